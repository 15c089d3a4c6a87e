//! The line that says that a sitting is locked, with the way to unlock it.

use eframe::egui::Ui;

use super::{Ask, Page};
use crate::app::command::Command;
use crate::app::widgets::button::Button;
use crate::app::widgets::text;
use crate::text;

/// Draws it, where the sitting is locked.
pub(super) fn locked_line(ui: &mut Ui, page: &mut Page) {
    if !page.round().locked {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        text::announce(ui, &text!("round-locked"));
        let unlock = Button::link(text!("round-unlock")).named(Command::Unlock.name());
        if ui.add(unlock).clicked() {
            page.ask(Ask::Do(Command::Unlock));
        }
    });
}
