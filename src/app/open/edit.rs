//! A change to the open file, whatever kind it is.

use crate::app::open::describe;
use crate::model::{Ballot, BallotEdit, Edit, TrainingEdit};

/// One change by a person to the open file.
#[derive(Clone, Debug, PartialEq)]
pub enum FileEdit {
    /// A change to a team's assessment.
    Assessment(Edit),
    /// To a training file.
    Training(TrainingEdit),
    /// A change to one person's answers.
    Ballot(BallotEdit),
}

impl FileEdit {
    /// Names it for the line that says what was undone: "rating Amber". A
    /// ballot's statements are found in `ballot`.
    pub fn described(&self, ballot: Option<&Ballot>) -> String {
        match self {
            Self::Assessment(edit) => describe::of_assessment(edit),
            Self::Training(edit) => describe::of_training(edit),
            Self::Ballot(edit) => describe::of_ballot(edit, ballot),
        }
    }
}

impl From<Edit> for FileEdit {
    fn from(edit: Edit) -> Self {
        Self::Assessment(edit)
    }
}

impl From<TrainingEdit> for FileEdit {
    fn from(edit: TrainingEdit) -> Self {
        Self::Training(edit)
    }
}

impl From<BallotEdit> for FileEdit {
    fn from(edit: BallotEdit) -> Self {
        Self::Ballot(edit)
    }
}
