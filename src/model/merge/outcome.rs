//! What is merged, and what comes of it.

use super::merger::{Decision, Difference};

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
    /// They ask other statements, and what was said of the one has no place in the other;
    /// or both together are more than a file can hold.
    DoesNotFit,
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
