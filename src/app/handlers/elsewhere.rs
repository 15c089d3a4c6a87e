//! What other programs do to the open file: a colleague's changes come in, what both
//! changed is asked, and a file that is gone is said.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::Context;

use crate::app::commands::Command;
use crate::app::dialogs::Dialog;
use crate::app::dialogs::conflict::Conflict;
use crate::app::dialogs::elsewhere::{Gone, Unlike};
use crate::app::handlers::files::{error_in_line, not_written, note_file};
use crate::app::open::file::MergeOutcome;
use crate::app::screen::Screen;
use crate::app::session::{Foreign, Session};
use crate::files::{FileContent, News, endings, places};
use crate::model::merge::{Choice, Difference, Place, RoundPart};
use crate::text;
use crate::words::merge::summary;

/// Whoever has pressed no key for so long is not in the middle of a sentence.
const RESTS: Duration = Duration::from_secs(2);

/// Looks at the file when the window gains the keyboard, and takes what there is to tell.
pub fn look(session: &mut Session, ctx: &Context) {
    let focused = ctx.input(|input| input.viewport().focused.unwrap_or(true));
    let gained = focused && !session.had_keyboard;
    session.had_keyboard = focused;
    if let Some(open) = session.open.as_ref().filter(|_| gained) {
        open.file().look_soon();
    }
    take_news(session);
    // A question that is being asked is answered first, and whoever has the keyboard to
    // vote has no business with this one.
    let may_ask = session.dialog.is_none() && !matches!(session.screen, Screen::Voting | Screen::Projector);
    if may_ask && session.foreign.as_ref().is_some_and(|foreign| !foreign.asked) {
        // A question in the middle of a sentence would swallow the rest of it.
        match session.last_key.and_then(|at| RESTS.checked_sub(at.elapsed())) {
            Some(left) => ctx.request_repaint_after(left),
            None => ask(session),
        }
    }
}

/// Takes what there is to tell of the file.
pub fn take_news(session: &mut Session) {
    let Some(news) = session.open.as_ref().and_then(|open| open.file().news()) else { return };
    let file = session.path().map(|path| places::file_name(&path)).unwrap_or_default();
    match news {
        News::Changed(found) => {
            session.foreign = Some(Foreign { found: *found, decisions: Vec::new(), asked: false });
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

/// Puts both sides together, if nothing is left to decide. Gives what is.
fn put_together(session: &mut Session) -> Vec<Difference> {
    let (Some(foreign), Some(open)) = (&session.foreign, &mut session.open) else { return Vec::new() };
    match open.merge(&foreign.found, &foreign.decisions) {
        MergeOutcome::Merged(came_in) => {
            session.foreign = None;
            if !came_in.is_empty() {
                session.say(came(&came_in));
            }
            Vec::new()
        }
        MergeOutcome::Conflicts(conflicts) => conflicts,
        MergeOutcome::DoesNotFit => {
            session.foreign = None;
            let file = session.path().map(|path| places::file_name(&path)).unwrap_or_default();
            session.dialog = Some(Dialog::Unlike(Unlike::other(&file)));
            Vec::new()
        }
    }
}

fn came(came_in: &[Difference]) -> String {
    let what = summary(came_in);
    // Votes are never taken back, and what came in with them is not either.
    if came_in.iter().any(|of| matches!(of.place, Place::Round { part: RoundPart::Votes, .. })) {
        return text!("elsewhere-votes-came-in", what = what);
    }
    text!("elsewhere-came-in", what = what, key = Command::Undo.key_name())
}

/// Asks about the first of what both changed, if there is anything to ask.
pub fn ask(session: &mut Session) {
    let conflicts = put_together(session);
    let (Some(foreign), Some(open)) = (&mut session.foreign, &session.open) else { return };
    foreign.asked = true;
    let Some(first) = conflicts.first() else { return };
    let names = FileContent::names([&open.content(), &foreign.found.content]);
    session.dialog = Some(Dialog::Conflict(Conflict::new(first.clone(), conflicts.len(), &names)));
}

/// Notes what was decided, and asks on.
pub fn decide(session: &mut Session, of: Difference, choice: Choice) {
    if let Some(foreign) = &mut session.foreign {
        foreign.decisions.push((of, choice));
    }
    ask(session);
}

/// Whether something is still to be decided before the file can be saved. Asks it.
pub fn asks_before_leaving(session: &mut Session) -> bool {
    take_news(session);
    if session.foreign.is_some() {
        ask(session);
    }
    session.foreign.is_some()
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
