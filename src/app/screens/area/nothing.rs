//! No team was found where somebody looked: what was, and what to do.

use egui::Ui;

use crate::app::commands::Command;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::area::view::ReadArea;
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::files::places;
use crate::text;

/// Draws it.
pub(super) fn nothing(ui: &mut Ui, read: &ReadArea, arrived: bool, requests: &mut Vec<Request>) {
    text::title(ui, &text!("teams-none"), TITLE, arrived);
    let place = read.chosen.first().map(|path| places::spoken(path)).unwrap_or_default();
    text::body(ui, &text!("teams-none-text", place = place));
    if read.courses > 0 {
        text::body(ui, &text!("teams-courses", count = read.courses));
    }
    ui.add_space(GAP / 2.0);
    layout::line(ui, |ui| {
        if ui.add(Button::primary(text!("teams-choose-another"))).clicked() {
            requests.push(Request::Do(Command::SeeTeams));
        }
        if ui.add(Button::link(text!("command-home"))).clicked() {
            requests.push(Request::Do(Command::Go(Screen::Home)));
        }
    });
    ui.add_space(GAP);
}
