//! What is due soon, or should have been done: for Home, over all files that were open lately.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::{Assessment, plan};

/// So many days ahead.
const AHEAD: i32 = 30;

/// An open action with a day that has come, or comes soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueAction {
    /// The action's id in its file.
    pub id: String,
    /// What will be done; may be empty.
    pub what: String,
    /// Who sees to it, by role; may be empty.
    pub owner: String,
    /// By when.
    pub day: Date,
}

/// The open actions that are due within 30 days or overdue, as the plan has them. What was
/// said in words is never due.
pub fn due(assessment: &Assessment, today: Date) -> Vec<DueAction> {
    let last = today.saturating_add(AHEAD.days());
    let due = plan::open_with_a_day(assessment).filter(|(day, _)| *day <= last);
    let due = due.map(|(day, action)| {
        let (what, owner) = (action.what.trim().to_owned(), action.owner.trim().to_owned());
        DueAction { id: action.id.clone(), what, owner, day }
    });
    due.collect()
}
