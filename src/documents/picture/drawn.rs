//! A picture before it is written in a format.

use crate::documents::pdf::Missing;
use crate::documents::pdf::layout::Figure;

/// A picture, and the same in words.
pub(super) struct Picture {
    /// What it is called, on one line.
    pub title: String,
    /// What it says, a line for each row.
    pub description: String,
    /// What is painted.
    pub figure: Figure,
    /// Characters that no typeface has.
    pub missing: Missing,
}
