//! What is due soon, or should have been done: for Home, over all files that were open lately.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::{Assessment, plan};

/// So many days ahead.
const AHEAD: i32 = 30;

/// Something with a day that has come, or comes soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueItem {
    /// Its place in its file.
    pub of: DueOf,
    /// By when.
    pub day: Date,
}

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DueOf {
    /// An open action.
    Action {
        /// Its id in its file.
        id: String,
        /// What will be done; may be empty.
        what: String,
        /// Who sees to it, by role; may be empty.
        owner: String,
    },
    /// A review of the whole.
    Review,
}

/// What is due within 30 days or overdue: the review of a round that is finished, and the
/// open actions, as the plan has them. What was said in words is never due.
pub fn due(assessment: &Assessment, today: Date) -> Vec<DueItem> {
    let last = today.saturating_add(AHEAD.days());
    let review = assessment.review_day().map(|day| DueItem { of: DueOf::Review, day });
    let actions = plan::open_with_a_day(assessment).map(|(day, action)| {
        let (what, owner) = (action.what.trim().to_owned(), action.owner.trim().to_owned());
        DueItem { of: DueOf::Action { id: action.id.clone(), what, owner }, day }
    });
    review.into_iter().chain(actions).filter(|item| item.day <= last).collect()
}
