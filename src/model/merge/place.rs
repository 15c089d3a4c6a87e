//! Where in a file something stands that two people may both have changed.

use jiff::civil::Date;

use crate::model::action::Status;
use crate::model::rating::{Rating, Vote};
use crate::model::round::{Mode, Way};
use crate::model::training::{Moment, Question};
use crate::model::when::When;

/// A place in a file, by ids, so that it is the same place in every copy of the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // `part` says what of it, and `date` the day
pub enum Place {
    /// Something about the team.
    Team(TeamPart),
    /// The copy of the checklist.
    Checklist,
    /// Something about a round as a whole.
    Round {
        /// The id of the round.
        round: String,
        part: RoundPart,
    },
    /// What was said about one statement in one round.
    Response {
        /// The id of the round.
        round: String,
        /// The id of the statement.
        statement: String,
        part: ResponsePart,
    },
    /// Something about an action.
    Action {
        /// The id of the action.
        action: String,
        part: ActionPart,
    },
    /// What was said of an action on one day.
    Update {
        /// The id of the action.
        action: String,
        /// The id of the round in which it was said.
        round: String,
        date: Date,
        /// Which of several of that day, from 0.
        nth: usize,
        part: UpdatePart,
    },
    /// Something about a course.
    Course(CoursePart),
    /// Something about a learner.
    Learner {
        /// The code of the learner.
        code: String,
        part: LearnerPart,
    },
    /// A person's answers as a whole.
    Ballot,
    /// In which order the rounds, the actions or the learners stand.
    Order(Listed),
}

/// What is said of a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the fields of `Team`
pub enum TeamPart {
    Name,
    Workforce,
    Setting,
    Staff,
}

/// What is said of a round.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the fields of `Round`
pub enum RoundPart {
    /// The round itself: there is one, or none.
    Whole,
    Label,
    Date,
    Mode,
    Way,
    Locked,
    Review,
    /// How many people of one role took part.
    Present(String),
    /// The list of all roles, where one stands in it twice.
    Roles,
    /// All votes of the round, with what belongs to them.
    Votes,
    Agenda,
    Priorities,
    /// What the teams of an area say, by the day on which their files were read.
    Area,
}

/// What is said about a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the fields of `Response`
pub enum ResponsePart {
    Agreed,
    InPlace,
    Note,
    Evidence,
    OtherView,
    Reviewed,
}

/// What is said of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the fields of `Action`
pub enum ActionPart {
    /// The action itself: there is one, or none.
    Whole,
    Statement,
    Raised,
    What,
    Owner,
    Due,
    Measure,
    Support,
    Review,
}

/// What is said in an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the fields of `Update`
pub enum UpdatePart {
    /// The update itself: there is one, or none.
    Whole,
    Status,
    Note,
}

/// What is said of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the fields of `Course`
pub enum CoursePart {
    Name,
    Group,
    Begins,
    Ends,
    FollowUp,
    /// Whether the questions from 1 to 5 are asked as well.
    Questions,
    /// Which codes look alike and are two people's.
    Apart,
    /// How the columns of an export were understood.
    Columns,
}

/// What is said of a learner.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the fields of `Participant`
pub enum LearnerPart {
    /// The learner: there is one, or none.
    Whole,
    Role,
    /// The answer to the statement with this id.
    Answer(Moment, String),
    /// The answer to a question from 1 to 5.
    Score(Moment, Question),
}

/// What stands in an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // lists of the model
pub enum Listed {
    Rounds,
    Actions,
    Updates,
    Learners,
}

/// What stands at a place, as it can be shown to the person who decides.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each is what its type says
pub enum Value {
    /// Nothing: it is empty, or not there.
    Nothing,
    Yes,
    /// Words that a person typed.
    Text(String),
    Number(u32),
    Date(Date),
    Rating(Rating),
    Vote(Vote),
    Status(Status),
    Mode(Mode),
    Way(Way),
    /// Ids of statements, or parts of one, in order.
    List(Vec<String>),
    /// Votes on so many statements, of so many people at most.
    Votes {
        statements: usize,
        people: u32,
    },
    /// An action, a round, an update or a learner, by what it is called.
    Item(String),
    /// Something that is not shown, as opposed to something else.
    Other,
}

impl Place {
    /// Whether people write sentences there, so that two of them can stand one after
    /// the other, and changes in different places of them go together.
    pub fn is_prose(&self) -> bool {
        match self {
            Self::Response { part, .. } => {
                matches!(part, ResponsePart::Note | ResponsePart::Evidence | ResponsePart::OtherView)
            }
            Self::Action { part, .. } => {
                matches!(part, ActionPart::What | ActionPart::Measure | ActionPart::Support)
            }
            Self::Update { part, .. } => *part == UpdatePart::Note,
            Self::Team(_)
            | Self::Checklist
            | Self::Round { .. }
            | Self::Course(_)
            | Self::Learner { .. }
            | Self::Ballot
            | Self::Order(_) => false,
        }
    }
}

impl Value {
    /// A text; nothing where it says nothing.
    pub fn text(text: &str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text.to_owned()) }
    }

    /// What there is, as `show` shows it, or nothing.
    pub fn of<T: Copy>(value: Option<T>, show: impl Fn(T) -> Self) -> Self {
        value.map_or(Self::Nothing, show)
    }

    /// A day, or the words that were said instead.
    pub fn when(when: Option<&When>) -> Self {
        match when {
            None => Self::Nothing,
            Some(When::Day(day)) => Self::Date(*day),
            Some(When::Words(words)) => Self::Text(words.clone()),
        }
    }

    /// A yes; a no is nothing.
    pub fn yes(value: bool) -> Self {
        if value { Self::Yes } else { Self::Nothing }
    }

    /// A list; an empty one is nothing.
    pub fn list(list: &[String]) -> Self {
        if list.is_empty() { Self::Nothing } else { Self::List(list.to_vec()) }
    }

    /// Whether there is anything.
    pub fn is_something(&self) -> bool {
        *self != Self::Nothing
    }
}
