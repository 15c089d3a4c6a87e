//! Which rows are a learner's whole answers: previews of the survey and answers that
//! were broken off stand among them.

use crate::files::import::survey::answers::plain;
use crate::files::import::survey::table::{Row, Table};

/// What a row is, as the survey tool notes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Somebody's answers.
    Whole,
    /// Broken off before the end.
    Unfinished,
    /// Nobody's: the survey was being looked at.
    Preview,
}

/// The columns in which a survey tool notes it.
pub(super) struct Noted {
    status: Vec<usize>,
    finished: Vec<usize>,
    progress: Vec<usize>,
    /// When it was handed in: never, if it was broken off.
    submitted: Vec<usize>,
    /// REDCap's: 0 for incomplete, 1 for unverified, 2 for complete.
    form_complete: Vec<usize>,
}

impl Noted {
    pub(super) fn of(table: &Table) -> Self {
        let rows = || std::iter::once(&table.head).chain(&table.other_heads);
        let where_heading = |is: &dyn Fn(&str) -> bool| -> Vec<usize> {
            let is_so = |column: &usize| rows().any(|row| is(row.cell(*column)));
            (0..table.head.cells.len()).filter(is_so).collect()
        };
        let called = |names: &[&str]| where_heading(&|heading| names.contains(&plain(heading).as_str()));
        // Where nobody has handed anything in, the column says nothing.
        let is_filled = |column: &usize| table.values(*column).next().is_some();
        let submitted = called(&["submitdate", "date submitted", "submitdate date submitted"]);
        Self {
            status: called(&["status", "response type", "response status"]),
            finished: called(&["finished", "complete", "completed"]),
            progress: called(&["progress"]),
            submitted: submitted.into_iter().filter(is_filled).collect(),
            form_complete: where_heading(&|heading| heading.ends_with("_complete")),
        }
    }

    pub(super) fn standing(&self, row: &Row) -> Standing {
        let says = |columns: &[usize], words: &[&str]| {
            columns.iter().any(|column| words.contains(&row.cell(*column).to_lowercase().as_str()))
        };
        let broken_off = |column: &usize| {
            row.cell(*column).trim_end_matches('%').parse().is_ok_and(|part: f64| part < 100.0)
        };
        if says(&self.status, &["survey preview", "preview", "survey test", "test", "1"]) {
            Standing::Preview
        } else if says(&self.finished, &["false", "no", "0", "incomplete"])
            || says(&self.status, &["partial", "incomplete", "in progress"])
            || says(&self.form_complete, &["0", "incomplete"])
            || self.progress.iter().any(broken_off)
            || self.submitted.iter().any(|column| row.cell(*column).is_empty())
        {
            Standing::Unfinished
        } else {
            Standing::Whole
        }
    }
}
