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
mod place;
mod prose;
mod round;
mod training;

use crate::model::{Assessment, Ballot, Training};
pub use merger::{Choice, Decision, Difference};
pub use place::{
    ActionPart, CoursePart, LearnerPart, Listed, Place, ResponsePart, RoundPart, TeamPart, UpdatePart, Value,
};

/// What came of a merge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged<T> {
    /// Both sides together. Where they are in conflict one's own side stands here, or
    /// the other's where one's own is nothing.
    pub content: T,
    /// What is in it of the other side, and was not in one's own.
    pub came_in: Vec<Difference>,
    /// What both changed, and nobody has decided yet.
    pub conflicts: Vec<Difference>,
}

impl<T> Merged<T> {
    /// The same of a content that is kept otherwise.
    pub fn map<U>(self, keep: impl FnOnce(T) -> U) -> Merged<U> {
        Merged { content: keep(self.content), came_in: self.came_in, conflicts: self.conflicts }
    }
}

/// Why two files cannot be merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMergeable {
    /// They are no copies of one file.
    OtherFile,
    /// They ask other statements, and what was said of the one has no place in the other.
    OtherChecklist,
}

/// What can be merged: everything that is one file for several people.
pub trait Mergeable: Sized + Clone + PartialEq {
    /// Merges both sides. Without a base, what only one side has is there, and what both
    /// have and is not the same is a conflict.
    ///
    /// # Errors
    /// When they are no copies of one file, or ask other statements.
    fn merge(
        base: Option<&Self>,
        sides: [&Self; 2],
        decisions: &[Decision],
    ) -> Result<Merged<Self>, NotMergeable>;
}

/// What differs between an earlier state and a later one of one file, place by place:
/// `mine` is what stood there, and `theirs` what stands there now.
///
/// # Errors
/// When they are no copies of one file, or ask other statements.
pub fn differences<T: Mergeable>(earlier: &T, later: &T) -> Result<Vec<Difference>, NotMergeable> {
    T::merge(Some(earlier), [earlier, later], &[]).map(|merged| merged.came_in)
}

impl Mergeable for Assessment {
    fn merge(
        base: Option<&Self>,
        sides: [&Self; 2],
        decisions: &[Decision],
    ) -> Result<Merged<Self>, NotMergeable> {
        assessment::merge(base, sides, decisions)
    }
}

impl Mergeable for Training {
    fn merge(
        base: Option<&Self>,
        sides: [&Self; 2],
        decisions: &[Decision],
    ) -> Result<Merged<Self>, NotMergeable> {
        training::merge(base, sides, decisions)
    }
}

impl Mergeable for Ballot {
    fn merge(
        base: Option<&Self>,
        sides: [&Self; 2],
        decisions: &[Decision],
    ) -> Result<Merged<Self>, NotMergeable> {
        ballot::merge(base, sides, decisions)
    }
}
