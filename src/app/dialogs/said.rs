//! What happened, in a few lines, as dialogs say it.

use egui::{Role, Ui};

use crate::app::theme::SUBTITLE;
use crate::app::widgets::{layout, scrolling, text};

/// The same of what could not be done, with the sign of it.
pub(super) fn failed(ui: &mut Ui, title: &str, lines: &[String], most: f32) {
    text::beside_fault(ui, |ui| said(ui, title, lines, most));
}

/// The title and the lines under it, which scroll where they would be higher than `most`
/// points.
pub(super) fn said(ui: &mut Ui, title: &str, lines: &[String], most: f32) {
    text::heading(ui, 1, title, SUBTITLE);
    scrolling::reading(ui, most, |ui| {
        layout::region(ui, Role::Alert, title, |ui| {
            for line in lines {
                text::body(ui, line);
                ui.add_space(4.0);
            }
        });
    });
}
