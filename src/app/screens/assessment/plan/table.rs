//! The table of the plan: the actions of each statement under its title and rating.

use egui::{
    Frame, Label, Margin, Popup, Rect, RichText, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};
use jiff::civil::Date;

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::plan::cell::{Column, Line};
use crate::app::screens::assessment::plan::editor::editor_ui;
use crate::app::screens::assessment::plan::keys::{Cells, keys};
use crate::app::screens::assessment::plan::places::{MARGIN, Places};
use crate::app::screens::assessment::plan::row::{Table, row_ui};
use crate::app::screens::assessment::plan::view::{Filter, PlanView, Sort};
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::chip::{chip, earlier_chip};
use crate::app::widgets::field::choice;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::model::{Action, ActionField, Assessment, Edit, Standing, Statement, When, plan};
use crate::text;

/// The actions under one heading.
struct Group<'a> {
    /// The statement; none where the plan is in order of date.
    statement: Option<&'a Statement>,
    lines: Vec<Line<'a>>,
}

fn shown(action: &Action, filter: Filter, today: Date) -> bool {
    match filter {
        Filter::All => true,
        Filter::Open => action.status().is_open(),
        Filter::Overdue => action.overdue_days(today).is_some(),
    }
}

fn groups<'a>(page: &Page<'a>, view: &PlanView) -> Vec<Group<'a>> {
    let assessment = page.open.assessment();
    let is_here = |action: &Action| {
        view.form.as_deref() == Some(action.id.as_str())
            || view.cell.as_ref().is_some_and(|cell| cell.action == action.id)
    };
    let kept = |line: &Line<'a>| {
        // What is being changed stays, though it may no longer fit the filter; what is being
        // added stays at the end until it is done.
        let fits = shown(line.action, view.filter, page.today) || is_here(line.action);
        fits && line.action.id != view.new.id
    };
    let lines = |statement: &'a Statement| {
        let place = assessment.checklist.position(&statement.id).unwrap_or(0) + 1;
        let actions = assessment.actions_of(&statement.id);
        let line = move |(at, action)| Line { action, number: at + 1, statement: place, is_new: false };
        actions.enumerate().map(line).filter(kept).collect::<Vec<_>>()
    };
    if view.sort == Sort::Due {
        let statements = &assessment.checklist.statements;
        let mut lines: Vec<Line> = statements.iter().flat_map(lines).collect();
        // Days first, then what was said in words, then what nobody has said.
        lines.sort_by_key(|line| match &line.action.due {
            Some(When::Day(day)) => (0, *day),
            Some(When::Words(_)) => (1, Date::MAX),
            None => (2, Date::MAX),
        });
        return vec![Group { statement: None, lines }];
    }
    let statements = assessment.statements_by_urgency(page.open.round()).into_iter();
    let groups = statements.map(|statement| Group { statement: Some(statement), lines: lines(statement) });
    groups.filter(|group| !group.lines.is_empty()).collect()
}

/// The action that the line at the end begins, while it has not been begun.
fn blank(page: &Page, view: &mut PlanView) -> Option<Action> {
    let (assessment, round) = (page.open.assessment(), page.open.round());
    let chosen = view.new.statement.as_deref().and_then(|id| assessment.checklist.statement(id));
    let statement = chosen.or_else(|| plan::most_in_need(assessment, round))?;
    let id = view.new_id().to_owned();
    Some(Action { id, ..plan::new_action(round, &statement.id, String::new()) })
}

pub(super) fn table(ui: &mut Ui, page: &mut Page, view: &mut PlanView) {
    settle(ui, page, view);
    let assessment = page.open.assessment();
    let blank = blank(page, view);
    let last = assessment.action(&view.new.id).or(blank.as_ref());
    let last = last.map(|action| {
        let statement = assessment.checklist.position(&action.statement).unwrap_or(0) + 1;
        Line { action, number: 0, statement, is_new: true }
    });
    let groups = groups(page, view);
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let places = Places::new(ui.available_width());
        let cells = Cells(ui.scope_id().with("cell"));
        let lines: Vec<&Line> = groups.iter().flat_map(|group| &group.lines).chain(&last).collect();
        keys(ui, page, view, &lines, cells);
        let table = Table { cells, places: &places };
        layout::region(ui, Role::Table, &text!("plan-title"), |ui| {
            headings(ui, &places);
            if groups.iter().all(|group| group.lines.is_empty()) {
                nothing_shown(ui, assessment, view);
            }
            for group in &groups {
                group_ui(ui, page, view, table, group);
            }
            if let Some(line) = &last {
                next_ui(ui, page, view, line);
                row_ui(ui, page, view, table, line);
            }
        });
    });
}

/// Why no line stands above the one at the end.
fn nothing_shown(ui: &mut Ui, assessment: &Assessment, view: &PlanView) {
    let others = assessment.actions.iter().any(|action| action.id != view.new.id);
    ui.add_space(8.0);
    if others {
        text::body(ui, &text!("plan-none-shown"));
    } else if assessment.actions.is_empty() {
        text::body(ui, &text!("plan-empty"));
    } else {
        // The first is being written: no word is true, and nothing moves.
        ui.add_space(text::prompt_height(ui, &text!("plan-empty")));
    }
    ui.add_space(8.0);
}

/// Once the keyboard has left the line at the end, its action takes its place, and there
/// is a new line.
fn settle(ui: &Ui, page: &mut Page, view: &mut PlanView) {
    let stays = |view: &PlanView| {
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
}

fn headings(ui: &mut Ui, places: &Places) {
    if places.is_narrow() {
        return;
    }
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    for column in Column::ALL {
        let title = column.title();
        if title.is_empty() {
            continue;
        }
        let cell = places.cell(row, column);
        let rect =
            Rect::from_min_max(pos2(cell.left() + MARGIN.x, row.top()), pos2(cell.right(), row.bottom()));
        let quiet = RichText::new(title).size(SMALL).family(semibold()).color(Palette::of(ui).muted);
        ui.new_child(UiBuilder::new().max_rect(rect)).add(Label::new(quiet).truncate());
    }
    layout::hairline(ui);
}

fn group_ui(ui: &mut Ui, page: &mut Page, view: &mut PlanView, table: Table, group: &Group) {
    if let Some(statement) = group.statement {
        banner(ui, |ui| {
            standing_chip(ui, page, statement);
            if page.round().is_priority(&statement.id) {
                star(ui);
            }
            text::heading(ui, 2, statement.short_title(), BODY);
            if let Some(Standing { round: Some(earlier), .. }) = standing(page, statement) {
                text::quiet(ui, &text!("plan-as-in", round = earlier));
            }
        });
    }
    let title = group.statement.map(Statement::short_title).unwrap_or_default();
    layout::region(ui, Role::RowGroup, title, |ui| {
        for line in &group.lines {
            if view.form.as_deref() == Some(line.action.id.as_str()) {
                ui.push_id(&line.action.id, |ui| editor_ui(ui, page, view, line.action));
            } else {
                row_ui(ui, page, view, table, line);
            }
            layout::hairline(ui);
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

/// What a statement is rated, or was last.
fn standing<'a>(page: &Page<'a>, statement: &Statement) -> Option<Standing<'a>> {
    page.open.assessment().standing(page.open.round(), &statement.id)
}

fn standing_chip(ui: &mut Ui, page: &Page, statement: &Statement) {
    match standing(page, statement) {
        Some(Standing { rating, round: Some(_) }) => earlier_chip(ui, rating),
        Some(Standing { rating, round: None }) => chip(ui, Some(rating)),
        None => chip(ui, None),
    };
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
        let width = ui.available_width().min(330.0);
        let at = line.statement - 1;
        if let Some(picked) = choice(ui, "next", &text!("plan-next-for"), &titles, at, width)
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
