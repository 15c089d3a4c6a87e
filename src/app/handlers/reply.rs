//! What is done with what comes back from outside the window: chosen files, and
//! work that is finished.

use std::time::{Duration, Instant};

use egui::Context;

use crate::app::background::{Event, Place};
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::handlers::{
    actions, area, area_plan, ballots, choices, compare, copying, elsewhere, exports, file_dialogs, files,
    imports, in_use, miniatures, open, opened, report, save_all, watch, window,
};
use crate::app::notice::Offer;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::files::endings;
use crate::text;

/// A dialog that answers "nothing" sooner than this was never shown: on Linux without a
/// portal and without zenity it answers as Cancel does, and at once.
const NO_DIALOG: Duration = Duration::from_millis(400);

/// Takes what came from outside the window. What was meant for a file that is no
/// longer open is dropped, except that any file can be opened.
pub fn receive(session: &mut Session, ctx: &Context, event: Event, meant_for_another_file: bool) {
    if event.is_choice() {
        session.choosing = false;
    }
    // Work that was begun for a file goes on after it is closed: its answers, its pages
    // and its folder belong to nothing that is on screen now.
    if meant_for_another_file
        && !matches!(
            event,
            Event::Open(..)
                | Event::Opened(..)
                | Event::Home(_)
                | Event::NotSaved(_)
                | Event::Looks(_)
                | Event::SavedAll(..)
                | Event::Teams(_)
                | Event::Area(..)
        )
    {
        return;
    }
    match event {
        Event::Open(path) => open::open_file(session, &path),
        Event::OtherPlace(path) => compare::read_other(session, path),
        Event::Other(read) => compare::compare_with(session, read),
        Event::ExportPlace(path, kind, format) => exports::place_chosen(session, path, kind, format),
        Event::CopyPlace(place) => files::save_copy(session, &place.path, may_replace(&place)),
        Event::ElsewherePlace(path) => elsewhere::save_elsewhere(session, &path),
        Event::BallotFormPlace(place) => ballots::save_form(session, &place.path, may_replace(&place)),
        Event::LearnerFormPlace(place, moment) => {
            ballots::save_learner_form(session, moment, &place.path, may_replace(&place));
        }
        Event::NotChosen(purpose, since) => not_chosen(session, purpose, since),
        Event::BallotFolder(folder) => ballots::read(session, &[folder]),
        Event::Ballots(read) => ballots::add(session, read),
        Event::ChoicesPlace(path) => choices::save(session, &path, endings::has(&path, endings::CHOICES)),
        Event::ChoicesFile(path) => choices::take(session, &path),
        Event::ImportPlace(path) => imports::read_files(session, &[path]),
        Event::Opened(number, opening, opened) => opened::take(session, number, *opening, opened),
        Event::Import(number, read) => imports::show(session, number, read),
        Event::ActionsPlace(path) => actions::read_file(session, &path),
        Event::Actions(number, read) => actions::show(session, number, read),
        Event::WatchFolder(folder) => watch::watch(session, &folder),
        Event::Watched(looked) => watch::take(session, *looked),
        Event::WatchedBallots(looked) => watch::take_ballots(session, *looked),
        Event::Looks(looks) => {
            session.system = looks;
            window::wear(session, ctx);
        }
        Event::Home(home) => session.views.home = home,
        Event::Versions(rows) => session.views.versions.show(rows),
        Event::NotSaved(not_saved) => session.not_saved = Some(not_saved),
        Event::Pages(Some(pages)) => {
            session.views.report.busy = false;
            session.views.report.pages = Some(pages);
            report::suggest_path(session);
        }
        // It stays busy, or the same would be tried again in every frame.
        Event::Pages(None) => session.say_fault(text!("report-not-made")),
        Event::CameForward(path, came) => in_use::came_forward(session, path, came),
        Event::Exported(what, outcome, told) => exports::exported(session, what, outcome, told),
        Event::Miniatures(pages, drawn) => miniatures::take(session, ctx, &pages, drawn),
        Event::Teams(paths) => area::see(session, paths),
        Event::Area(number, read) => area::show(session, number, *read),
        Event::AreaPicture(read, picture) => area::pictured(session, &read, picture),
        Event::AreaPlanPlace(path) => area::plan_place(session, &path),
        Event::TeamsFolder(folder) => area_plan::read(session, &[folder]),
        Event::TeamsRead(number, read) => area_plan::show(session, number, read),
        Event::AllPlace(folder) => save_all::save(session, &folder),
        Event::SavedAll(number, all) => save_all::saved(session, number, all),
        Event::Copied(copied) => copying::take(session, ctx, copied),
    }
}

/// Lets the person type the path where no dialog was ever shown.
fn not_chosen(session: &mut Session, purpose: PathPurpose, since: Instant) {
    let view = &session.views.report;
    let on_report = matches!(session.screen, Screen::Report | Screen::CourseReport | Screen::AreaReport);
    let beside_a_field = on_report && session.dialog.is_none() && purpose == PathPurpose::Export(view.format);
    if since.elapsed() < NO_DIALOG && beside_a_field {
        session.say_fault(text!("dialog-absent"));
    } else if since.elapsed() < NO_DIALOG {
        file_dialogs::ask_for_path(session, purpose, text!("dialog-absent"));
    } else {
        // Cancelled, or it is very slow to say that there is none: the two look alike.
        let offer = Offer { words: text!("dialog-type"), request: Request::TypePath(purpose) };
        session.say_with_offer(text!("dialog-none"), offer);
    }
}

/// A dialog asked about the name that was typed into it, and not about the one
/// that it becomes with its ending.
fn may_replace(place: &Place) -> bool {
    place.replaces && endings::is_attune(&place.path)
}
