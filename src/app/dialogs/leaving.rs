//! What is asked before something would be lost: changes that are not on disk,
//! answers that wait.

use egui::{Role, Ui};

use crate::app::commands::Command;
use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::request::Request;
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::{text, words};

/// Asks whether to leave a file whose last changes are not on disk.
pub(super) fn lose_changes(ui: &mut Ui, why: &str, then: &Request) -> Answer {
    warning(ui, &text!("not-saved-title"), &[why.to_owned()]);
    let mut answer = Answer::Waiting;
    ui.horizontal_wrapped(|ui| {
        // First, since it keeps everything: the drive may be gone for good.
        let copy = ui.add(Button::primary(text!("command-save-copy")));
        focus_first(ui, &copy);
        if copy.clicked() {
            answer = Answer::Request(Request::Do(Command::SaveCopy));
        }
        if ui.add(Button::secondary(text!("not-saved-stay"))).clicked() {
            answer = Answer::Close;
        }
        if ui.add(Button::link(text!("not-saved-close"))).clicked() {
            answer = Answer::Anyway(then.clone());
        }
    });
    answer
}

/// Asks whether to leave a file while answers wait that would be lost.
pub(super) fn votes_wait(ui: &mut Ui, title: &str, lost: &[String], then: &Request) -> Answer {
    warning(ui, title, lost);
    let mut answer = Answer::Waiting;
    ui.horizontal_wrapped(|ui| {
        // What Return does must not be what loses answers.
        let stay = ui.add(Button::primary(text!("votes-wait-stay")));
        focus_first(ui, &stay);
        if stay.clicked() {
            answer = Answer::Close;
        }
        if ui.add(Button::link(text!("votes-wait-leave"))).clicked() {
            answer = Answer::Anyway(then.clone());
        }
    });
    answer
}

fn warning(ui: &mut Ui, title: &str, lines: &[String]) {
    text::beside_fault(ui, |ui| {
        text::heading(ui, 1, title, SUBTITLE);
        layout::region(ui, Role::Alert, title, |ui| {
            for line in lines {
                text::body(ui, &words::sentence(line));
            }
        });
    });
    ui.add_space(GAP / 2.0);
}
