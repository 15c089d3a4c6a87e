//! Overview: everything at a glance, the priorities, and what is still open.

use eframe::egui::{
    FontId, Rect, Response as Pressed, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

use super::{Ask, Page};
use crate::app::command::Command;
use crate::app::theme::{BODY, CORNER, GAP, Palette, SMALL, TITLE, bold, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::chip::chip;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::{layout, text};
use crate::model::{MAX_PRIORITIES, Rating, ResponseField, Round};
use crate::text;
use crate::words;

/// What Overview remembers between frames.
#[derive(Default)]
pub struct OverviewView {
    /// Only statements with this rating are shown; the inner `None` is "not yet rated".
    filter: Option<Option<Rating>>,
}

/// One line of the table.
struct Row {
    position: usize,
    id: String,
    title: String,
    text: String,
    rating: Option<Rating>,
    /// The rating of the round before, if there is one.
    earlier: Option<Option<Rating>>,
    /// The beginning of the note, and which parts are missing.
    why: String,
    priority: bool,
}

fn rows(page: &Page, filter: Option<Option<Rating>>) -> Vec<Row> {
    let assessment = page.editor.assessment();
    let round = page.round();
    let before = assessment.round_before(round);
    let row = |(position, statement): (usize, &crate::model::Statement)| Row {
        position,
        id: statement.id.clone(),
        title: statement.short_title().to_owned(),
        text: statement.text.clone(),
        rating: round.rating(&statement.id),
        earlier: before.map(|before| before.rating(&statement.id)),
        why: why(round, statement),
        priority: round.is_priority(&statement.id),
    };
    let shown = |row: &Row| filter.is_none_or(|rating| rating == row.rating);
    assessment.checklist.statements.iter().enumerate().map(row).filter(shown).collect()
}

fn why(round: &Round, statement: &crate::model::Statement) -> String {
    let Some(response) = round.response(&statement.id) else { return String::new() };
    let missing: Vec<&str> =
        statement.parts.iter().filter(|part| !response.in_place.contains(part)).map(String::as_str).collect();
    let partly = !response.in_place.is_empty() && !missing.is_empty();
    let note = response.note.lines().next().unwrap_or_default();
    if partly {
        text!("overview-missing-parts", parts = missing.join(", "), note = note)
    } else {
        note.to_owned()
    }
}

/// Draws Overview.
pub fn overview_ui(ui: &mut Ui, page: &mut Page, view: &mut OverviewView) {
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    layout::page(ui, "overview", margin, |ui| {
        layout::centred(ui, 1200.0, |ui| {
            ui.add_space(GAP + 4.0);
            counts(ui, page, view);
            still_open(ui, page);
            ui.add_space(2.0);
            table(ui, page, &rows(page, view.filter), view);
            ui.add_space(GAP);
        });
    });
}

fn counts(ui: &mut Ui, page: &Page, view: &mut OverviewView) {
    let checklist = &page.editor.assessment().checklist;
    let always = [Some(Rating::Red), Some(Rating::Amber), Some(Rating::Green)];
    let when_any = [Some(Rating::NotApplicable), None];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
        text::title(ui, &text!("screen-overview"), TITLE, page.arrived);
        ui.add_space(8.0);
        for rating in always.into_iter().chain(when_any) {
            let count = page.round().count(checklist, rating);
            if count == 0 && when_any.contains(&rating) {
                continue;
            }
            let on = view.filter == Some(rating);
            if count_button(ui, rating, count, on).clicked() {
                view.filter = if on { None } else { Some(rating) };
            }
        }
        if view.filter.is_some() {
            if ui.add(Button::link(text!("overview-show-all"))).clicked() {
                view.filter = None;
            }
        } else {
            text::quiet(ui, &text!("overview-hint"));
        }
    });
}

fn count_button(ui: &mut Ui, rating: Option<Rating>, count: usize, on: bool) -> Pressed {
    let palette = Palette::of(ui);
    let word = words::rating(rating);
    let painter = ui.painter();
    let number = painter.layout_no_wrap(count.to_string(), FontId::new(25.0, bold()), palette.ink);
    let label = painter.layout_no_wrap(word.clone(), FontId::new(BODY, semibold()), palette.ink);
    let size = vec2(20.0 + 28.0 + 12.0 + number.size().x + 12.0 + label.size().x + 20.0, 60.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = text!("overview-count", rating = word, count = count);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &name));
    let stroke = if on || response.hovered() {
        Stroke::new(if on { 2.5 } else { 1.0 }, palette.accent)
    } else {
        Stroke::new(1.0, palette.hairline)
    };
    let painter = ui.painter();
    painter.rect(rect, CORNER, if on { palette.tint } else { palette.surface }, stroke, StrokeKind::Inside);
    focus_ring(ui, rect, &response);
    let place = Rect::from_center_size(rect.left_center() + vec2(34.0, 0.0), Vec2::splat(28.0));
    mark::paint(painter, place, rating, palette, Finish::Filled);
    let mut at = place.right_center() + vec2(12.0, 0.0);
    let number_size = number.size();
    painter.galley(at - vec2(0.0, number_size.y / 2.0), number, palette.ink);
    at.x += number_size.x + 12.0;
    painter.galley(at - vec2(0.0, label.size().y / 2.0), label, palette.ink);
    response
}

/// What is not yet rated, and a gentle word where everything is Green.
fn still_open(ui: &mut Ui, page: &mut Page) {
    let assessment = page.editor.assessment();
    let round = page.round();
    let unrated: Vec<&str> = assessment
        .checklist
        .statements
        .iter()
        .filter(|statement| round.rating(&statement.id).is_none())
        .map(crate::model::Statement::short_title)
        .collect();
    let all = assessment.checklist.statements.len();
    if unrated.is_empty() {
        if round.count(&assessment.checklist, Some(Rating::Green)) == all {
            text::body(ui, &text!("overview-all-green"));
        }
        return;
    }
    let line = if unrated.len() == all {
        text!("overview-none-rated")
    } else if unrated.len() > 4 {
        text!("overview-unrated-many", count = unrated.len())
    } else {
        text!("overview-unrated", count = unrated.len(), titles = unrated.join(", "))
    };
    ui.horizontal_wrapped(|ui| {
        text::body(ui, &line);
        if ui.add(Button::link(text!("overview-rate-next"))).clicked() {
            page.ask(Ask::Do(Command::NextUnrated));
        }
    });
}

/// Number, title, rating, why, priority, in points of width.
fn widths(room: f32, earlier: bool) -> [f32; 6] {
    let (number, rating, priority) = (44.0, 150.0, 130.0);
    let last = if earlier { 118.0 } else { 0.0 };
    if room < 720.0 {
        // Narrow: the titles need the room more than the reasons do.
        let title = (room - number - rating - 60.0).max(120.0);
        return [number, title, 0.0, rating, 0.0, 60.0];
    }
    let rest = (room - number - rating - priority - last).max(200.0);
    let title = (rest * 0.42).clamp(170.0, 330.0);
    [number, title, last, rating, rest - title, priority]
}

fn table(ui: &mut Ui, page: &mut Page, rows: &[Row], view: &OverviewView) {
    let chosen = page.round().priorities.len();
    let earlier = rows.iter().any(|row| row.earlier.is_some());
    let earlier_label = page
        .editor
        .assessment()
        .round_before(page.round())
        .map(|round| round.label.clone())
        .unwrap_or_default();
    layout::card(ui, |ui| {
        let widths = widths(ui.available_width(), earlier);
        let titles = [
            String::new(),
            text!("our-workforce"),
            if earlier { earlier_label } else { String::new() },
            text!("overview-agreed"),
            text!("overview-why"),
            text!("overview-priorities", chosen = chosen, most = MAX_PRIORITIES),
        ];
        layout::columns(ui, &widths, |column, ui| {
            let title = titles.get(column).map_or("", String::as_str);
            if !title.is_empty() {
                ui.add(
                    eframe::egui::Label::new(
                        eframe::egui::RichText::new(title)
                            .size(SMALL)
                            .family(semibold())
                            .color(Palette::of(ui).muted),
                    )
                    .truncate(),
                );
            }
        });
        layout::hairline(ui);
        if rows.is_empty() {
            text::quiet(ui, &text!("overview-empty"));
        }
        layout::region(ui, Role::List, &text!("overview-list"), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for row in rows {
                row_ui(ui, page, row, &widths, chosen);
                layout::hairline(ui);
            }
        });
        if view.filter.is_some() {
            text::quiet(ui, &text!("overview-filtered"));
        }
    });
}

fn row_ui(ui: &mut Ui, page: &mut Page, row: &Row, widths: &[f32], chosen: usize) {
    layout::columns(ui, widths, |column, ui| {
        ui.set_min_height(34.0);
        match column {
            0 => {
                ui.add_space(9.0);
                text::quiet(ui, &(row.position + 1).to_string());
            }
            1 => title(ui, page, row),
            2 => {
                if let Some(rating) = row.earlier {
                    ui.add_space(6.0);
                    earlier_mark(ui, rating);
                }
            }
            3 => {
                ui.add_space(3.0);
                chip(ui, row.rating);
            }
            4 => {
                ui.add_space(7.0);
                let quiet = eframe::egui::RichText::new(&row.why).size(SMALL).color(Palette::of(ui).muted);
                ui.add(eframe::egui::Label::new(quiet).truncate());
            }
            _ => priority(ui, page, row, chosen),
        }
    });
}

fn title(ui: &mut Ui, page: &mut Page, row: &Row) {
    let rating = words::rating(row.rating);
    let name = text!("overview-row", number = row.position + 1, title = row.title.as_str(), rating = rating);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let palette = Palette::of(ui);
    let colour = if response.hovered() { palette.accent } else { palette.ink };
    let galley = eframe::egui::WidgetText::from(row.title.as_str()).into_galley(
        ui,
        Some(eframe::egui::TextWrapMode::Truncate),
        rect.width(),
        FontId::proportional(BODY),
    );
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, colour);
    focus_ring(ui, rect, &response);
    if response.clicked() {
        page.ask(Ask::ShowStatement(row.position));
    }
    response.on_hover_text(&row.text);
}

/// An earlier rating, in outline.
fn earlier_mark(ui: &mut Ui, rating: Option<Rating>) {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(22.0), Sense::hover());
    mark::paint(ui.painter(), rect, rating, Palette::of(ui), Finish::Outline);
    let name = words::rating(rating);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    response.on_hover_text(name);
}

fn priority(ui: &mut Ui, page: &mut Page, row: &Row, chosen: usize) {
    let full = chosen >= MAX_PRIORITIES && !row.priority;
    // In a narrow column the star says it alone.
    let roomy = ui.available_width() > 90.0;
    let words = if row.priority && roomy { text!("overview-priority") } else { String::new() };
    let icon = if row.priority { Icon::Star } else { Icon::StarOutline };
    let name = text!("overview-priority-name", title = row.title.as_str());
    // A fourth can be pressed: it is refused in words, not by silence.
    let button = Button::link(words).before(icon).enabled(!page.round().locked).named(name);
    let mut response = ui.add(button);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::CheckBox);
        node.set_toggled(row.priority.into());
    });
    if full {
        response = response.on_hover_text(text!("overview-priorities-full"));
    }
    if response.clicked() {
        page.respond(&row.id, ResponseField::Priority(!row.priority));
    }
}
