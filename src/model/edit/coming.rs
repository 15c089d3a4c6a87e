//! What another person changed, as one step.

use std::sync::Arc;

/// A state of a file that holds one's own words and another person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming<T> {
    /// The file with both.
    pub content: Arc<T>,
    /// Votes came in: like every vote they are not taken back.
    pub is_permanent: bool,
}
