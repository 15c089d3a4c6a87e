//! Changes to what is said about one statement.

use std::sync::Arc;

use super::find::round_mut;
use super::review;
use crate::model::assessment::Assessment;
use crate::model::rating::Rating;
use crate::model::refusal::Refusal;
use crate::model::round::{MAX_PRIORITIES, Response, Round};

/// What can be said of a statement.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the fields of `Response`
pub enum ResponseField {
    Agreed(Option<Rating>),
    Part {
        part: String,
        in_place: bool,
    },
    Note(String),
    Evidence(String),
    OtherView(String),
    Priority(bool),
    /// The rating, its reason and the parts in place of the round before still hold. Its
    /// note is not copied: it is quoted, as said then.
    StillRight,
}

impl ResponseField {
    pub(super) fn is_text(&self) -> bool {
        matches!(self, Self::Note(_) | Self::Evidence(_) | Self::OtherView(_))
    }

    pub(super) fn apply(
        &self,
        assessment: &mut Assessment,
        round: &str,
        statement: &str,
    ) -> Result<(), Refusal> {
        if assessment.checklist.statement(statement).is_none() {
            return Err(Refusal::Unknown);
        }
        let held = match self {
            Self::StillRight => Some(review::still_right(assessment, round, statement)?),
            _ => None,
        };
        let round = round_mut(assessment, round)?;
        if let Self::Priority(chosen) = self {
            return set_priority(round, statement, *chosen);
        }
        let mut response = held.or_else(|| round.response(statement).cloned()).unwrap_or_default();
        self.write(&mut response);
        // An emptied response is left out, as if nobody had ever touched it.
        if response == Response::default() {
            round.responses.remove(statement);
        } else {
            round.responses.insert(statement.into(), Arc::new(response));
        }
        Ok(())
    }

    fn write(&self, response: &mut Response) {
        match self {
            Self::Agreed(rating) => {
                response.still_right &= response.agreed == *rating;
                response.agreed = *rating;
                // Taking a rating away is no review of it.
                response.reviewed = rating.is_some();
            }
            Self::Part { part, in_place } => {
                response.in_place.retain(|other| other != part);
                if *in_place {
                    response.in_place.push(part.clone());
                }
            }
            Self::Note(text) => response.note.clone_from(text),
            Self::Evidence(text) => response.evidence.clone_from(text),
            Self::OtherView(text) => response.other_view.clone_from(text),
            // The one is kept in the round, the other is taken from the round before.
            Self::Priority(_) | Self::StillRight => {}
        }
    }
}

fn set_priority(round: &mut Round, statement: &str, chosen: bool) -> Result<(), Refusal> {
    if chosen && !round.is_priority(statement) {
        if round.priorities.len() >= MAX_PRIORITIES {
            return Err(Refusal::TooManyPriorities);
        }
        round.priorities.push(statement.into());
    } else if !chosen {
        round.priorities.retain(|id| id != statement);
    }
    Ok(())
}
