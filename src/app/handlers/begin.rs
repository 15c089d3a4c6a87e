//! Beginning something that has no file yet. It gets one at its first change.

use std::sync::Arc;

use crate::app::commands::Command;
use crate::app::handlers::leave::{leave_file, replace};
use crate::app::handlers::navigate::enter;
use crate::app::handlers::ratings::first_unrated;
use crate::app::handlers::report::show_document;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::training::OpenTraining;
use crate::app::open::{FileKind, OpenFile};
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::report::ReportView;
use crate::app::session::Session;
use crate::documents::{AssessmentDocument, TrainingDocument};
use crate::files::checklists;
use crate::model::{Assessment, Mode, Team, Training};
use crate::{text, words};

/// Begins a new assessment, with this way of rating.
pub fn assessment(session: &mut Session, mode: Mode) {
    let command = if mode == Mode::VoteFirst { Command::NewWorkshop } else { Command::New };
    if !leave_file(session, Request::Do(command)) {
        return;
    }
    let today = session.today();
    let label = words::month_and_year(today);
    let mut assessment = Assessment::new(checklists::standard(), Team::default(), label, today);
    if let Some(round) = assessment.rounds.last_mut() {
        Arc::make_mut(round).mode = mode;
    }
    start_assessment(session, assessment, None);
    // The cursor in the first field: nobody has to find where to begin.
    session.views.set_up.focus = true;
    enter(session, Screen::SetUp);
}

/// Opens a copy of the example nursery.
pub fn example(session: &mut Session) {
    if !leave_file(session, Request::Do(Command::OpenExample)) {
        return;
    }
    let example = checklists::example();
    let name = text!("example-file", team = example.team.name.as_str());
    start_assessment(session, example, Some(name));
    session.views.rate.current = first_unrated(session).unwrap_or(0);
    enter(session, Screen::Overview);
    session.say(text!("example-opened"));
}

/// Begins a new training file.
pub fn training(session: &mut Session) {
    if !leave_file(session, Request::Do(Command::NewTraining)) {
        return;
    }
    start_training(session, Training::new(checklists::standard()), None);
    session.views.course.focus = true;
    enter(session, Screen::Course);
}

/// Opens a copy of the example course.
pub fn training_example(session: &mut Session) {
    if !leave_file(session, Request::Do(Command::OpenTrainingExample)) {
        return;
    }
    let example = checklists::example_training();
    let name = text!("example-file", team = example.course.name.as_str());
    start_training(session, example, Some(name));
    enter(session, Screen::CourseChange);
    session.say(text!("example-opened"));
}

/// Shows the checklist on paper, or a course's forms. Where nothing is open that has it, a new
/// assessment is begun for it.
pub fn blank_form(session: &mut Session) {
    if session.is_open(FileKind::Training) {
        show_document(session, TrainingDocument::Form.into());
        enter(session, Screen::CourseReport);
        return;
    }
    let is_alone = !session.is_open(FileKind::Assessment);
    if is_alone {
        assessment(session, Mode::Together);
    }
    session.views.report = ReportView { kind: AssessmentDocument::Blank.into(), ..ReportView::default() };
    enter(session, Screen::Report);
    if is_alone {
        session.say(text!("blank-form-alone"));
    }
}

fn start_assessment(session: &mut Session, assessment: Assessment, name: Option<String>) {
    let (places, today, wake) = (session.places.clone(), session.today(), session.wake.clone());
    let open = OpenAssessment::begin(assessment, name, places, today, wake);
    replace(session, OpenFile::Assessment(open));
}

fn start_training(session: &mut Session, training: Training, name: Option<String>) {
    let (places, today, wake) = (session.places.clone(), session.today(), session.wake.clone());
    let open = OpenTraining::begin(training, name, places, today, wake);
    replace(session, OpenFile::Training(open));
}
