//! Names as they are said in a line about a file: whatever they hold, the line stays one.

use crate::documents::ReportSource;
use crate::model::plain_text::single_line;
use crate::text;

/// The course's name, or words that say that it has none.
pub(super) fn course(name: &str) -> String {
    if name.trim().is_empty() { text!("course-unnamed") } else { single_line(name) }
}

/// The team's name, or words that say that it has none.
pub(super) fn team(name: &str) -> String {
    if name.trim().is_empty() { text!("team-unnamed") } else { single_line(name) }
}

/// The kind of file that documents are made of: "an assessment", "a training file".
pub(super) fn kind(source: &ReportSource) -> String {
    match source {
        ReportSource::Assessment { assessment, .. } if assessment.is_area() => text!("cli-kind-area-plan"),
        ReportSource::Assessment { .. } => text!("fault-kind-assessment"),
        ReportSource::Training { .. } => text!("fault-kind-training"),
        ReportSource::Area { .. } => text!("cli-kind-area"),
        ReportSource::Courses(_) => text!("cli-kind-courses"),
    }
}
