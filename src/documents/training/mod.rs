//! What can be printed about a course: the report in its two editions, and the
//! forms on paper.

use jiff::civil::Date;

use super::document::Document;
use crate::model::Training;

/// Who a report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// The trainer: every table in full.
    Own,
    /// Anybody: only what moved which way, and no count under five.
    Publishing,
}

/// What changed for the learners of a course, as of `today`. `chance`: whether it
/// is said how often chance alone would bring such changes.
pub fn report(training: &Training, edition: Edition, chance: bool, today: Date) -> Document {
    todo!("{training:?} {edition:?} {chance} {today}")
}

/// The forms for learners to fill in by hand, one for each moment, as of `today`.
pub fn form(training: &Training, today: Date) -> Document {
    todo!("{training:?} {today}")
}
