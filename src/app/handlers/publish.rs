//! What was published is remembered in the course's file, as soon as it is on the disk.

use std::fs;

use crate::app::handlers::files::note_file;
use crate::app::open::file::SavedFile;
use crate::app::screens::report::{ExportOutcome, FirstTold};
use crate::app::session::Session;
use crate::documents::{DocumentKind, TrainingDocument};
use crate::model::TrainingEdit;
use crate::model::disclosure::next_edition;
use crate::{text, words};

/// What this document is about to tell for the first time; None where that is nothing.
///
/// # Errors
/// In words, when the course's file cannot be saved: then nothing may be published, since
/// the next edition could be subtracted from this one.
pub fn first_told(session: &mut Session, kind: DocumentKind) -> Result<Option<FirstTold>, String> {
    if kind != TrainingDocument::Publishing.into() {
        return Ok(None);
    }
    let today = session.today();
    let Some(open) = session.training_mut() else { return Ok(None) };
    let added = next_edition(open.training(), today).added;
    if added.is_empty() {
        return Ok(None);
    }
    open.file.finish()?;
    Ok(Some(FirstTold { course: open.training().id.clone(), added }))
}

/// Has the course remember what was published, once that is on the disk. What cannot be
/// remembered is taken away again: nobody has read it yet.
pub fn remember(session: &mut Session, told: FirstTold, outcome: ExportOutcome) -> ExportOutcome {
    let ExportOutcome::Saved(path) = &outcome else { return outcome };
    let Err(why) = remembered(session, told) else { return outcome };
    _ = fs::remove_file(path);
    ExportOutcome::Failed(not_remembered(&why))
}

/// Why nothing was published.
pub fn not_remembered(why: &str) -> String {
    text!("report-not-remembered", why = words::sentence(why))
}

fn remembered(session: &mut Session, told: FirstTold) -> Result<(), String> {
    let open = session.training_mut().filter(|open| open.training().id == told.course);
    let open = open.ok_or_else(|| text!("report-course-closed"))?;
    // Refused it cannot be: it goes with any state.
    _ = open.file.edit(TrainingEdit::Publish(told.added));
    let saved = open.file.finish();
    note_file(session);
    saved
}
