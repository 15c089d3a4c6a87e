//! What comes back from other people: read, judged, and told apart. Nothing here
//! changes an assessment or a file.

pub mod ballots;
pub mod forms;
pub mod survey;

use std::path::Path;

/// Whether a file holds the answers to a survey, by its name.
pub fn is_survey(path: &Path) -> bool {
    let endings = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls"];
    path.extension().is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}
