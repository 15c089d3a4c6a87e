//! Changes to the plan.

use std::sync::Arc;

use crate::model::action::{Action, Update};
use crate::model::assessment::Assessment;
use crate::model::refusal::Refusal;
use crate::model::when::When;

/// What can be said of an action.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the fields of `Action`
pub enum ActionField {
    Statement(String),
    What(String),
    Owner(String),
    Due(Option<When>),
    Measure(String),
    Support(String),
    Review(Option<When>),
    Update(Update),
    /// What came of it: the note of the last update.
    Outcome(String),
}

impl ActionField {
    pub(super) fn is_text(&self) -> bool {
        match self {
            Self::What(_)
            | Self::Owner(_)
            | Self::Due(_)
            | Self::Measure(_)
            | Self::Support(_)
            | Self::Review(_)
            | Self::Outcome(_) => true,
            Self::Statement(_) | Self::Update(_) => false,
        }
    }

    /// Makes the change.
    pub fn apply(&self, action: &mut Action) {
        match self {
            Self::Statement(id) => action.statement.clone_from(id),
            Self::What(text) => action.what.clone_from(text),
            Self::Owner(text) => action.owner.clone_from(text),
            Self::Due(when) => action.due.clone_from(when),
            Self::Measure(text) => action.measure.clone_from(text),
            Self::Support(text) => action.support.clone_from(text),
            Self::Review(when) => action.review.clone_from(when),
            Self::Update(update) => push_update(action, update),
            Self::Outcome(note) => {
                if let Some(update) = action.updates.last_mut() {
                    update.note.clone_from(note);
                }
            }
        }
    }
}

/// Adds an update. A second change of status on the same day corrects the first
/// rather than telling a story of two.
fn push_update(action: &mut Action, update: &Update) {
    match action.updates.last_mut() {
        Some(last) if last.date == update.date && last.round == update.round => {
            last.status = update.status;
            if !update.note.is_empty() {
                last.note.clone_from(&update.note);
            }
        }
        _ => action.updates.push(update.clone()),
    }
}

pub(super) fn move_action(assessment: &mut Assessment, id: &str, up: bool) -> Result<(), Refusal> {
    let actions = &mut assessment.actions;
    let from = actions.iter().position(|action| action.id == id).ok_or(Refusal::Unknown)?;
    let same_statement =
        |action: &Arc<Action>| actions.get(from).is_some_and(|moved| moved.statement == action.statement);
    let to = if up {
        actions.iter().take(from).rposition(same_statement)
    } else {
        actions.iter().skip(from + 1).position(same_statement).map(|offset| from + 1 + offset)
    };
    if let Some(to) = to {
        actions.swap(from, to);
    }
    Ok(())
}
