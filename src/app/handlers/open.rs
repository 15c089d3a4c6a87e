//! Opening a file.

use std::path::{Path, PathBuf};

use crate::app::handlers::files::{error_in_line, note_file};
use crate::app::handlers::leave::{leave_file, put_away};
use crate::app::handlers::navigate::{enter, read_recent};
use crate::app::handlers::ratings::first_unrated;
use crate::app::open::OpenFile;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::ballot::OpenBallot;
use crate::app::open::training::OpenTraining;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::ballot::BallotView;
use crate::app::screens::report::ReportView;
use crate::app::session::Session;
use crate::documents::TrainingDocument;
use crate::files::{FileContent, ReadError, format};
use crate::model::{Assessment, Ballot, Training};
use crate::text;

/// Opens a file, or says in full why it cannot be.
pub fn open_file(session: &mut Session, path: &Path) {
    // What is open is put away first: it may be the very file that is opened.
    if !leave_file(session, Request::OpenFile(path.to_path_buf())) {
        return;
    }
    let content = match format::read(path) {
        Ok(content) => content,
        Err(error) => return not_opened(session, &error),
    };
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    match content {
        FileContent::Assessment(assessment) => show_assessment(session, assessment, absolute),
        FileContent::Training(training) => show_training(session, training, absolute),
        FileContent::Ballot(ballot) => show_ballot(session, ballot, &absolute),
        FileContent::Checklist(_) => not_opened(session, &format::not_an_assessment(path, &content)),
    }
}

fn show_assessment(session: &mut Session, assessment: Assessment, path: PathBuf) {
    let (places, today, wake) = (session.places.clone(), session.today(), session.wake.clone());
    let open = OpenAssessment::open(assessment, path, places, today, wake);
    show(session, OpenFile::Assessment(open));
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
    session.views.report = ReportView { kind: TrainingDocument::Report.into(), ..ReportView::default() };
    enter(session, screen);
}

fn show_ballot(session: &mut Session, ballot: Ballot, path: &Path) {
    let open = OpenBallot::open(ballot, path, session.places.clone(), session.wake.clone());
    let view = BallotView::new(open.ballot());
    show(session, OpenFile::Ballot(open));
    session.views.ballot = view;
    enter(session, Screen::Ballot);
}

fn show(session: &mut Session, open: OpenFile) {
    session.dialog = None;
    put_away(session);
    session.open = Some(open);
    note_file(session);
}

fn not_opened(session: &mut Session, error: &ReadError) {
    error_in_line(session, text!("open-failed"), &error.lines());
    if session.screen == Screen::Home {
        read_recent(session);
    }
}
