//! What can be wrong in a file that is well formed.

/// Something that is not valid, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationFault {
    /// A path from the document down, such as `rounds[1].responses["cues"]`.
    pub path: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// In which way something is not valid. `found` is what stands there, `first` the
/// path of what has it already, and `known` what could stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // see above
pub enum Problem {
    /// A text that has to say something says nothing.
    Empty,
    /// A checklist without a single statement.
    NoStatements,
    /// An id that something else of its kind already has.
    SameId { found: String, first: String },
    /// A label that another round already has.
    SameLabel { found: String, first: String },
    /// An id that no statement of the checklist has.
    UnknownStatement { found: String, known: Vec<String> },
    /// An id that no round of the file has.
    UnknownRound { found: String, known: Vec<String> },
    /// A part that the statement does not ask for.
    UnknownPart { found: String, known: Vec<String> },
    /// More priorities than a round may have.
    TooManyPriorities { found: usize },
    /// A code that another learner already has.
    SameCode { found: String, first: String },
    /// An answer to a question from 1 to 5 that is none of them.
    NoSuchScore { found: u8 },
    /// A statement that is a priority twice.
    RepeatedPriority { found: String },
    /// More teams than the area has.
    MoreTeams { found: u32, teams: u32 },
    /// More of something than a file can hold.
    TooMany { found: usize, most: usize },
    /// A text of more characters than a file can hold.
    TooLong { found: usize, most: usize },
}
