//! What a row of an export turns into.

use crate::model::{Answers, Comment, Moment};

/// What one learner answered at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The row, from 1.
    pub row: usize,
    /// The code by which the learner is known from one moment to the next.
    pub code: String,
    /// The learner's role; may be empty.
    pub role: String,
    /// When it was answered.
    pub moment: Moment,
    /// Ratings and scores, at least one.
    pub answers: Answers,
    /// What the learner wrote, where the trainer wants it kept.
    pub comments: Vec<Comment>,
}
