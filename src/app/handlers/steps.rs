//! A step back, a step forward: what was undone is said, and shown where it is seen.

use crate::app::handlers::files::offer_name;
use crate::app::handlers::undo_place;
use crate::app::open::OpenFile;
use crate::app::open::ballot::OpenBallot;
use crate::app::open::edit::FileEdit;
use crate::app::open::file::NotNow;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::model::{Edit, Mode, RoundField, TrainingEdit};
use crate::{text, words};

/// Goes one step back and says what was undone. Where answers are typed one after the
/// other, it goes to the one that is to be typed now.
pub fn undo(session: &mut Session) {
    step(session, OpenFile::undo, true);
}

/// Goes one step forward again, likewise.
pub fn redo(session: &mut Session) {
    step(session, OpenFile::redo, false);
}

type Step = fn(&mut OpenFile) -> Option<Result<FileEdit, NotNow>>;

fn step(session: &mut Session, step: Step, undone: bool) {
    let is_named =
        |session: &Session| session.open.as_ref().is_some_and(|open| open.file().is_named_after_title());
    let was_named = is_named(session);
    let made = session.open.as_mut().and_then(step);
    stepped(session, made, undone);
    // Team and file were called otherwise together: a step takes the team only.
    if was_named && !is_named(session) {
        let name = session.open.as_ref().and_then(|open| open.file().name_after_title());
        let said = session.notice.as_ref().map(|notice| notice.text.clone());
        if let Some(name) = name {
            offer_name(session, name, said);
        }
    }
}

fn stepped(session: &mut Session, step: Option<Result<FileEdit, NotNow>>, undone: bool) {
    let edit = match step {
        None => return,
        Some(Err(NotNow)) => return session.say_fault(text!("undo-not-now")),
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
