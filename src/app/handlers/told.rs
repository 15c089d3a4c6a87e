//! What a change says of itself where nobody typed it: what changed, and where. What is
//! typed is seen where it is typed.

use crate::app::open::OpenFile;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::edit::FileEdit;
use crate::model::{ActionField, Edit, ResponseField};
use crate::text;
use crate::words;

/// The sentence for a change that is about to be made; none where it was typed, or is
/// told by whoever asked for it.
pub fn told(edit: &FileEdit, open: &OpenFile) -> Option<String> {
    match (edit, open) {
        (FileEdit::Assessment(Edit::Response { statement, field, .. }), OpenFile::Assessment(open)) => {
            of_response(statement, field, open)
        }
        (FileEdit::Assessment(Edit::Action { action, field }), OpenFile::Assessment(open)) => {
            of_action(action, field, open)
        }
        (FileEdit::Assessment(Edit::MoveAction { action, up }), OpenFile::Assessment(open)) => {
            let place = action_words(open, action)?;
            Some(if *up { text!("told-up", place = place) } else { text!("told-down", place = place) })
        }
        (FileEdit::Assessment(Edit::RemoveAction(action)), OpenFile::Assessment(open)) => {
            Some(text!("told-removed", place = action_words(open, action)?))
        }
        (FileEdit::Assessment(_) | FileEdit::Training(_) | FileEdit::Ballot(_), _) => None,
    }
}

fn of_response(statement: &str, field: &ResponseField, open: &OpenAssessment) -> Option<String> {
    let place = title(open, statement)?;
    Some(match field {
        ResponseField::Agreed(rating) => {
            let (before, now) = (open.round().rating(statement), words::rating(*rating));
            if before.is_some() {
                text!("told-changed", place = place, from = words::rating(before), to = now)
            } else {
                text!("told", place = place, what = now)
            }
        }
        ResponseField::Part { part, in_place: true } => {
            text!("told-part-in", place = place, part = part.as_str())
        }
        ResponseField::Part { part, in_place: false } => {
            text!("told-part-out", place = place, part = part.as_str())
        }
        ResponseField::Priority(true) => text!("told-priority", place = place),
        ResponseField::Priority(false) => text!("told-no-priority", place = place),
        ResponseField::Note(_)
        | ResponseField::Evidence(_)
        | ResponseField::OtherView(_)
        | ResponseField::StillRight => return None,
    })
}

fn of_action(action: &str, field: &ActionField, open: &OpenAssessment) -> Option<String> {
    let place = action_words(open, action)?;
    match field {
        ActionField::Update(update) => {
            Some(text!("told", place = place, what = words::status(update.status)))
        }
        ActionField::Statement(id) => Some(text!("told-moved", place = place, to = title(open, id)?)),
        ActionField::What(_)
        | ActionField::Owner(_)
        | ActionField::Due(_)
        | ActionField::Measure(_)
        | ActionField::Support(_)
        | ActionField::Review(_)
        | ActionField::Outcome(_) => None,
    }
}

/// The short title of a statement.
pub fn title(open: &OpenAssessment, statement: &str) -> Option<String> {
    Some(open.assessment().checklist.statement(statement)?.short_title().to_owned())
}

/// The first words of an action.
pub fn action_words(open: &OpenAssessment, action: &str) -> Option<String> {
    const ENOUGH: usize = 6;
    let action = open.assessment().actions.iter().find(|known| known.id == action)?;
    let words: Vec<&str> = action.what.split_whitespace().collect();
    Some(match words.get(..ENOUGH) {
        _ if words.is_empty() => text!("plan-no-what"),
        Some(first) if words.len() > ENOUGH => text!("told-begins", words = first.join(" ")),
        Some(_) | None => words.join(" "),
    })
}
