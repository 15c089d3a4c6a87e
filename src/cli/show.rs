//! `attune show`: the ratings and the plan as text, or what changed for learners.

use std::path::Path;

use crate::cli::outcome::Outcome;
use crate::documents::{ReportSource, text};
use crate::files::{FileContent, format, places};

/// Writes out the last round and the plan, or a course.
pub(super) fn run(file: &Path) -> Result<Outcome, Outcome> {
    let source = match format::read(file)? {
        FileContent::Assessment(assessment) => ReportSource::of_last_round(assessment),
        FileContent::Training(training) => ReportSource::Training { training, chance: false },
        other @ (FileContent::Ballot(_) | FileContent::Checklist(_)) => {
            return Err(format::not_an_assessment(file, &other).into());
        }
    };
    Ok(Outcome::said(text::write(&source.overview(places::today())).trim_end()))
}
