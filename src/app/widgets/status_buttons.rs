//! The four buttons that say how far an action has come.

use egui::Ui;

use crate::app::widgets::word_buttons::word_buttons;
use crate::model::Status;
use crate::words;

/// Draws Done, Under way, Not started and No longer needed. Gives the status that was
/// pressed, also if it is the one chosen.
pub fn status_buttons(ui: &mut Ui, name: &str, chosen: Option<Status>) -> Option<Status> {
    const OFFERED: [Status; 4] = [Status::Done, Status::UnderWay, Status::NotStarted, Status::NoLongerNeeded];
    let at = OFFERED.iter().position(|status| Some(*status) == chosen);
    let pressed = word_buttons(ui, name, &OFFERED.map(words::status), at)?;
    OFFERED.get(pressed).copied()
}
