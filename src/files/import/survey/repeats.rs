//! Somebody answered more than once: by mistake, or because one form was used before
//! and after a course. Which it was is asked and never guessed.

use std::collections::BTreeMap;

use crate::files::import::survey::cells::one_line;
use crate::files::import::survey::codes::is_placeholder;
use crate::files::import::survey::submission::Submission;
use crate::files::import::survey::table::Table;
use crate::model::Moment;
use crate::model::training::{ColumnMeaning, Meaning};

/// What holds of somebody who answered more than once at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeats {
    /// The first answers.
    First,
    /// The last ones.
    Last,
    /// None of them.
    Neither,
    /// The form was used at two moments: the first answers belong to one, the second
    /// to the other.
    Moments(Moment, Moment),
}

/// Somebody who answered more than once, and not in the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repetition {
    /// The learner's code.
    pub code: String,
    /// The numbers of the rows, in order.
    pub rows: Vec<usize>,
}

impl Repetition {
    pub(super) fn all(submissions: &[Submission]) -> Vec<Self> {
        let mut together: BTreeMap<(&str, Moment), Vec<&Submission>> = BTreeMap::new();
        for submission in submissions {
            together.entry((&submission.code, submission.moment)).or_default().push(submission);
        }
        let differ = |same: &Vec<&Submission>| {
            same.windows(2).any(|pair| matches!(pair, [a, b] if a.answers != b.answers))
        };
        let repeated = together.into_iter().filter(|(_, same)| differ(same));
        repeated
            .map(|((code, _), same)| Self {
                code: code.to_owned(),
                rows: same.iter().map(|submission| submission.row).collect(),
            })
            .collect()
    }
}

impl Repeats {
    /// The moment of each row by its number, where the form was used at two. Rows are
    /// missing of which nobody could say.
    pub(super) fn moments_by_row(
        self,
        table: &Table,
        columns: &[ColumnMeaning],
    ) -> Option<BTreeMap<usize, Moment>> {
        let Self::Moments(first, second) = self else { return None };
        let rounds = Rounds::of(table, columns);
        let mut moments = BTreeMap::new();
        for rows in rounds.rows.values() {
            match rows.as_slice() {
                [one, other] => moments.extend([(*one, first), (*other, second)]),
                [one] if *one <= rounds.last_of_first => _ = moments.insert(*one, first),
                [one] if *one >= rounds.first_of_second => _ = moments.insert(*one, second),
                _ => {}
            }
        }
        Some(moments)
    }
}

/// The rows of each learner, and where the second time begins.
pub(super) struct Rounds {
    rows: BTreeMap<String, Vec<usize>>,
    last_of_first: usize,
    first_of_second: usize,
}

impl Rounds {
    pub(super) fn of(table: &Table, columns: &[ColumnMeaning]) -> Self {
        let column = columns.iter().position(|column| column.means == Meaning::Code);
        let mut rows: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for row in &table.rows {
            let code = column.map(|column| one_line(row.cell(column))).unwrap_or_default();
            if !is_placeholder(&code) {
                rows.entry(code).or_default().push(row.number);
            }
        }
        let pairs = || rows.values().filter(|rows| rows.len() == 2);
        let last_of_first = pairs().filter_map(|rows| rows.first()).copied().max().unwrap_or_default();
        let first_of_second = pairs().filter_map(|rows| rows.last()).copied().min().unwrap_or(usize::MAX);
        // Rounds that run into each other say nothing of somebody who answered once.
        let (last_of_first, first_of_second) =
            if last_of_first < first_of_second { (last_of_first, first_of_second) } else { (0, usize::MAX) };
        Self { rows, last_of_first, first_of_second }
    }

    /// Whether it looks like one form used twice: everybody who answered again did so
    /// after everybody's first answers, and they are more than one.
    pub(super) fn look_like_two_moments(&self) -> Option<(usize, usize)> {
        let twice = self.rows.values().filter(|rows| rows.len() == 2).count();
        let clean = self.last_of_first > 0 && self.rows.values().all(|rows| rows.len() <= 2);
        let most = twice * 2 > self.rows.len() && twice > 1;
        (clean && most).then_some((self.last_of_first, self.first_of_second))
    }
}
