//! "Could this be chance?": said only when somebody asks, in words first.

use egui::Ui;

use crate::app::widgets::disclosure::disclose;
use crate::app::widgets::text;
use crate::model::shift::Moves;
use crate::text;
use crate::words;

/// Draws the question, and its answer while `open`. `corrected` counts that so
/// many `statements` were looked at.
pub fn chance_ui(ui: &mut Ui, open: &mut bool, moves: Moves, corrected: Option<f64>, statements: usize) {
    disclose(ui, open, text!("changed-chance"));
    if !*open {
        return;
    }
    text::body(ui, &words::shift::chance(moves, corrected, statements));
    if let Some(figures) = words::shift::figures(moves, corrected) {
        text::quiet(ui, &figures);
    }
}
