//! What other programs do to the open file: a colleague's changes come in, what both
//! changed is asked, and a file that is gone is said.

use std::path::{Path, PathBuf};

use crate::app::dialogs::Dialog;
use crate::app::dialogs::elsewhere::{Gone, Unlike};
use crate::app::handlers::files::{error_in_line, not_written, note_file};
use crate::app::handlers::together::{ask, put_together};
use crate::app::open::theirs::Theirs;
use crate::app::session::{Foreign, Session};
use crate::files::{Found, News, endings, places};
use crate::text;

/// Takes what there is to tell of the file.
pub fn take_news(session: &mut Session) {
    let Some(news) = session.open.as_ref().and_then(|open| open.file().news()) else { return };
    let file = session.path().map(|path| places::file_name(&path)).unwrap_or_default();
    let is_looked_at = session.open.as_ref().is_some_and(|open| open.file().is_look_only());
    match news {
        News::Changed(found) if is_looked_at => follow(session, &found),
        News::Unreadable(_) if is_looked_at => session.say(text!("look-unreadable")),
        News::Gone if is_looked_at => session.say(text!("look-gone")),
        News::Changed(found) => {
            session.foreign = Some(Foreign::new(Theirs::OnDisk(*found)));
            put_together(session);
        }
        News::Unreadable(lines) => session.dialog = Some(Dialog::Unlike(Unlike::unreadable(&file, lines))),
        News::Gone => session.dialog = Some(Dialog::Gone(Gone { file })),
        News::Renamed(path) => {
            note_file(session);
            session.say(text!("elsewhere-renamed", file = places::file_name(&path)));
        }
    }
}

/// Shows what another program wrote into a file that is only looked at, where people are.
fn follow(session: &mut Session, found: &Found) {
    let Some(open) = &mut session.open else { return };
    if !open.follow(found) {
        return session.say(text!("look-unreadable"));
    }
    if let Some(open) = session.assessment() {
        // It may have fewer statements now.
        let last = open.assessment().checklist.statements.len().saturating_sub(1);
        session.views.rate.current = session.views.rate.current.min(last);
    }
    session.say(text!("look-follows"));
}

/// Whether something is still to be decided before the file can be saved. Asks it.
pub fn asks_before_leaving(session: &mut Session) -> bool {
    take_news(session);
    if session.is_undecided() {
        ask(session);
    }
    session.is_undecided()
}

/// Makes a file that is gone again, where it was.
pub fn save_again(session: &mut Session) {
    let Some(path) = session.path() else { return };
    let file = places::file_name(&path);
    if let Some(open) = &mut session.open {
        open.file_mut().save_at(path);
        session.say(text!("elsewhere-saved-again", file = file));
    }
}

/// Goes on with the file in another place.
pub fn save_elsewhere(session: &mut Session, path: &Path) {
    let path = if endings::is_attune(path) {
        path.to_path_buf()
    } else {
        path.with_added_extension(endings::ATTUNE)
    };
    let path = session.places.documents.join(path);
    if path.symlink_metadata().is_ok() {
        return not_written(session, &text!("copy-exists"));
    }
    let Some(open) = &mut session.open else { return };
    open.file_mut().save_at(path);
    match open.file_mut().finish() {
        Ok(()) => {
            session.dialog = None;
            note_file(session);
        }
        Err(why) => error_in_line(session, text!("place-failed"), &[why]),
    }
}

/// Where a file that is gone would be offered a place: under its own name, elsewhere.
pub fn elsewhere_path(session: &Session) -> Option<PathBuf> {
    let stem = places::stem(&session.path()?);
    Some(places::free_path(&session.places.documents, &stem))
}
