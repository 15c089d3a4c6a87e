//! The table on Overview: one row for each statement.

use egui::{FontId, Label, RichText, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::overview::first_votes::{self, BAR, SHORT_BAR};
use crate::app::screens::assessment::overview::history;
use crate::app::screens::assessment::overview::row::StatementRow;
use crate::app::screens::assessment::overview::view::OverviewView;
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::chip::chip;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
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

/// Draws the table; `people` is how many voted, where the fewest and where the most did; 0
/// where no votes are shown.
pub(super) fn table(
    ui: &mut Ui,
    page: &mut Page,
    rows: &[StatementRow],
    view: &OverviewView,
    people: (u32, u32),
) {
    let earlier = rows.first().map_or(0, |row| row.earlier.len());
    let asks_why = rows.iter().any(|row| row.asks_why);
    layout::card(ui, |ui| {
        let columns = Columns::new(ui.available_width(), earlier, people.1 > 0, asks_why);
        layout::wide(ui, "statements", columns.width(), |ui| statements(ui, page, rows, &columns, people));
        if view.filter.is_some() {
            text::quiet(ui, &text!("overview-filtered"));
        }
    });
}

fn statements(ui: &mut Ui, page: &mut Page, rows: &[StatementRow], columns: &Columns, people: (u32, u32)) {
    let chosen = page.round().priorities.len();
    // One person agrees with nobody.
    let rating =
        if page.round().mode == Mode::Alone { text!("overview-rated") } else { text!("overview-agreed") };
    heading_row(ui, columns, [history::title(rows), rating], chosen, people);
    layout::hairline(ui);
    if rows.is_empty() {
        text::quiet(ui, &text!("overview-empty"));
    }
    layout::region(ui, Role::List, &text!("overview-list"), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for row in rows {
            let name = name(row);
            // The row says all of itself: by cells alone nobody would know whose rating it is.
            layout::region(ui, Role::ListItem, &name, |ui| {
                row_ui(ui, page, row, &name, columns, chosen);
            });
            layout::hairline(ui);
        }
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
fn name(row: &StatementRow) -> String {
    let rating = words::rating(row.rating);
    let item =
        text!("overview-row-item", number = row.position + 1, title = row.title.as_str(), rating = rating);
    first_votes::name(history::name(item, row), row)
}

fn row_ui(ui: &mut Ui, page: &mut Page, row: &StatementRow, name: &str, columns: &Columns, chosen: usize) {
    layout::columns(ui, &columns.widths, |column, ui| {
        // As high as a title's button, or the rows would differ by what stands in them.
        ui.set_min_height(34.0);
        match column {
            0 => {
                ui.add_space(9.0);
                text::quiet(ui, &(row.position + 1).to_string());
            }
            1 => {
                title(ui, page, row, name);
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
                let quiet = RichText::new(&row.why).size(SMALL).color(Palette::of(ui).muted);
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

fn title(ui: &mut Ui, page: &mut Page, row: &StatementRow, name: &str) {
    let name = text!("overview-row-name", row = name);
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let font = FontId::proportional(BODY);
    let galley = ui.painter().layout(row.title.clone(), font, palette.ink, width);
    let size = vec2(width, (galley.size().y + 4.0).max(34.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let colour = if response.hovered() { palette.accent } else { palette.ink };
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, colour);
    focus_ring(ui, rect, &response);
    if response.clicked() {
        page.request(Request::ShowStatement(row.position));
    }
    response.on_hover_text(&row.text);
}

/// The agreed rating, and a way to say why it is not what most people said.
fn agreed(ui: &mut Ui, page: &mut Page, row: &StatementRow) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.set_min_height(38.0);
        chip(ui, row.rating);
        if row.asks_why {
            let name = text!("overview-say-why-name", title = row.title.as_str());
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
