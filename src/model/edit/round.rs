//! Changes to a round as a whole.

use std::sync::Arc;

use jiff::civil::Date;

use super::find::round_mut;
use crate::model::assessment::Assessment;
use crate::model::refusal::Refusal;
use crate::model::round::{Mode, Present, Way};
use crate::model::when::When;

/// What can be said of a round.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the fields of `Round`
pub enum RoundField {
    Label(String),
    Date(Date),
    Review(Option<When>),
    Mode(Mode),
    Way(Way),
    Present(Vec<Present>),
    Agenda(Vec<String>),
    Locked(bool),
}

impl RoundField {
    pub(super) fn coalesces_with(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Label(_), Self::Label(_))
            | (Self::Date(_), Self::Date(_))
            | (Self::Review(_), Self::Review(_)) => true,
            // Typing in a role, not adding or removing one.
            (Self::Present(now), Self::Present(before)) => now.len() == before.len(),
            _ => false,
        }
    }

    pub(super) fn apply(&self, assessment: &mut Assessment, id: &str) -> Result<(), Refusal> {
        if let Self::Label(label) = self {
            // Rounds are chosen by label, on screen and on the command line.
            let taken = assessment.rounds.iter().any(|round| round.id != id && round.label == *label);
            if taken || label.trim().is_empty() {
                return Err(Refusal::LabelTaken);
            }
        }
        if let Self::Locked(locked) = self {
            return lock(assessment, id, *locked);
        }
        let round = round_mut(assessment, id)?;
        match self {
            Self::Label(label) => round.label.clone_from(label),
            Self::Date(date) => round.date = *date,
            Self::Review(review) => round.review.clone_from(review),
            Self::Mode(mode) => round.mode = *mode,
            Self::Way(way) => round.vote_by(*way),
            Self::Present(present) => round.present.clone_from(present),
            Self::Agenda(agenda) => round.agenda.clone_from(agenda),
            Self::Locked(_) => {} // see above: it is the one change that a locked round takes
        }
        Ok(())
    }
}

fn lock(assessment: &mut Assessment, id: &str, locked: bool) -> Result<(), Refusal> {
    let round = assessment.rounds.iter_mut().find(|round| round.id == id).ok_or(Refusal::Unknown)?;
    if locked && round.waiting > 0 {
        return Err(Refusal::AnswersWait);
    }
    Arc::make_mut(round).locked = locked;
    Ok(())
}
