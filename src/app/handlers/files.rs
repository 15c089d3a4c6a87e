//! Where files lie: the list of recent ones, copies, names, folders, and what is said
//! when something could not be read or written.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::Context;

use crate::app::dialogs::Dialog;
use crate::app::notice::Offer;
use crate::app::open::OpenFile;
use crate::app::request::Request;
use crate::app::screen::{Entering, Screen};
use crate::app::session::Session;
use crate::files::{FileContent, autosave, endings, format, fresh, places, safe_write};
use crate::{text, words};

/// Puts the open file first among the recent ones, once it has a place.
pub fn note_file(session: &mut Session) {
    let Some(path) = session.path() else { return };
    // As the list holds it, or one file would be there under two names.
    let known = std::path::absolute(&path).unwrap_or(path);
    if session.recent.files.first() != Some(&known) {
        session.recent.opened(&known);
        remember(session);
    }
}

fn is_own_work(session: &Session) -> bool {
    session.open.as_ref().is_some_and(|open| open.kind().is_own_work())
}

/// Writes down what Home and the window remember.
pub fn remember(session: &Session) {
    let write = session.recent_writer.take(&session.recent, &session.places);
    session.platform.work(Box::new(write));
}

/// Names the open file after what it is about, once that has a name.
pub fn settle_name(session: &mut Session) {
    let before = session.path();
    let Some(open) = &mut session.open else { return };
    open.file_mut().settle_name();
    // Under its old name Home would say that it is gone.
    if let Some(old) = before.filter(|old| Some(old) != session.path().as_ref()) {
        session.recent.remove(&old);
    }
    note_file(session);
}

/// A name that is typed stands so long, in seconds, before the file gets it.
const PAUSE: Duration = Duration::from_secs(2);

/// Names the open file once its name has been typed: in the middle of a word it would be
/// called after half of it.
pub fn name_after_a_pause(session: &mut Session, ctx: &Context) {
    if !session.open.as_ref().is_some_and(|open| open.file().is_name_behind()) {
        return;
    }
    let typed = session.last_key.map(|at| at.elapsed());
    match typed.and_then(|since| PAUSE.checked_sub(since)) {
        Some(left) => ctx.request_repaint_after(left),
        None => settle_name(session),
    }
}

/// Says in full what could not be done, and why.
pub fn error(session: &mut Session, title: String, lines: Vec<String>) {
    session.dialog = Some(Dialog::Error { title, lines });
}

/// Says what is wrong under the line that is being typed, or else by itself.
pub fn error_in_line(session: &mut Session, title: String, lines: &[String]) {
    match &mut session.dialog {
        Some(Dialog::Line(line)) => line.fault = lines.join("\n"),
        _ => error(session, title, lines.to_vec()),
    }
}

/// Says why a name or a place cannot be taken, under the line that is being typed.
pub fn not_written(session: &mut Session, why: &str) {
    error_in_line(session, text!("place-failed"), &[words::sentence(why)]);
}

/// The folder of the open file, or Attune's own while it has none.
pub fn folder(session: &Session) -> PathBuf {
    let path = session.path();
    path.as_deref().and_then(Path::parent).unwrap_or(&session.places.documents).to_path_buf()
}

/// Where a copy would go: beside the open file. A ballot has none before it has a file.
pub fn copy_path(session: &Session) -> Option<PathBuf> {
    let path = session.path();
    if path.is_none() && !is_own_work(session) {
        return None;
    }
    let stem = path.as_deref().map_or_else(|| places::untitled(session.today()), places::stem);
    Some(places::free_path(&folder(session), &text!("copy-of", name = stem)))
}

/// Asks for another name of the open file.
pub fn ask_for_name(session: &mut Session) {
    let Some(path) = session.path().filter(|_| is_own_work(session)) else { return };
    // Where the names differ already, somebody may have meant that.
    let has_title = |open: &&OpenFile| open.title_edit(String::new()).is_some();
    let open = session.open.as_ref().filter(has_title);
    let also = open.map(|open| open.file().is_named_after_title());
    // What the title would make of it, where that is another name by now.
    let offered = open.and_then(|open| open.file().offered_name());
    let name = offered.unwrap_or_else(|| places::stem(&path));
    session.dialog = Some(Dialog::rename(name, also));
}

/// Gives the open file another name in its folder.
pub fn rename(session: &mut Session, name: &str) {
    let old = session.path();
    let Some(open) = &mut session.open else { return };
    match open.file_mut().rename(name) {
        Ok(path) => {
            session.dialog = None;
            if let Some(old) = old {
                session.recent.remove(&old);
            }
            note_file(session);
            session.say(text!("renamed", path = places::display(&path)));
        }
        Err(why) => not_written(session, &why),
    }
}

/// Says that the file is called otherwise than what it is about, with a way to name it anew.
/// `said`: what is said before.
pub fn offer_name(session: &mut Session, name: String, said: Option<String>) {
    let Some(path) = session.path() else { return };
    let still = text!("name-offer", file = places::stem(&path));
    let words = text!("name-offer-rename", name = name.as_str());
    let said = said.into_iter().chain([still]).collect::<Vec<_>>().join(" ");
    session.say_with_offer(said, Offer { words, request: Request::RenameFile(name) });
}

/// Says so to whoever leaves the screen on which the team or the course was called
/// otherwise, unless they have declined.
pub fn offer_name_on_leaving(session: &mut Session, left: Screen) {
    let declined = match left.entering() {
        Entering::Checklists => [&session.views.set_up.keeps_name, &session.views.course.keeps_name],
        Entering::Nothing
        | Entering::RecentFiles
        | Entering::Versions
        | Entering::DocumentPath
        | Entering::Statement => return,
    };
    let offered = session.open.as_ref().and_then(|open| open.file().offered_name());
    let offered = offered.filter(|name| !declined.contains(&&Some(name.clone())));
    if let Some(name) = offered {
        offer_name(session, name, None);
    }
}

/// Shows the open file's folder in the system's own window.
pub fn show_in_folder(session: &mut Session) {
    if let Some(path) = session.path() {
        open_outside(session, path.parent().unwrap_or(&path));
    }
}

/// Opens a file or folder with the program that the system has for it.
pub fn open_outside(session: &mut Session, path: &Path) {
    if let Err(why) = session.platform.open(path) {
        cannot_open(session, path, &why);
    }
}

/// Says that no program takes a file. Every system says why in words of its own, which are
/// for the log.
pub fn cannot_open(session: &mut Session, path: &Path, why: &str) {
    log::warn!("{}: {why}", path.display());
    let place = places::spoken(path);
    error(session, text!("outside-failed"), vec![text!("outside-failed-why", place = place)]);
}

/// Saves a copy of the open file, which stays open itself.
pub fn save_copy(session: &mut Session, path: &Path, replace: bool) {
    let Some(copy) = session.open.as_ref().map(OpenFile::copy) else { return };
    if let Some(path) = write_beside(session, path, replace, &copy) {
        session.say(text!("copy-saved", path = places::display(&path)));
    }
}

/// Writes a new file beside the open one, named after `stem`, and never in the place of
/// another. Gives where it is; none: it could not be written, and that was said.
pub fn write_new(session: &mut Session, stem: &str, content: &FileContent) -> Option<PathBuf> {
    let folder = folder(session);
    let written = format::write(content).map_err(std::io::Error::other).and_then(|text| {
        safe_write::make_folder_of(&folder.join(stem))?;
        fresh::create(&folder, stem, text.as_bytes())
    });
    match written {
        Ok(path) => Some(path),
        Err(error) => {
            not_written(session, &autosave::why_not(&error, &folder.join(stem)));
            None
        }
    }
}

/// Writes a file other than the one that is open. Gives where it is; none: it could
/// not be written, and that was said.
pub fn write_beside(
    session: &mut Session,
    path: &Path,
    replace: bool,
    content: &FileContent,
) -> Option<PathBuf> {
    let text = format::write(content).map_err(std::io::Error::other);
    write_text_beside(session, path, endings::ATTUNE, replace, text)
}

/// The same for a text that ends in `ending`.
pub fn write_text_beside(
    session: &mut Session,
    path: &Path,
    ending: &str,
    replace: bool,
    text: std::io::Result<String>,
) -> Option<PathBuf> {
    let has_ending = endings::has(path, ending);
    let path = if has_ending { path.to_path_buf() } else { path.with_added_extension(ending) };
    // A bare name goes where the assessments are, and not where Attune was started.
    let path = session.places.documents.join(path);
    let written = text.and_then(|text| {
        safe_write::make_folder_of(&path)?;
        safe_write::put(&path, text.as_bytes(), replace)
    });
    let why = match written {
        Ok(()) => {
            session.dialog = None;
            return Some(path);
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => text!("copy-exists"),
        Err(error) => autosave::why_not(&error, &path),
    };
    not_written(session, &why);
    None
}
