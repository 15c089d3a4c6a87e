//! Two columns for one statement: their order says nothing of what they are.

use crate::files::import::survey::table::Table;
use crate::model::training::{ColumnMeaning, Meaning};

/// What two columns for one statement are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pairing {
    /// The first looks back at the time before the course, the second is after it.
    ThenAndNow,
    /// The first was answered before the course, the second after it.
    BeforeAndAfter,
    /// The first alone counts.
    First,
    /// The second alone counts.
    Second,
}

/// Pairs of columns that hold answers to one thing at one moment, with both filled in
/// in some row.
pub(super) fn pairs(table: &Table, columns: &[ColumnMeaning]) -> Vec<(usize, usize)> {
    let asks = |of: &ColumnMeaning| matches!(of.means, Meaning::Statement(..) | Meaning::Question(..));
    let mut pairs = Vec::new();
    for (second, of) in columns.iter().enumerate().filter(|(_, of)| asks(of)) {
        let first = columns.iter().take(second).position(|other| other.means == of.means);
        let both = |first: usize| {
            table.rows.iter().any(|row| !row.cell(first).is_empty() && !row.cell(second).is_empty())
        };
        pairs.extend(first.filter(|first| both(*first)).map(|first| (first, second)));
    }
    pairs
}
