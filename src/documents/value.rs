//! What a spreadsheet reckons with or offers to choose from, and pages say in words.

use jiff::civil::Date;

use crate::model::Status;
use crate::words;

/// What stands in a cell beside words and drawings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A day of the calendar.
    Day(Date),
    /// How many, or the how manieth.
    Number(u32),
    /// How far an action has come: one of four.
    Status(Status),
}

impl Value {
    /// As pages say it: "3 March 2026", "14", "Under way".
    pub(crate) fn words(self) -> String {
        match self {
            // Its day does not stand on another line than its month.
            Self::Day(date) => words::date(date).replacen(' ', "\u{a0}", 1),
            Self::Number(number) => number.to_string(),
            Self::Status(status) => words::status(status),
        }
    }
}
