//! The table on Overview: one line for each statement.

use eframe::egui::{FontId, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::super::{Ask, Page};
use super::{Earlier, OverviewView, Row};
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::chip::chip;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::{layout, text};
use crate::model::{MAX_PRIORITIES, ResponseField};
use crate::text;
use crate::words;

/// Number, title, rating, why, priority, in points of width.
fn widths(room: f32, earlier: bool) -> [f32; 6] {
    let (number, rating, priority) = (44.0, 176.0, 134.0);
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

/// Draws the table.
pub(super) fn table(ui: &mut Ui, page: &mut Page, rows: &[Row], view: &OverviewView) {
    let chosen = page.round().priorities.len();
    let earlier = rows.iter().find_map(|row| row.earlier.as_ref()).map(|earlier| earlier.round.clone());
    layout::card(ui, |ui| {
        let widths = widths(ui.available_width(), earlier.is_some());
        let titles = [
            String::new(),
            text!("our-workforce"),
            earlier.unwrap_or_default(),
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
                if let Some(earlier) = &row.earlier {
                    ui.add_space(6.0);
                    earlier_mark(ui, earlier);
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
fn earlier_mark(ui: &mut Ui, earlier: &Earlier) {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(22.0), Sense::hover());
    mark::paint(ui.painter(), rect, earlier.rating, Palette::of(ui), Finish::Outline);
    let rating = words::rating(earlier.rating);
    let name = text!("rate-last-time", round = earlier.round.as_str(), rating = rating);
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
