//! Copies of the open file that lie beside it are offered: to be merged in, looked at, set
//! aside. Nothing is done with one by itself.

use std::path::Path;
use std::sync::Arc;

use crate::app::dialogs::Dialog;
use crate::app::dialogs::copies::CopyBeside;
use crate::app::handlers::files::error;
use crate::app::handlers::navigate::enter;
use crate::app::handlers::together;
use crate::app::open::OpenFile;
use crate::app::open::theirs::Theirs;
use crate::app::request::CopyRequest;
use crate::app::screen::Screen;
use crate::app::session::{Foreign, Session};
use crate::files::copies::{self, Copy};
use crate::files::{autosave, places};
use crate::text;

/// Takes what was found beside the file, and says whether there is something to ask of it.
pub fn is_any_to_be_asked(session: &mut Session) -> bool {
    let found = session.open.as_ref().map(|open| open.file().copies()).unwrap_or_default();
    for copy in found {
        // It may have been written again before anybody was asked.
        session.copies.retain(|known| known.path != copy.path);
        session.copies.push_back(copy);
    }
    let is_looking = matches!(session.screen, Screen::Versions | Screen::CourseVersions);
    session.foreign.is_none() && !is_looking && !session.copies.is_empty()
}

/// Asks what is to become of the first.
pub fn ask(session: &mut Session) {
    let (Some(copy), Some(open)) = (session.copies.pop_front(), &session.open) else { return };
    // Somebody else may have set it aside meanwhile.
    if copy.path.is_file() {
        session.dialog = Some(Dialog::CopyBeside(Box::new(CopyBeside::new(copy, open))));
    }
}

/// Does what was asked about a copy.
pub fn handle(session: &mut Session, asked: CopyRequest, copy: Copy) {
    match asked {
        CopyRequest::Merge => {
            session.foreign = Some(Foreign::new(Theirs::Copy(copy)));
            together::ask(session);
        }
        CopyRequest::LookAt => look_at(session, copy),
        CopyRequest::SetAside => set_aside(session, &copy.path),
    }
}

/// Shows it beside the present. It is asked about again afterwards.
fn look_at(session: &mut Session, copy: Copy) {
    let screen = match &session.open {
        Some(OpenFile::Assessment(_)) => Screen::Versions,
        Some(OpenFile::Training(_)) => Screen::CourseVersions,
        Some(OpenFile::Ballot(_)) | None => return,
    };
    enter(session, screen);
    session.views.versions.choose(&Arc::new(copy.content.clone()));
    session.copies.push_front(copy);
}

/// Moves it into a folder beside it.
pub fn set_aside(session: &mut Session, path: &Path) {
    match copies::set_aside(path) {
        Ok(now) => {
            let folder = places::file_name(now.parent().unwrap_or(&now));
            session.say_with_undo(text!("copies-set-aside", file = places::file_name(path), folder = folder));
            session.set_aside = Some((path.to_path_buf(), now));
        }
        Err(why) => error(session, text!("copies-title"), vec![autosave::why_not(&why, path)]),
    }
}

/// Moves the copy back that was set aside last.
pub fn put_back(session: &mut Session) {
    let Some((before, now)) = session.set_aside.take() else { return };
    match copies::put_back(&now, &before) {
        Ok(()) => session.say(text!("copies-put-back", file = places::file_name(&before))),
        Err(why) => error(session, text!("copies-title"), vec![autosave::why_not(&why, &before)]),
    }
}
