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
}

impl Noted {
    pub(super) fn of(table: &Table) -> Self {
        let called = |names: &[&str]| {
            let heads = table.head.cells.iter().enumerate();
            heads.filter(|(_, head)| names.contains(&plain(head).as_str())).map(|(place, _)| place).collect()
        };
        Self {
            status: called(&["status", "response type", "response status"]),
            finished: called(&["finished", "complete", "completed"]),
            progress: called(&["progress"]),
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
        } else if says(&self.finished, &["false", "no", "0"])
            || says(&self.status, &["partial", "incomplete", "in progress"])
            || self.progress.iter().any(broken_off)
        {
            Standing::Unfinished
        } else {
            Standing::Whole
        }
    }
}
