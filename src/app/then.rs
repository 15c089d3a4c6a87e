//! What a document is saved for.

/// What is done with a document once it is on disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Then {
    /// Nothing more.
    #[default]
    Nothing,
    /// The program that the system has for it opens it.
    Open,
    /// The system prints it, or shows it where it can be printed.
    Print,
}
