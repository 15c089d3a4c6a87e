//! What saving has to know of what a file holds.

use crate::files::FileContent;
use crate::model::ballot::Learner;
use crate::model::merge::Mergeable;
use crate::model::{Assessment, Ballot, Training};

/// What an open file holds, as far as saving has to know it.
pub trait Content: Clone + PartialEq + Mergeable {
    /// What the file is about: the team, the course. Files are named after it.
    fn title(&self) -> &str;

    /// What a file of this kind holds; none where it is another kind.
    fn of(content: &FileContent) -> Option<&Self>;

    /// Whether losing it would lose anything that somebody said.
    fn is_worth_a_file(&self) -> bool {
        true
    }
}

impl Content for Assessment {
    fn title(&self) -> &str {
        &self.team.name
    }

    fn of(content: &FileContent) -> Option<&Self> {
        if let FileContent::Assessment(assessment) = content { Some(assessment) } else { None }
    }
}

impl Content for Training {
    fn title(&self) -> &str {
        &self.course.name
    }

    fn of(content: &FileContent) -> Option<&Self> {
        if let FileContent::Training(training) = content { Some(training) } else { None }
    }
}

impl Content for Ballot {
    fn title(&self) -> &str {
        &self.team
    }

    fn of(content: &FileContent) -> Option<&Self> {
        if let FileContent::Ballot(ballot) = content { Some(ballot) } else { None }
    }

    /// A role or a code without an answer is not.
    fn is_worth_a_file(&self) -> bool {
        let scores = |learner: &Learner| learner.understanding.or(learner.confidence).is_some();
        !self.answers.is_empty() || self.learner.as_ref().is_some_and(scores)
    }
}
