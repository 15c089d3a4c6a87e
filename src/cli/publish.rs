//! What was published is remembered in the course's file, as in the window.

use std::path::Path;

use crate::cli::outcome::Outcome;
use crate::cli::target;
use crate::documents::ReportSource;
use crate::files::{FileContent, autosave, places, safe_write};
use crate::model::disclosure::next_edition;
use crate::model::{Change, TrainingEdit};
use crate::text;

/// Has the file remember what the report for publishing is about to tell for the first
/// time. Says so, where there is anything.
pub(super) fn remember(file: &Path, source: &ReportSource) -> Result<Option<String>, Outcome> {
    let ReportSource::Training { training, .. } = source else { return Ok(None) };
    let added = next_edition(training, places::today()).added;
    if added.is_empty() {
        return Ok(None);
    }
    let mut training = training.clone();
    let name = places::display(file);
    let not_kept = |why: String| Outcome::fault(text!("cli-not-remembered", file = name.as_str(), why = why));
    TrainingEdit::Publish(added).apply(&mut training).map_err(|_| not_kept(String::new()))?;
    let text = target::text_of(file, &FileContent::Training(training))?;
    safe_write::replace(file, text.as_bytes()).map_err(|why| not_kept(autosave::why_not(&why, file)))?;
    Ok(Some(text!("cli-remembered", file = name)))
}
