//! Why a change was not made.
//!
//! A file of its own, so that the history, which hands refusals on, and the
//! edits, which refuse, need not know each other.

/// Why an edit was not made. The file is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It names a round, statement, action or learner that is not there.
    Unknown,
    /// Votes on the statement stand already, or the room has seen them.
    VotesStand,
    /// So few votes that they would show whose they are.
    TooFewVotes,
    /// The file is only looked at: a newer Attune wrote it.
    LookOnly,
    /// The round is locked.
    Locked,
    /// Answers of people who voted are in memory only.
    AnswersWait,
    /// The statement has no rating in the round before.
    NothingBefore,
    /// There are three priorities already.
    TooManyPriorities,
    /// Another round has this label, or it is empty.
    LabelTaken,
    /// Something has been said about the statements of the present checklist.
    ChecklistInUse,
    /// Another learner has this code, or it is empty.
    CodeTaken,
    /// The learner has answered at this moment already.
    AnswersStand,
    /// A question from 1 to 5 was answered with another number.
    NoSuchScore,
    /// A text would be longer than a file can hold.
    TooLong,
    /// There would be more of something than a file can hold.
    TooMany,
}
