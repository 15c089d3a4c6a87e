//! What Report shows: which document, of what, and where it would be saved.

use std::path::PathBuf;

use crate::app::handlers::files::folder;
use crate::app::open::{FileKind, OpenFile};
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::documents::{ComparedRound, DocumentKind, Format, ReportSource};
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
    let Some(path) = suggested(session, session.views.report.kind, Format::Pdf) else { return };
    let suggested = path.display().to_string();
    let view = &mut session.views.report;
    view.suggested.clone_from(&suggested);
    view.path = suggested;
    view.replace = false;
}

/// Where a document is saved unless somebody chooses another place: beside the open
/// file, and named after what it is.
pub fn suggested(session: &Session, kind: DocumentKind, format: Format) -> Option<PathBuf> {
    let stem = source(session)?.file_stem(kind)?;
    let stem = places::file_name_for(&stem).unwrap_or_else(|| text!("app-name"));
    // Added, since a name may have a full stop of its own.
    Some(folder(session).join(stem).with_added_extension(format.ending()))
}

/// What documents are made of: the open file, and what was chosen for it.
pub fn source(session: &Session) -> Option<ReportSource> {
    match session.open.as_ref()? {
        OpenFile::Assessment(open) => {
            let assessment = open.assessment();
            let compared = session.views.change.comparison.sides(assessment);
            Some(ReportSource::Assessment {
                assessment: assessment.clone(),
                round: assessment.rounds.last().cloned(),
                compared: compared.map(|sides| Box::new(sides.map(ComparedRound::from))),
            })
        }
        OpenFile::Training(open) => {
            let (training, chance) = (open.training().clone(), session.views.report.chance);
            Some(ReportSource::Training { training, chance })
        }
        OpenFile::Ballot(_) => None,
    }
}

/// The screen that shows the documents about the open file.
pub fn screen(session: &Session) -> Screen {
    if session.is_open(FileKind::Training) { Screen::CourseReport } else { Screen::Report }
}
