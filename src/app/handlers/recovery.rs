//! What is said and offered when Attune starts after an end that nobody chose, or after
//! something could not be saved.

use std::sync::Arc;

use crate::app::background::Event;
use crate::app::dialogs::Dialog;
use crate::app::dialogs::not_saved::{NotSaved, Offer};
use crate::app::handlers::files::{error, write_new};
use crate::app::handlers::navigate::enter;
use crate::app::handlers::{open, together, versions};
use crate::app::open::file::EditOutcome;
use crate::app::open::theirs::Theirs;
use crate::app::request::NotSavedRequest;
use crate::app::screen::Screen;
use crate::app::session::{AfterOpening, Foreign, Session};
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

/// Shows it over the screen, once nothing else is asked there.
pub fn show_when_possible(session: &mut Session) {
    if session.dialog.is_none() && session.work.is_none() {
        session.dialog = session.not_saved.take().map(Dialog::Unsaved);
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
    match recovered.of.as_deref().filter(|path| path.is_file()) {
        Some(path) => open::open_and(session, path, AfterOpening::PutIn(Box::new(recovered.clone()))),
        None => open_anew(session, recovered),
    }
}

/// Puts what was not saved into the open file. If a colleague has changed the file since,
/// both are put together.
pub fn put_in(session: &mut Session, recovered: Recovered) {
    let Some(open) = &session.open else { return };
    let is_changed = recovered.base.as_ref().is_some_and(|base| *base != open.content());
    if is_changed {
        session.foreign = Some(Foreign::new(Theirs::NotSaved(Box::new(recovered))));
        return together::ask(session);
    }
    match versions::put_back(session, &recovered.content) {
        EditOutcome::Changed | EditOutcome::Unchanged => together::settled(session, &recovered),
        EditOutcome::Refused(_) => {}
    }
}

/// The file is gone, so what was not saved becomes one.
fn open_anew(session: &mut Session, recovered: &Recovered) {
    let name = recovered.of.as_deref().map_or_else(|| places::untitled(session.today()), places::stem);
    if let Some(path) = write_new(session, &name, &recovered.content) {
        open::open_and(session, &path, AfterOpening::Settle(Box::new(recovered.clone())));
    }
}

/// Opens the file as it is, and shows beside it what was not saved.
fn compare(session: &mut Session, recovered: &Recovered) {
    if let Some(path) = recovered.of.as_deref() {
        open::open_and(session, path, AfterOpening::Compare(Box::new(recovered.clone())));
    }
}

/// Shows what was not saved beside the open file.
pub fn show_beside(session: &mut Session, recovered: &Recovered) {
    let screen = match recovered.content {
        FileContent::Assessment(_) => Screen::Versions,
        FileContent::Training(_) => Screen::CourseVersions,
        FileContent::Ballot(_) | FileContent::Checklist(_) => return,
    };
    enter(session, screen);
    session.views.versions.choose(&Arc::new(recovered.content.clone()));
}
