//! What happened, in a few lines, as dialogs say it.

use egui::{Role, ScrollArea, Ui};

use crate::app::theme::SUBTITLE;
use crate::app::widgets::{layout, text};

/// The title and the lines under it, which scroll where they would be higher than `most`
/// points.
pub(super) fn said(ui: &mut Ui, title: &str, lines: &[String], most: f32) {
    text::heading(ui, 1, title, SUBTITLE);
    ScrollArea::vertical().max_height(most).auto_shrink([false, true]).show(ui, |ui| {
        layout::region(ui, Role::Alert, title, |ui| {
            for line in lines {
                text::body(ui, line);
                ui.add_space(4.0);
            }
        });
    });
}
