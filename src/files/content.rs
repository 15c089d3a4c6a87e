//! What a file of Attune's can hold.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::carried::Carried;
use crate::model::merge::{Decision, Difference, Mergeable, Merged, NotMergeable};
use crate::model::{Assessment, Ballot, Checklist, Training};
use crate::words::merge::Names;

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

impl FileContent {
    /// What every copy of the file has in common: its id. Of a checklist it is the name
    /// for ever.
    pub fn id(&self) -> &str {
        match self {
            Self::Assessment(assessment) => &assessment.id,
            Self::Training(training) => &training.id,
            Self::Ballot(ballot) => &ballot.id,
            Self::Checklist(checklist) => &checklist.id,
        }
    }

    /// What the ids in two copies of a file stand for, in words.
    pub fn names(copies: [&Self; 2]) -> Names {
        match copies {
            [Self::Assessment(one), Self::Assessment(other)] => Names::of_assessments(&[one, other]),
            [Self::Training(one), Self::Training(other)] => Names::of_trainings(&[one, other]),
            [Self::Assessment(_) | Self::Training(_) | Self::Ballot(_) | Self::Checklist(_), _] => {
                Names::default()
            }
        }
    }

    /// Whether everything that stands here stands in another copy, which may have more: of
    /// such a copy it may be what both began with.
    pub fn only_adds(&self, later: &Self) -> bool {
        let merged = Self::merge(Some(self), [self, later], &[]);
        merged.is_ok_and(|merged| merged.came_in.iter().all(Difference::only_adds))
    }

    /// Merges two people's copies of one file; see [`Mergeable::merge`]. A base of
    /// another kind is none.
    ///
    /// # Errors
    /// When they are no copies of one file, or ask other statements.
    pub fn merge(
        base: Option<&Self>,
        sides: [&Self; 2],
        decisions: &[Decision],
    ) -> Result<Merged<Self>, NotMergeable> {
        match sides {
            [Self::Assessment(mine), Self::Assessment(theirs)] => {
                let base =
                    base.and_then(|base| if let Self::Assessment(base) = base { Some(base) } else { None });
                Assessment::merge(base, [mine, theirs], decisions).map(|merged| merged.map(Self::Assessment))
            }
            [Self::Training(mine), Self::Training(theirs)] => {
                let base =
                    base.and_then(|base| if let Self::Training(base) = base { Some(base) } else { None });
                Training::merge(base, [mine, theirs], decisions).map(|merged| merged.map(Self::Training))
            }
            [Self::Ballot(mine), Self::Ballot(theirs)] => {
                let base =
                    base.and_then(|base| if let Self::Ballot(base) = base { Some(base) } else { None });
                Ballot::merge(base, [mine, theirs], decisions).map(|merged| merged.map(Self::Ballot))
            }
            // Statements are published by somebody, and nobody merges them.
            [Self::Checklist(mine), Self::Checklist(theirs)] if mine == theirs => {
                Ok(Merged { content: sides[0].clone(), came_in: Vec::new(), conflicts: Vec::new() })
            }
            [Self::Checklist(_), Self::Checklist(_)] => Err(NotMergeable::DoesNotFit),
            [Self::Assessment(_) | Self::Training(_) | Self::Ballot(_) | Self::Checklist(_), _] => {
                Err(NotMergeable::OtherFile)
            }
        }
    }
}
