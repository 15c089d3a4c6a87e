//! What is compared: counted once for each change of the file or of the moments,
//! and not at every frame.

use std::collections::BTreeSet;

use crate::model::shift::{self, Moves, Pairing, Shift};
use crate::model::training::NearCodes;
use crate::model::{Moment, Question, Statement, Tally, Training};

/// Two moments, the earlier one first.
pub type Pair = (Moment, Moment);

/// A line of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// A statement, by its position in the checklist.
    Statement(usize),
    /// A question from 1 to 5.
    Question(Question),
}

/// Which moments can be compared, and what changed between the two chosen ones.
pub struct Reckoning {
    of: Training,
    chosen: Option<Pair>,
    /// The moments that can be compared.
    pub offered: Vec<Pair>,
    /// What changed. None while no two moments can be compared.
    pub comparison: Option<Comparison>,
}

/// What changed between two moments.
pub struct Comparison {
    /// The moments.
    pub pair: Pair,
    /// Who can be compared.
    pub pairing: Pairing,
    /// By statement, in the checklist's order.
    pub statements: Vec<StatementShift>,
    /// By question; empty where they are not asked.
    pub questions: Vec<QuestionShift>,
    /// Codes that look like one person's.
    pub near_codes: Vec<NearCodes>,
    /// How many looked back.
    pub looked_back: usize,
}

/// How the answers to a statement changed.
pub struct StatementShift {
    /// Of those who answered both times.
    pub shift: Shift<3>,
    /// How often chance would bring this, counting all statements.
    pub chance: Option<f64>,
    /// Of all who answered, at each moment.
    pub all: [Tally; 2],
}

/// How the answers to a question changed.
pub struct QuestionShift {
    /// Which.
    pub question: Question,
    /// Of those who answered both times.
    pub shift: Shift<5>,
    /// Of all who answered, at each moment.
    pub medians: [Option<(u8, u8)>; 2],
}

impl Reckoning {
    /// Counts what changed between the chosen moments, or else the first that
    /// can be compared.
    pub fn of(training: &Training, chosen: Option<Pair>) -> Self {
        let offered = training.pairs();
        let pair = chosen.filter(|pair| offered.contains(pair)).or(offered.first().copied());
        let comparison = pair.map(|pair| Comparison::of(training, pair));
        Self { of: training.clone(), chosen, offered, comparison }
    }

    /// Whether it would come out the same now. Learners are shared, so that this
    /// costs little.
    pub fn is_of(&self, training: &Training, chosen: Option<Pair>) -> bool {
        self.chosen == chosen && self.of == *training
    }

    /// The earlier moments that can be chosen.
    pub fn earlier(&self) -> Vec<Moment> {
        let firsts: BTreeSet<Moment> = self.offered.iter().map(|(first, _)| *first).collect();
        firsts.into_iter().collect()
    }

    /// The later moments that can be compared with an earlier one.
    pub fn later(&self, than: Moment) -> Vec<Moment> {
        self.offered.iter().filter(|(first, _)| *first == than).map(|(_, second)| *second).collect()
    }
}

impl Comparison {
    fn of(training: &Training, pair: Pair) -> Self {
        let (first, second) = pair;
        let shifts = shift::of_statements(training, first, second);
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
            medians: [first, second].map(|moment| shift::median(training, question, moment)),
        });
        let looked_back = training.participants.iter().filter(|of| of.at(Moment::LookingBack).is_some());
        Self {
            pair,
            pairing: shift::pairing(training, first, second),
            statements: statements.collect(),
            questions: questions.collect(),
            near_codes: training.near_codes(),
            looked_back: looked_back.count(),
        }
    }

    /// The lines of the chart: the statements, and the questions after them.
    pub fn lines(&self, most_up_first: bool) -> Vec<Line> {
        let mut lines: Vec<Line> = (0..self.statements.len()).map(Line::Statement).collect();
        if most_up_first {
            lines.sort_by_key(|line| {
                let moves = self.moves(*line);
                (std::cmp::Reverse(moves.changed()), std::cmp::Reverse(moves.up))
            });
        }
        lines.extend(self.questions.iter().map(|of| Line::Question(of.question)));
        lines
    }

    /// How the answers on a line moved.
    pub fn moves(&self, line: Line) -> Moves {
        match line {
            Line::Statement(position) => self.statements.get(position).map(|of| of.shift.moves()),
            Line::Question(question) => self.question(question).map(|of| of.shift.moves()),
        }
        .unwrap_or_default()
    }

    /// How the answers to a question changed.
    pub fn question(&self, question: Question) -> Option<&QuestionShift> {
        self.questions.iter().find(|of| of.question == question)
    }

    /// The most people that any line counts: the longest bar.
    pub fn longest(&self) -> u32 {
        let lines = self.lines(false);
        lines.into_iter().map(|line| self.moves(line).paired()).max().unwrap_or_default()
    }

    /// A statement with what changed in it.
    pub fn statement<'a>(
        &'a self,
        training: &'a Training,
        position: usize,
    ) -> Option<(&'a Statement, &'a StatementShift)> {
        training.checklist.statements.get(position).zip(self.statements.get(position))
    }
}
