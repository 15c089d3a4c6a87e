//! What learners wrote is left out, unless the trainer wants it kept.

use egui::Ui;

use crate::app::open::pending_import::PendingImport;
use crate::app::widgets::checks::check_box;
use crate::app::widgets::{layout, text};
use crate::files::import::survey::table::letter;
use crate::model::Training;
use crate::text;

/// Draws what is said of it, and the choice; nothing where nobody wrote anything.
pub(super) fn comments_ui(ui: &mut Ui, training: &Training, pending: &mut PendingImport) {
    let held = pending.reading.comment_columns();
    if held.is_empty() {
        return;
    }
    let mut keep = pending.reading.keeps_comments();
    let letters: Vec<String> = held.iter().map(|(column, _)| letter(*column)).collect();
    let mut changed = false;
    layout::card(ui, |ui| {
        let columns = letters.join(", ");
        let said = if keep {
            text!("import-comments-kept", count = held.len(), columns = columns)
        } else {
            text!("import-comments-out", count = held.len(), columns = columns)
        };
        text::body(ui, &said);
        changed = check_box(ui, &mut keep, text!("import-comments-keep")).changed();
        text::quiet(ui, &text!("import-comments-note"));
    });
    ui.add_space(4.0);
    if changed {
        pending.keep_comments(keep, training);
    }
}
