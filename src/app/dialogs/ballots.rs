//! The form to send round, and what came of adding a folder of ballots.

use eframe::egui::{Role, ScrollArea, Ui};

use crate::app::dialogs::answer::{Answer, close_button, focus_first};
use crate::app::request::Request;
use crate::app::theme::{SUBTITLE, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::files::import::ballots::Refused;
use crate::model::Moment;
use crate::text;
use crate::words::training;

/// What came of adding a folder of ballots.
pub struct Added {
    /// How many were added.
    pub counted: usize,
    /// How many of them leave statements unanswered.
    pub with_gaps: usize,
    /// The files that were not.
    pub refused: Vec<Refused>,
    /// How many people's answers wait to be counted.
    pub waiting: usize,
    /// How many more people have to vote before the votes can be shown.
    pub missing: usize,
}

/// Lets the trainer choose which form is to be sent round.
pub(super) fn form_moment(ui: &mut Ui) -> Answer {
    text::heading(ui, 1, &text!("ballots-learner-title"), SUBTITLE);
    text::body(ui, &text!("ballots-learner-note"));
    ui.add_space(4.0);
    let mut answer = Answer::Waiting;
    for moment in Moment::ALL {
        let (words, when) = (training::moment(moment), training::moment_explained(moment));
        let name = text!("ballots-learner-moment", moment = words.as_str(), when = when.as_str());
        let button = ui.add(Button::secondary(words).named(name));
        focus_first(ui, &button);
        if button.clicked() {
            answer = Answer::Request(Request::SaveForm(moment));
        }
        text::quiet(ui, &when);
        ui.add_space(4.0);
    }
    if ui.add(Button::link(text!("cancel"))).clicked() {
        answer = Answer::Close;
    }
    answer
}

impl Added {
    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        text::heading(ui, 1, &text!("ballots-added-title"), SUBTITLE);
        layout::region(ui, Role::Alert, &text!("ballots-added-title"), |ui| {
            text::label(ui, &self.count());
        });
        if !self.refused.is_empty() {
            self.list(ui);
        }
        ui.add_space(4.0);
        if self.with_gaps > 0 {
            text::body(ui, &text!("ballots-gaps", count = self.with_gaps));
        }
        if let Some(next) = self.next() {
            text::body(ui, &next);
        }
        close_button(ui)
    }

    /// "48 ballots were added. 12 files were not:".
    fn count(&self) -> String {
        match (self.counted, self.refused.len()) {
            (0, 0) => text!("ballots-none"),
            (added, 0) => text!("ballots-added", count = added),
            (added, files) => {
                text!("ballots-added-but", added = text!("ballots-added", count = added), files = files)
            }
        }
    }

    /// What happens with them now.
    fn next(&self) -> Option<String> {
        if self.waiting == 0 {
            None
        } else if self.missing > 0 {
            Some(text!("ballots-too-few", waiting = self.waiting, missing = self.missing))
        } else {
            Some(text!("ballots-next"))
        }
    }

    fn list(&self, ui: &mut Ui) {
        let name = text!("ballots-refused");
        let height = (ui.ctx().content_rect().height() - 380.0).max(120.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            layout::keyboard_scroll(ui);
            layout::region(ui, Role::List, &name, |ui| {
                for refused in &self.refused {
                    text::one_line(ui, &refused.file, semibold());
                    text::body(ui, &refused.why);
                    ui.add_space(4.0);
                }
            });
        });
    }
}
