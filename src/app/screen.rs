//! The screens: Home, the five steps of an assessment, the four of a course, and
//! those beside them. What a screen is called, which file it is about and where it
//! stands is said here, once.

use crate::app::open::FileKind;
use crate::text;

/// What the window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// What opens without a file.
    #[default]
    Home,
    /// Step 1 of an assessment: the team, and how we rate.
    SetUp,
    /// Step 2: one statement at a time.
    Rate,
    /// Step 3: every rating on one page.
    Overview,
    /// Two rounds side by side.
    Change,
    /// Step 4: the actions.
    Plan,
    /// Step 5: the documents about an assessment.
    Report,
    /// The open actions of earlier rounds, one after the other.
    Review,
    /// People vote on this computer.
    Voting,
    /// One statement, large.
    Projector,
    /// One person's answers to a ballot.
    Ballot,
    /// Step 1 of a training file: the course.
    Course,
    /// Step 2: what learners answered.
    Answers,
    /// An export of a survey, before its answers are imported.
    Import,
    /// Step 3: what changed between two moments.
    CourseChange,
    /// Step 4: the documents about a course.
    CourseReport,
}

/// Where a screen stands in the bar of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// It is a step.
    Step,
    /// It counts as another screen's step.
    Within(Screen),
    /// It has the bar above it, and is none of its steps.
    Beside,
    /// It fills the window, without the bar.
    Alone,
}

impl Screen {
    /// Every screen, in the order in which the command list offers them.
    pub const ALL: [Self; 16] = [
        Self::Home,
        Self::SetUp,
        Self::Rate,
        Self::Overview,
        Self::Change,
        Self::Plan,
        Self::Report,
        Self::Review,
        Self::Course,
        Self::Answers,
        Self::CourseChange,
        Self::CourseReport,
        Self::Voting,
        Self::Projector,
        Self::Ballot,
        Self::Import,
    ];

    /// What it is called, the kind of file that it is about, and where it stands:
    /// the whole of what a new screen has to say here.
    fn facts(self) -> (String, Option<FileKind>, Place) {
        use FileKind::{Assessment, Ballot, Training};
        match self {
            Self::Home => (text!("screen-home"), None, Place::Alone),
            Self::SetUp => (text!("screen-set-up"), Some(Assessment), Place::Step),
            Self::Rate => (text!("screen-rate"), Some(Assessment), Place::Step),
            Self::Overview => (text!("screen-overview"), Some(Assessment), Place::Step),
            Self::Change => (text!("change-title"), Some(Assessment), Place::Within(Self::Overview)),
            Self::Plan => (text!("screen-plan"), Some(Assessment), Place::Step),
            Self::Report => (text!("screen-report"), Some(Assessment), Place::Step),
            Self::Review => (text!("screen-review"), Some(Assessment), Place::Beside),
            Self::Voting => (text!("screen-voting"), Some(Assessment), Place::Alone),
            Self::Projector => (text!("screen-projector"), Some(Assessment), Place::Alone),
            Self::Ballot => (text!("ballot-screen"), Some(Ballot), Place::Alone),
            Self::Course => (text!("screen-course"), Some(Training), Place::Step),
            Self::Answers => (text!("screen-answers"), Some(Training), Place::Step),
            Self::Import => (text!("screen-import"), Some(Training), Place::Within(Self::Answers)),
            Self::CourseChange => (text!("change-title"), Some(Training), Place::Step),
            Self::CourseReport => (text!("screen-report"), Some(Training), Place::Step),
        }
    }

    /// What the bar on top calls it.
    pub fn name(self) -> String {
        self.facts().0
    }

    /// The kind of file that it is about; none for Home.
    pub fn file_kind(self) -> Option<FileKind> {
        self.facts().1
    }

    /// Whether the bar of steps stands above it.
    pub fn has_steps(self) -> bool {
        self.facts().2 != Place::Alone
    }

    /// The step that it counts as.
    #[must_use]
    pub fn step(self) -> Self {
        match self.facts().2 {
            Place::Within(step) => step,
            Place::Step | Place::Beside | Place::Alone => self,
        }
    }

    /// The steps of a kind of file, in their order. A ballot has one thing to do and
    /// no steps.
    pub fn steps_of(kind: FileKind) -> Vec<Self> {
        let is_step = |screen: &Self| matches!(screen.facts(), (_, Some(of), Place::Step) if of == kind);
        Self::ALL.into_iter().filter(is_step).collect()
    }
}
