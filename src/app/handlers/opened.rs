//! What is done with a file that was read to be opened.

use std::path::{Path, PathBuf};

use crate::app::dialogs::Dialog;
use crate::app::dialogs::form_again::FormAgain;
use crate::app::dialogs::in_use::InUse;
use crate::app::handlers::begin;
use crate::app::handlers::damaged::not_opened;
use crate::app::handlers::files::{error, note_file};
use crate::app::handlers::leave::{leave_file, replace};
use crate::app::handlers::navigate::enter;
use crate::app::handlers::ratings::first_unrated;
use crate::app::handlers::{area_plan, plan, recovery, together};
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::ballot::OpenBallot;
use crate::app::open::opening::{Opened, Opening, Ready};
use crate::app::open::saving::LookOnly;
use crate::app::open::training::OpenTraining;
use crate::app::open::{FileKind, OpenFile};
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::ballot::BallotView;
use crate::app::session::{AfterOpening, Session};
use crate::files::{FileContent, begun, places};
use crate::model::{Assessment, Ballot, Training, agenda};
use crate::text;

/// Shows what was read, or asks what there is to ask, unless it has been called off.
pub fn take(session: &mut Session, number: u64, opening: Opening, opened: Opened) {
    let Some(work) = session.take_work(number) else { return };
    let Opening { path, how, .. } = opening;
    match opened {
        Opened::InUse(holder) => session.dialog = Some(Dialog::InUse(InUse::new(path, &holder, false))),
        Opened::FormAgain(begun) => session.dialog = Some(Dialog::FormAgain(FormAgain { form: path, begun })),
        Opened::Refused(error) => not_opened(session, &error),
        Opened::Example(content) => open_example(session, &content),
        Opened::Ready(ready) => {
            // While it was read, people may have gone on with what is open.
            session.may_lose = work.may_lose();
            if leave_file(session, Request::OpenIn(path, how)) {
                show_ready(session, *ready);
            }
        }
    }
}

/// Opens a copy of an example that comes with Attune: its own file is for the next person.
fn open_example(session: &mut Session, content: &FileContent) {
    match content {
        FileContent::Assessment(_) => begin::example(session),
        FileContent::Training(_) => begin::training_example(session),
        FileContent::Ballot(_) | FileContent::Checklist(_) => return,
    }
    session.dialog = None;
    session.say(text!("example-kept", folder = places::spoken(&session.places.documents)));
}

fn show_ready(session: &mut Session, ready: Ready) {
    let Ready { content, path, look_only, said, left } = ready;
    match (content, look_only) {
        (content, Some(why)) => look(session, content, (path, why)),
        (FileContent::Assessment(assessment), None) => show_assessment(session, assessment, path),
        (FileContent::Training(training), None) => show_training(session, training, path),
        (FileContent::Ballot(ballot), None) => show_ballot(session, ballot, &path),
        (FileContent::Checklist(_), None) => return,
    }
    if let Some(said) = said {
        session.say(said);
    }
    match std::mem::take(&mut session.after_opening) {
        AfterOpening::Nothing => {}
        AfterOpening::Say(what) => session.say(what),
        AfterOpening::ShowAction(id, outcome) => plan::show_action(session, id, outcome),
        AfterOpening::ShowReview => enter(session, of_review(session)),
        AfterOpening::PutIn(recovered) => recovery::put_in(session, *recovered),
        AfterOpening::Compare(recovered) => recovery::show_beside(session, &recovered),
        AfterOpening::Settle(recovered) => together::settled(session, &recovered),
    }
    if !left.is_empty() {
        error(session, text!("filled-left-title"), left);
    }
}

/// Where the whole of the open file is looked at again.
fn of_review(session: &Session) -> Screen {
    if session.is_open(FileKind::Area) { Screen::Teams } else { Screen::Overview }
}

fn show_assessment(session: &mut Session, assessment: Assessment, path: PathBuf) {
    let (places, today, wake) = (session.places.clone(), session.today(), session.wake.clone());
    let left_at = (session.recent.step_of(&path), session.recent.statement_of(&path));
    let open = OpenAssessment::open(assessment, path, places, today, wake);
    show(session, OpenFile::Assessment(open));
    if session.is_open(FileKind::Area) {
        return enter(session, area_plan::where_left(session, left_at.0));
    }
    let by_agenda = |open: &OpenAssessment| agenda::is_in_use(&open.assessment().checklist, open.round());
    session.views.rate.by_agenda = session.assessment().is_some_and(by_agenda);
    session.views.rate.timers.wait();
    // A vote that was begun goes on before anything else.
    let begun = session.assessment().and_then(|open| {
        let checklist = &open.assessment().checklist;
        checklist.position(open.round().begun_vote(checklist)?)
    });
    let (screen, statement) = where_left(session, left_at);
    let unrated = first_unrated(session);
    session.views.rate.current = begun.or(statement).or(unrated).unwrap_or(0);
    let begins = if begun.or(unrated).is_some() { Screen::Rate } else { Screen::Overview };
    enter(session, screen.filter(|screen| *screen != Screen::Rate || begun.is_none()).unwrap_or(begins));
}

/// Where somebody left a file who was rating or past it, and on which statement, by its
/// position: they go on there. Everybody else goes on with what is to be rated.
fn where_left(
    session: &Session,
    (step, statement): (Option<usize>, Option<usize>),
) -> (Option<Screen>, Option<usize>) {
    let steps = Screen::steps_of(FileKind::Assessment);
    let left = step.and_then(|number| steps.get(number.checked_sub(1)?).copied());
    let screen = left.filter(|screen| matches!(screen, Screen::Rate | Screen::Plan | Screen::Report));
    let count = session.assessment().map_or(0, |open| open.assessment().checklist.statements.len());
    let statement = statement.and_then(|number| number.checked_sub(1)).filter(|at| *at < count);
    (screen, statement.filter(|_| screen == Some(Screen::Rate)))
}

fn show_training(session: &mut Session, training: Training, path: PathBuf) {
    // Where the work goes on: nobody yet, answers to type, changes to look at.
    let screen = match training.moments().len() {
        0 if training.participants.is_empty() => Screen::Course,
        0 | 1 => Screen::Answers,
        _ => Screen::CourseChange,
    };
    let open = OpenTraining::open(training, path, session.places.clone(), session.wake.clone());
    show(session, OpenFile::Training(open));
    enter(session, screen);
}

fn show_ballot(session: &mut Session, ballot: Ballot, path: &Path) {
    let is_new = ballot.is_form();
    let open = OpenBallot::open(ballot, path, session.places.clone(), session.wake.clone());
    if is_new {
        begun::note(&session.places, open.ballot());
    }
    let view = BallotView::new(open.ballot());
    show(session, OpenFile::Ballot(open));
    session.views.ballot = view;
    enter(session, Screen::Ballot);
}

fn show(session: &mut Session, open: OpenFile) {
    session.dialog = None;
    replace(session, open);
    note_file(session);
}

/// Shows what was read, to be looked at only.
fn look(session: &mut Session, content: FileContent, place: (PathBuf, LookOnly)) {
    let (places, today, wake) = (session.places.clone(), session.today(), session.wake.clone());
    let (open, screen) = match content {
        FileContent::Assessment(assessment) => {
            let screen = if assessment.is_area() { Screen::Teams } else { Screen::Overview };
            let open = OpenAssessment::look(assessment, place, places, today, wake);
            (OpenFile::Assessment(open), screen)
        }
        FileContent::Training(training) => {
            let open = OpenTraining::look(training, place, places, wake);
            (OpenFile::Training(open), Screen::CourseChange)
        }
        FileContent::Ballot(ballot) => {
            (OpenFile::Ballot(OpenBallot::look(ballot, place, places, wake)), Screen::Ballot)
        }
        FileContent::Checklist(_) => return,
    };
    show(session, open);
    enter(session, screen);
}
