//! What a screen asks for. A screen never changes anything: what it asks for is
//! handled in `handlers`, after the frame is drawn.

use std::path::PathBuf;

use crate::app::commands::Command;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::open::edit::FileEdit;
use crate::app::then::Then;
use crate::documents::{DocumentKind, Format};
use crate::files::FileContent;
use crate::files::copies::Copy;
use crate::files::import::ballots::Ballots;
use crate::files::recovery::Recovered;
use crate::model::area::Chosen;
use crate::model::merge::{Choice, Difference};
use crate::model::{Action, BallotPaper, GroupVotes, Moment, Rating, TrainingEdit};

/// An answer that was given, and the change that takes it back.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    pub made: TrainingEdit,
    pub back: TrainingEdit,
}

/// What a team of an area said of a statement, to be read in full.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamNote {
    pub team: String,
    /// Where it belongs, and at which of its rounds it said so.
    pub about: String,
    /// The statement's wording.
    pub statement: String,
    pub rating: Option<Rating>,
    /// It was asked in other words: what it said of those is not shown.
    pub other_words: bool,
    /// Empty where it wrote none.
    pub note: String,
}

/// What a screen asks the shell to do.
#[derive(Clone, Debug)]
pub enum Request {
    /// Change the open file.
    Edit(FileEdit),
    /// Say this in the status line.
    Say(String),
    /// What was typed as answers was a code: take back what it changed, and say which keys answer.
    WasCode { changed: Vec<Changed>, keys: String },
    /// Take answers back that were given by mistake.
    TakeAnswersBack(Vec<Changed>),
    /// Take a learner out of the file, by the code; where there are answers, ask first.
    RemoveLearner(String),
    /// Take a learner out of the file, by the code, now that it is said so.
    RemoveLearnerAnyway(String),
    /// Type the path of what was to be chosen in the system's dialog.
    TypePath(PathPurpose),
    /// Do what a command does.
    Do(Command),
    /// Open a file; what there is to ask is asked first.
    OpenFile(PathBuf),
    /// Open a file in a way that somebody chose.
    OpenIn(PathBuf, HowToOpen),
    /// Call off what is being read.
    StopWork,
    /// Bring the window forward that has a file open.
    ShowOther(PathBuf),
    /// Take a file off the list of recent ones.
    Forget(PathBuf),
    /// Read the teams in these folders and files, and see them together.
    SeeTeams(Vec<PathBuf>),
    /// Look at other teams of the area, or at other rounds of theirs.
    ChooseTeams(Box<Chosen>),
    /// Begin the plan of an area that is called so, in this file.
    BeginAreaPlan { name: String, path: PathBuf },
    /// Show what a team of an area wrote, in full.
    ShowNote(Box<TeamNote>),
    /// Offer the tour on Home no longer.
    NoTour,
    /// Show a statement on Rate, or on Teams, by its position from 0.
    ShowStatement(usize),
    /// Keep in the plan of an area what was read of its teams.
    KeepTeams,
    /// Show a statement on Rate, by its position from 0, with the cursor in its reason.
    ShowReason(usize),
    /// Show a statement on Rate, by its position from 0, and in it these words.
    ShowFound(usize, String),
    /// Shows what was written on a statement in an earlier round, by their ids.
    ShowEarlier { round: String, statement: String },
    /// Show a learner's row or a statement's column on Answers, each by its position.
    ShowAnswers {
        /// The learner; None: the one that is shown.
        learner: Option<usize>,
        /// The statement; None: the one that is shown.
        statement: Option<usize>,
    },
    /// Add a suggested next step to the plan.
    AddStep(Box<Action>),
    /// Show an action on Plan, ready to be edited, by its id.
    ShowAction(String),
    /// Open a file at an action of its plan, by its id: to be read, or to say what came of it.
    ShowDue { path: PathBuf, action: String, outcome: bool },
    /// Open a file where its review is begun.
    ShowReview(PathBuf),
    /// Goes to the cell of an action in which these words were found.
    ShowFoundAction(String, String),
    /// Take back what was typed, as a step of its own: it can be undone, however fast.
    TakeBack(FileEdit),
    /// Say where an action now stands that was written at the end of the plan, by its id.
    ActionPlaced(String),
    /// Say what the status of an action may be: something else was typed there.
    SayStatuses,
    /// Talk about each statement for so many minutes; 0: no timer.
    TalkMinutes(u32),
    /// Decide what is kept of what two people changed.
    Decide(Box<Difference>, Choice),
    /// Something about a copy that lies beside the open file.
    Copy(CopyRequest, Box<Copy>),
    /// Leave a copy as it is, and what differs in it undecided.
    LeaveCopy,
    /// Move a copy that was merged into a folder beside it.
    SetAside(PathBuf),
    /// Make a file that is gone again, where it was.
    SaveAgain,
    /// Ask for another place of a file that is gone.
    SaveElsewhere,
    /// The name of the team has been typed.
    SettleName,
    /// Give the file another name in its folder.
    RenameFile(String),
    /// Add the actions that wait on Plan.
    AddPendingActions,
    /// Import the answers that wait on Import.
    Import,
    /// Read the table that was copied in a spreadsheet.
    PasteTable,
    /// Save how the export on Import is read, or was read last.
    SaveChoices,
    /// Read the export on Import as another was read.
    UseChoices,
    /// Choose a folder of returned forms, to be watched.
    WatchFolder,
    /// Show what has arrived in the folder that is watched.
    ShowArrived,
    /// Watch the folder no longer.
    StopWatching,
    /// Leave out the file that Import shows, and go on to the next.
    SkipImport,
    /// Ask whether all answers of one moment are to be taken away.
    AskRemoveMoment(Moment),
    /// Read these files for learners' answers.
    ImportFiles(Vec<PathBuf>),
    /// Count the ballots that were read, now that it is said which of them count.
    CountBallots(Box<Ballots>),
    /// Read these files for ballots.
    AddBallots(Vec<PathBuf>),
    /// Something about the first votes.
    Vote(VoteRequest),
    /// Let the person choose where a document goes in this format.
    ChoosePlace(Format),
    /// Write a document: the one on Report, or the one that this format can hold.
    ExportDocument {
        /// What to write it in.
        format: Format,
        path: PathBuf,
        /// A file that is there already may be replaced.
        replace: bool,
        /// What it is saved for.
        then: Then,
    },
    /// Call off the saving of the document on Report.
    StopSaving,
    /// Copy actions of the plan, by their ids.
    CopyActions(Vec<String>),
    /// Save the document on Report in another format.
    ChooseFormat(Format),
    /// Make the picture of another chart of the document on Report, from 0.
    ChoosePicture(usize),
    /// Show another document on Report.
    ShowDocument(DocumentKind),
    /// Go to Report, with this document.
    ShowReport(DocumentKind),
    /// Show the ratings of all rounds in one picture.
    ShowAllRounds,
    /// Bring the version back that is chosen on Earlier versions.
    BringBack,
    /// Make a new file of a version, beside a damaged one.
    BringBackBeside(PathBuf, Box<FileContent>),
    /// Keep earlier versions of files from now on, or no longer.
    KeepVersions(bool),
    /// Something about what was not saved the last time.
    NotSaved(NotSavedRequest, Box<Recovered>),
    /// Let the person choose another file to compare with.
    ChooseOther,
    /// Open a file with the program that the system has for it.
    OpenOutside(PathBuf),
    /// Open the folder that a file lies in.
    ShowFolder(PathBuf),
}

/// What is asked about a copy that lies beside the open file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyRequest {
    /// Put what is in it together with what is open.
    Merge,
    /// Show it beside what is open.
    LookAt,
    /// Move it into a folder beside it.
    SetAside,
}

/// In which way a file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowToOpen {
    /// As files are, and whoever opens it is asked what there is to ask.
    Asked,
    /// By a person who has not answered this form here yet.
    AsAnother,
    /// To work on it, though another window has it open.
    Besides,
    /// To be looked at only.
    ToLook,
}

/// What is asked about something that was not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSavedRequest {
    /// Open the file, with what was not saved in it.
    Open,
    /// Open the file, and show beside it what was not saved.
    Compare,
    /// Offer it no longer.
    Discard,
    /// Offer it again.
    OfferAgain,
}

/// What is asked about the first votes.
#[derive(Clone, Debug)]
pub enum VoteRequest {
    /// Let people vote one after the other.
    Begin {
        /// On this statement only, by its id.
        statement: Option<String>,
        /// Slips of paper are entered, rather than the keyboard passed.
        paper: bool,
    },
    /// Pass the keyboard from now on, and begin.
    PassKeyboard,
    /// Count the cards on the statement that is shown.
    CountCards,
    /// Somebody begins to answer.
    Sit,
    /// Whoever began to answer has left.
    Leave,
    /// Ask whether the last answers that were handed in are to be forgotten.
    AskToTakeBack,
    /// The last answers that were handed in are forgotten, and given again.
    TakeBack,
    HandIn(BallotPaper),
    /// Leave off voting for now.
    Stop,
    /// Ask whether everybody has voted on this statement, by its id, and on
    /// those that are voted on with it.
    End(String),
    /// Show the room what it voted.
    Close,
    /// Show what is stored, and discard the few answers that wait.
    CloseWithout,
    /// Discard the answers that wait.
    Discard,
    /// Nobody has to answer again.
    AskNobodyAgain,
    /// Enter the votes on a statement again, by its id.
    Correct(String),
    /// Leave what the room has seen as it is.
    KeepCounts,
    /// The cards on a statement, by its id, were counted, by group.
    Count {
        statement: String,
        groups: Vec<GroupVotes>,
    },
}
