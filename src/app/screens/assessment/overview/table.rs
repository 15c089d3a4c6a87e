//! The table on Overview: one row for each statement.

use egui::{FontId, Id, Label, RichText, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::overview::facts::Facts;
use crate::app::screens::assessment::overview::first_votes::{self, BAR, SHORT_BAR};
use crate::app::screens::assessment::overview::history;
use crate::app::screens::assessment::overview::row::{Rows, StatementRow};
use crate::app::screens::assessment::overview::view::OverviewView;
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::chip::chip;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::sight::Sight;
use crate::app::widgets::{accessible, layout, text};
use crate::model::{MAX_PRIORITIES, Mode, ResponseField};
use crate::text;
use crate::words;

/// No title has less room than this, in points: the table scrolls sideways instead.
const LEAST_TITLE: f32 = 150.0;
/// Narrower than this, in points, first votes stand below the titles.
const NARROW: f32 = 720.0;

/// How wide each column is, in points; 0: left out. The columns: number, title,
/// earlier ratings, rating, how it moved, first votes, consensus, why, priority.
struct Columns {
    widths: [f32; 9],
    /// First votes and earlier ratings stand below the titles.
    below: bool,
}

impl Columns {
    fn new(room: f32, earlier: usize, votes: bool, asks_why: bool) -> Self {
        let (number, star) = (44.0, 60.0);
        let rating = if asks_why { 184.0 } else { 176.0 };
        if room < NARROW {
            // The titles need the room more than the reasons do.
            let title = (room - number - rating - star).max(120.0);
            return Self { widths: [number, title, 0.0, rating, 0.0, 0.0, 0.0, 0.0, star], below: true };
        }
        let last = if earlier > 0 { history::width(earlier) } else { 0.0 };
        let roomy = room > 1000.0;
        // Where there is less room, how it moved stands below the earlier ratings.
        let moved = if earlier > 0 && roomy { 92.0 } else { 0.0 };
        let rating = if asks_why || earlier == 0 { rating } else { 150.0 };
        let priority = if (votes || earlier > 0) && !roomy { star } else { 134.0 };
        let rest = (room - number - rating - priority - last - moved).max(200.0);
        let widths = if votes {
            let (bar, consensus) = (if roomy { BAR } else { SHORT_BAR } + 14.0, 116.0);
            let title = (rest - bar - consensus).max(LEAST_TITLE);
            [number, title, last, rating, moved, bar, consensus, 0.0, priority]
        } else {
            let title = (rest * 0.42).clamp(170.0, 330.0);
            [number, title, last, rating, moved, 0.0, 0.0, rest - title, priority]
        };
        Self { widths, below: false }
    }

    /// As wide as all of them together, in points.
    fn width(&self) -> f32 {
        self.widths.iter().sum()
    }
}

/// Draws the table.
pub(super) fn table(ui: &mut Ui, page: &mut Page, view: &mut OverviewView, facts: &Facts) {
    let rows = Rows::of(page);
    let earlier = if facts.order.is_empty() { 0 } else { rows.before.len() };
    layout::card(ui, |ui| {
        let columns = Columns::new(ui.available_width(), earlier, facts.people.1 > 0, facts.asks_why);
        layout::wide(ui, "statements", columns.width(), |ui| {
            statements(ui, page, view, &rows, &columns, facts);
        });
        if view.filter.is_some() {
            text::quiet(ui, &text!("overview-filtered"));
        }
    });
}

fn statements(
    ui: &mut Ui,
    page: &mut Page,
    view: &mut OverviewView,
    rows: &Rows,
    columns: &Columns,
    facts: &Facts,
) {
    let chosen = page.round().priorities.len();
    let before = if facts.order.is_empty() { &[] } else { rows.before.as_slice() };
    // One person agrees with nobody.
    let rating =
        if page.round().mode == Mode::Alone { text!("overview-rated") } else { text!("overview-agreed") };
    heading_row(ui, columns, [history::title(before), rating], chosen, facts.people);
    layout::hairline(ui);
    if facts.order.is_empty() {
        text::quiet(ui, &text!("overview-empty"));
    }
    let count = facts.order.len();
    layout::region(ui, Role::List, &text!("overview-list"), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let mut sight = Sight::of(ui);
        for (place, position) in facts.order.iter().enumerate() {
            let id = Id::unique(("overview-row", position));
            view.rows.row(ui, &mut sight, id, |ui| {
                let Some(row) = rows.row(*position) else { return };
                // The row says all of itself: by cells alone nobody would know whose rating it is.
                layout::region_of_many(
                    ui,
                    Role::ListItem,
                    || name(rows, &row),
                    |ui| {
                        accessible::place_of_row(ui, place, count);
                        row_ui(ui, page, rows, &row, columns, chosen);
                    },
                );
                layout::hairline(ui);
            });
        }
        sight.catch_up(ui);
    });
}

fn heading_row(
    ui: &mut Ui,
    columns: &Columns,
    [earlier, rating]: [String; 2],
    chosen: usize,
    people: (u32, u32),
) {
    let [.., last] = columns.widths;
    let priorities = if last < 100.0 {
        text!("overview-priorities-short", chosen = chosen, most = MAX_PRIORITIES)
    } else {
        text!("overview-priorities", chosen = chosen, most = MAX_PRIORITIES)
    };
    // How many is said once for all rows only where it is true of each.
    let votes = match people {
        (fewest, most) if fewest < most => text!("overview-votes-differ", least = fewest, most = most),
        (_, people) => text!("overview-votes", people = people),
    };
    let titles = [
        String::new(),
        text!("our-workforce"),
        earlier,
        rating,
        text!("overview-movement"),
        votes,
        text!("overview-consensus"),
        text!("overview-why"),
        priorities,
    ];
    layout::columns(ui, &columns.widths, |column, ui| {
        if let Some(title) = titles.get(column).filter(|title| !title.is_empty()) {
            let quiet = RichText::new(title).size(SMALL).family(semibold()).color(Palette::of(ui).muted);
            // On two lines where it is narrow: cut at the year, two rounds are called the same.
            ui.add(Label::new(quiet).wrap());
        }
    });
}

/// "4 Tuning in to cues: Amber. Before: January 2026: Red; up one. First votes: Red 5,
/// Green 5; wide apart".
fn name(rows: &Rows, row: &StatementRow) -> String {
    let rating = words::rating(row.rating);
    let item = text!("overview-row-item", number = row.position + 1, title = row.title, rating = rating);
    first_votes::name(history::name(item, rows, row), row)
}

fn row_ui(ui: &mut Ui, page: &mut Page, rows: &Rows, row: &StatementRow, columns: &Columns, chosen: usize) {
    layout::columns(ui, &columns.widths, |column, ui| {
        // As high as a title's button, or the rows would differ by what stands in them.
        ui.set_min_height(34.0);
        match column {
            0 => {
                ui.add_space(9.0);
                text::quiet(ui, &(row.position + 1).to_string());
            }
            1 => {
                title(ui, page, rows, row);
                if columns.below {
                    below(ui, row);
                }
            }
            2 => {
                ui.add_space(9.0);
                history::marks(ui, row);
                let [_, _, _, _, moved, ..] = columns.widths;
                if moved == 0.0 {
                    history::word(ui, row);
                }
            }
            3 => agreed(ui, page, row),
            4 => {
                ui.add_space(8.0);
                history::word(ui, row);
            }
            5 => first_votes::bar(ui, row),
            6 => first_votes::consensus(ui, row),
            7 => {
                ui.add_space(7.0);
                let quiet = RichText::new(rows.why(row)).size(SMALL).color(Palette::of(ui).muted);
                ui.add(Label::new(quiet).truncate());
            }
            _ => priority(ui, page, row, chosen),
        }
    });
}

/// What has no column of its own where there is little room.
fn below(ui: &mut Ui, row: &StatementRow) {
    if !row.earlier.is_empty() {
        history::marks(ui, row);
        history::word(ui, row);
    }
    first_votes::below(ui, row);
}

fn title(ui: &mut Ui, page: &mut Page, rows: &Rows, row: &StatementRow) {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let font = FontId::proportional(BODY);
    let galley = ui.painter().layout(row.title.to_owned(), font, palette.ink, width);
    let size = vec2(width, (galley.size().y + 4.0).max(34.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let name = text!("overview-row-name", row = name(rows, row));
        WidgetInfo::labeled(Role::Button, true, name)
    });
    let colour = if response.hovered() { palette.accent } else { palette.ink };
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, colour);
    focus_ring(ui, rect, &response);
    if response.clicked() {
        page.request(Request::ShowStatement(row.position));
    }
    response.on_hover_text(row.text);
}

/// The agreed rating, and a way to say why it is not what most people said.
fn agreed(ui: &mut Ui, page: &mut Page, row: &StatementRow) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.set_min_height(38.0);
        chip(ui, row.rating);
        if row.asks_why {
            let name = text!("overview-say-why-name", title = row.title);
            if ui.add(Button::link(text!("overview-say-why")).named(name)).clicked() {
                page.request(Request::ShowStatement(row.position));
            }
        }
    });
}

fn priority(ui: &mut Ui, page: &mut Page, row: &StatementRow, chosen: usize) {
    let full = chosen >= MAX_PRIORITIES && !row.priority;
    // In a narrow column the star says it alone.
    let roomy = ui.available_width() > 90.0;
    let words = if row.priority && roomy { text!("overview-priority") } else { String::new() };
    let icon = if row.priority { Icon::Star } else { Icon::StarOutline };
    let name = text!("overview-priority-name", title = row.title);
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
        page.respond(row.id, ResponseField::Priority(!row.priority));
    }
}
