//! A file that cannot be read: said in full, with the way back where a version is kept.

use std::path::Path;

use crate::app::commands::Command;
use crate::app::dialogs::Dialog;
use crate::app::dialogs::damaged::{Damaged, Earlier};
use crate::app::handlers::files::{error_in_line, write_beside};
use crate::app::handlers::navigate::read_recent;
use crate::app::handlers::open::open_and;
use crate::app::screen::Screen;
use crate::app::session::{AfterOpening, Session};
use crate::files::{FileContent, ReadError, endings, places, versions};
use crate::text;
use crate::words::day_or_time_today;

/// Says why a file was not opened.
pub fn not_opened(session: &mut Session, error: &ReadError) {
    // A table is no file of ours, and has its own way in.
    let also = endings::is_survey(&error.path)
        .then(|| text!("open-is-table", command = Command::ImportAnswers.name()));
    if let Some(Dialog::Line(_)) = session.dialog {
        let lines: Vec<String> = error.lines().into_iter().chain(also).collect();
        error_in_line(session, text!("open-failed"), &lines);
    } else {
        let earlier = earlier(session, &error.path);
        session.dialog = Some(Dialog::Damaged(Damaged::new(error, also, earlier)));
    }
    if session.screen == Screen::Home {
        read_recent(session);
    }
}

/// The newest version that is kept of a file of ours.
fn earlier(session: &Session, path: &Path) -> Option<Earlier> {
    if !path.is_file() || !endings::has(path, endings::ATTUNE) {
        return None;
    }
    let (version, content) = versions::newest_of_damaged(&session.places, path)?;
    Some(Earlier { when: day_or_time_today(version.at.into(), session.today())?, content })
}

/// Makes a new file of a version, beside the damaged one, and opens it.
pub fn bring_back(session: &mut Session, damaged: &Path, content: &FileContent) {
    let folder = damaged.parent().unwrap_or(Path::new(""));
    let path = places::free_path(folder, &places::stem(damaged));
    let Some(path) = write_beside(session, &path, false, content) else { return };
    let said = text!("damaged-back", file = places::file_name(damaged));
    open_and(session, &path, AfterOpening::Say(said));
}
