//! What people call a command besides its name: the command list finds it by these words.

use crate::app::commands::Command;
use crate::app::screen::Screen;
use crate::model::Rating;
use crate::text;

impl Command {
    /// What people call it as well; empty where its name says it all.
    pub fn other_words(self) -> String {
        match self {
            Self::Go(Screen::Home) => text!("command-home-also"),
            Self::Go(Screen::SetUp) => text!("command-set-up-also"),
            Self::Go(Screen::Rate) => text!("command-rate-also"),
            Self::Go(Screen::Overview) => text!("command-overview-also"),
            Self::Go(Screen::Change | Screen::CourseChange) => text!("command-change-also"),
            Self::Go(Screen::Teams) => text!("command-kept-teams-also"),
            Self::Go(Screen::Plan) => text!("command-plan-also"),
            Self::Go(Screen::Report | Screen::CourseReport | Screen::AreaReport) => {
                text!("command-report-also")
            }
            Self::Go(Screen::Review) => text!("command-review-also"),
            Self::Go(Screen::Course) => text!("command-course-also"),
            Self::Go(Screen::Answers) => text!("command-answers-also"),
            Self::Go(Screen::Versions | Screen::CourseVersions) => text!("command-versions-also"),
            Self::Go(Screen::Area) => text!("command-teams-also"),
            Self::SeeTeams | Self::SeeTeamFiles => text!("command-see-teams-also"),
            Self::BeginAreaPlan => text!("command-begin-area-plan-also"),
            Self::New => text!("command-new-also"),
            Self::NewWorkshop => text!("command-new-workshop-also"),
            Self::NewTraining => text!("command-new-training-also"),
            Self::Open => text!("command-open-also"),
            Self::OpenExample | Self::OpenTrainingExample => text!("command-example-also"),
            Self::BlankForm => text!("command-blank-form-also"),
            Self::Rate(Rating::Red | Rating::Amber | Rating::Green) => text!("command-rating-also"),
            Self::Rate(Rating::NotApplicable) => text!("command-not-applicable-also"),
            Self::StillRight => text!("command-still-right-also"),
            Self::ClearRating => text!("command-clear-rating-also"),
            Self::WriteNote => text!("command-write-note-also"),
            Self::NextStatement => text!("command-next-statement-also"),
            Self::PreviousStatement => text!("command-previous-statement-also"),
            Self::NextUnrated => text!("command-next-unrated-also"),
            Self::LooksLike => text!("command-looks-like-also"),
            Self::Questions => text!("command-questions-also"),
            Self::Vote => text!("command-vote-also"),
            Self::TakeOutVotes => text!("command-take-out-votes-also"),
            Self::Projector => text!("command-projector-also"),
            Self::Clock => text!("command-clock-also"),
            Self::Blank => text!("command-blank-also"),
            Self::PrintSlips => text!("command-print-slips-also"),
            Self::SaveBallotForm => text!("command-ballot-form-also"),
            Self::AddBallots => text!("command-add-ballots-also"),
            Self::ImportAnswers => text!("command-import-also"),
            Self::WatchFolder => text!("command-watch-also"),
            Self::PutTogether => text!("command-put-together-also"),
            Self::RemoveAnswers => text!("command-remove-answers-also"),
            Self::SaveCsv => text!("command-save-csv-also"),
            Self::SaveTables => text!("command-save-tables-also"),
            Self::SaveAll => text!("command-save-all-also"),
            Self::Print => text!("command-print-also"),
            Self::CopyDocument | Self::CopyStatement | Self::CopyPlan => text!("command-copy-to-also"),
            Self::AddAction => text!("command-add-action-also"),
            Self::DraftActions => text!("command-draft-actions-also"),
            Self::ImportActions => text!("command-import-actions-also"),
            Self::ReadTeams => text!("command-read-teams-also"),
            Self::StartReview => text!("command-start-review-also"),
            Self::Lock => text!("command-lock-also"),
            Self::Unlock => text!("command-unlock-also"),
            Self::SavePdf => text!("command-save-pdf-also"),
            Self::Undo => text!("command-undo-also"),
            Self::Redo => text!("command-redo-also"),
            Self::Find => text!("command-find-also"),
            Self::Help => text!("command-help-also"),
            Self::Tour => text!("command-tour-also"),
            Self::Save => text!("command-save-also"),
            Self::SaveCopy => text!("command-save-copy-also"),
            Self::Rename => text!("command-rename-also"),
            Self::ShowInFolder => text!("command-show-in-folder-also"),
            Self::Holds => text!("command-holds-also"),
            Self::NotSaved => text!("command-not-saved-also"),
            Self::Bigger => text!("command-bigger-also"),
            Self::Smaller => text!("command-smaller-also"),
            Self::NormalSize => text!("command-normal-size-also"),
            Self::Size(_) => text!("command-size-also"),
            Self::FullScreen => text!("command-full-screen-also"),
            Self::ThemeSystem | Self::ThemeLight | Self::ThemeDark | Self::ThemeContrast => {
                text!("command-theme-also")
            }
            Self::Still | Self::Moving => text!("command-motion-also"),
            Self::Quit => text!("command-quit-also"),
            // Nobody goes to these by a command of their own, or looks for them by another name.
            Self::Go(Screen::Voting | Screen::Projector | Screen::Ballot | Screen::Import)
            | Self::StopWatching
            | Self::AllCommands => String::new(),
        }
    }
}
