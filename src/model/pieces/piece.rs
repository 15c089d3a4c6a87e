//! What a piece of a document is, and how pieces are gathered.

use jiff::civil::Date;

use crate::model::action::Status;
use crate::model::area::RatingCounts;
use crate::model::checklist::Checklist;
use crate::model::rating::{Rating, Vote};
use crate::model::round::{Mode, Way};
use crate::model::training::Moment;
use crate::model::votes::Tally;
use crate::model::when::When;

/// One thing that somebody said, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The same piece in two states of the document has one key, wherever it stands.
    pub(super) key: String,
    /// Pieces of one thing, such as of one action, have this in common.
    pub(super) item: String,
    /// What it is about.
    pub place: Place,
    /// What of that it is.
    pub field: Field,
    /// What was said.
    pub value: Value,
}

/// What a piece is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The document as a whole: the team, the course.
    Whole,
    /// A round, by its label.
    Round(String),
    /// A statement in a round.
    Statement {
        /// The label of the round.
        round: String,
        /// Its place in the checklist, from 1.
        number: usize,
        /// Its short title.
        title: String,
    },
    /// A line of the plan, by what will be done.
    Action(String),
    /// A learner, by the code.
    Learner(String),
    /// What a learner answered to a statement or question at a moment.
    Answer {
        /// The learner's code.
        code: String,
        /// When it was answered.
        moment: Moment,
        /// The place of the statement in the checklist, from 1; none for a question from 1 to 5.
        number: Option<usize>,
    },
}

/// What was said.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each is what it is called
pub enum Value {
    Text(String),
    Number(u32),
    Date(Date),
    When(When),
    Rating(Rating),
    Vote(Vote),
    Status(Status),
    Mode(Mode),
    Way(Way),
    Votes(Tally),
    Counts(RatingCounts),
    Yes,
}

/// What of a thing a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the fields of the model
pub enum Field {
    Team,
    Workforce,
    Setting,
    Staff,
    Checklist,
    RoundLabel,
    RoundDate,
    Mode,
    Way,
    Locked,
    NextReview,
    Present,
    Agenda,
    Votes,
    Shown,
    Ballots,
    Waiting,
    Rating,
    Parts,
    Note,
    Evidence,
    OtherView,
    Reviewed,
    Priority,
    ActionStatement,
    ActionWhat,
    Owner,
    Due,
    Measure,
    Support,
    ActionReview,
    Status,
    Outcome,
    PlanOrder,
    AreaRead,
    AreaTeams,
    AreaNotSeen,
    AreaChosen,
    AreaTeam,
    AreaCounts,
    AreaSteps,
    AreaNeeds,
    AreaWaited,
    AreaReviews,
    AreaReviewsInWords,
    AreaAgency,
    Course,
    Group,
    Begins,
    Ends,
    FollowUp,
    Questions,
    Code,
    Role,
    Answer,
    Understanding,
    Confidence,
    Apart,
    Joined,
    Columns,
    Published,
    Comment,
}

/// What pieces are counted as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // each is what it is called
pub enum Noun {
    Rating,
    Note,
    Priority,
    Action,
    Votes,
    Answer,
    Learner,
    Round,
    Area,
    Publication,
    SetUp,
}

impl Field {
    /// What it is counted as.
    pub fn noun(self) -> Noun {
        match self {
            Self::Rating | Self::Reviewed => Noun::Rating,
            Self::Note | Self::Evidence | Self::OtherView | Self::Parts | Self::Comment => Noun::Note,
            Self::Priority => Noun::Priority,
            Self::ActionStatement
            | Self::ActionWhat
            | Self::Owner
            | Self::Due
            | Self::Measure
            | Self::Support
            | Self::ActionReview
            | Self::Status
            | Self::Outcome
            | Self::PlanOrder => Noun::Action,
            Self::Votes | Self::Shown | Self::Ballots | Self::Waiting => Noun::Votes,
            Self::Answer | Self::Understanding | Self::Confidence => Noun::Answer,
            Self::Code | Self::Role => Noun::Learner,
            Self::RoundLabel => Noun::Round,
            Self::AreaRead
            | Self::AreaTeams
            | Self::AreaNotSeen
            | Self::AreaChosen
            | Self::AreaTeam
            | Self::AreaCounts
            | Self::AreaSteps
            | Self::AreaNeeds
            | Self::AreaWaited
            | Self::AreaReviews
            | Self::AreaReviewsInWords
            | Self::AreaAgency => Noun::Area,
            Self::Published => Noun::Publication,
            Self::Team
            | Self::Workforce
            | Self::Setting
            | Self::Staff
            | Self::Checklist
            | Self::RoundDate
            | Self::Mode
            | Self::Way
            | Self::Locked
            | Self::NextReview
            | Self::Present
            | Self::Agenda
            | Self::Course
            | Self::Group
            | Self::Begins
            | Self::Ends
            | Self::FollowUp
            | Self::Questions
            | Self::Apart
            | Self::Joined
            | Self::Columns => Noun::SetUp,
        }
    }
}

/// Gathers pieces. What is empty is no piece: nobody said anything.
pub(super) struct Gathered {
    pub(super) pieces: Vec<Piece>,
}

impl Gathered {
    pub(super) fn add(&mut self, item: &str, place: &Place, field: Field, value: impl Into<Option<Value>>) {
        self.add_part(item, "", place, field, value);
    }

    /// One of several pieces of a kind in one item.
    pub(super) fn add_part(
        &mut self,
        item: &str,
        part: &str,
        place: &Place,
        field: Field,
        value: impl Into<Option<Value>>,
    ) {
        if let Some(value) = value.into() {
            let key = format!("{field:?} of {item}, {part}");
            self.pieces.push(Piece { key, item: item.to_owned(), place: place.clone(), field, value });
        }
    }

    pub(super) fn text(&mut self, item: &str, place: &Place, field: Field, text: &str) {
        self.add(item, place, field, said(text));
    }
}

/// A text, where there is one.
pub(super) fn said(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}

/// Something that is so or not.
pub(super) fn yes(is_so: bool) -> Option<Value> {
    is_so.then_some(Value::Yes)
}

/// What tells a checklist from another one. Its own words are nobody's ratings or notes.
pub(super) fn named(checklist: &Checklist) -> String {
    format!("{} ({})", checklist.title, checklist.version)
}
