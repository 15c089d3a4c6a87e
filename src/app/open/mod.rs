//! The open file: an assessment, a training file or a ballot, each with the way back
//! and its saving. Whatever is asked of "the open file" is asked here, once; a new
//! kind of file is a variant of [`OpenFile`], and the compiler names what it lacks.

pub mod ahead;
pub mod assessment;
pub mod ballot;
mod content;
mod describe;
pub mod edit;
pub mod file;
pub mod folder_watch;
pub mod once;
pub mod opening;
pub mod pending_actions;
pub mod pending_import;
pub mod pending_teams;
pub mod saving;
pub mod theirs;
pub mod training;
pub mod voting;

use assessment::OpenAssessment;
use ballot::OpenBallot;
use edit::FileEdit;
use file::{EditOutcome, MergeOutcome, NotNow, SavedFile};
use theirs::Theirs;
use training::OpenTraining;

use crate::files::{FileContent, Found};
use crate::model::merge::Decision;
use crate::model::pieces::{self, Piece};
use crate::model::{Assessment, CourseField, Edit, Refusal, TeamField, Training, TrainingEdit, ids};

/// The kinds of file that can be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A team's assessment, in a file of its own with all its rounds.
    Assessment,
    /// An area's plan: an assessment in which the teams' ratings are counted, and nobody rates.
    Area,
    /// A trainer's course, with its learners' answers under codes.
    Training,
    /// One person's answers, on the way to whoever counts them.
    Ballot,
}

impl FileKind {
    /// The kind of a file that holds such an assessment.
    pub fn of(assessment: &Assessment) -> Self {
        if assessment.is_area() { Self::Area } else { Self::Assessment }
    }

    /// Whether it is the work of whoever sits here: Home remembers it, it has a name
    /// that can be changed, and a copy of it makes sense before it has a file. A ballot
    /// is somebody's answers, and whoever sits here next has no business with them.
    pub fn is_own_work(self) -> bool {
        match self {
            Self::Assessment | Self::Area | Self::Training => true,
            Self::Ballot => false,
        }
    }
}

/// The file that is open.
pub enum OpenFile {
    /// An assessment, and the votes that are being taken on it; or an area's plan, which is one.
    Assessment(OpenAssessment),
    /// A course, and an export that waits to be imported into it.
    Training(OpenTraining),
    /// One person's answers to a team's or a trainer's form.
    Ballot(OpenBallot),
}

impl OpenFile {
    /// Which kind of file it is.
    pub fn kind(&self) -> FileKind {
        match self {
            Self::Assessment(open) => FileKind::of(open.assessment()),
            Self::Training(_) => FileKind::Training,
            Self::Ballot(_) => FileKind::Ballot,
        }
    }

    /// The assessment, if it is one.
    pub fn assessment(&self) -> Option<&OpenAssessment> {
        if let Self::Assessment(open) = self { Some(open) } else { None }
    }

    /// The assessment, if it is one, to be changed.
    pub fn assessment_mut(&mut self) -> Option<&mut OpenAssessment> {
        if let Self::Assessment(open) = self { Some(open) } else { None }
    }

    /// The training file, if it is one.
    pub fn training(&self) -> Option<&OpenTraining> {
        if let Self::Training(open) = self { Some(open) } else { None }
    }

    /// The training file, if it is one, to be changed.
    pub fn training_mut(&mut self) -> Option<&mut OpenTraining> {
        if let Self::Training(open) = self { Some(open) } else { None }
    }

    /// The ballot, if it is one.
    pub fn ballot(&self) -> Option<&OpenBallot> {
        if let Self::Ballot(open) = self { Some(open) } else { None }
    }

    /// Where it is, how far saving has come, and whether there is a way back.
    pub fn file(&self) -> &dyn SavedFile {
        match self {
            Self::Assessment(open) => &open.file,
            Self::Training(open) => &open.file,
            Self::Ballot(open) => &open.file,
        }
    }

    /// The same, to be saved or renamed.
    pub fn file_mut(&mut self) -> &mut dyn SavedFile {
        match self {
            Self::Assessment(open) => &mut open.file,
            Self::Training(open) => &mut open.file,
            Self::Ballot(open) => &mut open.file,
        }
    }

    /// What is saved of it.
    pub fn content(&self) -> FileContent {
        match self {
            Self::Assessment(open) => open.assessment().into(),
            Self::Training(open) => open.training().into(),
            Self::Ballot(open) => open.ballot().into(),
        }
    }

    /// What it holds, piece by piece. A ballot is compared with nothing.
    pub fn pieces(&self) -> Vec<Piece> {
        match self {
            Self::Assessment(open) => pieces::of_assessment(open.assessment()),
            Self::Training(open) => pieces::of_training(open.training()),
            Self::Ballot(_) => Vec::new(),
        }
    }

    /// The change that gives what it is about another name. A ballot is about a team that
    /// is not its own.
    pub fn title_edit(&self, title: String) -> Option<FileEdit> {
        match self {
            Self::Assessment(_) => Some(Edit::Team(TeamField::Name(title)).into()),
            Self::Training(_) => Some(TrainingEdit::Course(CourseField::Name(title)).into()),
            Self::Ballot(_) => None,
        }
    }

    /// Makes a change and has it saved.
    pub fn edit(&mut self, edit: FileEdit) -> EditOutcome {
        match (self, edit) {
            (Self::Assessment(open), FileEdit::Assessment(edit)) => open.file.edit(edit),
            (Self::Training(open), FileEdit::Training(edit)) => open.file.edit(edit),
            (Self::Ballot(open), FileEdit::Ballot(edit)) => open.file.edit(edit),
            // A change to another kind of file names nothing that is there.
            (Self::Assessment(_) | Self::Training(_) | Self::Ballot(_), _) => {
                EditOutcome::Refused(Refusal::Unknown)
            }
        }
    }

    /// Whether a folder is watched for what comes back to it.
    pub fn is_watching(&self) -> bool {
        match self {
            Self::Assessment(open) => open.watch.is_some(),
            Self::Training(open) => open.watch.is_some(),
            Self::Ballot(_) => false,
        }
    }

    /// What going one step back would undo, in words.
    pub fn last_edit(&self) -> Option<String> {
        match self {
            Self::Assessment(open) => open.file.last_edit().map(describe::of_assessment),
            Self::Training(open) => open.file.last_edit().map(describe::of_training),
            Self::Ballot(open) => {
                open.file.last_edit().map(|edit| describe::of_ballot(edit, Some(open.ballot())))
            }
        }
    }

    /// What is changed next is a step of its own, even in the same field.
    pub fn end_step(&mut self) {
        match self {
            Self::Assessment(open) => open.file.end_step(),
            Self::Training(open) => open.file.end_step(),
            Self::Ballot(open) => open.file.end_step(),
        }
    }

    /// Goes one step back. Gives the change that was undone; none where there is
    /// no step to go back to.
    ///
    /// # Errors
    /// When answers that wait would lose their place; nothing has changed then.
    pub fn undo(&mut self) -> Option<Result<FileEdit, NotNow>> {
        match self {
            Self::Assessment(OpenAssessment { file, voting, .. }) => {
                // Answers that wait are in no step back: undone under them, the round or
                // the statement that they belong to would be gone.
                let step = file.undo(|assessment| !voting.has_lost_its_place(assessment));
                step.map(|step| step.map(FileEdit::Assessment))
            }
            Self::Training(open) => open.file.undo(|_| true).map(|step| step.map(FileEdit::Training)),
            Self::Ballot(open) => open.file.undo(|_| true).map(|step| step.map(FileEdit::Ballot)),
        }
    }

    /// Goes one step forward again, as [`OpenFile::undo`] goes back.
    ///
    /// # Errors
    /// When answers that wait would lose their place; nothing has changed then.
    pub fn redo(&mut self) -> Option<Result<FileEdit, NotNow>> {
        match self {
            Self::Assessment(OpenAssessment { file, voting, .. }) => {
                let step = file.redo(|assessment| !voting.has_lost_its_place(assessment));
                step.map(|step| step.map(FileEdit::Assessment))
            }
            Self::Training(open) => open.file.redo(|_| true).map(|step| step.map(FileEdit::Training)),
            Self::Ballot(open) => open.file.redo(|_| true).map(|step| step.map(FileEdit::Ballot)),
        }
    }

    /// Puts what another person has together with what is here.
    pub fn merge(&mut self, other: &Theirs, decisions: &[Decision]) -> MergeOutcome {
        match self {
            Self::Assessment(OpenAssessment { file, voting, .. }) => {
                // An open assessment has a round, and answers that wait have their place.
                file.merge(other, decisions, |of| !of.rounds.is_empty() && !voting.has_lost_its_place(of))
            }
            Self::Training(open) => open.file.merge(other, decisions, |_| true),
            Self::Ballot(open) => open.file.merge(other, decisions, |_| true),
        }
    }

    /// Shows what another program wrote into a file that is only looked at. Whether that
    /// can be shown in the place of what was there.
    pub fn follow(&mut self, found: &Found) -> bool {
        match self {
            // An open assessment has a round.
            Self::Assessment(open) => open.file.follow(found, |of| !of.rounds.is_empty()),
            Self::Training(open) => open.file.follow(found, |_| true),
            Self::Ballot(open) => open.file.follow(found, |_| true),
        }
    }

    /// What a copy of it holds: a file of its own, with an id of its own. A ballot
    /// keeps its id, so that the same answers are counted once.
    pub fn copy(&self) -> FileContent {
        match self {
            Self::Assessment(open) => FileContent::Assessment(copy_of(open.assessment())),
            Self::Training(open) => {
                FileContent::Training(Training { id: ids::file(), ..open.training().clone() })
            }
            Self::Ballot(open) => open.ballot().into(),
        }
    }
}

/// A copy with an id of its own. Nobody votes in it, so nobody's answers wait.
fn copy_of(assessment: &Assessment) -> Assessment {
    let mut copy = Assessment { id: ids::file(), ..assessment.clone() };
    for round in copy.rounds.iter_mut().filter(|round| round.waiting > 0) {
        std::sync::Arc::make_mut(round).waiting = 0;
    }
    copy
}
