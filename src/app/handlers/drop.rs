//! Files that are dropped on the window. Nothing is opened or closed before it is
//! plain what will happen.

use std::path::{Path, PathBuf};

use eframe::egui::Context;

use crate::app::dialogs::Dialog;
use crate::app::handlers::{ballots, imports, open};
use crate::app::open::{FileKind, OpenFile};
use crate::app::session::Session;
use crate::files::endings::is_survey;
use crate::files::import::forms;

/// Takes what was dropped in this frame.
pub fn dropped(session: &mut Session, ctx: &Context) {
    let dropped = ctx.input(|input| input.raw.dropped_files.clone());
    let paths: Vec<PathBuf> = dropped.iter().map(|file| file.path().to_path_buf()).collect();
    if !paths.is_empty() {
        take(session, paths);
    }
}

fn take(session: &mut Session, paths: Vec<PathBuf>) {
    match (session.open.as_ref().map(OpenFile::kind), paths.as_slice()) {
        (None, [path]) => open::open_file(session, path),
        (Some(FileKind::Assessment), [path]) if path.is_dir() => ballots::read(session, path),
        (Some(FileKind::Training), _) if paths.iter().all(|path| holds_answers(path)) => {
            imports::read_files(session, &paths);
        }
        (Some(FileKind::Assessment | FileKind::Training | FileKind::Ballot) | None, _) => {
            session.dialog = Some(Dialog::Dropped(paths));
        }
    }
}

/// Whether a course can import it: an export of a survey, a form that came back, or
/// a folder of them.
fn holds_answers(path: &Path) -> bool {
    is_survey(path) || path.is_dir() || forms::is_ballot(path)
}
