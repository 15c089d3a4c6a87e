//! A change to the open file, and what is said of it: that follows from what came of
//! the change, and never the other way round.

use crate::app::commands::Command;
use crate::app::handlers::files::note_file;
use crate::app::handlers::told::told;
use crate::app::handlers::undo_place;
use crate::app::open::OpenFile;
use crate::app::open::ballot::OpenBallot;
use crate::app::open::edit::FileEdit;
use crate::app::open::file::{EditOutcome, NotNow};
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::model::limits;
use crate::model::votes::total;
use crate::model::{Edit, Mode, Present, Refusal, Round, RoundField, Training, TrainingEdit};
use crate::{text, words};

/// Makes a change. A refusal has been said when this returns; what there is to say
/// of a change that was made may be said by whoever asked for it.
pub fn edit(session: &mut Session, edit: impl Into<FileEdit>) -> EditOutcome {
    let edit = edit.into();
    let Some(open) = &mut session.open else { return EditOutcome::Unchanged };
    // Worded first: the change takes the edit with it.
    let said = told(&edit, open).or_else(|| outcome_elsewhere(&edit, open));
    let outcome = open.edit(edit);
    match outcome {
        EditOutcome::Changed => {
            note_file(session);
            session.notice = None;
            if let Some(said) = said {
                session.say_with_undo(said);
            }
        }
        // What was said last is still true.
        EditOutcome::Unchanged => {}
        EditOutcome::Refused(refusal) => refused(session, refusal),
    }
    outcome
}

/// Says why a change was not made.
pub fn refused(session: &mut Session, refusal: Refusal) {
    session.say(match refusal {
        Refusal::Unknown => text!("refused-unknown"),
        Refusal::VotesStand => text!("refused-votes-stand"),
        Refusal::TooFewVotes => text!("refused-too-few-votes"),
        Refusal::LookOnly => text!("refused-look-only"),
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

/// Goes one step back and says what was undone. Where answers are typed one after the
/// other, it goes to the one that is to be typed now.
pub fn undo(session: &mut Session) {
    let step = session.open.as_mut().and_then(OpenFile::undo);
    stepped(session, step, true);
}

/// Goes one step forward again, likewise.
pub fn redo(session: &mut Session) {
    let step = session.open.as_mut().and_then(OpenFile::redo);
    stepped(session, step, false);
}

fn stepped(session: &mut Session, step: Option<Result<FileEdit, NotNow>>, undone: bool) {
    let edit = match step {
        None => return,
        Some(Err(NotNow)) => return session.say(text!("undo-not-now")),
        Some(Ok(edit)) => edit,
    };
    let ballot = session.open.as_ref().and_then(OpenFile::ballot).map(OpenBallot::ballot);
    let what = edit.described(ballot);
    // Before anything is said: what is said leaves with its screen.
    let place = match &edit {
        FileEdit::Assessment(edit) => undo_place::show(session, edit),
        FileEdit::Training(edit) => {
            show_answer(session, edit, undone);
            None
        }
        FileEdit::Ballot(edit) => {
            if let Some(ballot) = session.open.as_ref().and_then(OpenFile::ballot) {
                session.views.ballot.show_where(ballot.ballot(), edit, undone);
            }
            None
        }
    };
    let said = match (undone, place) {
        (true, Some(place)) => text!("undone-in", what = what, place = place),
        (false, Some(place)) => text!("redone-in", what = what, place = place),
        (true, None) => text!("undone", what = what),
        (false, None) => text!("redone", what = what),
    };
    session.say(match unseen(session, &edit) {
        Some(unseen) => text!("undone-unseen", said = said, unseen = unseen),
        None => said,
    });
}

/// What is so now that a step was undone or redone, where the screen does not show it.
fn unseen(session: &Session, edit: &FileEdit) -> Option<String> {
    let FileEdit::Assessment(Edit::Round { field, .. }) = edit else { return None };
    let round = session.assessment()?.round();
    if session.screen == Screen::SetUp {
        return None;
    }
    match field {
        RoundField::Way(_) | RoundField::Mode(_) if round.mode == Mode::VoteFirst => {
            Some(text!("unseen-way", way = words::way(round.way), screen = Screen::SetUp.name()))
        }
        RoundField::Mode(_) | RoundField::Way(_) => {
            Some(text!("unseen-way", way = words::mode(round.mode), screen = Screen::SetUp.name()))
        }
        RoundField::Present(_) => {
            Some(text!("unseen-people", count = round.people(), screen = Screen::SetUp.name()))
        }
        RoundField::Label(_)
        | RoundField::Date(_)
        | RoundField::Review(_)
        | RoundField::Agenda(_)
        | RoundField::Locked(_) => None,
    }
}

/// Goes to the answer that was undone, or past the one that was done again, so
/// that whoever types goes on in the right place.
fn show_answer(session: &mut Session, edit: &TrainingEdit, undone: bool) {
    let training = session.open.as_ref().and_then(OpenFile::training);
    if let Some(open) = training.filter(|_| session.screen == Screen::Answers) {
        session.views.answers.show_where(open.training(), edit, undone);
    }
}

/// What the status line says of a change whose outcome is not where one looks.
fn outcome_elsewhere(edit: &FileEdit, open: &OpenFile) -> Option<String> {
    match edit {
        FileEdit::Assessment(Edit::Round { field: RoundField::Present(now), .. }) => {
            role_with_votes(open.assessment()?.round(), now)
        }
        FileEdit::Training(edit) => in_training(edit, open.training()?.training()),
        FileEdit::Assessment(_) | FileEdit::Ballot(_) => None,
    }
}

/// Whoever takes a role off the list does not take its votes away.
fn role_with_votes(round: &Round, now: &[Present]) -> Option<String> {
    let has_votes = round.votes.values().any(|groups| total(groups).people() > 0);
    let gone =
        round.present.iter().find(|before| now.len() < round.present.len() && !now.contains(before))?;
    let key = Command::Undo.key_name();
    has_votes.then(|| text!("setup-removed-with-votes", role = gone.role.as_str(), key = key))
}

fn in_training(edit: &TrainingEdit, training: &Training) -> Option<String> {
    let key = Command::Undo.key_name();
    Some(match edit {
        TrainingEdit::Remove(code) => text!("answers-removed", code = code.as_str(), key = key),
        TrainingEdit::Same { keep, other } => {
            text!("answers-joined", keep = keep.as_str(), other = other.as_str(), key = key)
        }
        TrainingEdit::Apart(first, second) => {
            text!("answers-kept-apart", first = first.as_str(), second = second.as_str(), key = key)
        }
        TrainingEdit::Answer { code, statement, vote, .. } => {
            let number = training.checklist.position(statement)? + 1;
            let answer = vote.map_or_else(|| text!("vote-open"), words::vote);
            text!("answers-given", code = code.as_str(), column = number, answer = answer)
        }
        TrainingEdit::Score { code, question, score, .. } => {
            let column = words::training::question_short(*question);
            let answer = score.map_or_else(|| text!("vote-open"), |score| score.to_string());
            text!("answers-given", code = code.as_str(), column = column, answer = answer)
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
