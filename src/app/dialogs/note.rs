//! What a team of an area said of a statement, in full.

use egui::Ui;

use crate::app::dialogs::answer::{Answer, close_button};
use crate::app::request::TeamNote;
use crate::app::theme::SUBTITLE;
use crate::app::widgets::chip::chip;
use crate::app::widgets::{scrolling, text};
use crate::text;

/// Draws it. There is nothing to change: the note belongs to the team's own file.
pub(super) fn note(ui: &mut Ui, of: &TeamNote) -> Answer {
    text::heading(ui, 1, &of.team, SUBTITLE);
    text::quiet(ui, &of.about);
    ui.add_space(4.0);
    text::body(ui, &of.statement);
    if of.other_words {
        text::body(ui, &text!("map-other-words-text"));
        return close_button(ui);
    }
    chip(ui, of.rating);
    ui.add_space(4.0);
    let height = (ui.ctx().content_rect().height() - 360.0).max(120.0);
    scrolling::reading(ui, height, |ui| {
        if of.note.is_empty() {
            text::quiet(ui, &text!("map-no-note"));
        } else {
            text::body(ui, &of.note);
        }
    });
    close_button(ui)
}
