//! Names as they are said in a line, and what the names of files end in.

use std::path::Path;

use crate::model::plain_text::single_line;
use crate::text;

/// The course's name, or words that say that it has none.
pub(super) fn course(name: &str) -> String {
    if name.trim().is_empty() { text!("cli-course-unnamed") } else { single_line(name) }
}

/// The team's name, or words that say that it has none.
pub(super) fn team(name: &str) -> String {
    if name.trim().is_empty() { text!("cli-team-unnamed") } else { single_line(name) }
}

/// Whether a file's name has this ending, in small letters or capitals.
pub(super) fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}
