//! What a new action of the plan is, and what is drafted for a statement without one.

use crate::app::screens::Page;
use crate::model::{Action, Step, ids};

/// A suggested step as an action: it begins with a capital.
pub(crate) fn as_action(step: &Step) -> String {
    let mut letters = step.text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A new action for a statement, with an id of its own.
pub(crate) fn new_action(page: &Page, statement: &str, what: String) -> Action {
    Action {
        id: ids::short(),
        statement: statement.into(),
        raised: page.round().id.clone(),
        what,
        ..Action::default()
    }
}

/// An action for each statement rated Red or Amber that has none: its first suggested
/// step, or an empty one where the checklist suggests nothing.
pub(crate) fn drafted(page: &Page) -> Vec<Action> {
    let statements = page.editor.assessment().without_action(page.round());
    let draft = |statement: &crate::model::Statement| {
        let step = statement.guidance.steps.first().map(as_action);
        new_action(page, &statement.id, step.unwrap_or_default())
    };
    statements.into_iter().map(draft).collect()
}
