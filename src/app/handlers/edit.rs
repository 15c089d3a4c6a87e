//! A change to the open file, and what is said of it: that follows from what came of
//! the change, and never the other way round.

use crate::app::commands::Command;
use crate::app::handlers::files::note_file;
use crate::app::handlers::told::told;
use crate::app::open::OpenFile;
use crate::app::open::edit::FileEdit;
use crate::app::open::file::EditOutcome;
use crate::app::open::saving::LookOnly;
use crate::app::session::Session;
use crate::model::limits;
use crate::model::votes::total;
use crate::model::{Edit, Present, Refusal, Round, RoundField, Training, TrainingEdit};
use crate::{text, words};

/// Makes a change. A refusal has been said when this returns; what there is to say
/// of a change that was made may be said by whoever asked for it.
pub fn edit(session: &mut Session, edit: impl Into<FileEdit>) -> EditOutcome {
    let edit = edit.into();
    let Some(open) = &mut session.open else { return EditOutcome::Unchanged };
    let is_answer =
        matches!(&edit, FileEdit::Training(TrainingEdit::Answer { .. } | TrainingEdit::Score { .. }));
    // Worded first: the change takes the edit with it.
    let said = told(&edit, open).or_else(|| outcome_elsewhere(&edit, open));
    let outcome = open.edit(edit);
    match outcome {
        EditOutcome::Changed => {
            note_file(session);
            session.notice = None;
            session.set_aside = None;
            if let Some(said) = said {
                session.say_with_undo(said);
            }
        }
        // What was said last is still true, unless the same answer was given again.
        EditOutcome::Unchanged if is_answer => said.into_iter().for_each(|said| session.say(said)),
        EditOutcome::Unchanged => {}
        EditOutcome::Refused(refusal) => refused(session, refusal),
    }
    outcome
}

/// Takes back what was typed, as a step of its own: whoever left a cell by mistake undoes it.
pub fn take_back(session: &mut Session, change: FileEdit) {
    let end_step = |session: &mut Session| session.open.iter_mut().for_each(OpenFile::end_step);
    end_step(session);
    // Also of an action of which nothing is left: nobody has removed one.
    if edit(session, change) == EditOutcome::Changed {
        session.say_with_undo(text!("told-taken-back"));
    }
    end_step(session);
}

/// Says why a change was not made.
pub fn refused(session: &mut Session, refusal: Refusal) {
    session.say_fault(match refusal {
        Refusal::Unknown => text!("refused-unknown"),
        Refusal::VotesStand => text!("refused-votes-stand"),
        Refusal::TooFewVotes => text!("refused-too-few-votes"),
        Refusal::LookOnly => {
            let why = session.open.as_ref().and_then(|open| open.file().look_only());
            why.unwrap_or(LookOnly::Newer).refusal()
        }
        Refusal::Locked => text!("round-locked"),
        Refusal::AnswersWait => text!("refused-answers-wait"),
        Refusal::NothingBefore => text!("refused-nothing-before"),
        Refusal::TooManyPriorities => text!("overview-priorities-full"),
        Refusal::LabelTaken => text!("refused-label"),
        Refusal::ChecklistInUse => text!("setup-checklist-in-use"),
        Refusal::CodeTaken => text!("refused-code"),
        Refusal::AnswersStand => text!("refused-answers-stand"),
        Refusal::NoSuchScore => text!("refused-score"),
        Refusal::TooLong => text!("refused-too-long", name = limits::NAME, most = limits::TEXT),
        Refusal::TooMany => text!("refused-too-many"),
    });
}

/// What the status line says of a change whose outcome is not where one looks.
fn outcome_elsewhere(edit: &FileEdit, open: &OpenFile) -> Option<String> {
    match edit {
        FileEdit::Assessment(Edit::Round { field: RoundField::Present(now), .. }) => {
            role_off_the_list(open.assessment()?.round(), now)
        }
        // The menu stands beside one statement, and is about all of them.
        FileEdit::Assessment(Edit::Round { field: RoundField::Way(way), .. }) => {
            let (way, key) = (words::way(*way), Command::Undo.key_name());
            let has_votes = !open.assessment()?.round().votes.is_empty();
            has_votes.then(|| text!("votes-way-now", way = way, key = key))
        }
        FileEdit::Training(edit) => in_training(edit, open.training()?.training()),
        FileEdit::Assessment(_) | FileEdit::Ballot(_) => None,
    }
}

/// That a role was taken off the list; if there are votes, that these stay.
fn role_off_the_list(round: &Round, now: &[Present]) -> Option<String> {
    let has_votes = round.votes.values().any(|groups| total(groups).people() > 0);
    let gone =
        round.present.iter().find(|before| now.len() < round.present.len() && !now.contains(before))?;
    let (role, key) = (gone.role.as_str(), Command::Undo.key_name());
    Some(if has_votes {
        text!("setup-removed-with-votes", role = role, key = key)
    } else {
        text!("told-removed", place = role)
    })
}

/// "Pink 87, 4: Green to Red"; an answer that is new or gone by itself.
fn answer_given(code: &str, column: &str, before: Option<String>, now: Option<String>) -> String {
    match (before, now) {
        (Some(before), Some(now)) if before != now => {
            text!("answers-changed", code = code, column = column, before = before, answer = now)
        }
        (_, now) => {
            let now = now.unwrap_or_else(|| text!("vote-open"));
            text!("answers-given", code = code, column = column, answer = now)
        }
    }
}

fn in_training(edit: &TrainingEdit, training: &Training) -> Option<String> {
    let key = Command::Undo.key_name();
    Some(match edit {
        TrainingEdit::Remove(code) => text!("answers-removed", code = code.as_str(), key = key),
        TrainingEdit::Same { keep, other, over: true } => {
            text!("answers-joined-over", keep = keep.as_str(), other = other.as_str(), key = key)
        }
        TrainingEdit::Same { keep, other, over: false } => {
            text!("answers-joined", keep = keep.as_str(), other = other.as_str(), key = key)
        }
        TrainingEdit::Apart(first, second) => {
            text!("answers-kept-apart", first = first.as_str(), second = second.as_str(), key = key)
        }
        TrainingEdit::Answer { code, moment, statement, vote } => {
            let number = training.checklist.position(statement)? + 1;
            let before = training.participant(code).and_then(|of| of.at(*moment));
            let before = before.and_then(|answers| answers.ratings.get(statement).copied());
            answer_given(code, &number.to_string(), before.map(words::vote), vote.map(words::vote))
        }
        TrainingEdit::Score { code, moment, question, score } => {
            let column = words::training::question_short(*question);
            let before = training.participant(code).and_then(|of| of.at(*moment)?.score(*question));
            let said = |score: u8| score.to_string();
            answer_given(code, &column, before.map(said), score.map(said))
        }
        TrainingEdit::RemoveComments => text!("comments-removed", key = key),
        TrainingEdit::RemoveMoment(moment) => {
            text!("answers-moment-removed", when = words::training::moment_in_sentence(*moment), key = key)
        }
        TrainingEdit::Unpublish => text!("report-counted-anew", key = key),
        TrainingEdit::Publish(_)
        | TrainingEdit::Merge(_)
        | TrainingEdit::Course(_)
        | TrainingEdit::Checklist(_)
        | TrainingEdit::Questions(_)
        | TrainingEdit::Add(_)
        | TrainingEdit::Code { .. }
        | TrainingEdit::Role { .. }
        | TrainingEdit::Import { .. }
        | TrainingEdit::BringBack(_) => return None,
    })
}
