//! What a column of the grid asks, and the keys that answer it.

use egui::Key;

use crate::app::widgets::rating_buttons::vote_of;
use crate::model::{Answers, Moment, Question, Statement, Training, TrainingEdit, Vote};
use crate::text;
use crate::words;

/// The digits that answer a question from 1 to 5.
const DIGITS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];

/// One column: a statement, by its number from 1, or one of the two questions.
#[derive(Clone, Copy)]
pub(super) enum Column<'a> {
    Statement(usize, &'a Statement),
    Question(Question),
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Given {
    Vote(Vote),
    Score(u8),
}

impl Given {
    /// The answer as it is said, such as "Amber" or "4".
    pub fn words(self) -> String {
        match self {
            Self::Vote(vote) => words::vote(vote),
            Self::Score(score) => score.to_string(),
        }
    }

    /// The key that gives it, as people write it.
    pub fn key(self) -> String {
        match self {
            Self::Vote(vote) => words::vote_letter(vote),
            Self::Score(score) => score.to_string(),
        }
    }
}

impl<'a> Column<'a> {
    /// Every column of a training file, in the order of the forms.
    pub fn all(training: &'a Training) -> Vec<Self> {
        let statements = (1..).zip(&training.checklist.statements);
        let questions = Question::ALL.into_iter().filter(|_| training.has_questions());
        statements
            .map(|(number, statement)| Self::Statement(number, statement))
            .chain(questions.map(Self::Question))
            .collect()
    }

    /// The heading above it: "4", "Confidence".
    pub fn heading(self) -> String {
        match self {
            Self::Statement(number, _) => number.to_string(),
            Self::Question(Question::Understanding) => text!("answers-head-understanding"),
            Self::Question(Question::Confidence) => text!("answers-head-confidence"),
        }
    }

    /// What a screen reader calls it: "4 Tuning in to cues".
    pub fn name(self) -> String {
        match self {
            Self::Statement(number, statement) => {
                text!("answers-statement", number = number, title = statement.short_title())
            }
            Self::Question(question) => words::training::question_short(question),
        }
    }

    /// What was asked, word for word.
    pub fn wording(self) -> String {
        match self {
            Self::Statement(_, statement) => statement.text.clone(),
            Self::Question(question) => words::training::question(question),
        }
    }

    /// Everything that can stand in it.
    pub fn choices(self) -> Vec<Given> {
        match self {
            Self::Statement(..) => Vote::ALL.map(Given::Vote).to_vec(),
            Self::Question(_) => (1..=5).map(Given::Score).collect(),
        }
    }

    /// Which keys answer here, in a sentence.
    pub fn keys(self) -> String {
        match self {
            Self::Statement(..) => text!("answers-key-statement"),
            Self::Question(_) => text!("answers-key-question"),
        }
    }

    /// What a key answers here; None: nothing.
    pub fn answered_by(self, key: Key) -> Option<Given> {
        match self {
            Self::Statement(..) => vote_of(key).map(Given::Vote),
            Self::Question(_) => {
                let digit = (1..).zip(DIGITS).find(|(_, digit)| *digit == key);
                digit.map(|(score, _)| Given::Score(score))
            }
        }
    }

    /// What a learner answered.
    pub fn given(self, answers: Option<&Answers>) -> Option<Given> {
        match self {
            Self::Statement(_, statement) => answers?.ratings.get(&statement.id).copied().map(Given::Vote),
            Self::Question(question) => answers?.score(question).map(Given::Score),
        }
    }

    /// The change that puts an answer there, or takes it away. None for an answer
    /// that does not belong there.
    pub fn edit(self, code: &str, moment: Moment, given: Option<Given>) -> Option<TrainingEdit> {
        let code = code.to_owned();
        Some(match (self, given) {
            (Self::Statement(_, of), Some(Given::Vote(vote))) => {
                TrainingEdit::Answer { code, moment, statement: of.id.clone(), vote: Some(vote) }
            }
            (Self::Statement(_, of), None) => {
                TrainingEdit::Answer { code, moment, statement: of.id.clone(), vote: None }
            }
            (Self::Question(question), Some(Given::Score(score))) => {
                TrainingEdit::Score { code, moment, question, score: Some(score) }
            }
            (Self::Question(question), None) => TrainingEdit::Score { code, moment, question, score: None },
            _ => return None,
        })
    }
}
