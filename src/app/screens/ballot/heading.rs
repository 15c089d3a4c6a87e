//! A heading to which the keyboard can come on its way along a ballot.

use egui::{EventFilter, Response, Ui};

use crate::app::widgets::text;

/// Draws it. The arrows stay with the ballot, in which they go from statement to statement.
pub(super) fn heading(ui: &mut Ui, words: &str, size: f32, focus: bool) -> Response {
    let response = text::title(ui, words, size, focus);
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    response
}
