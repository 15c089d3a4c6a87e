//! The tour: how Attune works, in three steps. It is offered at the first start, and found
//! again among all commands and in Help.

use egui::{Role, Ui};

use crate::app::commands::Command;
use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::theme::{BODY, GAP, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{accessible, text};
use crate::text;

/// How many steps it has.
const STEPS: usize = 3;

/// Where somebody is in the tour.
#[derive(Clone, Copy, Default)]
pub struct Tour {
    /// The step that is shown, from 0.
    step: usize,
}

impl Tour {
    /// Draws the step and the ways on.
    pub(super) fn ui(&mut self, ui: &mut Ui) -> Answer {
        text::heading(ui, 1, &text!("tour-title"), BODY);
        let (title, said) = step(self.step);
        text::quiet(ui, &text!("tour-step", number = self.step + 1, of = STEPS));
        // Of one height for all: what is pressed stays where it is.
        let top = ui.cursor().top();
        ui.add_space(4.0);
        text::heading(ui, 2, &title, SUBTITLE);
        let body = text::body(ui, &said);
        accessible::said_aloud(ui, &body, Role::Status, &said);
        let used = ui.cursor().top() - top;
        ui.add_space((120.0 - used).max(0.0) + GAP / 2.0);
        self.buttons(ui)
    }

    fn buttons(&mut self, ui: &mut Ui) -> Answer {
        let mut answer = Answer::Waiting;
        ui.horizontal_wrapped(|ui| {
            let last = self.step + 1 == STEPS;
            let words = if last { text!("tour-done") } else { text!("tour-next") };
            let next = ui.add(Button::primary(words).least_width(96.0));
            focus_first(ui, &next);
            if next.clicked() && last {
                answer = Answer::Close;
            } else if next.clicked() {
                self.step += 1;
            }
            if ui.add(Button::secondary(text!("tour-back")).enabled(self.step > 0)).clicked() {
                self.step -= 1;
                next.request_focus();
            }
            if ui.add(Button::link(text!("tour-skip")).enabled(!last)).clicked() {
                answer = Answer::Close;
            }
        });
        answer
    }
}

/// What a step is called, and what it says.
fn step(number: usize) -> (String, String) {
    match number {
        0 => (text!("tour-rate"), text!("tour-rate-text")),
        1 => {
            let said = text!("tour-saved-text", undo = Command::Undo.key_name());
            (text!("tour-saved"), said)
        }
        _ => {
            let (help, all) = (Command::Help.key_name(), Command::AllCommands.key_name());
            (text!("tour-found"), text!("tour-found-text", help = help, commands = all))
        }
    }
}
