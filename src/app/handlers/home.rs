//! Home: a file is taken off its list, and put back; the tour is shown, or not wanted.

use std::path::PathBuf;

use crate::app::commands::Command;
use crate::app::dialogs::Dialog;
use crate::app::handlers::files::remember;
use crate::app::handlers::navigate::enter;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::files::places;
use crate::text;

/// Takes a file off the list. It stays on disk.
pub fn forget(session: &mut Session, path: PathBuf) {
    let Some(place) = session.recent.files.iter().position(|file| *file == path) else { return };
    session.recent.remove(&path);
    remember(session);
    enter(session, Screen::Home);
    session.say_with_undo(text!("home-forgotten", file = places::stem(&path)));
    session.forgotten = Some((path, place));
}

/// Puts the file back that was taken off the list last.
pub fn put_back(session: &mut Session) {
    let Some((path, place)) = session.forgotten.take() else { return };
    session.recent.put_back(path, place);
    remember(session);
    enter(session, Screen::Home);
}

/// Shows the tour, which is offered no longer then.
pub fn show_tour(session: &mut Session) {
    offer_no_longer(session);
    session.dialog = Some(Dialog::tour());
}

/// The tour is not wanted; where it is found is said.
pub fn no_tour(session: &mut Session) {
    offer_no_longer(session);
    session.say(text!("tour-later", key = Command::AllCommands.key_name()));
}

fn offer_no_longer(session: &mut Session) {
    session.recent.tour_offered = true;
    session.views.home.offers_tour = false;
    remember(session);
}
