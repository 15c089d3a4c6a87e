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
        let both = moments.values().any(|at| *at == Moment::Before)
            && moments.values().any(|at| *at != Moment::Before);
        (is_sure && both).then_some(Self { column, moments })
    }

    /// How many rows belong to a moment.
    pub(super) fn count(&self, at: Moment) -> usize {
        self.moments.values().filter(|moment| **moment == at).count()
    }
}
