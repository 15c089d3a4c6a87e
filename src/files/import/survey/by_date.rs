//! Answers of one form, given on both sides of a course: the days beside them say when.
//! That is offered and never taken silently.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::files::import::survey::dates::{Order, day, submitted_column};
use crate::files::import::survey::table::Table;
use crate::model::Course;
use crate::model::Moment;

/// When each row was answered, by the day beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ByDate {
    /// The column that says on which day.
    pub(super) column: usize,
    /// The moment of each row by its number. Rows are missing whose day is one of the
    /// course's own, or that name none.
    pub(super) moments: BTreeMap<usize, Moment>,
}

impl ByDate {
    /// What the days say, where the course has days and they lie on both sides of it.
    /// None where a day could be one of two and that would make a difference.
    pub(super) fn of(table: &Table, course: &Course) -> Option<Self> {
        let days = Self::days(table, course)?;
        let both = days.moments.values().any(|at| *at == Moment::Before)
            && days.moments.values().any(|at| *at != Moment::Before);
        both.then_some(days)
    }

    /// The same, on whichever side of the course the days lie.
    fn days(table: &Table, course: &Course) -> Option<Self> {
        let begins = course.begins?;
        let ends = course.ends.unwrap_or(begins);
        let moment = |at: Date| match at {
            at if at < begins => Some(Moment::Before),
            at if at <= ends => None,
            at if course.follow_up.is_some_and(|again| again <= at) => Some(Moment::FollowUp),
            _ => Some(Moment::After),
        };
        let column = submitted_column(table)?;
        let read = |order: Order| -> Option<BTreeMap<usize, Moment>> {
            let filled = table.rows.iter().filter(|row| !row.cell(column).is_empty());
            let days = filled.map(|row| Some((row.number, moment(day(row.cell(column), order)?))));
            let days: Option<Vec<_>> = days.collect();
            Some(days?.into_iter().filter_map(|(row, moment)| Some((row, moment?))).collect())
        };
        let mut readings = Order::BOTH.into_iter().filter_map(read);
        let moments = readings.next()?;
        let is_sure = readings.all(|other| other == moments);
        is_sure.then_some(Self { column, moments })
    }

    /// How many rows belong to a moment.
    pub(super) fn count(&self, at: Moment) -> usize {
        self.moments.values().filter(|moment| **moment == at).count()
    }
}

/// The column that says on which day a row was answered.
pub(super) fn dated_column(table: &Table) -> Option<usize> {
    submitted_column(table)
}

/// The moment to which the days of all rows belong, where that is one and the same.
pub(super) fn on_one_side(table: &Table, course: &Course) -> Option<Moment> {
    let days = ByDate::days(table, course)?;
    let first = *days.moments.values().next()?;
    let all = table.rows.iter().all(|row| days.moments.get(&row.number) == Some(&first));
    all.then_some(first)
}
