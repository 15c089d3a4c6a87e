//! What a file of Attune's can hold.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::carried::Carried;
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
    /// What a newer Attune wrote into it, to be carried along. A checklist is nobody's work
    /// that this Attune would save.
    pub(crate) fn carried(&self) -> Option<&Arc<Carried>> {
        match self {
            Self::Assessment(assessment) => assessment.carried.as_ref(),
            Self::Training(training) => training.carried.as_ref(),
            Self::Ballot(ballot) => ballot.carried.as_ref(),
            Self::Checklist(_) => None,
        }
    }

    /// Carries along what a newer Attune wrote. Whether there is a place for it.
    pub(crate) fn carry(&mut self, carried: Carried) -> bool {
        let place = match self {
            Self::Assessment(assessment) => &mut assessment.carried,
            Self::Training(training) => &mut training.carried,
            Self::Ballot(ballot) => &mut ballot.carried,
            Self::Checklist(_) => return false,
        };
        *place = Some(Arc::new(carried));
        true
    }

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
