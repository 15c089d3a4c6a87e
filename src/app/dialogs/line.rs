//! A question that is answered in one line: a path, a new name, the name of a round.

use std::path::PathBuf;

use egui::{Key, Response, Ui};

use crate::app::dialogs::answer::Answer;
use crate::app::dialogs::purpose::{PathPurpose, Words};
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::checks::check_box;
use crate::app::widgets::field::Field;
use crate::app::widgets::text;
use crate::text;

/// What a line is typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Question {
    /// The path of a file or folder.
    Path(PathPurpose),
    /// Another name for the open file.
    Rename,
    /// What people call the round that is to be started; whether of an area's plan.
    StartReview { area: bool },
    /// When the round that is to be finished is gone through again.
    FinishRound,
}

/// A question that is answered in one line.
pub struct Line {
    pub(super) question: Question,
    value: String,
    /// Why it is asked, where that is not plain.
    pub told: String,
    /// Whether what the file is about is to be called so as well; none where it has no name.
    pub(super) also: Option<bool>,
    /// When the round that is to be started is gone through again; none where that is not
    /// asked here.
    pub(super) review: Option<String>,
    /// Why the last answer would not do.
    pub fault: String,
    focused: bool,
}

impl Line {
    /// A question that begins with an answer to be changed.
    pub(super) fn new(question: Question, value: String) -> Self {
        Self {
            question,
            value,
            told: String::new(),
            also: None,
            review: None,
            fault: String::new(),
            focused: false,
        }
    }

    pub(super) fn title(&self) -> String {
        self.question.words().title
    }

    pub(super) fn ui(&mut self, ui: &mut Ui) -> Answer {
        let words = self.question.words();
        text::heading(ui, 1, &words.title, SUBTITLE);
        if !self.told.is_empty() {
            text::told(ui, &self.told);
        }
        let mut field = Field::new(&words.label, &self.value).note(words.note);
        if !std::mem::replace(&mut self.focused, true) {
            field = match self.question {
                // Another name is typed in its place; of a path, mostly the end is changed.
                Question::Rename => field.marked(Some(0..self.value.chars().count())),
                Question::Path(_) | Question::StartReview { .. } | Question::FinishRound => field.focus(true),
            };
        }
        let typed = field.show(ui, ("line", self.question));
        if let Some(value) = typed.text {
            self.value = value;
            self.fault.clear();
        }
        let entered =
            |ui: &Ui, field: &Response| field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut enter = entered(ui, &typed.response);
        if let Some(review) = &mut self.review {
            let label = text!("round-finish-label");
            let typed = Field::new(&label, review).note(text!("round-finish-note")).show(ui, "review");
            enter |= entered(ui, &typed.response);
            if let Some(value) = typed.text {
                *review = value;
            }
        }
        if !self.fault.is_empty() {
            text::alert(ui, &self.fault);
        }
        if let Some(also) = &mut self.also {
            check_box(ui, also, text!("rename-also"));
        }
        ui.add_space(GAP / 2.0);
        let mut answer = Answer::Waiting;
        ui.horizontal_wrapped(|ui| {
            // A review may not be agreed yet; everything else is asked because it is needed.
            let ready = !self.value.trim().is_empty() || self.question == Question::FinishRound;
            if (ui.add(Button::primary(words.button).enabled(ready)).clicked() || enter) && ready {
                answer = self.answered();
            }
            if let Question::Path(purpose) = self.question
                && ui.add(Button::secondary(text!("report-choose"))).clicked()
            {
                answer = Answer::Browse(purpose);
            }
            if ui.add(Button::link(text!("cancel"))).clicked() {
                answer = Answer::Close;
            }
        });
        answer
    }
}

impl Line {
    fn answered(&self) -> Answer {
        let value = self.value.trim();
        match self.question {
            // The system's file manager copies a path in quotation marks.
            Question::Path(purpose) => Answer::Path(purpose, PathBuf::from(value.trim_matches('"'))),
            Question::Rename => Answer::Renamed { name: value.to_owned(), also: self.also == Some(true) },
            Question::StartReview { .. } => Answer::StartReview {
                label: value.to_owned(),
                review: self.review.as_deref().unwrap_or_default().trim().to_owned(),
            },
            Question::FinishRound => Answer::FinishRound(value.to_owned()),
        }
    }
}

impl Question {
    fn words(self) -> Words {
        match self {
            Self::Path(purpose) => purpose.words(),
            Self::Rename => Words {
                title: text!("rename-title"),
                label: text!("rename-label"),
                note: text!("rename-note"),
                button: text!("rename-button"),
            },
            Self::StartReview { area } => Words {
                title: text!("review-start-title"),
                label: text!("review-start-label"),
                note: if area { text!("review-area-note") } else { text!("review-start-note") },
                button: text!("review-start-button"),
            },
            Self::FinishRound => Words {
                title: text!("round-finish-title"),
                label: text!("round-finish-label"),
                note: text!("round-finish-note"),
                button: text!("round-finish"),
            },
        }
    }
}
