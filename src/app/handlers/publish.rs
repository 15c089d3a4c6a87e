//! What was published is remembered in the course's file, before it leaves Attune.

use crate::app::handlers::files::note_file;
use crate::app::open::file::SavedFile;
use crate::app::session::Session;
use crate::documents::{DocumentKind, TrainingDocument};
use crate::model::TrainingEdit;
use crate::model::disclosure::next_edition;

/// Has the open course remember what this document is about to tell for the first time.
///
/// # Errors
/// In words, when that did not reach the disk: then nothing may be published, since the
/// next edition could be subtracted from this one.
pub fn remember(session: &mut Session, kind: DocumentKind) -> Result<(), String> {
    if kind != TrainingDocument::Publishing.into() {
        return Ok(());
    }
    let today = session.today();
    let Some(open) = session.training_mut() else { return Ok(()) };
    let added = next_edition(open.training(), today).added;
    if added.is_empty() {
        return Ok(());
    }
    // Refused it cannot be: it goes with any state.
    _ = open.file.edit(TrainingEdit::Publish(added));
    let saved = open.file.finish();
    note_file(session);
    saved
}
