//! What learners wrote: the columns that hold it, and the words themselves. Nothing of it
//! is kept unless the trainer says so.

use crate::files::import::survey::cells::one_line;
use crate::files::import::survey::columns::Note;
use crate::files::import::survey::heading::{asks_for_words, words};
use crate::files::import::survey::reader::Reader;
use crate::files::import::survey::reading::Reading;
use crate::files::import::survey::submission::Submission;
use crate::files::import::survey::table::Row;
use crate::model::Comment;
use crate::model::limits::{TEXT, too_long};
use crate::model::training::Meaning;
use crate::text;

impl Reading {
    /// The columns that hold what learners wrote, each as it would be kept.
    pub fn comment_columns(&self) -> Vec<(usize, Meaning)> {
        let columns = self.columns.iter().enumerate();
        let held = columns.filter_map(|(place, of)| match (&of.means, self.notes.get(&place)) {
            (Meaning::Comment(..), _) => Some((place, of.means.clone())),
            (Meaning::Nothing, Some(Note::Comments(id))) => {
                Some((place, Meaning::Comment(Some(id.clone()), None)))
            }
            (Meaning::Nothing, None) if asks_for_words(&words(&of.head)) && self.has_words(place) => {
                Some((place, Meaning::Comment(None, None)))
            }
            _ => None,
        });
        held.collect()
    }

    /// Whether any of it is kept.
    pub fn keeps_comments(&self) -> bool {
        self.columns.iter().any(|of| matches!(of.means, Meaning::Comment(..)))
    }

    /// Whether anybody wrote anything there, and nobody an address.
    fn has_words(&self, column: usize) -> bool {
        let mut cells = self.table().values(column).peekable();
        cells.peek().is_some() && !cells.any(|cell| cell.contains('@'))
    }
}

impl Reader<'_> {
    /// Adds what was written in a row. What is not about a moment of its own belongs to
    /// the latest that the row answers.
    pub(super) fn comments(&mut self, row: &Row, submissions: &mut [Submission]) {
        let columns = self.columns;
        for (column, of) in columns.iter().enumerate() {
            let Meaning::Comment(statement, moment) = &of.means else { continue };
            let text = one_line(row.cell(column));
            let wanted = |entry: &&mut Submission| moment.is_none_or(|moment| moment == entry.moment);
            let Some(entry) = submissions.iter_mut().rev().find(wanted) else { continue };
            if let Some(found) = too_long(&text, TEXT) {
                self.fault(row.number, column, text!("import-cell-long", found = found, most = TEXT));
            } else if !text.is_empty() && !self.is_merged(row, column) {
                entry.comments.push(Comment { moment: entry.moment, statement: statement.clone(), text });
            }
        }
    }
}
