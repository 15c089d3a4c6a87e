//! What only a learner on a course is asked: the code, and the questions from 1 to 5.

use eframe::egui::{RadioButton, Role, Ui};

use super::super::{Ask, BallotAsk};
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::widgets::field::Field;
use crate::app::widgets::{layout, text};
use crate::model::ballot::Learner;
use crate::model::{Moment, Question};
use crate::text;
use crate::words::training::question;

/// When this is about, in a sentence to the learner.
pub(super) fn when(moment: Moment) -> String {
    match moment {
        Moment::Before => text!("ballot-when-before"),
        Moment::After => text!("ballot-when-after"),
        Moment::LookingBack => text!("ballot-when-looking-back"),
        Moment::FollowUp => text!("ballot-when-follow-up"),
    }
}

/// The code, before anything else: without it nobody can tell whose answers these are.
pub(super) fn code(ui: &mut Ui, learner: &Learner, asks: &mut Vec<Ask>) {
    ui.add_space(GAP / 2.0);
    let label = text!("ballot-code");
    let typed =
        Field::new(&label, &learner.code).note(text!("ballot-code-note")).width(260.0).show(ui, "code");
    if let Some(code) = typed.text {
        asks.push(Ask::Ballot(BallotAsk::Code(code)));
    }
    ui.add_space(GAP / 2.0);
}

/// The questions from 1 to 5, where the trainer asks them.
pub(super) fn questions(ui: &mut Ui, learner: &Learner, asks: &mut Vec<Ask>) {
    if !learner.questions {
        return;
    }
    for of in Question::ALL {
        layout::card(ui, |ui| {
            let words = question(of);
            text::heading(ui, 2, &words, SUBTITLE);
            text::quiet(ui, &text!("ballot-scale"));
            layout::region(ui, Role::RadioGroup, &words, |ui| {
                ui.horizontal(|ui| {
                    for score in 1..=5 {
                        if ui
                            .add(RadioButton::new(learner.score(of) == Some(score), score.to_string()))
                            .clicked()
                        {
                            asks.push(Ask::Ballot(BallotAsk::Score(of, score)));
                        }
                    }
                });
            });
        });
        ui.add_space(GAP / 2.0);
    }
}
