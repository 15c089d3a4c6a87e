//! The form to send round, and what came of adding a folder of ballots.

use std::path::Path;

use egui::{Role, ScrollArea, Ui};

use crate::app::dialogs::answer::{Answer, close_button, focus_first};
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::request::Request;
use crate::app::theme::{SUBTITLE, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, scrolling, text};
use crate::files::import::ballots::{Ballots, Refused, Version};
use crate::files::places;
use crate::model::Moment;
use crate::model::turnout::{MissingRole, Turnout};
use crate::text;
use crate::words::day_and_time;
use crate::words::training;

/// Nobody reads more than this: a folder of everything was chosen by mistake.
const LISTED: usize = 500;

/// What came of adding a folder of ballots.
pub struct Added {
    /// How many were added.
    pub counted: usize,
    /// How many of them leave statements unanswered.
    pub with_gaps: usize,
    /// The files that were not.
    pub refused: Vec<Refused>,
    /// How many people's answers are in the file.
    pub stored: u32,
    /// How many people's answers wait to be counted.
    pub waiting: usize,
    /// How many more people have to vote before the votes can be shown.
    pub missing: usize,
    /// How many of those who take part have answered.
    pub turnout: Turnout,
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
            answer = Answer::Browse(PathPurpose::SaveLearnerForm(moment));
        }
        text::quiet(ui, &when);
        ui.add_space(4.0);
    }
    if ui.add(Button::link(text!("cancel"))).clicked() {
        answer = Answer::Close;
    }
    answer
}

/// Says where the form is that is sent round, and what there is to do with it.
pub(super) fn form_saved(ui: &mut Ui, path: &Path) -> Answer {
    text::heading(ui, 1, &text!("ballots-learner-saved"), SUBTITLE);
    text::told(ui, &places::display(path));
    text::body(ui, &text!("ballots-learner-next"));
    ui.add_space(4.0);
    let mut answer = Answer::Waiting;
    ui.horizontal_wrapped(|ui| {
        let close = ui.add(Button::primary(text!("close")));
        focus_first(ui, &close);
        if close.clicked() {
            answer = Answer::Close;
        }
        if ui.add(Button::secondary(text!("report-folder"))).clicked() {
            answer = Answer::Request(Request::ShowFolder(path.to_path_buf()));
        }
        if ui.add(Button::secondary(text!("watch-command"))).clicked() {
            answer = Answer::Request(Request::WatchFolder);
        }
    });
    answer
}

/// Asks which of one person's files counts, one person after the other.
pub(super) fn differing(ui: &mut Ui, ballots: &mut Ballots) -> Answer {
    let Some(person) = ballots.differing.first() else { return Answer::Close };
    text::heading(ui, 1, &text!("ballots-differing-title"), SUBTITLE);
    let said = text!("ballots-differing", count = person.files.len(), people = ballots.differing.len());
    layout::region(ui, Role::Alert, &said, |ui| text::body(ui, &said));
    ui.add_space(4.0);
    let mut chosen = None;
    for (place, version) in person.files.iter().enumerate() {
        let button = ui.add(Button::secondary(counted(version)));
        if place == 0 {
            focus_first(ui, &button);
        }
        if button.clicked() {
            chosen = Some(Some(place));
        }
        ui.add_space(4.0);
    }
    if ui.add(Button::secondary(text!("ballots-differing-none"))).clicked() {
        chosen = Some(None);
    }
    text::quiet(ui, &text!("ballots-differing-note"));
    if ui.add(Button::link(text!("cancel"))).clicked() {
        return Answer::Close;
    }
    let Some(chosen) = chosen else { return Answer::Waiting };
    ballots.choose(chosen);
    if !ballots.differing.is_empty() {
        return Answer::Waiting;
    }
    Answer::Request(Request::CountBallots(Box::new(std::mem::take(ballots))))
}

/// "Count Ballot a.attune, changed on 12 November 2026 at 14:03".
fn counted(version: &Version) -> String {
    let file = version.file.as_str();
    let Some((date, time)) = version.changed.and_then(day_and_time) else {
        return text!("ballots-differing-undated", file = file);
    };
    text!("ballots-differing-file", file = file, date = date, time = time)
}

impl Added {
    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        text::heading(ui, 1, &text!("ballots-added-title"), SUBTITLE);
        layout::region(ui, Role::Alert, &text!("ballots-added-title"), |ui| {
            text::label(ui, &self.count());
            if let Some(turnout) = self.turnout() {
                text::body(ui, &turnout);
            }
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

    /// "7 of 11 have answered. Still missing: Practitioner, 3 of 8."
    fn turnout(&self) -> Option<String> {
        let Turnout { answered, people, missing } = &self.turnout;
        if *people == 0 {
            return None;
        }
        let key = if answered > people {
            text!("ballots-turnout-more", answered = *answered, people = *people)
        } else {
            text!("ballots-turnout", answered = *answered, people = *people)
        };
        let role = |of: &MissingRole| {
            text!("ballots-missing-role", role = of.role.as_str(), missing = of.missing, people = of.people)
        };
        let roles: Vec<_> = missing.iter().map(role).collect();
        let missing = (!roles.is_empty()).then(|| text!("ballots-missing", roles = roles.join("; ")));
        Some(std::iter::once(key).chain(missing).collect::<Vec<_>>().join(" "))
    }

    /// What happens with them now.
    fn next(&self) -> Option<String> {
        if self.waiting == 0 {
            (self.stored > 0).then(|| text!("ballots-all-stored", count = self.stored))
        } else if self.missing > 0 {
            Some(text!("ballots-too-few", waiting = self.waiting, missing = self.missing))
        } else {
            let where_they_are = text!("votes-wait-ballots", stored = self.stored, count = self.waiting);
            Some(text!("ballots-next", waiting = where_they_are))
        }
    }

    fn list(&self, ui: &mut Ui) {
        let name = text!("ballots-refused");
        let height = (ui.ctx().content_rect().height() - 380.0).max(120.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            scrolling::keyboard_scroll(ui);
            layout::region(ui, Role::List, &name, |ui| {
                for refused in self.refused.iter().take(LISTED) {
                    text::one_line(ui, &refused.file, semibold());
                    text::body(ui, &refused.why);
                    ui.add_space(4.0);
                }
            });
            if self.refused.len() > LISTED {
                text::quiet(ui, &text!("ballots-refused-more", count = self.refused.len() - LISTED));
            }
        });
    }
}
