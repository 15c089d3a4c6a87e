//! How an export is read, kept as a file for other courses and for the command line.

use std::path::{Path, PathBuf};

use crate::app::handlers::files::{error_in_line, folder, write_text_beside};
use crate::app::session::Session;
use crate::files::import::map::ImportMap;
use crate::files::{endings, places};
use crate::text;

/// Beside the open file, and named after the course.
pub fn place(session: &Session) -> Option<PathBuf> {
    let course = session.training()?.training().course.name.as_str();
    let name = places::file_name_for(&text!("choices-file", course = course))?;
    Some(places::free_path_ending(&folder(session), &name, endings::CHOICES))
}

/// Saves how the export that waits is read, or else how the last one was.
pub fn save(session: &mut Session, path: &Path, replace: bool) {
    let Some(open) = session.training() else { return };
    let pending = open.pending_import.as_ref().filter(|pending| pending.reading.has_columns());
    let (map, still_open) = match (pending, &open.choices) {
        (Some(pending), _) => pending.choices(open.training()),
        (None, Some(last)) => (last.clone(), Vec::new()),
        (None, None) => return,
    };
    let text = map.write(&still_open).map_err(std::io::Error::other);
    if let Some(path) = write_text_beside(session, path, endings::CHOICES, replace, text) {
        session.say(text!("choices-saved", path = places::spoken(&path)));
    }
}

/// Reads the export that waits as another was read.
pub fn take(session: &mut Session, path: &Path) {
    // A bare name is looked for where the training files are.
    let path = session.places.documents.join(path);
    let Some(open) = session.training_mut() else { return };
    let training = open.training().clone();
    let Some(pending) = &mut open.pending_import else { return };
    let taken = ImportMap::read(&path).and_then(|map| pending.take_choices(map, &training));
    let file = places::file_name(&path);
    match taken {
        Ok(()) => {
            session.dialog = None;
            session.say(text!("choices-used", file = file));
        }
        Err(why) => error_in_line(session, text!("choices-not-used", file = file), &[why]),
    }
}
