//! A form is opened to which somebody has answered on this computer already: the same
//! person goes on, or another one begins.

use std::path::PathBuf;

use egui::{Role, Ui};

use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::request::{HowToOpen, Request};
use crate::app::theme::SUBTITLE;
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::files::begun::Begun;
use crate::text;
use crate::words::day_and_time;

/// So many people's answers are offered; a shared computer may hold those of a whole team.
const OFFERED: usize = 5;

/// A form, and the answers to it that were begun here.
pub struct FormAgain {
    /// The form that was opened.
    pub form: PathBuf,
    /// The answers, those that were changed last first.
    pub begun: Vec<Begun>,
}

impl FormAgain {
    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        text::heading(ui, 1, &text!("form-again-title"), SUBTITLE);
        let said = text!("form-again", count = self.begun.len());
        layout::region(ui, Role::Alert, &said, |ui| text::body(ui, &said));
        ui.add_space(4.0);
        let mut answer = Answer::Waiting;
        for (place, begun) in self.begun.iter().take(OFFERED).enumerate() {
            let button = ui.add(Button::secondary(go_on(begun)));
            if place == 0 {
                focus_first(ui, &button);
            }
            if button.clicked() {
                answer = Answer::Request(Request::OpenFile(begun.path.clone()));
            }
            ui.add_space(4.0);
        }
        if ui.add(Button::secondary(text!("form-again-another"))).clicked() {
            answer = Answer::Request(Request::OpenIn(self.form.clone(), HowToOpen::AsAnother));
        }
        ui.add_space(4.0);
        if ui.add(Button::link(text!("cancel"))).clicked() { Answer::Close } else { answer }
    }
}

/// Whose answers they are is not said: nobody knows, and nobody is to know.
fn go_on(begun: &Begun) -> String {
    let Some((date, time)) = begun.changed.and_then(day_and_time) else {
        return text!("form-again-go-on-undated");
    };
    text!("form-again-go-on", date = date, time = time)
}
