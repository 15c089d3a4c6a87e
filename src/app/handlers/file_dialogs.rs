//! The system's file dialogs: what is asked for, and with which place to begin.

use std::path::PathBuf;
use std::time::Instant;

use crate::app::background::{Event, Place};
use crate::app::dialogs::Dialog;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::handlers::navigate::enter;
use crate::app::handlers::{ballots, choices, elsewhere, exports, files};
use crate::app::open::FileKind;
use crate::app::open::training::OpenTraining;
use crate::app::platform::Choose;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::documents::Format;

/// Lets the person choose a path in the system's dialog. While one is open already,
/// which may never answer, the path of a file to read can be typed instead.
pub fn browse(session: &mut Session, purpose: PathPurpose) {
    let since = Instant::now();
    match purpose {
        PathPurpose::Open
        | PathPurpose::AddBallots
        | PathPurpose::Compare
        | PathPurpose::Import
        | PathPurpose::ImportActions
        | PathPurpose::UseChoices
        | PathPurpose::WatchFolder
            if session.choosing =>
        {
            session.dialog = Some(Dialog::empty_path(purpose));
        }
        PathPurpose::Open => choose(session, Choose::Open, move |path| Event::Open(path, since)),
        PathPurpose::AddBallots => {
            choose(session, Choose::BallotFolder, move |folder| Event::BallotFolder(folder, since));
        }
        PathPurpose::Compare => choose(session, Choose::Open, move |path| Event::OtherPlace(path, since)),
        PathPurpose::Import => choose(session, Choose::Import, move |path| Event::ImportPlace(path, since)),
        PathPurpose::ImportActions => {
            choose(session, Choose::Import, move |path| Event::ActionsPlace(path, since));
        }
        PathPurpose::WatchFolder => {
            choose(session, Choose::BallotFolder, move |folder| Event::WatchFolder(folder, since));
        }
        PathPurpose::SaveCopy => {
            if let Some(path) = files::copy_path(session) {
                choose(session, Choose::SaveCopy(path), |path| Event::CopyPlace(path.map(Place::chosen)));
            }
        }
        PathPurpose::SaveElsewhere => {
            if let Some(path) = elsewhere::elsewhere_path(session) {
                choose(session, Choose::SaveCopy(path), Event::ElsewherePlace);
            }
        }
        PathPurpose::Export(format) => browse_export(session, format),
        PathPurpose::UseChoices => {
            choose(session, Choose::UseChoices, move |path| Event::ChoicesFile(path, since));
        }
        PathPurpose::SaveChoices => {
            if let Some(path) = choices::place(session) {
                choose(session, Choose::SaveChoices(path), Event::ChoicesPlace);
            }
        }
        PathPurpose::SaveBallotForm => {
            if let Some(path) = ballots::form_path(session) {
                let event = |path: Option<PathBuf>| Event::BallotFormPlace(path.map(Place::chosen));
                choose(session, Choose::SaveBallotForm(path), event);
            }
        }
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

/// Lets the person choose where a document is to go in this format.
pub fn browse_export(session: &mut Session, format: Format) {
    let Some(kind) = exports::kind_in(session, format) else { return };
    let Some(path) = exports::place(session, kind, format) else { return };
    let event = move |path: Option<PathBuf>| Event::ExportPlace(path.map(Place::chosen), kind, format);
    choose(session, Choose::Export(format, path), event);
}

/// Opens the system's dialog, unless one is open already.
fn choose(
    session: &mut Session,
    what: Choose,
    event: impl FnOnce(Option<PathBuf>) -> Event + Send + 'static,
) {
    // A second dialog over the first looks as if the window hung.
    if std::mem::replace(&mut session.choosing, true) {
        return;
    }
    let reply = session.reply();
    session.platform.choose(what, Box::new(move |path| reply.send(event(path))));
}
