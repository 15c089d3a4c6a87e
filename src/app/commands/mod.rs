//! Every command once: its words, its keys, and when it can be used. Menus,
//! shortcuts, the command list, the help and the tests all read this table.

mod keys;

use crate::app::screens::Screen;
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
    NextStatement,
    PreviousStatement,
    NextUnrated,
    LooksLike,
    Questions,
    Vote,
    Projector,
    Clock,
    Blank,
    PrintSlips,
    SaveBallotForm,
    AddBallots,
    ImportAnswers,
    SaveCsv,
    AddAction,
    DraftActions,
    StartReview,
    Lock,
    Unlock,
    SavePdf,
    Undo,
    Redo,
    Find,
    AllCommands,
    Help,
    Save,
    SaveCopy,
    Rename,
    ShowInFolder,
    Bigger,
    Smaller,
    NormalSize,
    FullScreen,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    Quit,
}

/// What decides whether a command can be used.
#[derive(Clone, Copy, Debug, Default)]
pub struct CommandEnvironment {
    /// The screen that is shown.
    pub screen: Screen,
    /// An assessment is open.
    pub open: bool,
    /// A ballot is open.
    pub ballot: bool,
    /// A training file is open.
    pub training: bool,
    /// The round can be changed.
    pub editable: bool,
    /// There is something to undo.
    pub can_undo: bool,
    /// There is something to redo.
    pub can_redo: bool,
    /// The statement that is shown has a rating.
    pub rated: bool,
    /// It has none in this round, and had one in the round before.
    pub may_still_hold: bool,
    /// Something has been rated in this round, so that there is something to review.
    pub begun: bool,
    /// There is a round before this one.
    pub has_earlier: bool,
    /// People vote first, and the votes on the statement that is shown are not in.
    pub votes_open: bool,
    /// The file has a place on disk.
    pub has_file: bool,
}

impl Command {
    /// Every command, in the order of the command list.
    pub const ALL: [Self; 62] = [
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
        Self::NextStatement,
        Self::PreviousStatement,
        Self::NextUnrated,
        Self::LooksLike,
        Self::Questions,
        Self::Vote,
        Self::Projector,
        Self::Clock,
        Self::Blank,
        Self::PrintSlips,
        Self::SaveBallotForm,
        Self::AddBallots,
        Self::ImportAnswers,
        Self::SaveCsv,
        Self::AddAction,
        Self::DraftActions,
        Self::StartReview,
        Self::Lock,
        Self::Unlock,
        Self::SavePdf,
        Self::Undo,
        Self::Redo,
        Self::Find,
        Self::AllCommands,
        Self::Help,
        Self::Save,
        Self::SaveCopy,
        Self::Rename,
        Self::ShowInFolder,
        Self::Bigger,
        Self::Smaller,
        Self::NormalSize,
        Self::FullScreen,
        Self::ThemeSystem,
        Self::ThemeLight,
        Self::ThemeDark,
        Self::Quit,
    ];

    /// What the command list calls it.
    pub fn name(self) -> String {
        match self {
            Self::Go(Screen::Home) => text!("command-home"),
            Self::Go(Screen::Review) => text!("command-review-actions"),
            Self::Go(Screen::Change) => Screen::Change.name(),
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
            Self::NextStatement => text!("command-next-statement"),
            Self::PreviousStatement => text!("command-previous-statement"),
            Self::NextUnrated => text!("command-next-unrated"),
            Self::LooksLike => text!("command-looks-like"),
            Self::Questions => text!("command-questions"),
            Self::Vote => text!("command-vote"),
            Self::Projector => text!("command-projector"),
            Self::Clock => text!("command-clock"),
            Self::Blank => text!("command-blank"),
            Self::PrintSlips => text!("command-print-slips"),
            Self::SaveBallotForm => text!("ballots-save-form"),
            Self::AddBallots => text!("ballots-add"),
            Self::ImportAnswers => text!("command-import"),
            Self::SaveCsv => text!("command-save-csv"),
            Self::AddAction => text!("command-add-action"),
            Self::DraftActions => text!("command-draft-actions"),
            Self::StartReview => text!("command-start-review"),
            Self::Lock => text!("command-lock"),
            Self::Unlock => text!("command-unlock"),
            Self::SavePdf => text!("command-save-pdf"),
            Self::Undo => text!("command-undo"),
            Self::Redo => text!("command-redo"),
            Self::Find => text!("command-find"),
            Self::AllCommands => text!("command-all-commands"),
            Self::Help => text!("command-help"),
            Self::Save => text!("command-save"),
            Self::SaveCopy => text!("command-save-copy"),
            Self::Rename => text!("command-rename"),
            Self::ShowInFolder => text!("command-show-in-folder"),
            Self::Bigger => text!("command-bigger"),
            Self::Smaller => text!("command-smaller"),
            Self::NormalSize => text!("command-normal-size"),
            Self::FullScreen => text!("command-full-screen"),
            Self::ThemeSystem => text!("command-theme-system"),
            Self::ThemeLight => text!("command-theme-light"),
            Self::ThemeDark => text!("command-theme-dark"),
            Self::Quit => text!("command-quit"),
        }
    }

    /// Whether it can be used now.
    pub fn is_enabled(self, now: &CommandEnvironment) -> bool {
        // While people vote, nothing else is in reach of whoever has the keyboard.
        if now.screen == Screen::Voting && !self.is_about_the_window() {
            return false;
        }
        let on_a_statement = matches!(now.screen, Screen::Rate | Screen::Projector);
        match self {
            Self::Go(Screen::Home) => now.screen != Screen::Home,
            Self::Go(Screen::Review) => now.has_earlier && now.screen != Screen::Home,
            Self::Go(screen) if screen.is_of_training() => now.training,
            Self::ImportAnswers | Self::SaveCsv => now.training,
            Self::Find | Self::SavePdf => now.open || now.training,
            Self::Go(_) | Self::NextUnrated | Self::PrintSlips | Self::DraftActions | Self::AddAction => {
                now.open
            }
            // What has no file yet may never get one, and its ballots would belong to nothing.
            Self::SaveBallotForm if now.training => now.has_file,
            Self::SaveBallotForm | Self::AddBallots => now.editable || now.training,
            Self::Save => now.open || now.training || now.ballot,
            // A ballot has no file before it has an answer.
            Self::SaveCopy => now.open || now.training || (now.ballot && now.has_file),
            Self::Rename => (now.open || now.training) && now.has_file,
            Self::ShowInFolder => now.has_file,
            Self::Rate(_) => on_a_statement && now.editable,
            Self::StillRight => now.screen == Screen::Rate && now.editable && now.may_still_hold,
            Self::ClearRating => on_a_statement && now.editable && now.rated,
            Self::NextStatement | Self::PreviousStatement | Self::Questions | Self::Clock => on_a_statement,
            Self::StartReview => now.begun && now.screen != Screen::Home,
            Self::Lock => now.editable && now.screen != Screen::Home,
            Self::Unlock => now.open && !now.editable && now.screen != Screen::Home,
            Self::LooksLike => now.screen == Screen::Rate,
            Self::Vote => now.screen == Screen::Rate && now.votes_open,
            Self::Projector => now.open && now.screen != Screen::Home,
            Self::Blank => now.screen == Screen::Projector,
            Self::Undo => now.can_undo,
            Self::Redo => now.can_redo,
            _ => true,
        }
    }

    /// Whether it changes how the window looks, or closes it, and nothing else.
    fn is_about_the_window(self) -> bool {
        matches!(
            self,
            Self::Bigger
                | Self::Smaller
                | Self::NormalSize
                | Self::FullScreen
                | Self::ThemeSystem
                | Self::ThemeLight
                | Self::ThemeDark
                | Self::Quit
        )
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
