//! What the last time left behind: that Attune stopped by itself, and what could not be
//! saved where it belongs.

use egui::{Role, ScrollArea, Ui};

use crate::app::dialogs::answer::{Answer, close_button};
use crate::app::request::{NotSavedRequest, Request};
use crate::app::theme::SUBTITLE;
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::files::recovery::Recovered;
use crate::files::{FileContent, format, places};
use crate::model::pieces;
use crate::text;
use crate::words::{day_and_time, pieces::counted};

/// What the last time left behind.
pub struct NotSaved {
    /// What there is to say of how it ended, in sentences.
    pub said: Vec<String>,
    /// What was not saved.
    pub offers: Vec<Offer>,
}

/// Something that was not saved.
pub struct Offer {
    recovered: Recovered,
    said: String,
    /// Its file is there to be compared with.
    comparable: bool,
}

impl Offer {
    /// Reads the file that it belongs to, to say what is newer.
    pub fn of(recovered: Recovered) -> Self {
        let file = recovered.of.as_deref().and_then(|path| format::read(path).ok());
        let name = match &recovered.content {
            FileContent::Assessment(assessment) => assessment.team.name.trim(),
            FileContent::Training(training) => training.course.name.trim(),
            FileContent::Ballot(_) | FileContent::Checklist(_) => "",
        };
        let name = match (&recovered.of, name) {
            (Some(path), "") => places::stem(path),
            (_, name) => name.to_owned(),
        };
        let (date, time) = recovered.at.and_then(day_and_time).unwrap_or_default();
        let newer = file.as_ref().map(|file| newer(file, &recovered.content));
        let said = if let Some(counts) = newer {
            text!("not-saved-newer", name = name, counts = counts, date = date, time = time)
        } else {
            text!("not-saved-alone", name = name, date = date, time = time)
        };
        Self { recovered, said, comparable: file.is_some() }
    }

    fn ui(&self, ui: &mut Ui) -> Answer {
        let mut asked = None;
        layout::region(ui, Role::Group, &self.said, |ui| {
            text::body(ui, &self.said);
            ui.horizontal_wrapped(|ui| {
                let mut offer = |ui: &mut Ui, button: Button, request| {
                    if ui.add(button).clicked() {
                        asked = Some(request);
                    }
                };
                if self.recovered.discarded {
                    text::quiet(ui, &text!("not-saved-was-discarded"));
                    offer(ui, Button::secondary(text!("not-saved-offer-again")), NotSavedRequest::OfferAgain);
                    return;
                }
                offer(ui, Button::secondary(text!("not-saved-open")), NotSavedRequest::Open);
                if self.comparable {
                    offer(ui, Button::secondary(text!("not-saved-compare")), NotSavedRequest::Compare);
                }
                offer(ui, Button::link(text!("not-saved-discard")), NotSavedRequest::Discard);
            });
        });
        let request = |asked| Request::NotSaved(asked, Box::new(self.recovered.clone()));
        asked.map_or(Answer::Waiting, |asked| Answer::Request(request(asked)))
    }
}

/// "3 ratings, 2 notes": what is not in the file.
fn newer(file: &FileContent, not_saved: &FileContent) -> String {
    let pieces = |content: &FileContent| match content {
        FileContent::Assessment(assessment) => pieces::of_assessment(assessment),
        FileContent::Training(training) => pieces::of_training(training),
        FileContent::Ballot(_) | FileContent::Checklist(_) => Vec::new(),
    };
    counted(&pieces::counted(&pieces::differences(&pieces(file), &pieces(not_saved))))
}

impl NotSaved {
    pub(super) fn title(&self) -> String {
        if self.said.is_empty() { text!("not-saved-dialog") } else { text!("stopped-title") }
    }

    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        text::heading(ui, 1, &self.title(), SUBTITLE);
        layout::region(ui, Role::Alert, &self.title(), |ui| {
            for said in &self.said {
                text::body(ui, said);
            }
            if self.offers.is_empty() && self.said.is_empty() {
                text::body(ui, &text!("not-saved-nothing"));
            }
        });
        let mut answer = Answer::Waiting;
        ScrollArea::vertical().max_height(360.0).auto_shrink([false, true]).show(ui, |ui| {
            for offer in &self.offers {
                ui.add_space(8.0);
                match offer.ui(ui) {
                    Answer::Waiting => {}
                    asked => answer = asked,
                }
            }
        });
        match close_button(ui) {
            Answer::Waiting => answer,
            close => close,
        }
    }
}
