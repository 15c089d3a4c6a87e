//! What is said and offered when Attune starts after an end that nobody chose, or after
//! something could not be saved.

use std::path::Path;
use std::sync::Arc;

use crate::app::background::Event;
use crate::app::dialogs::Dialog;
use crate::app::dialogs::not_saved::{NotSaved, Offer};
use crate::app::handlers::files::{error, write_new};
use crate::app::handlers::navigate::enter;
use crate::app::handlers::{open, versions};
use crate::app::open::file::EditOutcome;
use crate::app::request::NotSavedRequest;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::files::crash::{self, Stopped};
use crate::files::recovery::{self, Recovered};
use crate::files::{FileContent, autosave, places};
use crate::text;
use crate::words::day_and_time;

/// Looks for what the last time left behind, without holding the window up: the file that
/// something belongs to may lie on a drive that takes its time.
pub fn look_back(session: &mut Session) {
    look(session, true);
}

/// Shows everything that was not saved, also what was discarded.
pub fn show_all(session: &mut Session) {
    look(session, false);
}

fn look(session: &mut Session, starting: bool) {
    let (places, reply) = (session.places.clone(), session.reply());
    session.platform.work(Box::new(move || {
        recovery::sweep(&places);
        let stopped = if starting { crash::take(&places) } else { None };
        let mut found = recovery::found(&places);
        found.retain(|found| !starting || !found.discarded);
        if starting && stopped.is_none() && found.is_empty() {
            return;
        }
        let said = stopped.map(|stopped| said_of(&stopped)).unwrap_or_default();
        let offers = found.into_iter().map(Offer::of).collect();
        reply.send(Event::NotSaved(NotSaved { said, offers }));
    }));
}

fn said_of(stopped: &Stopped) -> Vec<String> {
    let (date, time) = stopped.at.and_then(day_and_time).unwrap_or_default();
    let what = if stopped.saved {
        text!("stopped-saved", date = date, time = time)
    } else {
        text!("stopped-not-saved", date = date, time = time)
    };
    vec![what, text!("stopped-report", file = places::spoken(&stopped.report))]
}

/// Shows it over the screen, unless something else is asked there.
pub fn show(session: &mut Session, not_saved: NotSaved) {
    if session.dialog.is_none() {
        session.dialog = Some(Dialog::Unsaved(not_saved));
    }
}

/// Does what was asked about something that was not saved.
pub fn handle(session: &mut Session, asked: NotSavedRequest, recovered: &Recovered) {
    let done = match asked {
        NotSavedRequest::Open => return open_with(session, recovered),
        NotSavedRequest::Compare => return compare(session, recovered),
        NotSavedRequest::Discard => recovered.discard(),
        NotSavedRequest::OfferAgain => recovered.offer_again(),
    };
    match done {
        Ok(()) => {
            if asked == NotSavedRequest::Discard {
                session.say(text!("not-saved-discarded"));
            }
            show_all(session);
        }
        Err(error) => not_done(session, &error),
    }
}

fn not_done(session: &mut Session, why: &std::io::Error) {
    let why = autosave::why_not(why, &session.places.data.join("recovery"));
    error(session, text!("not-saved-dialog"), vec![why]);
}

/// Opens the file, with what was not saved in it, as a step that can be undone.
fn open_with(session: &mut Session, recovered: &Recovered) {
    let Some(path) = recovered.of.as_deref().filter(|path| path.is_file()) else {
        return open_anew(session, recovered);
    };
    if !opened(session, path) {
        return;
    }
    match versions::put_back(session, &recovered.content) {
        EditOutcome::Changed | EditOutcome::Unchanged => settled(session, recovered),
        EditOutcome::Refused(_) => {}
    }
}

/// The file is gone, so what was not saved becomes one.
fn open_anew(session: &mut Session, recovered: &Recovered) {
    let name = recovered.of.as_deref().map_or_else(|| places::untitled(session.today()), places::stem);
    let Some(path) = write_new(session, &name, &recovered.content) else { return };
    if opened(session, &path) {
        settled(session, recovered);
    }
}

/// It is in its file now. It is kept for a while, as what was discarded is.
fn settled(session: &mut Session, recovered: &Recovered) {
    if let Err(error) = recovered.discard() {
        log::warn!("what was not saved is offered again: {error}");
    }
    session.say(text!("not-saved-opened"));
}

/// Opens the file as it is, and shows beside it what was not saved.
fn compare(session: &mut Session, recovered: &Recovered) {
    let Some(path) = recovered.of.as_deref() else { return };
    if !opened(session, path) {
        return;
    }
    let screen = match recovered.content {
        FileContent::Assessment(_) => Screen::Versions,
        FileContent::Training(_) => Screen::CourseVersions,
        FileContent::Ballot(_) | FileContent::Checklist(_) => return,
    };
    enter(session, screen);
    session.views.versions.choose(&Arc::new(recovered.content.clone()));
}

fn opened(session: &mut Session, path: &Path) -> bool {
    open::open_file(session, path);
    let known = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    session.path().is_some_and(|open| open == known) && session.dialog.is_none()
}
