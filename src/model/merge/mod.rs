//! Two people's changes to one file, merged by id from the state that both began with.
//!
//! What one of them changed is taken from that one. What both changed in different
//! places of a text goes together. What both changed otherwise is a conflict: what
//! stands on both sides is kept there until somebody decides ([`Decision`]), and then
//! the merge is made again. Votes are never added up: a round's votes are one thing,
//! and either one side's or the other's.
//!
//! The same walk tells what differs between two states: see [`differences`].

mod action;
mod assessment;
mod ballot;
mod clash;
mod list;
mod merger;
mod outcome;
mod place;
mod prose;
mod round;
mod training;

pub use merger::{Choice, Decision, Difference};
pub use outcome::{Mergeable, Merged, NotMergeable};
pub use place::{
    ActionPart, CoursePart, LearnerPart, Listed, Place, ResponsePart, RoundPart, TeamPart, UpdatePart, Value,
};

/// What differs between an earlier state and a later one of one file, place by place:
/// `mine` is what stood there, and `theirs` what stands there now.
///
/// # Errors
/// When they are no copies of one file, or ask other statements.
pub fn differences<T: Mergeable>(earlier: &T, later: &T) -> Result<Vec<Difference>, NotMergeable> {
    T::merge(Some(earlier), [earlier, later], &[]).map(|merged| merged.came_in)
}
