//! What is done with what comes back from outside the window: chosen files, and
//! work that is finished.

use std::time::{Duration, Instant};

use crate::app::background::{Event, Place};
use crate::app::dialogs::Dialog;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::handlers::{
    actions, ballots, choices, compare, elsewhere, exports, files, imports, in_use, open, opened, watch,
};
use crate::app::session::Session;
use crate::files::endings;
use crate::text;

/// A dialog that answers "nothing" sooner than this was never shown: on Linux without a
/// portal and without zenity it answers as Cancel does, and at once.
const NO_DIALOG: Duration = Duration::from_millis(400);

/// Takes what came from outside the window. What was meant for a file that is no
/// longer open is dropped, except that any file can be opened.
pub fn receive(session: &mut Session, event: Event, meant_for_another_file: bool) {
    if event.is_choice() {
        session.choosing = false;
    }
    // Work that was begun for a file goes on after it is closed: its answers, its pages
    // and its folder belong to nothing that is on screen now.
    if meant_for_another_file
        && !matches!(event, Event::Open(..) | Event::Opened(..) | Event::Home(_) | Event::NotSaved(_))
    {
        return;
    }
    match event {
        Event::Open(Some(path), _) => open::open_file(session, &path),
        Event::Open(None, since) => no_path(session, PathPurpose::Open, since),
        Event::OtherPlace(Some(path), _) => compare::read_other(session, path),
        Event::OtherPlace(None, since) => no_path(session, PathPurpose::Compare, since),
        Event::Other(read) => compare::compare_with(session, read),
        Event::ExportPlace(Some(place), kind, format) => exports::place_chosen(session, place, kind, format),
        Event::CopyPlace(Some(place)) => files::save_copy(session, &place.path, may_replace(&place)),
        Event::ElsewherePlace(Some(path)) => elsewhere::save_elsewhere(session, &path),
        Event::BallotFormPlace(Some(place)) => {
            ballots::save_form(session, &place.path, may_replace(&place));
        }
        // Cancelled, or there is no dialog on this computer: the two look alike.
        Event::ExportPlace(None, ..)
        | Event::CopyPlace(None)
        | Event::ElsewherePlace(None)
        | Event::ChoicesPlace(None)
        | Event::BallotFormPlace(None) => {
            session.say(text!("dialog-none"));
        }
        Event::BallotFolder(Some(folder), _) => ballots::read(session, &[folder]),
        Event::BallotFolder(None, since) => no_path(session, PathPurpose::AddBallots, since),
        Event::Ballots(read) => ballots::add(session, read),
        Event::ImportPlace(Some(path), _) => imports::read_files(session, &[path]),
        Event::ImportPlace(None, since) => no_path(session, PathPurpose::Import, since),
        Event::ChoicesPlace(Some(path)) => {
            choices::save(session, &path, endings::has(&path, endings::CHOICES));
        }
        Event::ChoicesFile(Some(path), _) => choices::take(session, &path),
        Event::ChoicesFile(None, since) => no_path(session, PathPurpose::UseChoices, since),
        Event::Opened(number, opening, opened) => opened::take(session, number, *opening, opened),
        Event::Import(number, read) => imports::show(session, number, read),
        Event::ActionsPlace(Some(path), _) => actions::read_file(session, &path),
        Event::ActionsPlace(None, since) => no_path(session, PathPurpose::ImportActions, since),
        Event::Actions(read) => actions::show(session, read),
        Event::WatchFolder(Some(folder), _) => watch::watch(session, &folder),
        Event::WatchFolder(None, since) => no_path(session, PathPurpose::WatchFolder, since),
        Event::Watched(looked) => watch::take(session, *looked),
        Event::WatchedBallots(looked) => watch::take_ballots(session, *looked),
        Event::Home(home) => session.views.home = home,
        Event::Versions(rows) => session.views.versions.show(rows),
        Event::NotSaved(not_saved) => session.not_saved = Some(not_saved),
        Event::Pages(Some(pages)) => {
            session.views.report.busy = false;
            session.views.report.pages = Some(pages);
        }
        // It stays busy, or the same would be tried again in every frame.
        Event::Pages(None) => session.say(text!("report-not-made")),
        Event::CameForward(path, came) => in_use::came_forward(session, path, came),
        Event::Exported(what, outcome) => exports::exported(session, what, outcome),
    }
}

/// Lets the person type the path where no dialog was ever shown.
fn no_path(session: &mut Session, purpose: PathPurpose, since: Instant) {
    if since.elapsed() < NO_DIALOG {
        session.dialog = Some(Dialog::empty_path(purpose));
    }
}

/// A dialog asked about the name that was typed into it, and not about the one
/// that it becomes with its ending.
fn may_replace(place: &Place) -> bool {
    place.replaces && endings::is_attune(&place.path)
}
