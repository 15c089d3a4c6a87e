//! What a file of Attune's can hold.

use serde::{Deserialize, Serialize};

use crate::model::{Assessment, Ballot, Checklist, Training};

/// The whole of a file: one of these and no more. The names of the variants stand in
/// every file that was ever saved, so they stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileContent {
    /// A team's ratings and its plan, with all rounds.
    Assessment(Assessment),
    /// A trainer's course, and what its learners answered.
    Training(Training),
    /// One person's answers, or the form for them.
    Ballot(Ballot),
    /// A list of statements, by itself.
    Checklist(Checklist),
}

impl FileContent {
    /// The id under which earlier versions and what could not be saved are kept. A ballot
    /// has none: it is one person's answers, and nobody else's business.
    pub fn kept_under(&self) -> Option<&str> {
        match self {
            Self::Assessment(assessment) => Some(&assessment.id),
            Self::Training(training) => Some(&training.id),
            Self::Ballot(_) | Self::Checklist(_) => None,
        }
    }
}

impl From<&Assessment> for FileContent {
    fn from(assessment: &Assessment) -> Self {
        Self::Assessment(assessment.clone())
    }
}

impl From<&Training> for FileContent {
    fn from(training: &Training) -> Self {
        Self::Training(training.clone())
    }
}

impl From<&Ballot> for FileContent {
    fn from(ballot: &Ballot) -> Self {
        Self::Ballot(ballot.clone())
    }
}
