//! A course and its learners: what each of them answered for their own practice
//! at up to four moments, under a code that they chose themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::carried::Carried;
use super::checklist::Checklist;
use super::course::Course;
pub use super::moment::{Moment, Question};
use super::one_sign::one_sign_apart;
use super::publication::Publication;
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
    /// Codes under which nobody is kept any more, since they were found to be another one's:
    /// the code, and the one that stays. An export that is read again still holds them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<(String, String)>,
    /// How the columns of an export were understood last time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnMeaning>,
    /// What was published, in that order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub published: Vec<Publication>,
    /// What a newer Attune wrote there besides.
    #[serde(skip)]
    pub carried: Option<Arc<Carried>>,
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
    /// What the person wrote, where the trainer keeps it. It is the trainer's alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
}

/// What a learner wrote beside the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// When it was written.
    pub moment: Moment,
    /// The statement that it is about, by id; None: it is about everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    /// The words, in one line.
    pub text: String,
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

/// Two codes that look like one person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearCodes {
    /// The one that was entered first.
    pub first: String,
    /// The one that was entered later.
    pub second: String,
    /// The moments at which both have answered: there only the answers of one can stay.
    pub both: Vec<Moment>,
    /// The codes differ by one letter or digit, and the first person answered only before
    /// the course, the second only later.
    pub is_slip: bool,
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
    /// What the person wrote about a statement, by its id, or about everything.
    Comment(Option<String>, Option<Moment>),
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
            Self::Statement(_, moment)
            | Self::Choice(_, _, moment)
            | Self::Question(_, moment)
            | Self::Comment(_, moment) => *moment,
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
            Self::Comment(statement, _) => Self::Comment(statement.clone(), moment),
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

    /// How many answers the person has given, at all moments together.
    pub fn given(&self) -> usize {
        let scores =
            |of: &Answers| Question::ALL.into_iter().filter(|of_one| of.score(*of_one).is_some()).count();
        self.answers.values().map(|of| of.ratings.len() + scores(of)).sum()
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
            joined: Vec::new(),
            columns: Vec::new(),
            published: Vec::new(),
            carried: None,
        }
    }

    /// The learner with this code.
    pub fn participant(&self, code: &str) -> Option<&Participant> {
        self.participants.iter().map(AsRef::as_ref).find(|participant| participant.code == code)
    }

    /// The code under which somebody is kept whose answers come under this one.
    pub fn kept_as(&self, code: &str) -> Option<&str> {
        let (_, keep) = self.joined.iter().find(|(gone, _)| gone == code)?;
        let is_free = self.participant(code).is_none();
        self.participant(keep).filter(|_| is_free).map(|of| of.code.as_str())
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

    /// How many comments of learners are kept.
    pub fn comments(&self) -> usize {
        self.participants.iter().map(|of| of.comments.len()).sum()
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
            by_plain.entry(look_of(&participant.code)).or_default().push(participant);
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

    /// Learners who answered only before the course and only later, under codes that
    /// differ by one letter or digit. They too are offered and never joined silently.
    pub fn slips(&self) -> Vec<NearCodes> {
        let before = |of: &Participant| of.at(Moment::Before).is_some();
        let later = |of: &Participant| of.answers_outside(Moment::Before);
        let people = || self.participants.iter().map(AsRef::as_ref);
        let first: Vec<&Participant> = people().filter(|of| before(of) && !later(of)).collect();
        let second: Vec<&Participant> = people().filter(|of| !before(of) && later(of)).collect();
        let plain =
            |people: &[&Participant]| people.iter().map(|of| plain_code(&of.code)).collect::<Vec<_>>();
        let apart: BTreeSet<(&str, &str)> =
            self.apart.iter().flat_map(|(a, b)| [(&**a, &**b), (b, a)]).collect();
        let both = |(one, other): (usize, usize)| first.get(one).zip(second.get(other));
        // Those that look the same are offered as such.
        let is_open = |pair| {
            both(pair).is_some_and(|(one, other)| {
                !apart.contains(&(&one.code, &other.code)) && look_of(&one.code) != look_of(&other.code)
            })
        };
        let pairs = one_sign_apart(&plain(&first), &plain(&second), is_open).into_iter().filter_map(both);
        pairs.map(|(one, other)| NearCodes { is_slip: true, ..NearCodes::of(one, other) }).collect()
    }
}

impl NearCodes {
    /// What there is to say of two learners.
    pub fn of(first: &Participant, second: &Participant) -> Self {
        let both = |moment: &Moment| first.at(*moment).is_some() && second.at(*moment).is_some();
        let both = Moment::ALL.into_iter().filter(both).collect();
        Self { first: first.code.clone(), second: second.code.clone(), both, is_slip: false }
    }
}

/// How a plain code looks in handwriting: one letter O for another person's nought.
fn look_of(code: &str) -> String {
    let look = |sign| match sign {
        'o' => '0',
        'i' | 'l' => '1',
        'z' => '2',
        's' => '5',
        'b' => '8',
        other => other,
    };
    plain_code(code).chars().map(look).collect()
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
