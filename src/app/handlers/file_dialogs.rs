//! The system's file dialogs: what is asked for, and with which place to begin.

use std::path::PathBuf;
use std::time::Instant;

use crate::app::background::{Event, Place};
use crate::app::dialogs::Dialog;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::handlers::navigate::enter;
use crate::app::handlers::{area, ballots, choices, elsewhere, exports, files};
use crate::app::open::FileKind;
use crate::app::open::training::OpenTraining;
use crate::app::platform::Choose;
use crate::app::screen::Screen;
use crate::app::session::Session;

/// Lets the person choose a path in the system's dialog. While one is open already,
/// which may never answer, the path can be typed instead.
pub fn browse(session: &mut Session, purpose: PathPurpose) {
    if session.choosing {
        return ask_for_path(session, purpose, String::new());
    }
    let place = suggested(session, purpose);
    match purpose {
        PathPurpose::Open => choose(session, purpose, Choose::Open, Event::Open),
        PathPurpose::AddBallots => choose(session, purpose, Choose::BallotFolder, Event::BallotFolder),
        PathPurpose::Compare => choose(session, purpose, Choose::Open, Event::OtherPlace),
        PathPurpose::Import => choose(session, purpose, Choose::Import, Event::ImportPlace),
        PathPurpose::ImportActions => choose(session, purpose, Choose::Import, Event::ActionsPlace),
        PathPurpose::WatchFolder => choose(session, purpose, Choose::BallotFolder, Event::WatchFolder),
        PathPurpose::SaveAll => {
            let folder = files::folder(session);
            choose(session, purpose, Choose::SaveAll(folder), Event::AllPlace);
        }
        PathPurpose::SeeTeams => {
            choose(session, purpose, Choose::TeamFolder, |path| Event::Teams(vec![path]));
        }
        PathPurpose::SeeTeamFiles => choose_team_files(session),
        PathPurpose::ReadTeams => choose(session, purpose, Choose::TeamFolder, Event::TeamsFolder),
        PathPurpose::AreaPlan => {
            if let Some(path) = place {
                choose(session, purpose, Choose::SaveCopy(path), Event::AreaPlanPlace);
            }
        }
        PathPurpose::UseChoices => choose(session, purpose, Choose::UseChoices, Event::ChoicesFile),
        PathPurpose::SaveChoices => {
            if let Some(path) = place {
                choose(session, purpose, Choose::SaveChoices(path), Event::ChoicesPlace);
            }
        }
        PathPurpose::SaveCopy => {
            if let Some(path) = place {
                let event = |path| Event::CopyPlace(Place::chosen(path));
                choose(session, purpose, Choose::SaveCopy(path), event);
            }
        }
        PathPurpose::SaveElsewhere => {
            if let Some(path) = place {
                choose(session, purpose, Choose::SaveCopy(path), Event::ElsewherePlace);
            }
        }
        PathPurpose::Export(format) => {
            if let Some((path, kind)) = place.zip(exports::kind_in(session, format)) {
                let event = move |path| Event::ExportPlace(Place::chosen(path), kind, format);
                choose(session, purpose, Choose::Export(format, path), event);
            }
        }
        PathPurpose::SaveLearnerForm(moment) => {
            if let Some(path) = place {
                let event = move |path| Event::LearnerFormPlace(Place::chosen(path), moment);
                choose(session, purpose, Choose::SaveBallotForm(path), event);
            }
        }
        PathPurpose::SaveBallotForm => {
            if let Some(path) = place {
                let event = |path| Event::BallotFormPlace(Place::chosen(path));
                choose(session, purpose, Choose::SaveBallotForm(path), event);
            }
        }
    }
}

/// Asks for a path that is typed, and says why it is. What is typed already stays.
pub fn ask_for_path(session: &mut Session, purpose: PathPurpose, why: String) {
    if let Some(Dialog::AreaPlan(plan)) = &mut session.dialog {
        // It has a field for the path of its own.
        return plan.told(why);
    }
    if !session.dialog.as_ref().is_some_and(|dialog| dialog.asks_for(purpose)) {
        let path = suggested(session, purpose).unwrap_or_default();
        session.dialog = Some(Dialog::path(purpose, &path));
    }
    if let Some(Dialog::Line(line)) = &mut session.dialog {
        line.told = why;
    }
}

/// Where something would be saved; none for what is to be read.
fn suggested(session: &Session, purpose: PathPurpose) -> Option<PathBuf> {
    match purpose {
        PathPurpose::Open
        | PathPurpose::AddBallots
        | PathPurpose::Compare
        | PathPurpose::Import
        | PathPurpose::ImportActions
        | PathPurpose::UseChoices
        | PathPurpose::SeeTeams
        | PathPurpose::SeeTeamFiles
        | PathPurpose::ReadTeams
        | PathPurpose::WatchFolder => None,
        PathPurpose::AreaPlan => area::plan_path(session),
        PathPurpose::SaveAll => Some(files::folder(session)),
        PathPurpose::SaveChoices => choices::place(session),
        PathPurpose::SaveCopy => files::copy_path(session),
        PathPurpose::SaveElsewhere => elsewhere::elsewhere_path(session),
        PathPurpose::Export(format) => {
            exports::kind_in(session, format).and_then(|kind| exports::place(session, kind, format))
        }
        PathPurpose::SaveBallotForm => ballots::form_path(session),
        PathPurpose::SaveLearnerForm(moment) => ballots::learner_form_path(session, moment),
    }
}

/// Lets the person choose the file that answers come from, or shows the one that
/// nobody has seen yet.
pub fn import_answers(session: &mut Session) {
    if !session.is_open(FileKind::Training) {
        return;
    }
    if session.training().is_some_and(OpenTraining::has_unseen_import) {
        enter(session, Screen::Import);
        return;
    }
    browse(session, PathPurpose::Import);
}

/// Asks where the form that is sent round is to go, and of a course first which one.
pub fn ask_for_form(session: &mut Session) {
    if session.is_open(FileKind::Training) {
        session.dialog = Some(Dialog::FormMoment);
    } else {
        browse(session, PathPurpose::SaveBallotForm);
    }
}

/// Lets the person choose the files of several teams.
pub fn choose_team_files(session: &mut Session) {
    if std::mem::replace(&mut session.choosing, true) {
        return ask_for_path(session, PathPurpose::SeeTeamFiles, String::new());
    }
    let (reply, since) = (session.reply(), Instant::now());
    let chosen = move |paths: Vec<PathBuf>| {
        let nothing = Event::NotChosen(PathPurpose::SeeTeamFiles, since);
        reply.send(if paths.is_empty() { nothing } else { Event::Teams(paths) });
    };
    session.platform.choose_teams(Box::new(chosen));
}

/// Opens the system's dialog, unless one is open already: a second one over the first
/// looks as if the window hung.
fn choose(
    session: &mut Session,
    purpose: PathPurpose,
    what: Choose,
    event: impl FnOnce(PathBuf) -> Event + Send + 'static,
) {
    if std::mem::replace(&mut session.choosing, true) {
        return;
    }
    let (reply, since) = (session.reply(), Instant::now());
    let chosen = move |path: Option<PathBuf>| {
        reply.send(path.map_or(Event::NotChosen(purpose, since), event));
    };
    session.platform.choose(what, Box::new(chosen));
}
