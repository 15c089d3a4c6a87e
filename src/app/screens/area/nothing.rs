//! No team was found where somebody looked: what was instead, and what to do.

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
    if read.courses.is_some() {
        text::title(ui, &text!("courses-title"), TITLE, arrived);
        text::body(ui, &text!("courses-text"));
    } else {
        text::title(ui, &text!("teams-none"), TITLE, arrived);
        let place = read.chosen.first().map(|path| places::spoken(path)).unwrap_or_default();
        text::body(ui, &text!("teams-none-text", place = place));
    }
    ui.add_space(GAP / 2.0);
    layout::line(ui, |ui| {
        if ui.add(Button::primary(text!("teams-choose-another"))).clicked() {
            requests.push(Request::Do(Command::SeeTeams));
        }
        if ui.add(Button::link(Command::ReadTeams.name_in(None))).clicked() {
            requests.push(Request::Do(Command::ReadTeams));
        }
        if ui.add(Button::link(text!("command-home"))).clicked() {
            requests.push(Request::Do(Command::Go(Screen::Home)));
        }
    });
    ui.add_space(GAP);
}
