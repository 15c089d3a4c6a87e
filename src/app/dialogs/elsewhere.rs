//! What is asked when the file on disk is gone, or holds something of which nothing can
//! be made here.

use egui::{Role, ScrollArea, Ui};

use crate::app::commands::Command;
use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::request::Request;
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::text;

/// The open file was deleted, or moved away.
pub struct Gone {
    /// What it was called.
    pub file: String,
}

impl Gone {
    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        said(ui, &text!("gone-title"), &[text!("gone-why", file = self.file.as_str())]);
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
        said(ui, &text!("unlike-title"), &self.lines);
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

fn said(ui: &mut Ui, title: &str, lines: &[String]) {
    text::heading(ui, 1, title, SUBTITLE);
    ScrollArea::vertical().max_height(320.0).auto_shrink([false, true]).show(ui, |ui| {
        layout::region(ui, Role::Alert, title, |ui| {
            for line in lines {
                text::body(ui, line);
                ui.add_space(4.0);
            }
        });
    });
    ui.add_space(GAP / 2.0);
}
