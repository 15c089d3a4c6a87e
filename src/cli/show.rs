//! `attune show`: the ratings and the plan as text, or what changed for learners.

use std::path::Path;

use crate::cli::outcome::Outcome;
use crate::documents::{ReportSource, text};
use crate::files::{FileContent, format, places};

/// Writes out the last round and the plan, or a course.
pub(super) fn run(file: &Path) -> Outcome {
    let source = match format::read(file) {
        Ok(FileContent::Assessment(assessment)) => ReportSource::of_last_round(assessment),
        Ok(FileContent::Training(training)) => ReportSource::Training { training, chance: false },
        Ok(other @ (FileContent::Ballot(_) | FileContent::Checklist(_))) => {
            return Outcome::fault(format::not_an_assessment(file, &other).to_string());
        }
        Err(error) => return Outcome::fault(error.to_string()),
    };
    Outcome::said(text::write(&source.overview(places::today())).trim_end())
}
