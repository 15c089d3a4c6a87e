//! What a report about a course is made from: two moments at a time, and how the
//! answers moved between them.

use crate::model::shift::{self, Pairing, Shift};
use crate::model::{Moment, Question, Training};
use crate::text;
use crate::words::training as words;

/// Who a report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// The trainer: every table in full.
    Own,
    /// Anybody: only what moved which way, and no count under five.
    Publishing,
}

/// What a report is made from.
pub(super) struct Report<'a> {
    pub(super) training: &'a Training,
    pub(super) edition: Edition,
    /// Whether it is said how often chance alone would bring such changes.
    pub(super) chance: bool,
    /// What is compared, in the order in which it is shown.
    pub(super) pairs: Vec<Pair>,
}

/// Two moments, and how the answers moved.
pub(super) struct Pair {
    pub(super) first: Moment,
    pub(super) second: Moment,
    pub(super) pairing: Pairing,
    /// In the checklist's order.
    pub(super) statements: Vec<Shift<3>>,
    /// Those that were answered both times.
    pub(super) questions: Vec<(Question, Shift<5>)>,
}

impl Pair {
    /// The pair, if anybody can be compared; for publishing, if enough can.
    pub(super) fn of(
        training: &Training,
        edition: Edition,
        (first, second): (Moment, Moment),
    ) -> Option<Self> {
        let pairing = shift::pairing(training, first, second);
        let needed = match edition {
            Edition::Own => 1,
            Edition::Publishing => shift::SMALL as usize,
        };
        (pairing.paired >= needed).then(|| Self {
            first,
            second,
            pairing,
            statements: shift::of_statements(training, first, second),
            questions: questions(training, first, second),
        })
    }

    /// "Before to After".
    pub(super) fn name(&self) -> String {
        let [first, second] = self.moments();
        text!("doc-training-pair", first = first, second = second)
    }

    /// What the two moments are called.
    pub(super) fn moments(&self) -> [String; 2] {
        [self.first, self.second].map(words::moment)
    }

    /// Who can be compared, as far as the edition may say.
    pub(super) fn compared(&self, edition: Edition) -> String {
        match edition {
            Edition::Own => crate::words::shift::pairing(self.pairing, self.first, self.second),
            Edition::Publishing => text!("shift-paired", count = self.pairing.paired),
        }
    }

    /// How many learners can be compared.
    pub(super) fn paired(&self) -> u32 {
        u32::try_from(self.pairing.paired).unwrap_or(u32::MAX)
    }
}

/// The questions from 1 to 5 that anybody answered both times.
fn questions(training: &Training, first: Moment, second: Moment) -> Vec<(Question, Shift<5>)> {
    let moved = |question| (question, shift::of_question(training, question, first, second));
    let all = Question::ALL.into_iter().map(moved);
    all.filter(|(_, shift)| shift.moves().paired() > 0).collect()
}
