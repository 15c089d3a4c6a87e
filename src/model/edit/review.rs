//! Looking again: a round after the last, and what still holds of it.

use std::sync::Arc;

use jiff::civil::Date;

use crate::model::assessment::Assessment;
use crate::model::refusal::Refusal;
use crate::model::round::{Response, Round};

/// Adds a round. How people rated comes along; what they said does not, nor who was there:
/// that is asked, since last time's people may not be today's.
pub(super) fn start(assessment: &mut Assessment, id: &str, label: &str, date: Date) -> Result<(), Refusal> {
    let label = label.trim();
    if label.is_empty() || assessment.round_labelled(label).is_some() {
        return Err(Refusal::LabelTaken);
    }
    let last = assessment.current_round().ok_or(Refusal::Unknown)?;
    if last.waiting > 0 {
        return Err(Refusal::AnswersWait);
    }
    let round = Round { mode: last.mode, way: last.way, ..Round::new(id.into(), label.into(), date) };
    assessment.rounds.push(Arc::new(round));
    Ok(())
}

/// The rating and the parts in place of the round before, for the round `id`.
pub(super) fn still_right(assessment: &Assessment, id: &str, statement: &str) -> Result<Response, Refusal> {
    let round = assessment.rounds.iter().find(|round| round.id == id).ok_or(Refusal::Unknown)?;
    let before = assessment.round_before(round).and_then(|before| before.response(statement));
    let before = before.filter(|before| before.agreed.is_some()).ok_or(Refusal::NothingBefore)?;
    let now = round.response(statement).cloned().unwrap_or_default();
    Ok(Response {
        agreed: before.agreed,
        in_place: before.in_place.clone(),
        reviewed: true,
        still_right: true,
        ..now
    })
}
