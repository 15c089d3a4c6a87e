//! Answers from elsewhere: an export of a survey, or ballots, into a training file.

use std::path::PathBuf;

use crate::app::background::Event;
use crate::app::commands::Command;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::handlers::edit::edit;
use crate::app::handlers::files::error_in_line;
use crate::app::handlers::navigate::enter;
use crate::app::open::file::EditOutcome;
use crate::app::open::pending_import::PendingImport;
use crate::app::screen::Screen;
use crate::app::screens::training::import::ImportView;
use crate::app::session::Session;
use crate::files::import::survey::table::Table;
use crate::files::import::{forms, survey};
use crate::files::places;
use crate::text;

/// Reads files with answers, without holding the window up.
pub fn read_files(session: &mut Session, paths: &[PathBuf]) {
    let Some(training) = session.training().map(|open| open.training().clone()) else { return };
    let Some(path) = paths.first() else { return };
    // A bare name is looked for where the training files are.
    let path = session.places.documents.join(path);
    let file = places::file_name(&path);
    let (reply, from) = (session.reply(), session.screen);
    session.say(text!("import-reading", file = file.as_str()));
    session.platform.work(Box::new(move || {
        let forms = forms::is_forms(&path);
        let read = if forms { forms::read(&path, &training) } else { survey::read(&path) };
        reply.send(Event::Import(file, from, read.map(Box::new)));
    }));
}

/// Shows what was read, unless the person is busy elsewhere by now. Nothing comes
/// into the open file yet.
pub fn show(session: &mut Session, file: String, from: Screen, read: Result<Box<Table>, String>) {
    session.notice = None;
    if session.training().is_none() {
        return;
    }
    let table = match read {
        Ok(table) => table,
        Err(why) => return error_in_line(session, text!("import-failed", file = file), &[why]),
    };
    let Some(open) = session.training_mut() else { return };
    let pending = PendingImport::new(file.clone(), *table, open.training());
    open.pending_import = Some(Box::new(pending));
    session.views.import = ImportView::default();
    let asked_here = match &session.dialog {
        Some(dialog) => dialog.asks_for(PathPurpose::Import),
        None => true,
    };
    if asked_here && session.screen == from {
        session.dialog = None;
        enter(session, Screen::Import);
    } else {
        session.say(text!("import-read", file = file, command = Command::ImportAnswers.name()));
    }
}

/// Imports what the screen shows.
pub fn import(session: &mut Session) {
    let Some(open) = session.training_mut() else { return };
    let Some(mut pending) = open.pending_import.take() else { return };
    pending.refresh(open.training());
    if pending.missing().is_some() {
        open.pending_import = Some(pending);
        return;
    }
    let change = pending.edit(open.training());
    match edit(session, change) {
        EditOutcome::Changed | EditOutcome::Unchanged => {
            enter(session, Screen::Answers);
            session.say(text!("import-done", new = pending.new, known = pending.known));
        }
        EditOutcome::Refused(_) => {
            if let Some(open) = session.training_mut() {
                open.pending_import = Some(pending);
            }
        }
    }
}
