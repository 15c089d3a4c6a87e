//! The line that says that a round is locked, with the way to unlock it.

use egui::Ui;

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::text;

/// Draws it, where the round is locked.
pub(crate) fn locked_line(ui: &mut Ui, page: &mut Page) {
    if !page.round().locked {
        return;
    }
    layout::line(ui, |ui| {
        text::announce(ui, &text!("round-locked"));
        let unlock = Button::link(text!("round-unlock")).named(Command::Unlock.name());
        if ui.add(unlock).clicked() {
            page.request(Request::Do(Command::Unlock));
        }
    });
}
