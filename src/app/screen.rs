//! The screens: Home, the five steps of an assessment, the four of a course and of an
//! area's plan, and those beside them. What a screen is called, which files it is about and
//! where it stands is said here, once.

use crate::app::open::FileKind;
use crate::text;

/// What the window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// What opens without a file.
    #[default]
    Home,
    /// Step 1 of an assessment: the team, and how we rate; of an area's plan, who takes part.
    SetUp,
    /// Step 2: one statement at a time.
    Rate,
    /// Step 3: every rating on one page.
    Overview,
    /// Two rounds side by side.
    Change,
    /// Step 2 of an area's plan: what its teams said.
    Teams,
    /// Step 4 of an assessment, and 3 of an area's plan: the actions.
    Plan,
    /// The last step: the documents about an assessment or an area.
    Report,
    /// The open actions of earlier rounds, one after the other.
    Review,
    /// People vote on this computer.
    Voting,
    /// One statement, to be read from the back of a room.
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
    /// Earlier versions of an assessment.
    Versions,
    /// Earlier versions of a training file.
    CourseVersions,
    /// Several teams seen together.
    Area,
    /// The documents about several teams.
    AreaReport,
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

/// What has to be ready when a screen is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entering {
    /// Nothing but the open file.
    Nothing,
    /// The open file is left, and the recent ones are read.
    RecentFiles,
    /// The checklists that can be chosen.
    Checklists,
    /// The earlier versions that are kept.
    Versions,
    /// A place to save the document that is shown.
    DocumentPath,
    /// The keyboard goes to the statement, not to the heading of the screen.
    Statement,
}

/// The whole of what a new screen has to say here.
struct Facts {
    /// Looked up only where it is shown.
    name: fn() -> String,
    /// The kinds of file that it is about; none for Home and for several teams together.
    about: &'static [FileKind],
    place: Place,
    entering: Entering,
}

const TEAM: &[FileKind] = &[FileKind::Assessment];
const AREA: &[FileKind] = &[FileKind::Area];
/// An area's plan is made, reviewed and reported as a team's is.
const TEAM_OR_AREA: &[FileKind] = &[FileKind::Assessment, FileKind::Area];
const COURSE: &[FileKind] = &[FileKind::Training];
const BALLOT: &[FileKind] = &[FileKind::Ballot];

impl Screen {
    /// Every screen, in the order in which the command list offers them.
    pub const ALL: [Self; 21] = [
        Self::Home,
        Self::SetUp,
        Self::Rate,
        Self::Overview,
        Self::Change,
        Self::Teams,
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
        Self::Versions,
        Self::CourseVersions,
        Self::Area,
        Self::AreaReport,
    ];

    fn facts(self) -> Facts {
        use Entering::{Checklists, DocumentPath, Nothing, RecentFiles, Statement, Versions};
        let of = |about, name: fn() -> String, place, entering| Facts { name, about, place, entering };
        let within = Place::Within;
        match self {
            Self::Home => Facts {
                name: || text!("screen-home"),
                about: &[],
                place: Place::Alone,
                entering: RecentFiles,
            },
            Self::SetUp => of(TEAM_OR_AREA, || text!("screen-set-up"), Place::Step, Checklists),
            Self::Rate => of(TEAM, || text!("screen-rate"), Place::Step, Statement),
            Self::Overview => of(TEAM, || text!("screen-overview"), Place::Step, Nothing),
            Self::Change => of(TEAM, || text!("change-title"), within(Self::Overview), Nothing),
            Self::Teams => of(AREA, || text!("screen-kept-teams"), Place::Step, Nothing),
            Self::Plan => of(TEAM_OR_AREA, || text!("screen-plan"), Place::Step, Nothing),
            Self::Report => of(TEAM_OR_AREA, || text!("screen-report"), Place::Step, DocumentPath),
            Self::Review => of(TEAM_OR_AREA, || text!("screen-review"), Place::Beside, Nothing),
            Self::Voting => of(TEAM, || text!("screen-voting"), Place::Alone, Nothing),
            Self::Projector => of(TEAM, || text!("screen-projector"), Place::Alone, Nothing),
            Self::Ballot => of(BALLOT, || text!("ballot-screen"), Place::Alone, Nothing),
            Self::Course => of(COURSE, || text!("screen-course"), Place::Step, Checklists),
            Self::Answers => of(COURSE, || text!("screen-answers"), Place::Step, Nothing),
            Self::Import => of(COURSE, || text!("screen-import"), within(Self::Answers), Nothing),
            Self::CourseChange => of(COURSE, || text!("change-title"), Place::Step, Nothing),
            Self::CourseReport => of(COURSE, || text!("screen-report"), Place::Step, DocumentPath),
            Self::Versions => of(TEAM_OR_AREA, || text!("screen-versions"), Place::Beside, Versions),
            Self::CourseVersions => of(COURSE, || text!("screen-versions"), Place::Beside, Versions),
            Self::Area => of(&[], || text!("screen-teams"), Place::Step, Nothing),
            Self::AreaReport => of(&[], || text!("screen-report"), Place::Step, DocumentPath),
        }
    }

    /// What the bar on top calls it.
    pub fn name(self) -> String {
        (self.facts().name)()
    }

    /// The kinds of file that it is about; none for Home and for several teams together.
    pub fn file_kinds(self) -> &'static [FileKind] {
        self.facts().about
    }

    /// What has to be ready when it is entered.
    pub fn entering(self) -> Entering {
        self.facts().entering
    }

    /// Its number among the steps of such a file, from 1; none where it is no step of it.
    pub fn step_number(self, of: FileKind) -> Option<usize> {
        Self::steps_of(of).iter().position(|step| *step == self).map(|position| position + 1)
    }

    /// Whether the bar of steps stands above it.
    pub fn has_steps(self) -> bool {
        self.facts().place != Place::Alone
    }

    /// The step that it counts as.
    #[must_use]
    pub fn step(self) -> Self {
        match self.facts().place {
            Place::Within(step) => step,
            Place::Step | Place::Beside | Place::Alone => self,
        }
    }

    /// The steps of a kind of file, in their order. A ballot has one thing to do and
    /// no steps.
    pub fn steps_of(kind: FileKind) -> Vec<Self> {
        let is_step = |screen: &Self| {
            let facts = screen.facts();
            facts.place == Place::Step && facts.about.contains(&kind)
        };
        Self::ALL.into_iter().filter(is_step).collect()
    }

    /// Whether it is about several teams together, and no file.
    pub fn is_of_area(self) -> bool {
        let facts = self.facts();
        facts.place == Place::Step && facts.about.is_empty()
    }

    /// The steps in which several teams are seen together.
    pub fn steps_of_area() -> Vec<Self> {
        Self::ALL.into_iter().filter(|screen| screen.is_of_area()).collect()
    }
}
