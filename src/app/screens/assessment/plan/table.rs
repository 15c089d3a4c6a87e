//! The table of the plan: the actions of each statement under its title and rating.

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::plan::cell::{Cells, Column, Line};
use crate::app::screens::assessment::plan::editor::editor_ui;
use crate::app::screens::assessment::plan::keys::keys;
use crate::app::screens::assessment::plan::order::Order;
use crate::app::screens::assessment::plan::places::{MARGIN, Places};
use crate::app::screens::assessment::plan::rated::{mark_on, rated, rated_earlier, room_for_mark};
use crate::app::screens::assessment::plan::row::{Table, row_ui};
use crate::app::screens::assessment::plan::view::PlanView;
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::field::choice_with;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::sight::Sight;
use crate::app::widgets::{layout, table, text};
use crate::model::{Action, ActionField, Assessment, Edit, Statement, plan};
use crate::text;
use egui::{
    Color32, FontId, Frame, Label, Margin, Popup, Rect, Response, RichText, Role, Sense, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};

/// Of a plan with more actions than this, every row is as high as two lines.
const MEASURED: usize = 60;
/// As high as the line below a row, in points.
const HAIRLINE: f32 = 1.0;

/// The action that the line at the end begins, while it has not been begun.
fn blank(page: &Page, view: &mut PlanView, order: &Order) -> Option<Action> {
    let checklist = &page.open.assessment().checklist;
    let chosen = view.new.statement.as_deref().and_then(|id| checklist.statement(id));
    let statement = chosen.or_else(|| checklist.statements.get(order.most_in_need()?))?;
    let id = view.new_id().to_owned();
    Some(Action { id, ..plan::new_action(page.open.round(), &statement.id, String::new()) })
}

pub(super) fn table(ui: &mut Ui, page: &mut Page, view: &mut PlanView, order: &Order) {
    settle(ui, page, view);
    let assessment = page.open.assessment();
    let is_area = assessment.is_area();
    let blank = blank(page, view, order);
    let mut lines = order.lines(assessment);
    let of_groups = lines.len();
    let last = assessment.action(&view.new.id).or(blank.as_ref());
    lines.extend(last.map(|action| {
        let statement = assessment.checklist.position(&action.statement).unwrap_or(0) + 1;
        Line { action, number: 0, place: (0, 0), statement, is_new: true, is_area }
    }));
    let count = lines.len();
    for (place, line) in lines.iter_mut().enumerate() {
        line.place = (place, count);
    }
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let places = Places::new(ui.available_width(), is_area);
        let cells = Cells(ui.scope_id().with("cell"));
        keys(ui, page, view, &lines, cells);
        let drawn = Table { cells, places: &places, is_measured: lines.len() <= MEASURED };
        table::table(ui, &text!("plan-title"), (count, Column::ALL.len()), |ui| {
            headings(ui, &places);
            if of_groups == 0 {
                nothing_shown(ui, assessment, view);
            }
            let mut sight = Sight::of(ui);
            for group in &order.groups {
                let of_group = lines.get(group.lines.clone()).unwrap_or_default();
                let statement = group.statement.and_then(|at| assessment.checklist.statements.get(at));
                group_ui(ui, page, view, (drawn, &mut sight), statement, of_group);
            }
            sight.catch_up(ui);
            if let Some(line) = lines.get(of_groups) {
                next_ui(ui, page, view, line);
                row_ui(ui, page, view, drawn, line);
            }
        });
        view.go_on_from_removed(&lines);
    });
}

/// Why no line stands above the one at the end.
fn nothing_shown(ui: &mut Ui, assessment: &Assessment, view: &PlanView) {
    let others = assessment.actions.iter().any(|action| action.id != view.new.id);
    ui.add_space(8.0);
    if others {
        text::body(ui, &text!("plan-none-shown"));
    } else if assessment.actions.is_empty() {
        text::body(ui, &empty(assessment));
    } else {
        // The first is being written: no word is true, and nothing moves.
        ui.add_space(text::prompt_height(ui, &empty(assessment)));
    }
    ui.add_space(8.0);
}

/// What is said where nothing is planned yet.
fn empty(assessment: &Assessment) -> String {
    if assessment.is_area() { text!("plan-empty-area") } else { text!("plan-empty") }
}

/// Once the keyboard has left the line at the end and its statement, its action takes its place, and there
/// is a new line.
fn settle(ui: &Ui, page: &mut Page, view: &mut PlanView) {
    let stays = |view: &PlanView| {
        if view.new.is_on_its_statement {
            return true;
        }
        let here = view.cell.iter().chain(view.wanted.as_ref().map(|(cell, _)| cell));
        here.into_iter().any(|cell| cell.action == view.new.id)
    };
    if stays(view) || Popup::is_any_open(ui.ctx()) {
        return;
    }
    let Some(action) = page.open.assessment().action(&view.new.id) else { return };
    // Begun, and nothing left of it.
    if action.is_blank() {
        page.edit(Edit::RemoveAction(action.id.clone()));
    } else {
        page.request(Request::ActionPlaced(action.id.clone()));
    }
    view.begin_another();
    // The lines were put in order before: without another frame it would stand nowhere.
    ui.ctx().request_repaint();
}

fn headings(ui: &mut Ui, places: &Places) {
    if places.is_narrow() {
        return;
    }
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    let place = UiBuilder::new().max_rect(row).accessibility_role(Role::Row);
    let mut head = ui.new_child(place);
    for column in Column::ALL {
        let title = column.title(places.is_area);
        if title.is_empty() {
            continue;
        }
        let cell = places.cell(row, column);
        let rect =
            Rect::from_min_max(pos2(cell.left() + MARGIN.x, row.top()), pos2(cell.right(), row.bottom()));
        // Whole in fewer words, rather than cut.
        let font = FontId::new(SMALL, semibold());
        let width = ui.painter().layout_no_wrap(title.clone(), font, Color32::PLACEHOLDER).size().x;
        let shown = if width > rect.width() { column.word(places.is_area) } else { title.clone() };
        let quiet = RichText::new(shown).size(SMALL).family(semibold()).color(Palette::of(ui).muted);
        let mut inside = head.new_child(UiBuilder::new().max_rect(rect));
        let label = |ui: &mut Ui| ui.add(Label::new(quiet).truncate());
        table::cell(&mut inside, Role::ColumnHeader, column.place(), || title, label);
    }
    layout::hairline(ui);
}

/// The lines of a group under their heading, as far as they are near the sight.
fn group_ui(
    ui: &mut Ui,
    page: &mut Page,
    view: &mut PlanView,
    (table, sight): (Table, &mut Sight),
    statement: Option<&Statement>,
    lines: &[Line],
) {
    let banner = if statement.is_some() { view.banner } else { 0.0 };
    let is_kept = lines.iter().any(|line| view.is_at(line));
    let heights: Vec<f32> = lines.iter().map(|line| table.height_of(ui, line) + HAIRLINE).collect();
    let all = banner + heights.iter().sum::<f32>();
    if !is_kept && sight.passes_over(ui, all) {
        return;
    }
    sight.catch_up(ui);
    if let Some(statement) = statement {
        let top = ui.cursor().top();
        statement_banner(ui, page, statement);
        view.banner = ui.cursor().top() - top;
    }
    let title = statement.map(Statement::short_title).unwrap_or_default();
    layout::region(ui, Role::RowGroup, title, |ui| {
        for (line, height) in lines.iter().zip(heights) {
            if !view.is_at(line) && sight.passes_over(ui, height) {
                continue;
            }
            sight.catch_up(ui);
            if view.form.as_deref() == Some(line.action.id.as_str()) {
                ui.push_id(&line.action.id, |ui| editor_ui(ui, page, view, line.action));
            } else {
                row_ui(ui, page, view, table, line);
            }
            layout::hairline(ui);
        }
        sight.catch_up(ui);
    });
}

/// The heading of a group: how its statement is rated, and what it is called.
fn statement_banner(ui: &mut Ui, page: &mut Page, statement: &Statement) {
    banner(ui, |ui| {
        rated(ui, page, statement);
        if page.round().is_priority(&statement.id) {
            star(ui);
        }
        text::heading(ui, 2, statement.short_title(), BODY);
        if let Some(earlier) = rated_earlier(page, statement) {
            text::quiet(ui, &text!("plan-as-in", round = earlier));
        }
    });
}

/// A band across the table.
fn banner(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let fill = Palette::of(ui).background;
    Frame::new().fill(fill).inner_margin(Margin::symmetric(8, 0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            add(ui);
        });
    });
}

/// The star of a priority.
fn star(ui: &mut Ui) {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
    Icon::Star.paint(ui.painter(), rect, Palette::of(ui).accent);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, text!("overview-priority")));
    response.on_hover_text(text!("overview-priority"));
}

/// Above the line at the end: the statement to which the next action belongs.
fn next_ui(ui: &mut Ui, page: &mut Page, view: &mut PlanView, line: &Line) {
    let checklist = page.open.assessment().checklist.clone();
    banner(ui, |ui| {
        text::heading(ui, 2, &text!("plan-next"), BODY);
        let titles: Vec<String> =
            checklist.statements.iter().map(|statement| statement.short_title().to_owned()).collect();
        // The counts of an area stand beside its titles.
        let width = ui.available_width().min(300.0 + room_for_mark(page));
        let at = line.statement - 1;
        let rated = |ui: &mut Ui, position: usize, option: &Response| {
            if let Some(statement) = checklist.statements.get(position) {
                mark_on(ui, page, option, statement);
            }
        };
        let name = text!("plan-next-for");
        let (list, picked) =
            choice_with(ui, "next", &name, (&titles, at), (width, room_for_mark(page)), rated);
        view.new.is_on_its_statement = list.has_focus();
        if let Some(picked) = picked
            && let Some(statement) = checklist.statements.get(picked)
        {
            view.new.statement = Some(statement.id.clone());
            if page.open.assessment().action(&line.action.id).is_some() {
                page.edit(Edit::action(&line.action.id, ActionField::Statement(statement.id.clone())));
            }
            view.write_the_next();
        }
    });
}
