//! What changed between two moments of a course: which pairs can be compared, what
//! stands in a comparison, and in which order. Worked out here once for the screen,
//! the report and the command line.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::checklist::Statement;
use super::shift::{self, Moves, Pairing, Shift};
use super::training::{Moment, Question, Training};
use super::votes::Tally;

/// Two moments, the earlier one first.
pub type MomentPair = (Moment, Moment);

/// What changed between two moments.
#[derive(Clone, Debug)]
pub struct MomentComparison {
    /// Which moments are compared.
    pub pair: MomentPair,
    /// Who can be compared.
    pub pairing: Pairing,
    /// By statement, in the checklist's order.
    pub statements: Vec<StatementShift>,
    /// By question; empty where the course does not ask them.
    pub questions: Vec<QuestionShift>,
}

/// How the answers to a statement changed.
#[derive(Clone, Copy, Debug)]
pub struct StatementShift {
    /// Of those who answered both times.
    pub shift: Shift<3>,
    /// How often chance alone would bring this, between 0 and 1, corrected for all
    /// statements ([`shift::chances`]); None where too few changed to say.
    pub chance: Option<f64>,
    /// Of all who answered, paired or not, at each moment.
    pub all: [Tally; 2],
}

/// How the answers to a question from 1 to 5 changed.
#[derive(Clone, Copy, Debug)]
pub struct QuestionShift {
    /// The question that was answered.
    pub question: Question,
    /// Of those who answered both times.
    pub shift: Shift<5>,
    /// How many gave each answer from 1 to 5, paired or not, at each moment.
    pub all: [[u32; 5]; 2],
    /// Of all who answered, at each moment; see [`shift::median`].
    pub medians: [Option<(u8, u8)>; 2],
}

/// How everybody answered at every moment, paired or not, where there are more moments
/// than the two that a comparison holds.
#[derive(Clone, Debug)]
pub struct AnswersOverTime {
    /// The moments at which anybody answered, in their order.
    pub moments: Vec<Moment>,
    /// By statement, in the checklist's order: how many gave each answer at each moment.
    pub statements: Vec<Vec<Tally>>,
}

impl AnswersOverTime {
    /// Counts the answers. None where fewer than three moments have any.
    pub fn of(training: &Training) -> Option<Self> {
        let moments: Vec<Moment> = training.moments().into_iter().collect();
        let at = |statement: &Statement| -> Vec<Tally> {
            moments.iter().map(|moment| shift::answers_at(training, &statement.id, *moment)).collect()
        };
        let statements = training.checklist.statements.iter().map(at).collect();
        (moments.len() > 2).then_some(Self { moments, statements })
    }

    /// The most people that answered one statement at one moment: the longest bar.
    pub fn longest(&self) -> u32 {
        self.statements.iter().flatten().map(|tally| tally.people()).max().unwrap_or_default()
    }
}

/// A row of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShiftRow {
    /// A statement, by its position in the checklist, from 0.
    Statement(usize),
    /// A question from 1 to 5.
    Question(Question),
}

/// In which order the statements are shown. The questions follow in either.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShiftOrder {
    /// As the checklist has them.
    #[default]
    Published,
    /// Those first in which most people changed, either way; of two that are alike
    /// the one in which more moved up.
    MostChanged,
}

impl MomentComparison {
    /// Works out what changed between two moments of a course.
    pub fn new(training: &Training, pair: MomentPair) -> Self {
        let (first, second) = pair;
        let shifts = shift::of_statements(training, first, second);
        // Of all statements at once, since looking at eleven makes one chance finding likely.
        let chances = shift::chances(&shifts);
        let statements = training.checklist.statements.iter().zip(shifts.into_iter().zip(chances));
        let statements = statements.map(|(statement, (shift, chance))| {
            let all = [first, second].map(|moment| shift::answers_at(training, &statement.id, moment));
            StatementShift { shift, chance, all }
        });
        let asked = Question::ALL.into_iter().filter(|_| training.has_questions());
        let questions = asked.map(|question| QuestionShift {
            question,
            shift: shift::of_question(training, question, first, second),
            all: [first, second].map(|moment| shift::scores_at(training, question, moment)),
            medians: [first, second].map(|moment| shift::median(training, question, moment)),
        });
        Self {
            pair,
            pairing: shift::pairing(training, first, second),
            statements: statements.collect(),
            questions: questions.collect(),
        }
    }

    /// Every pair of moments at both of which `at_least` so many learners answered,
    /// and one of them in any case.
    pub fn all(training: &Training, at_least: u32) -> Vec<Self> {
        let pairs = training.pairs().into_iter();
        let pairs = pairs.filter(|(first, second)| {
            let paired = shift::pairing(training, *first, *second).paired;
            paired >= at_least.max(1) as usize
        });
        pairs.map(|pair| Self::new(training, pair)).collect()
    }

    /// The rows: the statements, and the questions after them.
    pub fn rows(&self, order: ShiftOrder) -> Vec<ShiftRow> {
        let mut rows: Vec<ShiftRow> = (0..self.statements.len()).map(ShiftRow::Statement).collect();
        if order == ShiftOrder::MostChanged {
            rows.sort_by_key(|row| {
                let moves = self.moves(*row);
                (Reverse(moves.changed()), Reverse(moves.up))
            });
        }
        // Below in either order: steps from 1 to 5 are no steps from Red to Green.
        rows.extend(self.questions.iter().map(|of| ShiftRow::Question(of.question)));
        rows
    }

    /// How the answers in a row moved; no moves where there is no such row.
    pub fn moves(&self, row: ShiftRow) -> Moves {
        match row {
            ShiftRow::Statement(position) => self.statements.get(position).map(|of| of.shift.moves()),
            ShiftRow::Question(question) => self.question(question).map(|of| of.shift.moves()),
        }
        .unwrap_or_default()
    }

    /// How the answers to a question changed.
    pub fn question(&self, question: Question) -> Option<&QuestionShift> {
        self.questions.iter().find(|of| of.question == question)
    }

    /// The questions that anybody answered both times.
    pub fn answered_questions(&self) -> impl Iterator<Item = &QuestionShift> {
        self.questions.iter().filter(|of| of.shift.moves().paired() > 0)
    }

    /// A statement of the course with what changed in it.
    pub fn statement<'a>(
        &'a self,
        training: &'a Training,
        position: usize,
    ) -> Option<(&'a Statement, &'a StatementShift)> {
        training.checklist.statements.get(position).zip(self.statements.get(position))
    }

    /// How many learners can be compared.
    pub fn paired(&self) -> u32 {
        u32::try_from(self.pairing.paired).unwrap_or(u32::MAX)
    }

    /// The most people that any row counts: the longest bar.
    pub fn longest(&self) -> u32 {
        let rows = self.rows(ShiftOrder::Published).into_iter();
        rows.map(|row| self.moves(row).paired()).max().unwrap_or_default()
    }
}

/// The earlier moments of these pairs, each once.
pub fn earlier(pairs: &[MomentPair]) -> Vec<Moment> {
    let firsts: BTreeSet<Moment> = pairs.iter().map(|(first, _)| *first).collect();
    firsts.into_iter().collect()
}

/// The later moments of those pairs that begin with this one.
pub fn later(pairs: &[MomentPair], than: Moment) -> Vec<Moment> {
    pairs.iter().filter(|(first, _)| *first == than).map(|(_, second)| *second).collect()
}
