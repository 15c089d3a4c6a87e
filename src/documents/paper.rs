//! The paper that a document is set for.

/// A size of paper, upright (ISO 216).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// For a desk.
    #[default]
    A4,
    /// For a wall: everything on it is set so large that it is read from some steps away.
    A3,
}
