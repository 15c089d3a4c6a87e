//! Opening a file.

use std::path::{Path, PathBuf};

use crate::app::dialogs::Dialog;
use crate::app::dialogs::form_again::FormAgain;
use crate::app::handlers::begin;
use crate::app::handlers::damaged::not_opened;
use crate::app::handlers::files::note_file;
use crate::app::handlers::in_use;
use crate::app::handlers::leave::{leave_file, replace};
use crate::app::handlers::navigate::enter;
use crate::app::handlers::ratings::first_unrated;
use crate::app::open::OpenFile;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::ballot::OpenBallot;
use crate::app::open::saving::LookOnly;
use crate::app::open::training::OpenTraining;
use crate::app::request::{HowToOpen, Request};
use crate::app::screen::Screen;
use crate::app::screens::ballot::BallotView;
use crate::app::session::Session;
use crate::files::{FileContent, ReadError, autosave, begun, checklists, format, kept, places};
use crate::model::{Assessment, Ballot, Training, agenda};
use crate::{text, words};

/// Opens a file, or says in full why it cannot be.
pub fn open_file(session: &mut Session, path: &Path) {
    open(session, path, HowToOpen::Asked);
}

/// Opens a file in this way.
pub fn open(session: &mut Session, path: &Path, how: HowToOpen) {
    // What is open is put away first: it may be the very file that is opened.
    if !leave_file(session, Request::OpenFile(path.to_path_buf())) {
        return;
    }
    if in_use::asks(session, path, how) {
        return;
    }
    let content = match format::read(path) {
        Ok(content) => content,
        Err(error) => return look_or_refuse(session, path, &error),
    };
    if matches!(content, FileContent::Checklist(_)) {
        return not_opened(session, &format::not_an_assessment(path, &content));
    }
    let asks_who = match how {
        HowToOpen::Asked | HowToOpen::Besides => true,
        HowToOpen::AsAnother | HowToOpen::ToLook => false,
    };
    if asks_who && has_answered(session, &content, path) {
        return;
    }
    if how == HowToOpen::ToLook && !is_form(&content) {
        return look(session, content, path, LookOnly::Chosen);
    }
    if checklists::is_example(&content, path) && !path.starts_with(&session.places.documents) {
        return open_example(session, &content);
    }
    let (path, said) = kept(session, &content, path);
    match content {
        FileContent::Assessment(assessment) => show_assessment(session, assessment, path),
        FileContent::Training(training) => show_training(session, training, path),
        FileContent::Ballot(ballot) => show_ballot(session, ballot, &path),
        FileContent::Checklist(_) => {}
    }
    if let Some(said) = said {
        session.say(said);
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

/// Where the file is to be saved, and what is to be said of that: what lies in a folder
/// that a mail or ZIP program empties again is kept elsewhere.
fn kept(session: &Session, content: &FileContent, path: &Path) -> (PathBuf, Option<String>) {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    if !session.places.is_fleeting(&path) {
        return (path, None);
    }
    let folder = places::spoken(&session.places.documents);
    if is_form(content) {
        // The form can be opened again; the answers lie elsewhere from the first on.
        let beside = session.places.documents.join(path.file_name().unwrap_or_default());
        return (beside, Some(text!("kept-answers", folder = folder)));
    }
    match kept::keep(&path, &session.places) {
        Ok(kept) => {
            let file = places::file_name(&kept.path);
            let said = if kept.is_beside_another {
                text!("kept-beside", folder = folder, file = file)
            } else {
                text!("kept", folder = folder, file = file)
            };
            (kept.path, Some(said))
        }
        Err(error) => {
            let why = words::sentence(&autosave::why_not(&error, &session.places.documents));
            (path, Some(text!("kept-not", why = why)))
        }
    }
}

fn is_form(content: &FileContent) -> bool {
    matches!(content, FileContent::Ballot(ballot) if ballot.is_form())
}

/// Whether answers to this form were begun here already. Asks whether to go on with them.
fn has_answered(session: &mut Session, content: &FileContent, path: &Path) -> bool {
    let FileContent::Ballot(form) = content else { return false };
    if !form.is_form() {
        return false;
    }
    let beside = path.parent().unwrap_or(Path::new(""));
    let begun = begun::of_form(&session.places, form, &[beside, &session.places.documents]);
    if begun.is_empty() {
        return false;
    }
    session.dialog = Some(Dialog::FormAgain(FormAgain { form: path.to_path_buf(), begun }));
    true
}

fn show_assessment(session: &mut Session, assessment: Assessment, path: PathBuf) {
    let (places, today, wake) = (session.places.clone(), session.today(), session.wake.clone());
    let open = OpenAssessment::open(assessment, path, places, today, wake);
    show(session, OpenFile::Assessment(open));
    let by_agenda = |open: &OpenAssessment| agenda::is_in_use(&open.assessment().checklist, open.round());
    session.views.rate.by_agenda = session.assessment().is_some_and(by_agenda);
    session.views.rate.timers.wait();
    let unrated = first_unrated(session);
    session.views.rate.current = unrated.unwrap_or(0);
    enter(session, if unrated.is_some() { Screen::Rate } else { Screen::Overview });
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

/// Opens a file of a newer format to be looked at, where it can be understood at all.
fn look_or_refuse(session: &mut Session, path: &Path, error: &ReadError) {
    match format::look(path) {
        Ok(content @ (FileContent::Assessment(_) | FileContent::Training(_))) => {
            look(session, content, path, LookOnly::Newer);
        }
        // Nobody can answer a form that cannot be saved, or choose statements of a checklist.
        Ok(FileContent::Ballot(_) | FileContent::Checklist(_)) | Err(_) => not_opened(session, error),
    }
}

/// Shows what was read, to be looked at only.
fn look(session: &mut Session, content: FileContent, path: &Path, why: LookOnly) {
    let place = (std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()), why);
    let (places, today, wake) = (session.places.clone(), session.today(), session.wake.clone());
    let (open, screen) = match content {
        FileContent::Assessment(assessment) => {
            let open = OpenAssessment::look(assessment, place, places, today, wake);
            (OpenFile::Assessment(open), Screen::Overview)
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
