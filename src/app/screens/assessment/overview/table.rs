//! The table on Overview: one row for each statement.

use egui::{CursorIcon, FontId, Id, Label, RichText, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::overview::columns::Columns;
use crate::app::screens::assessment::overview::facts::Facts;
use crate::app::screens::assessment::overview::row::{Rows, StatementRow};
use crate::app::screens::assessment::overview::told::{Titles, Told, titles};
use crate::app::screens::assessment::overview::view::OverviewView;
use crate::app::screens::assessment::overview::{first_votes, history};
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::{Button, focus_ring, is_pressed_once};
use crate::app::widgets::chip::chip;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::sight::Sight;
use crate::app::widgets::{accessible, layout, table, text};
use crate::model::{MAX_PRIORITIES, Mode, ResponseField};
use crate::text;

/// So far below the top of a row its reason begins, in points: on the line of the title.
const WHY_BELOW: f32 = 9.0;

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
    let titles = titles(columns, [history::title(before), rating], chosen, facts.people);
    let count = facts.order.len();
    table::table(ui, &text!("overview-list"), (count, columns.count()), |ui| {
        heading_row(ui, columns, &titles);
        layout::hairline(ui);
        if facts.order.is_empty() {
            text::quiet(ui, &text!("overview-empty"));
        }
        ui.spacing_mut().item_spacing.y = 2.0;
        let mut sight = Sight::of(ui);
        for (place, position) in facts.order.iter().enumerate() {
            let id = Id::unique(("overview-row", position));
            view.rows.row(ui, &mut sight, id, |ui| {
                let Some(row) = rows.row(*position) else { return };
                let told = Told { rows, titles: &titles, row: &row };
                table::row(
                    ui,
                    (place, count),
                    || told.sentence(),
                    |ui| row_ui(ui, page, &told, columns, chosen),
                );
                layout::hairline(ui);
            });
        }
        sight.catch_up(ui);
    });
}

fn heading_row(ui: &mut Ui, columns: &Columns, titles: &Titles) {
    table::heading_row(ui, |ui| {
        layout::columns(ui, &columns.widths, |column, ui| {
            let Some(title) = titles.get(column).filter(|title| !title.is_empty()) else { return };
            let quiet = RichText::new(title).size(SMALL).family(semibold()).color(Palette::of(ui).muted);
            let draw = |ui: &mut Ui| {
                // On two lines where it is narrow: cut at the year, two rounds are called the same.
                ui.add(Label::new(quiet).wrap());
            };
            table::cell(ui, Role::ColumnHeader, columns.told(column), || title.clone(), draw);
        });
    });
}

fn row_ui(ui: &mut Ui, page: &mut Page, told: &Told, columns: &Columns, chosen: usize) {
    let row = told.row;
    layout::columns(ui, &columns.widths, |column, ui| {
        // As high as a title's button, or the rows would differ by what stands in them.
        ui.set_min_height(34.0);
        let at = columns.told(column);
        match column {
            // Its number is in the name of the title.
            0 => table::unsaid(ui, |ui| {
                ui.add_space(9.0);
                text::quiet(ui, &(row.position + 1).to_string());
            }),
            1 => {
                ui.scope(|ui| {
                    table::holds(ui, Role::RowHeader, at);
                    title(ui, page, told);
                });
                if columns.below {
                    below(ui, told, at);
                }
            }
            3 => {
                table::holds(ui, Role::Cell, at);
                agreed(ui, page, told);
            }
            8 => {
                table::holds(ui, Role::Cell, at);
                priority(ui, page, row, chosen);
            }
            2 if columns.has_moved_below() => {
                table::cell(ui, Role::Cell, at, || told.earlier(), |ui| read_only(ui, told, columns, column));
            }
            7 => table::cell(ui, Role::Cell, at, || told.cell(column), |ui| why(ui, page, told)),
            _ => table::cell(
                ui,
                Role::Cell,
                at,
                || told.cell(column),
                |ui| read_only(ui, told, columns, column),
            ),
        }
    });
}

/// What stands in a column in which nothing can be pressed.
fn read_only(ui: &mut Ui, told: &Told, columns: &Columns, column: usize) {
    let row = told.row;
    match column {
        2 => {
            ui.add_space(9.0);
            history::marks(ui, row);
            if columns.has_moved_below() {
                history::word(ui, row);
            }
        }
        4 => {
            ui.add_space(8.0);
            history::word(ui, row);
        }
        5 => first_votes::bar(ui, row),
        _ => first_votes::consensus(ui, row),
    }
}

/// The beginning of the reason. Whoever wants to read on clicks it; by key the title leads
/// there.
fn why(ui: &mut Ui, page: &mut Page, told: &Told) {
    let said = told.rows.why(told.row);
    if said.is_empty() {
        return;
    }
    ui.add_space(WHY_BELOW);
    let quiet = RichText::new(&said).size(SMALL).color(Palette::of(ui).muted);
    let label = ui.add(Label::new(quiet).truncate().sense(Sense::CLICK));
    if label.clicked() {
        page.request(Request::ShowReason(told.row.position));
    }
    label.on_hover_cursor(CursorIcon::PointingHand);
}

/// What has no column of its own where there is little room. The heading of each is in its name.
fn below(ui: &mut Ui, told: &Told, at: usize) {
    let row = told.row;
    if !row.earlier.is_empty() {
        ui.scope(|ui| {
            table::cell(
                ui,
                Role::Cell,
                at,
                || told.earlier(),
                |ui| {
                    history::marks(ui, row);
                    history::word(ui, row);
                },
            );
        });
    }
    ui.scope(|ui| table::cell(ui, Role::Cell, at, || told.votes(), |ui| first_votes::below(ui, row)));
}

fn title(ui: &mut Ui, page: &mut Page, told: &Told) {
    let row = told.row;
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let font = FontId::proportional(BODY);
    let galley = ui.painter().layout(row.title.to_owned(), font, palette.ink, width);
    let size = vec2(width, (galley.size().y + 4.0).max(34.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, told.title()));
    // Whoever goes from title to title by Tab hears the row all the same.
    accessible::described(ui, &response, || text!("overview-row-name", row = told.standing()));
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
fn agreed(ui: &mut Ui, page: &mut Page, told: &Told) {
    let row = told.row;
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_label(told.cell(3)));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.set_min_height(38.0);
        table::unsaid(ui, |ui| chip(ui, row.rating));
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
    // A double click would take back what it has just said.
    if is_pressed_once(&response) {
        page.respond(row.id, ResponseField::Priority(!row.priority));
    }
}
