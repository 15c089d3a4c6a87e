//! When a command can be used. Some always can, some need a file of a kind, and some
//! need something of that file besides.

use crate::app::commands::Command;
use crate::app::open::FileKind;
use crate::app::screen::Screen;

/// What decides whether a command can be used.
#[derive(Clone, Copy, Debug, Default)]
pub struct CommandEnvironment {
    /// The screen that is shown.
    pub screen: Screen,
    /// The kind of the open file; none: nothing is open.
    pub open: Option<FileKind>,
    /// Several teams were read, and are seen together.
    pub has_area: bool,
    /// Several teams, or several cohorts of a course, were read and are seen together.
    pub has_several: bool,
    /// There is something to undo.
    pub can_undo: bool,
    /// There is something to redo.
    pub can_redo: bool,
    /// The file has a place on disk.
    pub has_place: bool,
    /// The file is only looked at, and nothing may change in it.
    pub look_only: bool,
    /// The round of the open assessment can be changed.
    pub editable: bool,
    /// The statement that is shown has a rating.
    pub rated: bool,
    /// It has none in this round, and had one in the round before.
    pub may_still_hold: bool,
    /// Something has been rated in this round, so that there is something to review.
    pub begun: bool,
    /// A folder is watched for what comes back.
    pub watches: bool,
    /// So many learners are in the open course.
    pub learners: usize,
    /// There is a round before this one.
    pub has_earlier: bool,
    /// People vote first, and the votes on the statement that is shown are not in.
    pub votes_open: bool,
    /// The room has seen the votes on the statement that is shown, and nobody votes.
    pub votes_shown: bool,
}

impl CommandEnvironment {
    fn is_open(&self, kind: FileKind) -> bool {
        self.open == Some(kind)
    }

    /// A statement is in front of everybody, to be rated or talked about.
    fn on_a_statement(&self) -> bool {
        matches!(self.screen, Screen::Rate | Screen::Projector)
    }

    /// A team's assessment or an area's plan is open: each has rounds and actions.
    fn has_rounds(&self) -> bool {
        self.is_open(FileKind::Assessment) || self.is_open(FileKind::Area)
    }

    /// A file with rounds is open and Home is not shown over it.
    fn in_a_round(&self) -> bool {
        self.has_rounds() && self.screen != Screen::Home
    }
}

impl Command {
    /// Whether it can be used now.
    pub fn is_enabled(self, now: &CommandEnvironment) -> bool {
        // While people vote, nothing else is in reach of whoever has the keyboard.
        if now.screen == Screen::Voting && !self.is_about_the_window() {
            return false;
        }
        if now.look_only && self.is_about_what_is_saved() {
            return false;
        }
        let assessment = now.is_open(FileKind::Assessment);
        let training = now.is_open(FileKind::Training);
        let own_work = now.open.is_some_and(FileKind::is_own_work);
        match self {
            Self::Go(screen) => can_go_to(screen, now),
            Self::New
            | Self::NewWorkshop
            | Self::NewTraining
            | Self::Open
            | Self::OpenExample
            | Self::OpenTrainingExample
            | Self::SeeTeams
            | Self::SeeTeamFiles
            | Self::BlankForm
            | Self::NotSaved
            | Self::AllCommands
            | Self::Help
            | Self::Tour
            | Self::Bigger
            | Self::Smaller
            | Self::NormalSize
            | Self::Size(_)
            | Self::FullScreen
            | Self::ThemeSystem
            | Self::ThemeLight
            | Self::ThemeDark
            | Self::ThemeContrast
            | Self::Still
            | Self::Moving
            | Self::Quit => true,

            Self::BeginAreaPlan => now.has_area,
            Self::Undo => now.can_undo,
            Self::Redo => now.can_redo,
            Self::Save | Self::Holds => now.open.is_some(),
            Self::ShowInFolder => now.has_place,
            // A ballot has no file before it has an answer.
            Self::SaveCopy => own_work || now.has_place,
            Self::Rename => own_work && now.has_place,
            Self::Find => own_work,
            Self::SavePdf | Self::SaveTables | Self::SaveAll | Self::Print | Self::CopyDocument => {
                own_work || now.screen.is_of_area() && now.has_several
            }
            Self::ImportAnswers | Self::SaveCsv => training,
            // What comes back comes to a file that has a place.
            Self::WatchFolder => now.has_place && (training || assessment && now.editable),
            Self::StopWatching => now.watches,
            Self::PutTogether => now.learners > 1,
            Self::RemoveAnswers => now.learners > 0,
            // What has no file yet may never get one, and its ballots would belong to nothing.
            Self::SaveBallotForm if training => now.has_place,
            Self::SaveBallotForm | Self::AddBallots => training || assessment && now.editable,

            Self::NextUnrated | Self::PrintSlips => assessment,
            Self::DraftActions | Self::AddAction | Self::CopyPlan | Self::ImportActions => now.has_rounds(),
            Self::ReadTeams if now.open.is_none() => now.screen.is_of_area(),
            Self::ReadTeams => now.is_open(FileKind::Area) && now.editable,
            Self::Rate(_) => now.on_a_statement() && now.editable,
            Self::ClearRating => now.on_a_statement() && now.editable && now.rated,
            Self::WriteNote => now.screen == Screen::Rate && now.editable,
            Self::NextStatement | Self::PreviousStatement | Self::Questions | Self::Clock => {
                now.on_a_statement()
            }
            Self::StillRight => now.screen == Screen::Rate && now.editable && now.may_still_hold,
            Self::LooksLike | Self::CopyStatement => now.screen == Screen::Rate,
            Self::Vote => now.on_a_statement() && now.votes_open,
            Self::TakeOutVotes => now.on_a_statement() && now.editable && now.votes_shown,
            Self::StartReview => now.begun && now.screen != Screen::Home,
            Self::Lock => now.editable && now.in_a_round(),
            // Two commands and not one that toggles: in the list the name says what happens.
            Self::Unlock => !now.editable && now.in_a_round(),
            Self::Projector => assessment && now.screen != Screen::Home,
            Self::Blank => now.screen == Screen::Projector,
        }
    }

    /// Whether it changes what the open file holds, or makes another file of that.
    fn is_about_what_is_saved(self) -> bool {
        matches!(
            self,
            Self::Rate(_)
                | Self::StillRight
                | Self::ClearRating
                | Self::WriteNote
                | Self::Vote
                | Self::TakeOutVotes
                | Self::SaveBallotForm
                | Self::AddBallots
                | Self::ImportAnswers
                | Self::WatchFolder
                | Self::PutTogether
                | Self::RemoveAnswers
                | Self::AddAction
                | Self::DraftActions
                | Self::ReadTeams
                | Self::StartReview
                | Self::Lock
                | Self::Unlock
                | Self::SaveCopy
                | Self::Rename
        )
    }

    /// Whether it changes how the window looks, or closes it, and nothing else.
    fn is_about_the_window(self) -> bool {
        matches!(
            self,
            Self::Bigger
                | Self::Smaller
                | Self::NormalSize
                | Self::Size(_)
                | Self::FullScreen
                | Self::ThemeSystem
                | Self::ThemeLight
                | Self::ThemeDark
                | Self::ThemeContrast
                | Self::Still
                | Self::Moving
                | Self::Quit
        )
    }
}

fn can_go_to(screen: Screen, now: &CommandEnvironment) -> bool {
    match screen.file_kinds() {
        [] if screen.is_of_area() => now.has_several && now.screen != screen,
        [] => now.screen != screen,
        _ if screen == Screen::Review => now.has_earlier && now.screen != Screen::Home,
        kinds => now.open.is_some_and(|open| kinds.contains(&open)),
    }
}
