//! Files that are dropped on the window. Nothing is opened or closed before it is
//! plain what will happen.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::app::dialogs::Dialog;
use crate::app::dialogs::dropped::Dropped;
use crate::app::handlers::{actions, area, area_plan, ballots, imports, open};
use crate::app::open::{FileKind, OpenFile};
use crate::app::session::Session;
use crate::files::endings;
use crate::files::import::forms;

/// Takes what was dropped in this frame.
pub fn dropped(session: &mut Session, ctx: &Context) {
    let dropped = ctx.input(|input| input.raw.dropped_files.clone());
    let paths: Vec<PathBuf> = dropped.iter().map(|file| file.path().to_path_buf()).collect();
    // A question that is being asked is answered first.
    if !paths.is_empty() && session.dialog.is_none() {
        take(session, paths);
    }
}

fn take(session: &mut Session, paths: Vec<PathBuf>) {
    let kind = session.open.as_ref().map(OpenFile::kind);
    let answers: Vec<PathBuf> = paths.iter().filter(|path| holds_answers(kind, path)).cloned().collect();
    match (kind, paths.as_slice()) {
        (None, [path]) if path.is_dir() => area::see(session, paths),
        (None, [path]) => open::open_file(session, path),
        (Some(FileKind::Assessment), [path]) if path.is_dir() => ballots::read(session, &paths),
        (Some(FileKind::Area), [path]) if path.is_dir() => area_plan::read(session, &paths),
        // A table: the plan that there is elsewhere. What was packed holds ballots.
        (Some(FileKind::Assessment | FileKind::Area), [path]) if endings::is_table(path) => {
            actions::read_file(session, path);
        }
        (Some(FileKind::Training), _) if answers.len() == paths.len() => {
            imports::read_files(session, &paths);
        }
        (Some(FileKind::Assessment | FileKind::Area | FileKind::Training | FileKind::Ballot) | None, _) => {
            session.dialog = Some(Dialog::Dropped(Dropped { paths, answers }));
        }
    }
}

/// Whether answers can come from it into the file that is open: a ballot, a folder or a
/// ZIP file of them, and for a course an export of a survey.
fn holds_answers(into: Option<FileKind>, path: &Path) -> bool {
    let ballots = || path.is_dir() || endings::has(path, "zip") || forms::is_ballot(path);
    match into {
        Some(FileKind::Assessment) => ballots(),
        Some(FileKind::Training) => endings::is_survey(path) || ballots(),
        Some(FileKind::Area | FileKind::Ballot) | None => false,
    }
}
