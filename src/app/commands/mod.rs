//! Every command once: its words, its keys, and when it can be used. Menus,
//! shortcuts, the command list, the help and the tests all read this table.

pub mod environment;
mod keys;

use crate::app::screen::Screen;
use crate::model::Rating;
use crate::text;
use crate::words;

/// Something that a person can tell Attune to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the words of each stand in `name`
pub enum Command {
    Go(Screen),
    New,
    NewWorkshop,
    NewTraining,
    Open,
    OpenExample,
    OpenTrainingExample,
    BlankForm,
    Rate(Rating),
    StillRight,
    ClearRating,
    WriteNote,
    NextStatement,
    PreviousStatement,
    NextUnrated,
    LooksLike,
    Questions,
    Vote,
    TakeOutVotes,
    Projector,
    Clock,
    Blank,
    PrintSlips,
    SaveBallotForm,
    AddBallots,
    ImportAnswers,
    WatchFolder,
    StopWatching,
    PutTogether,
    RemoveAnswers,
    SaveCsv,
    AddAction,
    DraftActions,
    ImportActions,
    StartReview,
    Lock,
    Unlock,
    SavePdf,
    Undo,
    Redo,
    Find,
    AllCommands,
    Help,
    Tour,
    Save,
    SaveCopy,
    Rename,
    ShowInFolder,
    Holds,
    NotSaved,
    Bigger,
    Smaller,
    NormalSize,
    /// So many tenths of the usual size.
    Size(u8),
    FullScreen,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeContrast,
    Still,
    Moving,
    Quit,
}

impl Command {
    /// Every command, in the order of the command list.
    pub const ALL: [Self; 81] = [
        Self::Go(Screen::Home),
        Self::Go(Screen::SetUp),
        Self::Go(Screen::Rate),
        Self::Go(Screen::Overview),
        Self::Go(Screen::Change),
        Self::Go(Screen::Plan),
        Self::Go(Screen::Report),
        Self::Go(Screen::Review),
        Self::Go(Screen::Course),
        Self::Go(Screen::Answers),
        Self::Go(Screen::CourseChange),
        Self::Go(Screen::CourseReport),
        Self::Go(Screen::Versions),
        Self::Go(Screen::CourseVersions),
        Self::New,
        Self::NewWorkshop,
        Self::NewTraining,
        Self::Open,
        Self::OpenExample,
        Self::OpenTrainingExample,
        Self::BlankForm,
        Self::Rate(Rating::Red),
        Self::Rate(Rating::Amber),
        Self::Rate(Rating::Green),
        Self::Rate(Rating::NotApplicable),
        Self::StillRight,
        Self::ClearRating,
        Self::WriteNote,
        Self::NextStatement,
        Self::PreviousStatement,
        Self::NextUnrated,
        Self::LooksLike,
        Self::Questions,
        Self::Vote,
        Self::TakeOutVotes,
        Self::Projector,
        Self::Clock,
        Self::Blank,
        Self::PrintSlips,
        Self::SaveBallotForm,
        Self::AddBallots,
        Self::ImportAnswers,
        Self::WatchFolder,
        Self::StopWatching,
        Self::PutTogether,
        Self::RemoveAnswers,
        Self::SaveCsv,
        Self::AddAction,
        Self::DraftActions,
        Self::ImportActions,
        Self::StartReview,
        Self::Lock,
        Self::Unlock,
        Self::SavePdf,
        Self::Undo,
        Self::Redo,
        Self::Find,
        Self::AllCommands,
        Self::Help,
        Self::Tour,
        Self::Save,
        Self::SaveCopy,
        Self::Rename,
        Self::ShowInFolder,
        Self::Holds,
        Self::NotSaved,
        Self::Bigger,
        Self::Smaller,
        Self::NormalSize,
        Self::Size(15),
        Self::Size(20),
        Self::Size(25),
        Self::Size(30),
        Self::FullScreen,
        Self::ThemeDark,
        Self::ThemeLight,
        Self::ThemeContrast,
        Self::ThemeSystem,
        Self::Still,
        Self::Moving,
        Self::Quit,
    ];

    /// What people call it as well, found in the command list by these words.
    pub fn other_words(self) -> String {
        if self == Self::RemoveAnswers {
            text!("command-remove-answers-also")
        } else if self == Self::PutTogether {
            text!("command-put-together-also")
        } else if matches!(self, Self::Go(Screen::Versions | Screen::CourseVersions)) {
            text!("command-versions-also")
        } else if matches!(self, Self::ThemeSystem | Self::ThemeLight | Self::ThemeDark | Self::ThemeContrast)
        {
            text!("command-theme-also")
        } else if self == Self::Tour {
            text!("command-tour-also")
        } else if matches!(self, Self::Still | Self::Moving) {
            text!("command-motion-also")
        } else {
            String::new()
        }
    }

    /// What the command list calls it.
    pub fn name(self) -> String {
        match self {
            Self::Go(Screen::Home) => text!("command-home"),
            Self::Go(Screen::Review) => text!("command-review-actions"),
            Self::Go(screen @ (Screen::Change | Screen::Versions | Screen::CourseVersions)) => screen.name(),
            Self::Go(screen) => text!("command-go", step = screen.name()),
            Self::New => text!("command-new"),
            Self::NewWorkshop => text!("command-new-workshop"),
            Self::NewTraining => text!("command-new-training"),
            Self::Open => text!("command-open"),
            Self::OpenExample => text!("command-open-example"),
            Self::OpenTrainingExample => text!("command-open-training-example"),
            Self::BlankForm => text!("command-blank-form"),
            Self::Rate(rating) => text!("command-rate", rating = words::rating(Some(rating))),
            Self::StillRight => text!("command-still-right"),
            Self::ClearRating => text!("command-clear-rating"),
            Self::WriteNote => text!("command-write-note"),
            Self::NextStatement => text!("command-next-statement"),
            Self::PreviousStatement => text!("command-previous-statement"),
            Self::NextUnrated => text!("command-next-unrated"),
            Self::LooksLike => text!("command-looks-like"),
            Self::Questions => text!("command-questions"),
            Self::Vote => text!("command-vote"),
            Self::TakeOutVotes => text!("command-take-out-votes"),
            Self::Projector => text!("command-projector"),
            Self::Clock => text!("command-clock"),
            Self::Blank => text!("command-blank"),
            Self::PrintSlips => text!("command-print-slips"),
            Self::SaveBallotForm => text!("ballots-save-form"),
            Self::AddBallots => text!("ballots-add"),
            Self::ImportAnswers => text!("command-import"),
            Self::WatchFolder => text!("command-watch"),
            Self::StopWatching => text!("command-stop-watching"),
            Self::PutTogether => text!("command-put-together"),
            Self::RemoveAnswers => text!("command-remove-answers"),
            Self::SaveCsv => text!("command-save-csv"),
            Self::AddAction => text!("command-add-action"),
            Self::DraftActions => text!("command-draft-actions"),
            Self::ImportActions => text!("actions-path-title"),
            Self::StartReview => text!("command-start-review"),
            Self::Lock => text!("command-lock"),
            Self::Unlock => text!("command-unlock"),
            Self::SavePdf => text!("command-save-pdf"),
            Self::Undo => text!("command-undo"),
            Self::Redo => text!("command-redo"),
            Self::Find => text!("command-find"),
            Self::AllCommands => text!("command-all-commands"),
            Self::Help => text!("command-help"),
            Self::Tour => text!("command-tour"),
            Self::Save => text!("command-save"),
            Self::SaveCopy => text!("command-save-copy"),
            Self::Rename => text!("command-rename"),
            Self::ShowInFolder => text!("command-show-in-folder"),
            Self::Holds => text!("command-holds"),
            Self::NotSaved => text!("command-not-saved"),
            Self::Bigger => text!("command-bigger"),
            Self::Smaller => text!("command-smaller"),
            Self::NormalSize => text!("command-normal-size"),
            Self::Size(tenths) => text!("command-size", percent = u32::from(tenths) * 10),
            Self::FullScreen => text!("command-full-screen"),
            Self::ThemeSystem => text!("command-theme-system"),
            Self::ThemeLight => text!("command-theme-light"),
            Self::ThemeDark => text!("command-theme-dark"),
            Self::ThemeContrast => text!("command-theme-contrast"),
            Self::Still => text!("command-still"),
            Self::Moving => text!("command-moving"),
            Self::Quit => text!("command-quit"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_listed_once() {
        let listed: std::collections::HashSet<_> = Command::ALL.into_iter().collect();
        assert_eq!(listed.len(), Command::ALL.len());
    }
}
