//! A course and its learners: what each of them answered for their own practice
//! at up to four moments, under a code that they chose themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::carried::Carried;
use super::checklist::Checklist;
use super::rating::Vote;
use super::{ids, unique_map};

/// What the file of one course holds: the trainer's, with every learner's answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Training {
    /// A UUID: the same in every copy of the file.
    pub id: String,
    /// What the course is.
    pub course: Course,
    /// The checklist as it was when the file began.
    pub checklist: Arc<Checklist>,
    /// The two questions from 1 to 5 are asked as well.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub questions: bool,
    /// In the order in which they were entered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Arc<Participant>>,
    /// Codes that look alike and are two people's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<(String, String)>,
    /// How the columns of an export were understood last time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnMeaning>,
    /// What a newer Attune wrote there besides.
    #[serde(skip)]
    pub carried: Option<Arc<Carried>>,
}

/// What the course is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Course {
    /// What it is called. May be empty while the file is being set up.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// For whom it was held, and where.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// The first day on which it is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begins: Option<Date>,
    /// The last day on which it is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends: Option<Date>,
    /// The day on which learners are asked again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<Date>,
}

/// One learner, with all that this person answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// The code that the person chose, unique within the file.
    pub code: String,
    /// The person's role, if it was asked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// What the person answered, by moment.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "unique_map::deserialize"
    )]
    pub answers: BTreeMap<Moment, Answers>,
}

/// When something was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Moment {
    /// Asked before the course begins.
    Before,
    /// Asked at the end of the course.
    After,
    /// Asked at the end about the time before: "before the course, I now think I was…".
    LookingBack,
    /// Asked some months after the course.
    FollowUp,
}

/// One person's answers at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    /// The answers to statements, by statement id; what is missing was left open.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_map::deserialize")]
    pub ratings: BTreeMap<String, Vote>,
    /// Own understanding of infant mental health, from 1 to 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub understanding: Option<u8>,
    /// Own confidence in working with parents and babies together, from 1 to 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<u8>,
}

/// One of the two questions from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Question {
    /// "How would you rate your understanding of infant mental health?"
    Understanding,
    /// "How would you rate your confidence in working with parent-infant dyads?"
    Confidence,
}

/// Two codes that look like one person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearCodes {
    /// The one that was entered first.
    pub first: String,
    /// The one that was entered later.
    pub second: String,
    /// A moment at which both have answered: then they cannot be joined.
    pub both: Option<Moment>,
}

/// What a column of an export means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnMeaning {
    /// The words at the head of the column.
    pub head: String,
    /// What stands in it.
    pub means: Meaning,
    /// What words in it stand for, where the trainer said so, in small letters.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, WordMeaning>,
}

/// What a word in the cells of an export stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WordMeaning {
    /// No answer: each cell that holds it is named and left out.
    LeftOut,
    /// An answer to a statement.
    Answer(Vote),
    /// When something was answered.
    When(Moment),
}

/// What stands in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Meaning {
    /// Nothing that is wanted.
    Nothing,
    /// The code that the person chose.
    Code,
    /// What the person works as.
    Role,
    /// When it was answered, in words.
    Moment,
    /// The answer to a statement, by its id; the moment where the column fixes it.
    Statement(String, Option<Moment>),
    /// Whether a statement was given this one answer, where each answer has a column of its own.
    Choice(String, Vote, Option<Moment>),
    /// The answer to one of the questions from 1 to 5.
    Question(Question, Option<Moment>),
}

impl Moment {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Before, Self::After, Self::LookingBack, Self::FollowUp];

    /// The pairs that may be compared, earlier first. Looking back is compared
    /// with After alone: it is not the answer of another day.
    pub const PAIRS: [(Self, Self); 4] = [
        (Self::Before, Self::After),
        (Self::LookingBack, Self::After),
        (Self::Before, Self::FollowUp),
        (Self::After, Self::FollowUp),
    ];
}

impl ColumnMeaning {
    /// A column in which the trainer said nothing of the words.
    pub fn new(head: impl Into<String>, means: Meaning) -> Self {
        Self { head: head.into(), means, words: BTreeMap::new() }
    }
}

impl Meaning {
    /// The statement whose answers it holds.
    pub fn statement(&self) -> Option<&str> {
        match self {
            Self::Statement(id, _) | Self::Choice(id, ..) => Some(id),
            _ => None,
        }
    }

    /// The moment that the column fixes.
    pub fn moment(&self) -> Option<Moment> {
        match self {
            Self::Statement(_, moment) | Self::Choice(_, _, moment) | Self::Question(_, moment) => *moment,
            _ => None,
        }
    }

    /// The same meaning at another moment.
    #[must_use]
    pub fn at(&self, moment: Option<Moment>) -> Self {
        match self {
            Self::Statement(id, _) => Self::Statement(id.clone(), moment),
            Self::Choice(id, vote, _) => Self::Choice(id.clone(), *vote, moment),
            Self::Question(question, _) => Self::Question(*question, moment),
            other => other.clone(),
        }
    }

    /// Whether it holds answers.
    pub fn is_answer(&self) -> bool {
        matches!(self, Self::Statement(..) | Self::Choice(..) | Self::Question(..))
    }

    /// Whether the course asks for it. Its checklist may have been changed since a
    /// column was understood.
    pub fn is_asked(&self, training: &Training) -> bool {
        self.statement().is_none_or(|id| training.checklist.statement(id).is_some())
    }
}

impl Question {
    /// Both, in the order of the survey.
    pub const ALL: [Self; 2] = [Self::Understanding, Self::Confidence];

    /// Whether a number is one of the answers that the survey offers, 1 to 5.
    pub fn is_score(score: u8) -> bool {
        (1..=5).contains(&score)
    }
}

impl Answers {
    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Answers one of the questions from 1 to 5, or takes the answer away.
    pub fn set_score(&mut self, question: Question, score: Option<u8>) {
        match question {
            Question::Understanding => self.understanding = score,
            Question::Confidence => self.confidence = score,
        }
    }

    /// The answer to one of the questions from 1 to 5.
    pub fn score(&self, question: Question) -> Option<u8> {
        match question {
            Question::Understanding => self.understanding,
            Question::Confidence => self.confidence,
        }
    }
}

impl Participant {
    /// What the person answered at a moment.
    pub fn at(&self, moment: Moment) -> Option<&Answers> {
        // A file written by hand may hold a moment at which nothing was answered.
        self.answers.get(&moment).filter(|answers| !answers.is_empty())
    }

    /// Whether the person answered anything at another moment.
    pub fn answers_outside(&self, moment: Moment) -> bool {
        Moment::ALL.into_iter().any(|other| other != moment && self.at(other).is_some())
    }
}

impl Training {
    /// A new file without learners.
    pub fn new(checklist: Arc<Checklist>) -> Self {
        Self {
            id: ids::file(),
            course: Course::default(),
            checklist,
            questions: false,
            participants: Vec::new(),
            apart: Vec::new(),
            columns: Vec::new(),
            carried: None,
        }
    }

    /// The learner with this code.
    pub fn participant(&self, code: &str) -> Option<&Participant> {
        self.participants.iter().map(AsRef::as_ref).find(|participant| participant.code == code)
    }

    /// The moments at which anybody answered anything.
    pub fn moments(&self) -> BTreeSet<Moment> {
        let answered = |moment: &Moment| self.participants.iter().any(|of| of.at(*moment).is_some());
        Moment::ALL.into_iter().filter(answered).collect()
    }

    /// The moments that can be compared: both have answers.
    pub fn pairs(&self) -> Vec<(Moment, Moment)> {
        let answered = self.moments();
        let both = |(first, second): &(Moment, Moment)| answered.contains(first) && answered.contains(second);
        Moment::PAIRS.into_iter().filter(both).collect()
    }

    /// Whether the questions from 1 to 5 belong to what is shown: they are asked, or
    /// somebody has answered one.
    pub fn has_questions(&self) -> bool {
        let scored = |of: &Answers| Question::ALL.into_iter().any(|question| of.score(question).is_some());
        // Answers stay where they are no longer asked for: what somebody said is not hidden.
        self.questions || self.participants.iter().any(|of| of.answers.values().any(scored))
    }

    /// Whether this learner's first answers are at a later moment, though others
    /// answered before the course: perhaps the code was written otherwise then.
    pub fn is_late(&self, learner: &Participant) -> bool {
        let before = |of: &Participant| of.at(Moment::Before).is_some();
        !before(learner) && self.participants.iter().any(|of| before(of))
    }

    /// Whether anybody has answered anything.
    pub fn is_answered(&self) -> bool {
        !self.moments().is_empty()
    }

    /// Codes that look like one person's, written in two ways. They are offered
    /// as the same and never joined silently. Each later one is offered with the first
    /// before it that it has not been told apart from: of thousands that look alike,
    /// every two would be millions.
    pub fn near_codes(&self) -> Vec<NearCodes> {
        let apart: BTreeSet<(&str, &str)> =
            self.apart.iter().flat_map(|(a, b)| [(&**a, &**b), (b, a)]).collect();
        let mut by_plain: BTreeMap<String, Vec<&Participant>> = BTreeMap::new();
        for participant in &self.participants {
            by_plain.entry(plain_code(&participant.code)).or_default().push(participant);
        }
        let mut near = Vec::new();
        for same in by_plain.values() {
            for (place, later) in same.iter().enumerate() {
                let mut before = same.iter().take(place);
                let first = before.find(|first| !apart.contains(&(&first.code, &later.code)));
                near.extend(first.map(|first| NearCodes::of(first, later)));
            }
        }
        near
    }
}

impl NearCodes {
    /// What there is to say of two learners.
    pub fn of(first: &Participant, second: &Participant) -> Self {
        let both = Moment::ALL
            .into_iter()
            .find(|moment| first.at(*moment).is_some() && second.at(*moment).is_some());
        Self { first: first.code.clone(), second: second.code.clone(), both }
    }
}

/// A code without what people write now one way and now another: spaces, case,
/// hyphens and full stops, and noughts before a number. A code of signs alone stays
/// as it is.
pub fn plain_code(code: &str) -> String {
    let letters: String = code.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if letters.is_empty() {
        return code.trim().to_owned();
    }
    let digits_from = letters.find(|c: char| c.is_ascii_digit()).unwrap_or(letters.len());
    let (word, number) = letters.split_at(digits_from);
    format!("{word}{}", number.trim_start_matches('0'))
}
