//! What is asked when the file on disk is gone, or holds something of which nothing can
//! be made here.

use egui::Ui;

use crate::app::commands::Command;
use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::dialogs::said::said;
use crate::app::request::Request;
use crate::app::theme::GAP;
use crate::app::widgets::button::Button;
use crate::text;

/// The open file was deleted, or moved away.
pub struct Gone {
    /// What it was called.
    pub file: String,
}

impl Gone {
    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        happened(ui, &text!("gone-title"), &[text!("gone-why", file = self.file.as_str())]);
        let mut answer = Answer::Waiting;
        ui.horizontal_wrapped(|ui| {
            let again = ui.add(Button::primary(text!("gone-again")));
            focus_first(ui, &again);
            if again.clicked() {
                answer = Answer::Request(Request::SaveAgain);
            }
            if ui.add(Button::secondary(text!("gone-elsewhere"))).clicked() {
                answer = Answer::Request(Request::SaveElsewhere);
            }
            if ui.add(Button::link(text!("close"))).clicked() {
                answer = Answer::Close;
            }
        });
        answer
    }
}

/// The file on disk holds something else, and the two cannot be put together.
pub struct Unlike {
    lines: Vec<String>,
}

impl Unlike {
    /// It cannot be read, and why.
    pub fn unreadable(file: &str, why: Vec<String>) -> Self {
        let mut lines = vec![text!("unlike-unreadable", file = file)];
        lines.extend(why);
        lines.push(text!("unlike-what"));
        Self { lines }
    }

    /// It is another file now.
    pub fn other(file: &str) -> Self {
        Self { lines: vec![text!("unlike-why", file = file), text!("unlike-what")] }
    }

    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        happened(ui, &text!("unlike-title"), &self.lines);
        let mut answer = Answer::Waiting;
        ui.horizontal_wrapped(|ui| {
            let copy = ui.add(Button::primary(text!("command-save-copy")));
            focus_first(ui, &copy);
            if copy.clicked() {
                answer = Answer::Request(Request::Do(Command::SaveCopy));
            }
            if ui.add(Button::link(text!("close"))).clicked() {
                answer = Answer::Close;
            }
        });
        answer
    }
}

/// What happened, with room below it for what can be done.
fn happened(ui: &mut Ui, title: &str, lines: &[String]) {
    said(ui, title, lines, 320.0);
    ui.add_space(GAP / 2.0);
}
