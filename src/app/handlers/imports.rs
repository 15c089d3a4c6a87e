//! Answers from elsewhere: an export of a survey, or ballots, into a training file.

use std::path::PathBuf;

use egui::Context;

use crate::app::background::{Event, ImportRead};
use crate::app::commands::Command;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::handlers::edit::edit;
use crate::app::handlers::files::error_in_line;
use crate::app::handlers::navigate::enter;
use crate::app::handlers::pasted::{self, Pasted};
use crate::app::open::file::EditOutcome;
use crate::app::open::pending_import::PendingImport;
use crate::app::screen::Screen;
use crate::app::screens::training::import::ImportView;
use crate::app::session::Session;
use crate::app::work::{Doing, For};
use crate::files::import::survey::table::Table;
use crate::files::import::{forms, survey};
use crate::files::places;
use crate::files::progress::Progress;
use crate::model::Training;
use crate::text;

/// Reads files with answers, without holding the window up: all forms among them as one
/// table, and else the first that can be read. The others wait.
pub fn read_files(session: &mut Session, paths: &[PathBuf]) {
    let Some(training) = session.training().map(|open| open.training().clone()) else { return };
    // A bare name is looked for where the training files are.
    let paths: Vec<_> = paths.iter().map(|path| session.places.documents.join(path)).collect();
    let (reply, from) = (session.reply(), session.screen);
    let (number, progress) = session.begin_work(names(&paths), Doing::Reading(For::OpenFile));
    session.platform.work(Box::new(move || {
        reply.send(Event::Import(number, read(paths, from, &training, &progress)));
    }));
}

fn read(paths: Vec<PathBuf>, from: Screen, training: &Training, progress: &Progress) -> ImportRead {
    let (returned, exports): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| forms::is_forms(path));
    let mut read = ImportRead { from, table: None, failed: Vec::new(), queue: exports };
    if !returned.is_empty() {
        read.take(names(&returned), forms::read_watched(&returned, training, progress));
    }
    while read.table.is_none() && !read.queue.is_empty() && !progress.is_stopped() {
        let path = read.queue.remove(0);
        read.take(places::file_name(&path), survey::read_watched(&path, progress));
    }
    read
}

impl ImportRead {
    fn take(&mut self, file: String, table: Result<Table, String>) {
        match table {
            Ok(table) => self.table = Some((file, Box::new(table))),
            Err(why) => self.failed.push((file, why)),
        }
    }
}

/// Reads a table that was copied in a spreadsheet and pasted, as if it were a file.
/// Anything else that is pasted is left to whatever has the keyboard.
pub fn pasted(session: &mut Session, ctx: &Context) {
    let here = session.training().is_some() && matches!(session.screen, Screen::Import | Screen::Answers);
    // A question that is being asked is answered first.
    if !here || session.dialog.is_some() {
        return;
    }
    let text = match pasted::pasted(ctx, true) {
        Pasted::Nothing => return,
        Pasted::Other => return session.say_fault(text!("import-pasted-nothing")),
        Pasted::Table(text) => text,
    };
    let (reply, from) = (session.reply(), session.screen);
    let (number, progress) = session.begin_work(text!("import-pasted"), Doing::Reading(For::OpenFile));
    session.platform.work(Box::new(move || {
        let mut read = ImportRead { from, table: None, failed: Vec::new(), queue: Vec::new() };
        read.take(text!("import-pasted"), survey::parse_watched(text.as_bytes(), &progress));
        reply.send(Event::Import(number, read));
    }));
}

/// What files are called, in one line.
fn names(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| places::file_name(path)).collect::<Vec<_>>().join(", ")
}

/// Shows what was read, unless the person is busy elsewhere by now. Nothing comes
/// into the open file yet.
pub fn show(session: &mut Session, number: u64, read: ImportRead) {
    // Somebody called it off.
    if session.take_work(number).is_none() {
        return;
    }
    session.notice = None;
    let Some(open) = session.training_mut() else { return };
    let Some((file, table)) = read.table else { return say_failed(session, &read.failed) };
    open.import_queue = read.queue;
    let pending = PendingImport::new(file.clone(), *table, open.training());
    open.pending_import = Some(Box::new(pending));
    session.views.import = ImportView::default();
    let asked_here = match &session.dialog {
        Some(dialog) => dialog.asks_for(PathPurpose::Import),
        None => true,
    };
    if asked_here && session.screen == read.from {
        session.dialog = None;
        enter(session, Screen::Import);
        say_failed(session, &read.failed);
    } else {
        session.say(text!("import-read", file = file, command = Command::ImportAnswers.name()));
    }
}

/// Says which files could not be read, and why.
fn say_failed(session: &mut Session, files: &[(String, String)]) {
    match files {
        [] => {}
        [(file, why)] => {
            let title = text!("import-failed", file = file.as_str());
            error_in_line(session, title, std::slice::from_ref(why));
        }
        several => {
            let said = |(file, why): &(String, String)| format!("{file}: {why}");
            let lines: Vec<_> = several.iter().map(said).collect();
            error_in_line(session, text!("import-failed-several", count = lines.len()), &lines);
        }
    }
}

/// Goes on to the next file that waits, or away from Import after the last.
pub fn next(session: &mut Session) {
    let Some(open) = session.training_mut() else { return };
    open.pending_import = None;
    let queue = std::mem::take(&mut open.import_queue);
    if queue.is_empty() {
        enter(session, Screen::Answers);
    } else {
        read_files(session, &queue);
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
    if pending.reading.has_columns() {
        open.choices = Some(pending.choices(open.training()).0);
    }
    let change = pending.edit(open.training());
    match edit(session, change) {
        EditOutcome::Changed | EditOutcome::Unchanged => {
            // What came in is what one looks at next.
            if let Some(moment) = pending.merge.moments().into_iter().next_back() {
                session.views.answers.show_moment(moment);
            }
            next(session);
            session.say_with_undo(pending.merge.done().words());
        }
        EditOutcome::Refused(_) => {
            if let Some(open) = session.training_mut() {
                open.pending_import = Some(pending);
            }
        }
    }
}
