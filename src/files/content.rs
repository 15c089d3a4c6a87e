//! What a file of Attune's can hold.

use serde::{Deserialize, Serialize};

use crate::model::{Assessment, Ballot, Checklist, Training};

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileContent {
    /// A team's assessment.
    Assessment(Assessment),
    /// A trainer's course, and what its learners answered.
    Training(Training),
    /// One person's answers, or the form for them.
    Ballot(Ballot),
    /// A list of statements, by itself.
    Checklist(Checklist),
}

impl FileContent {
    /// The assessment, or what there is instead.
    pub(crate) fn assessment(self) -> Result<Assessment, Self> {
        if let Self::Assessment(assessment) = self { Ok(assessment) } else { Err(self) }
    }

    /// The course, or what there is instead.
    pub(crate) fn training(self) -> Result<Training, Self> {
        if let Self::Training(training) = self { Ok(training) } else { Err(self) }
    }

    /// The checklist, or what there is instead.
    pub(crate) fn checklist(self) -> Result<Checklist, Self> {
        if let Self::Checklist(checklist) = self { Ok(checklist) } else { Err(self) }
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
