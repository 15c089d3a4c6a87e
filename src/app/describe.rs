//! What an edit was about, for the line that says what was undone.

use crate::model::{Edit, ResponseField as Field, RoundField, VotesField};
use crate::text;
use crate::words;

/// Names an edit: "rating Amber", "a priority".
pub fn describe(edit: &Edit) -> String {
    match edit {
        Edit::Team(_) => text!("edit-team"),
        Edit::Checklist(_) => text!("edit-checklist"),
        Edit::StartReview { .. } => text!("edit-start-review"),
        Edit::Round { field: RoundField::Locked(true), .. } => text!("edit-lock"),
        Edit::Round { field: RoundField::Locked(false), .. } => text!("edit-unlock"),
        Edit::Round { .. } => text!("edit-round"),
        Edit::Votes { field: VotesField::EnterAgain(_), .. } => text!("edit-enter-again"),
        Edit::Votes { .. } => text!("edit-votes"),
        Edit::Response { field, .. } => match field {
            Field::Agreed(None) => text!("edit-clear-rating"),
            Field::Agreed(rating) => text!("edit-rating", rating = words::rating(*rating)),
            Field::Part { .. } => text!("edit-part"),
            Field::Note(_) => text!("edit-note"),
            Field::Evidence(_) => text!("edit-evidence"),
            Field::OtherView(_) => text!("edit-other-view"),
            Field::Priority(_) => text!("edit-priority"),
            Field::StillRight => text!("edit-still-right"),
        },
        Edit::AddActions(actions) => text!("edit-add-actions", count = actions.len()),
        Edit::Action { .. } => text!("edit-action"),
        Edit::MoveAction { .. } => text!("edit-move-action"),
        Edit::RemoveAction(_) => text!("edit-remove-action"),
    }
}
