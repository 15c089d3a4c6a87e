//! What Report shows: which document, of what, and where it would be saved.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::handlers::files::folder;
use crate::app::open::{FileKind, OpenFile};
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::documents::{ComparedRound, DocumentKind, Format, ReportSource, picture};
use crate::files::places;

/// Shows another document, with a place to save it that follows from it.
pub fn show_document(session: &mut Session, kind: DocumentKind) {
    let view = &mut session.views.report;
    (view.kind, view.picture) = (kind, 0);
    view.outcome = None;
    if !view.format.can_write(kind) {
        view.format = Format::ALL.into_iter().find(|format| format.can_write(kind)).unwrap_or_default();
    }
    view.path.clear();
    suggest_path(session);
}

/// Saves in another format from now on; the place that was chosen stays, with the
/// ending of the new one.
pub fn choose_format(session: &mut Session, format: Format) {
    let view = &mut session.views.report;
    let before = std::mem::replace(&mut view.format, format);
    view.outcome = None;
    view.replace = false;
    if !format.is_picture() {
        view.picture = 0;
    }
    for path in [&mut view.path, &mut view.suggested] {
        if Format::of(Path::new(path.as_str())) == Some(before) {
            *path = Path::new(path.as_str()).with_extension(format.ending()).display().to_string();
        }
    }
    // A picture is named after what it shows.
    suggest_path(session);
}

/// Makes the picture of another chart; the place that was chosen stays, and one that was
/// suggested follows.
pub fn choose_picture(session: &mut Session, number: usize) {
    let view = &mut session.views.report;
    view.picture = number;
    view.outcome = None;
    suggest_path(session);
}

/// Suggests where the document is saved, unless somebody has typed a place.
pub fn suggest_path(session: &mut Session) {
    let view = &session.views.report;
    if !view.path.trim().is_empty() && view.path != view.suggested {
        return;
    }
    let Some(path) = suggested(session, view.kind, view.format) else { return };
    let suggested = path.display().to_string();
    let view = &mut session.views.report;
    view.suggested.clone_from(&suggested);
    view.path = suggested;
    view.replace = false;
}

/// Where a document is saved unless somebody chooses another place: beside the open
/// file, and named after what it is.
pub fn suggested(session: &Session, kind: DocumentKind, format: Format) -> Option<PathBuf> {
    let mut stem = source(session)?.file_stem(kind)?;
    let view = &session.views.report;
    if let Some(pages) = view.pages.as_ref().filter(|pages| format.is_picture() && pages.kind == kind) {
        stem = picture::stem(&stem, &picture::names(&pages.document), view.picture);
    }
    Some(folder(session).join(places::document_name(&stem, format.ending())))
}

/// What documents are made of: the open file, and what was chosen for it.
pub fn source(session: &Session) -> Option<ReportSource> {
    let Some(open) = session.open.as_ref() else { return of_several(session) };
    match open {
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

/// What documents about several teams are made of: what may be shared on, and nothing else.
/// Or about several cohorts of a course, where the document that is shown is about these.
fn of_several(session: &Session) -> Option<ReportSource> {
    let view = &session.views.area;
    let read = view.read.as_ref()?;
    if let DocumentKind::Courses(_) = session.views.report.kind {
        return read.courses.as_ref().map(|told| ReportSource::Courses(Arc::clone(&told.courses)));
    }
    let checklist = Arc::clone(&read.area.as_ref()?.checklist);
    let picture = view.shared()?;
    Some(ReportSource::Area { checklist, name: view.name(), picture })
}

/// The screen that shows the documents about the open file.
pub fn screen(session: &Session) -> Screen {
    match session.open.as_ref().map(OpenFile::kind) {
        Some(FileKind::Training) => Screen::CourseReport,
        // A ballot has no documents, and the command that shows them is out of reach.
        Some(FileKind::Assessment | FileKind::Area | FileKind::Ballot) => Screen::Report,
        None => Screen::AreaReport,
    }
}
