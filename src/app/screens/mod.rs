//! One folder per screen. A screen gathers plain data first and draws it then. It
//! never changes anything: it requests, through [`Page::ask`], and the shell does it.

pub mod assessment;
pub mod ballot;
pub mod checklists;
pub mod home;
pub mod report;
pub mod training;

use std::path::PathBuf;

use jiff::civil::Date;

use crate::app::commands::Command;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::training::OpenTraining;
use crate::documents::DocumentKind;
use crate::model::{BallotPaper, Edit, Moment, Question, ResponseField, Round, Training, TrainingEdit, Vote};
use crate::text;

/// The screens: Home, the five steps of an assessment, the four of a course, and
/// those beside them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Screen {
    #[default]
    Home,
    SetUp,
    Rate,
    Overview,
    /// Two rounds side by side.
    Change,
    Plan,
    Report,
    /// The open actions of earlier rounds, one after the other.
    Review,
    /// People vote on this computer.
    Voting,
    /// One statement, large.
    Projector,
    /// One person's answers to a ballot.
    Ballot,
    /// The course of a training file.
    Course,
    /// What learners answered.
    Answers,
    /// An export of a survey, before its answers come in.
    Import,
    /// What changed between two moments of a course.
    CourseChange,
    /// The documents about a course.
    CourseReport,
}

impl Screen {
    /// Whether it fills the window, without the bar of steps.
    pub fn fills_window(self) -> bool {
        matches!(self, Self::Voting | Self::Projector)
    }

    /// The steps in their order.
    pub const STEPS: [Self; 5] = [Self::SetUp, Self::Rate, Self::Overview, Self::Plan, Self::Report];

    /// The steps of a training file in their order.
    pub const TRAINING_STEPS: [Self; 4] =
        [Self::Course, Self::Answers, Self::CourseChange, Self::CourseReport];

    /// Whether it is about a training file.
    pub fn is_of_training(self) -> bool {
        self == Self::Import || Self::TRAINING_STEPS.contains(&self)
    }

    /// The step that it counts as.
    #[must_use]
    pub fn step(self) -> Self {
        match self {
            Self::Change => Self::Overview,
            Self::Import => Self::Answers,
            step => step,
        }
    }

    /// What the bar on top calls it.
    pub fn name(self) -> String {
        match self {
            Self::Home => text!("screen-home"),
            Self::SetUp => text!("screen-set-up"),
            Self::Rate => text!("screen-rate"),
            Self::Overview => text!("screen-overview"),
            Self::Change | Self::CourseChange => text!("change-title"),
            Self::Plan => text!("screen-plan"),
            Self::Report | Self::CourseReport => text!("screen-report"),
            Self::Review => text!("screen-review"),
            Self::Voting => text!("screen-voting"),
            Self::Projector => text!("screen-projector"),
            Self::Ballot => text!("ballot-screen"),
            Self::Course => text!("screen-course"),
            Self::Answers => text!("screen-answers"),
            Self::Import => text!("screen-import"),
        }
    }
}

/// What a screen requests the shell to do.
#[derive(Clone, Debug)]
pub enum Request {
    /// Change the open assessment.
    Edit(Edit),
    /// Change the open training file.
    EditTraining(TrainingEdit),
    /// Do what a command does.
    Do(Command),
    /// Open a recent file.
    OpenFile(PathBuf),
    /// Take a file off the list of recent ones.
    Forget(PathBuf),
    /// Show a statement on Rate, by its position from 0.
    ShowStatement(usize),
    /// Show a learner's row or a statement's column on Answers, each by its position.
    ShowAnswers {
        /// The learner; None: the one that is shown.
        learner: Option<usize>,
        /// The statement; None: the one that is shown.
        statement: Option<usize>,
    },
    /// Show an action on Plan, ready to be edited, by its id.
    ShowAction(String),
    /// Talk about each statement for so many minutes; 0: no timer.
    TalkMinutes(u32),
    /// The name of the team has been typed.
    SettleName,
    /// Take in the answers that wait on Import.
    TakeIn,
    /// Save the form that learners answer at a moment.
    SaveForm(Moment),
    /// Something about the first votes.
    Vote(VoteRequest),
    /// Something about the open ballot.
    Ballot(BallotRequest),
    /// Let the person choose where the PDF goes.
    ChoosePdfPlace,
    /// Write the PDF of the document shown.
    WritePdf {
        /// Where to.
        path: PathBuf,
        /// A file that is there already may be replaced.
        replace: bool,
    },
    /// Show another document on Report.
    ShowDocument(DocumentKind),
    /// Go to Report, with this document.
    ShowReport(DocumentKind),
    /// Let the person choose another file to compare with.
    ChooseOther,
    /// Open a file with the program that the system has for it.
    OpenOutside(PathBuf),
    /// Open the folder that a file lies in.
    ShowFolder(PathBuf),
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
    /// Somebody begins to answer.
    Sit,
    /// Whoever began to answer has left.
    Leave,
    /// Somebody's answers.
    HandIn(BallotPaper),
    /// Leave off voting for now.
    Stop,
    /// Request whether everybody has voted on this statement, by its id, and on
    /// those that are voted on with it.
    End(String),
    /// Show the room what it voted.
    Close,
    /// Show what is stored, and let go of the few answers that wait.
    CloseWithout,
    /// Let go of the answers that wait.
    LetGo,
    /// Nobody has to answer again.
    AskNobodyAgain,
    /// Take the votes on a statement out, by its id.
    EnterAgain(String),
}

/// What is asked about the open ballot.
#[derive(Clone, Debug)]
pub enum BallotRequest {
    /// A statement is answered.
    Answer {
        /// The statement's id.
        statement: String,
        /// The answer.
        vote: Vote,
    },
    /// The role of the person who answers; empty for another one.
    Role(String),
    /// The code that the learner chose.
    Code(String),
    /// A question from 1 to 5 is answered, or its answer taken away.
    Score(Question, Option<u8>),
}

/// What a screen about an open assessment is drawn from, and requests through.
pub struct Page<'a> {
    /// The open file.
    pub editor: &'a OpenAssessment,
    /// Today's date.
    pub today: Date,
    /// How long each statement is talked about, in minutes; 0: no clock.
    pub talk_minutes: u32,
    /// The screen has just been entered.
    pub arrived: bool,
    /// What was asked while drawing.
    pub requests: Vec<Request>,
}

impl Page<'_> {
    /// Asks the shell for something.
    pub fn request(&mut self, request: Request) {
        self.requests.push(request);
    }

    /// Asks for a change.
    pub fn edit(&mut self, edit: Edit) {
        self.request(Request::Edit(edit));
    }

    /// Asks for a change to a statement in the present round.
    pub fn respond(&mut self, statement: &str, field: ResponseField) {
        self.edit(Edit::response(&self.editor.round().id, statement, field));
    }

    /// The round that is shown.
    pub fn round(&self) -> &Round {
        self.editor.round()
    }
}

/// What a screen about an open training file is drawn from, and requests through.
pub struct TrainingPage<'a> {
    /// The open file.
    pub editor: &'a OpenTraining,
    /// Today's date.
    pub today: Date,
    /// The screen has just been entered.
    pub arrived: bool,
    /// What was asked while drawing.
    pub requests: Vec<Request>,
}

impl TrainingPage<'_> {
    /// The training file as it is now.
    pub fn training(&self) -> &Training {
        self.editor.training()
    }

    /// Asks the shell for something.
    pub fn request(&mut self, request: Request) {
        self.requests.push(request);
    }

    /// Asks for a change.
    pub fn edit(&mut self, edit: TrainingEdit) {
        self.request(Request::EditTraining(edit));
    }
}
