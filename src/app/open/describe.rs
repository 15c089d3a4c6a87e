//! What an edit was about, for the line that says what was undone.

use crate::model::{
    ActionField, Ballot, BallotEdit, Edit, ResponseField as Field, RoundField, TrainingEdit, VotesField,
};
use crate::text;
use crate::words;

/// Names an edit: "rating Amber", "a priority".
pub(super) fn of_assessment(edit: &Edit) -> String {
    match edit {
        Edit::Team(_) => text!("edit-team"),
        Edit::Checklist(_) => text!("edit-checklist"),
        Edit::StartReview { .. } => text!("edit-start-review"),
        Edit::Round { field: RoundField::Locked(true), .. } => text!("edit-lock"),
        Edit::Round { field: RoundField::Locked(false), .. } => text!("edit-unlock"),
        Edit::Round { field: RoundField::Way(_) | RoundField::Mode(_), .. } => text!("edit-way"),
        Edit::Round { field: RoundField::Present(_), .. } => text!("edit-present"),
        Edit::Round { field: RoundField::Agenda(_), .. } => text!("edit-agenda"),
        Edit::Round { field: RoundField::Label(_) | RoundField::Date(_) | RoundField::Review(_), .. } => {
            text!("edit-round")
        }
        Edit::Votes { field: VotesField::CountAgain { .. }, .. } => text!("edit-count-again"),
        Edit::Votes { field: VotesField::TakeOut(_), .. } => text!("edit-votes-out"),
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
        Edit::Action { field, .. } => text!("edit-action", what = of_action(field)),
        Edit::MoveAction { .. } => text!("edit-move-action"),
        Edit::RemoveAction(_) => text!("edit-remove-action"),
        Edit::Area(..) => text!("edit-area"),
        Edit::Merge(_) => text!("edit-merge"),
        Edit::BringBack(_) => text!("edit-bring-back"),
    }
}

/// What of an action was changed, as it is called where it is written.
fn of_action(field: &ActionField) -> String {
    match field {
        ActionField::Statement(_) => text!("plan-statement"),
        ActionField::What(_) => text!("plan-column-what"),
        ActionField::Owner(_) => text!("plan-column-who"),
        ActionField::Due(_) => text!("plan-column-when"),
        ActionField::Measure(_) => text!("plan-column-measure"),
        ActionField::Support(_) => text!("plan-support"),
        ActionField::Review(_) => text!("plan-review"),
        ActionField::Update(_) => text!("plan-column-status"),
        ActionField::Outcome(_) => text!("plan-outcome"),
    }
}

/// Names an edit of a training file: "Blue 42’s answer".
pub(super) fn of_training(edit: &TrainingEdit) -> String {
    match edit {
        TrainingEdit::Course(_) => text!("edit-course"),
        TrainingEdit::Checklist(_) => text!("edit-checklist"),
        TrainingEdit::Questions(_) => text!("edit-questions"),
        TrainingEdit::Add(code) => text!("edit-learner-add", code = code.as_str()),
        TrainingEdit::Remove(code) => text!("edit-learner-remove", code = code.as_str()),
        TrainingEdit::Code { to, .. } => text!("edit-learner-code", code = to.as_str()),
        TrainingEdit::Role { code, .. } => text!("edit-learner-role", code = code.as_str()),
        TrainingEdit::Answer { code, moment, .. } | TrainingEdit::Score { code, moment, .. } => {
            let moment = words::training::moment_in_sentence(*moment);
            text!("edit-learner-answer", code = code.as_str(), moment = moment)
        }
        TrainingEdit::Import { participants, .. } => text!("edit-import", count = participants.len()),
        TrainingEdit::RemoveComments => text!("edit-remove-comments"),
        TrainingEdit::RemoveMoment(moment) => {
            text!("edit-remove-moment", moment = words::training::moment_in_sentence(*moment))
        }
        TrainingEdit::Merge(_) => text!("edit-merge"),
        TrainingEdit::Same { keep, other, .. } => {
            text!("edit-same", first = keep.as_str(), second = other.as_str())
        }
        TrainingEdit::Apart(first, second) => {
            text!("edit-apart", first = first.as_str(), second = second.as_str())
        }
        TrainingEdit::Publish(_) => text!("edit-publish"),
        TrainingEdit::Unpublish => text!("edit-unpublish"),
        TrainingEdit::BringBack(_) => text!("edit-bring-back"),
    }
}

/// Names a change to a ballot: "an answer".
pub(super) fn of_ballot(edit: &BallotEdit, ballot: Option<&Ballot>) -> String {
    match edit {
        BallotEdit::Answer { statement, .. } => {
            let statement = ballot.and_then(|ballot| ballot.checklist.statement(statement));
            let title = statement.map(|statement| statement.short_title().to_owned());
            text!("edit-ballot-answer", to = title.unwrap_or_default())
        }
        BallotEdit::Score { question, .. } => {
            text!("edit-ballot-answer", to = words::training::question_short(*question))
        }
        BallotEdit::Merge(_) => text!("edit-merge"),
        BallotEdit::Role(_) => text!("edit-ballot-role"),
        BallotEdit::Code(_) => text!("edit-ballot-code"),
    }
}
