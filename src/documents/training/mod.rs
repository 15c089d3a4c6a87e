//! What can be printed about a course: the report in its two editions, and the
//! forms on paper.

pub mod answers_csv;
mod chart;
mod form;
mod method;
mod shown;
mod summary;
mod tables;

use jiff::civil::Date;

use crate::documents::common;
use crate::documents::document::{Document, Style};
use crate::model::disclosure::MIN_COUNT;
use crate::model::shift::{self, Pairing, Shift};
use crate::model::{Moment, Question, Training};
use crate::text;
use crate::words::training as words;
pub use form::build as form;
pub use summary::dates;

/// Who a report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// The trainer: every table in full.
    Own,
    /// Anybody: only what moved which way, and no count under five.
    Publishing,
}

/// What a report is made from.
struct Report<'a> {
    training: &'a Training,
    edition: Edition,
    /// Whether it is said how often chance alone would bring such changes.
    chance: bool,
    /// What is compared, in the order in which it is shown.
    pairs: Vec<Pair>,
}

/// Two moments, and how the answers moved.
struct Pair {
    first: Moment,
    second: Moment,
    pairing: Pairing,
    /// In the checklist's order.
    statements: Vec<Shift<3>>,
    /// Those that were answered both times.
    questions: Vec<(Question, Shift<5>)>,
}

/// What changed for the learners of a course, as of `today`. `chance`: whether it
/// is said how often chance alone would bring such changes. The edition for
/// publishing never says it, since it would give small counts away.
pub fn report(training: &Training, edition: Edition, chance: bool, today: Date) -> Document {
    let pairs = Moment::PAIRS.into_iter().filter_map(|pair| Pair::of(training, edition, pair)).collect();
    let report = Report { training, edition, chance: chance && edition == Edition::Own, pairs };
    let kind = match edition {
        Edition::Own => text!("report-training"),
        Edition::Publishing => text!("report-publishing"),
    };
    let mut document = begin(training, &kind, today);
    document.heading(1, course_name(training));
    if edition == Edition::Own {
        document.paragraph(Style::Quiet, text!("doc-training-own"));
        let kind = text!("doc-training-own-kind", kind = kind);
        document.footer = text!("doc-training-footer", kind = kind, course = course_name(training));
    }
    document.blocks.push(summary::facts(&report));
    summary::what_changed(&mut document, &report);
    for pair in &report.pairs {
        chart::pair(&mut document, &report, pair);
        if edition == Edition::Own {
            tables::in_full(&mut document, &report, pair);
        }
    }
    method::method(&mut document, &report);
    common::checklist_source(&mut document, &training.checklist);
    document.paragraph(Style::Small, text!("doc-training-adapted"));
    document
}

/// A document about a course, with the line above its title.
fn begin(training: &Training, kind: &str, today: Date) -> Document {
    let course = course_name(training);
    let mut document = Document {
        title: text!("doc-training-title", kind = kind, course = course.as_str()),
        author: course.clone(),
        date: today,
        footer: text!("doc-training-footer", course = course, kind = kind),
        blocks: Vec::new(),
    };
    document.paragraph(Style::Overline, text!("doc-training-overline", kind = kind));
    document
}

/// What the course is called; "Our course" while it has no name.
fn course_name(training: &Training) -> String {
    let name = training.course.name.trim();
    if name.is_empty() { text!("doc-training-unnamed") } else { name.to_owned() }
}

impl Pair {
    /// The pair, if anybody can be compared; for publishing, if enough can.
    fn of(training: &Training, edition: Edition, (first, second): (Moment, Moment)) -> Option<Self> {
        let pairing = shift::pairing(training, first, second);
        let needed = match edition {
            Edition::Own => 1,
            Edition::Publishing => MIN_COUNT as usize,
        };
        (pairing.paired >= needed).then(|| Self {
            first,
            second,
            pairing,
            statements: shift::of_statements(training, first, second),
            questions: questions(training, first, second),
        })
    }

    /// "Before to After".
    fn name(&self) -> String {
        let [first, second] = self.moments();
        text!("doc-training-pair", first = first, second = second)
    }

    /// What the two moments are called.
    fn moments(&self) -> [String; 2] {
        [self.first, self.second].map(words::moment)
    }

    /// Who can be compared, as far as the edition may say.
    fn compared(&self, edition: Edition) -> String {
        match edition {
            Edition::Own => crate::words::shift::pairing(self.pairing, self.first, self.second),
            Edition::Publishing => text!("shift-paired", count = self.pairing.paired),
        }
    }

    /// How many learners can be compared.
    fn paired(&self) -> u32 {
        u32::try_from(self.pairing.paired).unwrap_or(u32::MAX)
    }
}

/// The questions from 1 to 5 that anybody answered both times.
fn questions(training: &Training, first: Moment, second: Moment) -> Vec<(Question, Shift<5>)> {
    let moved = |question| (question, shift::of_question(training, question, first, second));
    let all = Question::ALL.into_iter().map(moved);
    all.filter(|(_, shift)| shift.moves().paired() > 0).collect()
}
