//! What Report shows: which document, of what, and where it would be saved.

use crate::app::handlers::files::folder;
use crate::app::open::{FileKind, OpenFile};
use crate::app::screen::Screen;
use crate::app::screens::report::Subject;
use crate::app::session::Session;
use crate::documents::DocumentKind;
use crate::files::places;
use crate::text;

/// Shows another document, with a place to save it that follows from it.
pub fn show_document(session: &mut Session, kind: DocumentKind) {
    session.views.report.kind = kind;
    session.views.report.outcome = None;
    session.views.report.path.clear();
    suggest_path(session);
}

/// Suggests where the document is saved, unless somebody has typed a place.
pub fn suggest_path(session: &mut Session) {
    let view = &session.views.report;
    if !view.path.trim().is_empty() && view.path != view.suggested {
        return;
    }
    let Some(source) = source(session) else { return };
    let stem = source.file_stem(session.views.report.kind);
    let stem = places::file_name_for(&stem).unwrap_or_else(|| text!("app-name"));
    let suggested = folder(session).join(format!("{stem}.pdf")).display().to_string();
    let view = &mut session.views.report;
    view.suggested.clone_from(&suggested);
    view.path = suggested;
    view.replace = false;
}

/// What documents are made of: the open file, and what was chosen for it.
pub fn source(session: &Session) -> Option<Subject> {
    match session.open.as_ref()? {
        OpenFile::Assessment(open) => Some(Subject::Assessment {
            of: open.assessment().clone(),
            comparison: session.views.change.comparison.clone(),
        }),
        OpenFile::Training(open) => {
            Some(Subject::Training { of: open.training().clone(), chance: session.views.report.chance })
        }
        OpenFile::Ballot(_) => None,
    }
}

/// The screen that shows the documents about the open file.
pub fn screen(session: &Session) -> Screen {
    if session.is_open(FileKind::Training) { Screen::CourseReport } else { Screen::Report }
}
