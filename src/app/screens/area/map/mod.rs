//! The map of an area: statements down, grouped by theme, and teams across, each cell with
//! the letter, shape and colour of a rating. Beside each statement how many teams said what.
//! Statements stay at the left and teams on top, and only what is in sight is laid out. It is
//! one stop for Tab; the arrows go from cell to cell, and Enter opens a note in full.
//!
//! Where the names of teams are left out nobody stands across, and only counts are left.

mod cells;
mod counts;
mod frame;
mod headings;
mod keys;
mod measure;
mod rows;
#[cfg(test)]
mod tests;
mod told;
mod view;
mod without_names;

use egui::{Role, Ui, Vec2};

use crate::app::request::Request;
use crate::app::widgets::layout;
use crate::text;
use rows::rows;
pub use told::{brief, common, note};
pub use view::{MapState, MapView, Named, names};
use without_names::without_names;

/// Draws the map. Gives what it asks for: a note in full.
pub fn map_ui(ui: &mut Ui, view: &MapView, state: &mut MapState) -> Vec<Request> {
    let lines = view.lines();
    if view.count() == 0 {
        without_names(ui, view, state, &lines);
        return Vec::new();
    }
    state.go_to_wanted(&lines);
    let name = text!("map-title");
    let grid = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_row_count(view.checklist.statements.len());
            node.set_size_of_set(view.checklist.statements.len());
            // The statements and the three counts are columns too.
            node.set_column_count(view.count() + 4);
        });
        rows(ui, view, state, &lines)
    };
    layout::region(ui, Role::Grid, &name, grid).into_iter().collect()
}
