//! Tables as a screen reader knows them: rows, cells, and the headings of rows and columns.
//!
//! egui draws tables of containers without a role. AccessKit has the roles and the places,
//! and passes on the roles: AT-SPI is asked for no cell by row and column (there is no
//! Table among the interfaces of `NodeWrapper::interfaces` in `atspi-common/src/node.rs`,
//! and no place among its `attributes`), nor UI Automation (no Grid pattern in
//! `windows/src/node.rs`). So nobody could say which heading belongs to a cell: each cell
//! has it in its name.

use egui::accesskit::{Node, Rect as Bounds};
use egui::{AsIdSalt, Rect, Response, Role, Sense, Ui, UiBuilder};

use crate::app::widgets::{accessible, layout};
use crate::text;

/// Draws a table of so many rows, its headings not counted, and so many columns.
pub fn table<R>(
    ui: &mut Ui,
    name: &str,
    (rows, columns): (usize, usize),
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    layout::region(ui, Role::Table, name, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_row_count(rows);
            // AT-SPI passes on the places in a set, and not those in a table.
            node.set_size_of_set(rows);
            node.set_column_count(columns);
        });
        add(ui)
    })
}

/// Draws the row of the headings.
pub fn heading_row<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().accessibility_role(Role::Row), add).inner
}

/// Draws the row at `place`, counted from 0, of so many. `sentence` says all of it in one
/// breath to whoever asks for the row and not for its cells.
pub fn row<R>(
    ui: &mut Ui,
    (place, count): (usize, usize),
    sentence: impl FnOnce() -> String,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let described = |ui: &mut Ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_row_index(place);
            node.set_description(sentence());
        });
        accessible::place_of_row(ui, place, count);
        add(ui)
    };
    ui.scope_builder(UiBuilder::new().accessibility_role(Role::Row), described).inner
}

/// Makes `ui` a cell, or a heading, of this column. What is drawn in it says what it is.
pub fn holds(ui: &Ui, role: Role, column: usize) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_column_index(column);
    });
}

/// Makes `ui` a cell of this column, which says itself what `add` draws in it.
pub fn cell<R>(
    ui: &mut Ui,
    role: Role,
    column: usize,
    name: impl FnOnce() -> String,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    holds(ui, role, column);
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_label(name()));
    let inner = unsaid(ui, add);
    let rect = ui.min_rect();
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| bound(node, rect));
    inner
}

/// A cell, or a heading, that is only painted, in `rect`. `salt` tells it from the others
/// in `ui`.
pub fn painted(
    ui: &Ui,
    rect: Rect,
    salt: impl AsIdSalt,
    (role, column): (Role, usize),
    name: impl FnOnce() -> String,
) -> Response {
    // By what is unique of the row: rows are alike in all else.
    let response = ui.interact(rect, ui.unique_id().with(salt), Sense::hover());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        node.set_column_index(column);
        node.set_label(name());
        bound(node, rect);
    });
    response
}

/// Draws for the eye only what is said elsewhere.
pub fn unsaid<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    if !accessible::is_listened_to(ui) {
        return add(ui);
    }
    let hidden = |ui: &mut Ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), Node::set_hidden);
        add(ui)
    };
    ui.scope(hidden).inner
}

/// What a cell is called: "Agreed: Amber"; nothing where it is empty.
pub fn called(heading: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { text!("table-cell", heading = heading, value = value) }
}

/// Which column of those that are shown this one is: one without width is left out.
pub fn shown_column(widths: &[f32], column: usize) -> usize {
    widths.iter().take(column).filter(|width| **width > 0.0).count()
}

fn bound(node: &mut Node, rect: Rect) {
    node.set_bounds(Bounds {
        x0: rect.left().into(),
        y0: rect.top().into(),
        x1: rect.right().into(),
        y1: rect.bottom().into(),
    });
}
