//! What a path is asked for: each with its title, its words, and what is done with it
//! in `handlers`.

use crate::documents::Format;
use crate::model::Moment;
use crate::text;

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PathPurpose {
    /// A file to open.
    Open,
    /// A copy of the open file.
    SaveCopy,
    /// Another place for the open file, which is gone from its own.
    SaveElsewhere,
    /// A document in a format.
    Export(Format),
    /// A ballot form to send round.
    SaveBallotForm,
    /// The form that learners answer at a moment, to send round.
    SaveLearnerForm(Moment),
    /// A folder of ballots that have come back.
    AddBallots,
    /// A file to compare the open one with.
    Compare,
    /// A file with learners' answers.
    Import,
    /// A place for how an export is read.
    SaveChoices,
    /// How another export was read.
    UseChoices,
    /// A table with the actions of a plan.
    ImportActions,
    /// A folder of returned forms, to be watched.
    WatchFolder,
    /// A folder for every document.
    SaveAll,
    /// A folder with the files of several teams.
    SeeTeams,
    /// The files of several teams.
    SeeTeamFiles,
    /// The plan of an area.
    AreaPlan,
    /// A folder with the files of the teams of the area whose plan is open.
    ReadTeams,
}

/// The words of a question that is answered in one line.
pub(super) struct Words {
    pub title: String,
    pub label: String,
    pub note: String,
    pub button: String,
}

impl PathPurpose {
    pub(super) fn words(self) -> Words {
        let (title, label, note, button) = match self {
            Self::Open => {
                (text!("open-title"), text!("open-label"), text!("open-note"), text!("open-button"))
            }
            Self::SaveCopy => {
                (text!("copy-title"), text!("copy-label"), text!("copy-note"), text!("copy-button"))
            }
            Self::SaveElsewhere => (
                text!("gone-elsewhere-title"),
                text!("copy-label"),
                text!("gone-elsewhere-note"),
                text!("gone-elsewhere-button"),
            ),
            Self::Export(format) => (
                text!("export-title", format = format.name()),
                text!("export-label"),
                format.note(),
                text!("export-button"),
            ),
            Self::SaveBallotForm => (
                text!("ballots-form-title"),
                text!("ballots-form-label"),
                text!("ballots-form-note"),
                text!("ballots-form-button"),
            ),
            Self::SaveLearnerForm(_) => (
                text!("ballots-learner-title"),
                text!("ballots-form-label"),
                text!("ballots-form-note"),
                text!("ballots-form-button"),
            ),
            Self::AddBallots => (
                text!("ballots-folder-title"),
                text!("ballots-folder-label"),
                text!("ballots-folder-note"),
                text!("ballots-folder-button"),
            ),
            Self::Compare => (
                text!("change-file-title"),
                text!("open-label"),
                text!("open-note"),
                text!("change-file-button"),
            ),
            Self::SaveChoices => (
                text!("choices-save-title"),
                text!("choices-save-label"),
                text!("choices-save-note"),
                text!("choices-save-button"),
            ),
            Self::UseChoices => (
                text!("choices-use-title"),
                text!("open-label"),
                text!("choices-use-note"),
                text!("choices-use-button"),
            ),
            Self::ImportActions => (
                text!("actions-path-title"),
                text!("open-label"),
                text!("actions-path-note"),
                text!("import-path-button"),
            ),
            Self::WatchFolder => (
                text!("watch-title"),
                text!("ballots-folder-label"),
                text!("watch-note"),
                text!("watch-button"),
            ),
            Self::SaveAll => (text!("all-title"), text!("all-label"), text!("all-note"), text!("all-button")),
            Self::SeeTeams | Self::SeeTeamFiles => (
                text!("see-teams-title"),
                text!("see-teams-label"),
                text!("see-teams-note"),
                text!("see-teams-button"),
            ),
            Self::ReadTeams => (
                text!("kept-teams-read-title"),
                text!("see-teams-label"),
                text!("kept-teams-read-note"),
                text!("kept-teams-read-button"),
            ),
            Self::AreaPlan => (
                text!("area-plan-title"),
                text!("area-plan-where"),
                text!("area-plan-where-note"),
                text!("area-plan-button"),
            ),
            Self::Import => (
                text!("import-title"),
                text!("open-label"),
                text!("import-path-note"),
                text!("import-path-button"),
            ),
        };
        Words { title, label, note, button }
    }
}
