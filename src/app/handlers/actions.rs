//! A plan from elsewhere: a table of actions, from a file or pasted, into the plan.

use std::path::Path;

use egui::Context;

use crate::app::background::{ActionsRead, Event};
use crate::app::commands::Command;
use crate::app::handlers::edit::edit;
use crate::app::handlers::files::error_in_line;
use crate::app::handlers::navigate::enter;
use crate::app::handlers::pasted::{self, Pasted};
use crate::app::open::file::EditOutcome;
use crate::app::open::pending_actions::PendingActions;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::app::work::{Doing, For};
use crate::files::import::survey;
use crate::files::places;
use crate::files::progress::Progress;
use crate::model::Edit;
use crate::text;

/// Reads a file with actions, without holding the window up.
pub fn read_file(session: &mut Session, path: &Path) {
    // A bare name is looked for where the assessments are.
    let path = session.places.documents.join(path);
    read(session, places::file_name(&path), move |progress| survey::read_watched(&path, progress));
}

/// Reads a table that was copied in a spreadsheet and pasted on Plan. Anything else that
/// is pasted is left to whatever has the keyboard.
pub fn pasted(session: &mut Session, ctx: &Context) {
    if session.screen != Screen::Plan || session.dialog.is_some() {
        return;
    }
    // A note of an action may hold lines and tabs, so a field keeps what is pasted into it.
    match pasted::pasted(ctx, false) {
        Pasted::Nothing => {}
        Pasted::Table(text) => {
            read(session, text!("actions-pasted"), move |progress| {
                survey::parse_watched(text.as_bytes(), progress)
            });
        }
        // The cell that has the keyboard takes it.
        Pasted::Other if session.views.plan.is_on_a_cell() => {}
        Pasted::Other => session.say_fault(text!("actions-pasted-nothing")),
    }
}

fn read(
    session: &mut Session,
    file: String,
    table: impl FnOnce(&Progress) -> Result<survey::table::Table, String> + Send + 'static,
) {
    if session.assessment().is_none() {
        return;
    }
    let reply = session.reply();
    let (number, progress) = session.begin_work(file.clone(), Doing::Reading(For::OpenFile));
    session.platform.work(Box::new(move || {
        let table = table(&progress).map(Box::new);
        reply.send(Event::Actions(number, ActionsRead { file, table }));
    }));
}

/// Shows what was read, unless it has been called off. Nothing comes into the plan yet.
pub fn show(session: &mut Session, number: u64, read: ActionsRead) {
    if session.take_work(number).is_none() {
        return;
    }
    session.notice = None;
    let Some(open) = session.assessment_mut() else { return };
    match read.table {
        Ok(table) => {
            let pending = PendingActions::new(read.file, *table, open.assessment());
            open.pending_actions = Some(Box::new(pending));
            session.dialog = None;
            enter(session, Screen::Plan);
        }
        Err(why) => error_in_line(session, text!("import-failed", file = read.file), &[why]),
    }
}

/// Adds what the screen shows, as one step.
pub fn add(session: &mut Session) {
    let today = session.today();
    let Some(open) = session.assessment_mut() else { return };
    let Some(mut pending) = open.pending_actions.take() else { return };
    pending.refresh(open.assessment());
    if pending.missing().is_some() {
        open.pending_actions = Some(pending);
        return;
    }
    let actions = pending.actions(open.round(), today);
    let count = actions.len();
    match edit(session, Edit::AddActions(actions)) {
        EditOutcome::Changed | EditOutcome::Unchanged => {
            enter(session, Screen::Plan);
            session.say(text!("actions-added", count = count, key = Command::Undo.key_name()));
        }
        EditOutcome::Refused(_) => {
            if let Some(open) = session.assessment_mut() {
                open.pending_actions = Some(pending);
            }
        }
    }
}
