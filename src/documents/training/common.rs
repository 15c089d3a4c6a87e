//! What every document about a course says of it.

use jiff::civil::Date;

use crate::documents::common::day;
use crate::documents::document::{Block, Document, Paper, Style};
use crate::model::{Course, Moment, MomentComparison, MomentPair, Training};
use crate::text;
use crate::words::training as words;

/// What the trainer's own report is made from.
pub(super) struct Report<'a> {
    pub(super) training: &'a Training,
    /// Whether it is said how often chance alone would bring such changes.
    pub(super) chance: bool,
    /// What is compared, in the order in which it is shown.
    pub(super) pairs: Vec<MomentComparison>,
}

/// A document about a course, with the line above its title.
pub(super) fn begin(training: &Training, kind: &str, today: Date) -> Document {
    let course = course_name(training);
    let mut document = Document {
        title: text!("doc-training-title", kind = kind, course = course.as_str()),
        author: course.clone(),
        date: today,
        footer: text!("doc-training-footer", course = course, kind = kind),
        paper: Paper::A4,
        blocks: Vec::new(),
    };
    document.paragraph(Style::Overline, text!("doc-training-overline", kind = kind));
    document
}

/// Keeps what was said from the block at this position on together, at the end: no last page
/// holds a source and nothing else.
pub(in crate::documents) fn end_together(document: &mut Document, from: usize) {
    let end = document.blocks.split_off(from.min(document.blocks.len()));
    document.blocks.push(Block::Together(end));
}

/// What the course is called; "Our course" while it has no name.
pub(super) fn course_name(training: &Training) -> String {
    let name = training.course.name.trim();
    if name.is_empty() { text!("doc-training-unnamed") } else { name.to_owned() }
}

/// "2 March 2026 to 30 March 2026; asked again on 29 June 2026".
pub fn dates(course: &Course) -> String {
    let held = match (course.begins, course.ends) {
        (Some(from), Some(to)) if from != to => text!("doc-training-from-to", from = day(from), to = day(to)),
        (Some(on), _) | (None, Some(on)) => day(on),
        (None, None) => String::new(),
    };
    let again = course.follow_up.map(|on| text!("doc-training-asked-again", date = day(on)));
    let parts = [Some(held).filter(|held| !held.is_empty()), again];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The heading of a comparison, such as "Before to After".
pub(super) fn pair_name(pair: MomentPair) -> String {
    let [first, second] = moment_names(pair);
    text!("doc-training-pair", first = first, second = second)
}

/// What the two moments are called.
pub(super) fn moment_names(pair: MomentPair) -> [String; 2] {
    <[Moment; 2]>::from(pair).map(words::moment)
}
