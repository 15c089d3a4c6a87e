//! Finds what a change is about, to be changed.

use std::sync::Arc;

use crate::model::action::Action;
use crate::model::assessment::Assessment;
use crate::model::refusal::Refusal;
use crate::model::round::Round;

/// A round that may still be changed. Whoever only looks needs no permission.
pub(super) fn round_mut<'a>(assessment: &'a mut Assessment, id: &str) -> Result<&'a mut Round, Refusal> {
    let round = assessment.rounds.iter_mut().find(|round| round.id == id).ok_or(Refusal::Unknown)?;
    if round.locked {
        return Err(Refusal::Locked);
    }
    Ok(Arc::make_mut(round))
}

pub(super) fn action_mut<'a>(assessment: &'a mut Assessment, id: &str) -> Result<&'a mut Action, Refusal> {
    let action = assessment.actions.iter_mut().find(|action| action.id == id).ok_or(Refusal::Unknown)?;
    Ok(Arc::make_mut(action))
}

/// Called for each learner of whom a change has to know who it is: tests count how
/// often that is.
#[inline]
pub(super) fn looked_at() {
    #[cfg(test)]
    LOOKED_AT.set(LOOKED_AT.get() + 1);
}

#[cfg(test)]
thread_local! {
    /// How many learners a change has looked at in this test.
    pub(super) static LOOKED_AT: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}
