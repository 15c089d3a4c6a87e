//! The invitation to the tour, for whoever starts Attune for the first time. Enter still
//! begins with the marked card.

use egui::{Role, Ui};

use crate::app::commands::Command;
use crate::app::request::Request;
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::text;

/// Draws it: one line, and two ways to answer.
pub(super) fn invitation(ui: &mut Ui, requests: &mut Vec<Request>) {
    let said = text!("tour-invitation");
    layout::tinted_card(ui, |ui| {
        layout::region(ui, Role::Group, &said, |ui| {
            layout::line(ui, |ui| {
                text::body(ui, &said);
                if ui.add(Button::link(text!("tour-take"))).clicked() {
                    requests.push(Request::Do(Command::Tour));
                }
                if ui.add(Button::link(text!("tour-not-now")).named(text!("tour-not-now-name"))).clicked() {
                    requests.push(Request::NoTour);
                }
            });
        });
    });
}
