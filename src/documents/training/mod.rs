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
use crate::model::{Moment, MomentComparison, Training};
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
    pairs: Vec<MomentComparison>,
}

/// What changed for the learners of a course, as of `today`. `chance`: whether it
/// is said how often chance alone would bring such changes. The edition for
/// publishing never says it, since it would give small counts away.
pub fn report(training: &Training, edition: Edition, chance: bool, today: Date) -> Document {
    let pairs = match edition {
        Edition::Own => MomentComparison::all(training, 1),
        Edition::Publishing => MomentComparison::all(training, MIN_COUNT),
    };
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

/// "Before to After".
fn pair_name(pair: &MomentComparison) -> String {
    let [first, second] = moment_names(pair);
    text!("doc-training-pair", first = first, second = second)
}

/// What the two moments are called.
fn moment_names(pair: &MomentComparison) -> [String; 2] {
    <[Moment; 2]>::from(pair.pair).map(words::moment)
}

/// Who can be compared, as far as the edition may say.
fn compared(pair: &MomentComparison, edition: Edition) -> String {
    let (first, second) = pair.pair;
    match edition {
        Edition::Own => crate::words::shift::pairing(pair.pairing, first, second),
        Edition::Publishing => text!("shift-paired", count = pair.pairing.paired),
    }
}
