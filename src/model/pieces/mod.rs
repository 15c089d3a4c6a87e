//! A document taken apart into its pieces: each rating, each note, each date that somebody
//! set. Two states of one document are compared piece by piece, and what a file holds is
//! told by counting them.

mod assessment;
mod training;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::action::Status;
use super::assessment::Assessment;
use super::rating::{Rating, Vote};
use super::round::{Mode, Way};
use super::training::{Moment, Training};
use super::votes::Tally;

/// One thing that somebody said, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The same piece in two states of the document has one key, wherever it stands.
    key: String,
    /// Pieces of one thing, such as of one action, have this in common.
    item: String,
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
    Rating(Rating),
    Vote(Vote),
    Status(Status),
    Mode(Mode),
    Way(Way),
    Votes(Tally),
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
    Columns,
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
    SetUp,
}

impl Field {
    /// What it is counted as.
    pub fn noun(self) -> Noun {
        match self {
            Self::Rating | Self::Reviewed => Noun::Rating,
            Self::Note | Self::Evidence | Self::OtherView | Self::Parts => Noun::Note,
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
            | Self::Columns => Noun::SetUp,
        }
    }
}

/// A piece that is not the same in two states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is about, as it is called now where it is still there.
    pub place: Place,
    /// What of that it is.
    pub field: Field,
    /// What was said then; none where it was not there.
    pub then: Option<Value>,
    /// What is said now; none where it is gone.
    pub now: Option<Value>,
    /// Pieces of one thing, such as of one action, have this in common.
    item: String,
}

/// Every piece of an assessment, in the order in which people see it.
pub fn of_assessment(of: &Assessment) -> Vec<Piece> {
    assessment::pieces(of)
}

/// Every piece of a training file, in the order in which people see it.
pub fn of_training(of: &Training) -> Vec<Piece> {
    training::pieces(of)
}

/// What differs, in the order of `now`; what is gone stands last.
pub fn differences(then: &[Piece], now: &[Piece]) -> Vec<Difference> {
    let mut before: BTreeMap<&str, &Piece> = then.iter().map(|piece| (piece.key.as_str(), piece)).collect();
    let mut found = Vec::new();
    for piece in now {
        let old = before.remove(piece.key.as_str());
        if old.is_none_or(|old| old.value != piece.value) {
            found.push(Difference::of(piece, old, Some(piece)));
        }
    }
    let gone = then.iter().filter(|piece| before.contains_key(piece.key.as_str()));
    found.extend(gone.map(|piece| Difference::of(piece, Some(piece), None)));
    // Where a line came or went, the order of the plan is another one by that alone.
    if found.iter().any(|found| found.field == Field::ActionWhat) {
        found.retain(|found| found.field != Field::PlanOrder);
    }
    found
}

/// How many there are of each kind. All that is said of one action counts once.
pub fn held(pieces: &[Piece]) -> BTreeMap<Noun, usize> {
    distinct(pieces.iter().map(|piece| (piece.field, piece.item.as_str())))
}

/// How many of each kind differ. What differs in one action counts once.
pub fn counted(differences: &[Difference]) -> BTreeMap<Noun, usize> {
    distinct(differences.iter().map(|found| (found.field, found.item.as_str())))
}

fn distinct<'a>(found: impl Iterator<Item = (Field, &'a str)>) -> BTreeMap<Noun, usize> {
    let items: BTreeSet<(Noun, &str, Option<Field>)> = found
        .map(|(field, item)| match field.noun() {
            // A note and the evidence beside it are two.
            Noun::Note => (Noun::Note, item, Some(field)),
            Noun::SetUp => (Noun::SetUp, "", None),
            noun => (noun, item, None),
        })
        .collect();
    let mut counted = BTreeMap::new();
    for (noun, ..) in items {
        *counted.entry(noun).or_default() += 1;
    }
    counted
}

impl Difference {
    fn of(named: &Piece, then: Option<&Piece>, now: Option<&Piece>) -> Self {
        let value = |piece: Option<&Piece>| piece.map(|piece| piece.value.clone());
        let (place, item) = (named.place.clone(), named.item.clone());
        Self { place, field: named.field, then: value(then), now: value(now), item }
    }
}

/// Gathers pieces. What is empty is no piece: nobody said anything.
struct Gathered {
    pieces: Vec<Piece>,
}

impl Gathered {
    fn add(&mut self, item: &str, place: &Place, field: Field, value: impl Into<Option<Value>>) {
        self.add_part(item, "", place, field, value);
    }

    /// One of several pieces of a kind in one item.
    fn add_part(
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

    fn text(&mut self, item: &str, place: &Place, field: Field, text: &str) {
        self.add(item, place, field, said(text));
    }
}

/// A text, where there is one.
fn said(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}

/// Something that is so or not.
fn yes(is_so: bool) -> Option<Value> {
    is_so.then_some(Value::Yes)
}
