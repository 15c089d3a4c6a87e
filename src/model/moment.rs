//! When a learner answers, and the two questions from 1 to 5.

use serde::{Deserialize, Serialize};

/// When something was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Moment {
    /// Asked before the course begins.
    Before,
    /// Asked at the end of the course.
    After,
    /// Asked at the end about the time before: "before the course, I now think I was…".
    LookingBack,
    /// Asked some months after the course.
    FollowUp,
}

/// One of the two questions from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Question {
    /// "How would you rate your understanding of infant mental health?"
    Understanding,
    /// "How would you rate your confidence in working with parent-infant dyads?"
    Confidence,
}

impl Moment {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Before, Self::After, Self::LookingBack, Self::FollowUp];

    /// The pairs that may be compared, earlier first. Looking back is compared
    /// with After alone: it is not the answer of another day.
    pub const PAIRS: [(Self, Self); 4] = [
        (Self::Before, Self::After),
        (Self::LookingBack, Self::After),
        (Self::Before, Self::FollowUp),
        (Self::After, Self::FollowUp),
    ];
}

impl Question {
    /// Both, in the order of the survey.
    pub const ALL: [Self; 2] = [Self::Understanding, Self::Confidence];

    /// Whether a number is one of the answers that the survey offers, 1 to 5.
    pub fn is_score(score: u8) -> bool {
        (1..=5).contains(&score)
    }
}
