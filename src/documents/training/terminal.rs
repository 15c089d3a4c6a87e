//! A course at a glance, to be read in a terminal: who answered when, and how the
//! answers moved.

use jiff::civil::Date;

use crate::documents::common::{called, facts};
use crate::documents::document::{Document, Style};
use crate::documents::training::common::dates;
use crate::documents::training::common::pair_name;
use crate::model::shift::Shift;
use crate::model::{MomentComparison, Training};
use crate::text;
use crate::words::{shift, training as words};

/// Builds the overview for the trainer, who knows the answers: no count is left out.
pub(crate) fn build(training: &Training, today: Date) -> Document {
    let mut document = called(&training.course.name, text!("course-unnamed"), today);
    about_course(&mut document, training);
    answered(&mut document, training);
    let pairs = MomentComparison::all(training, 1);
    for pair in &pairs {
        moved(&mut document, training, pair);
    }
    cautions(&mut document, &pairs);
    document
}

fn about_course(document: &mut Document, training: &Training) {
    let learners = text!("training-learners", count = training.participants.len());
    let (course, title) = (&training.course, &training.checklist.title);
    facts(document, &[&course.group, &dates(course), title, &learners]);
}

/// How many answered at each moment, and which codes look alike.
fn answered(document: &mut Document, training: &Training) {
    document.heading(2, text!("doc-overview-moments"));
    let counts = training.moments().into_iter().map(|moment| {
        let count = training.participants.iter().filter(|of| of.at(moment).is_some()).count();
        let learners = text!("training-learners", count = count);
        text!("doc-overview-moment", moment = words::moment(moment), learners = learners)
    });
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-overview-no-answers"));
    }
    document.paragraph(Style::Body, counts.join("\n"));
    let near = training.near_codes().into_iter();
    let near: Vec<String> = near
        .map(|codes| text!("doc-overview-near-pair", first = codes.first, second = codes.second))
        .collect();
    if !near.is_empty() {
        document.paragraph(Style::Label, text!("doc-overview-near"));
        document.list(false, Style::Body, near);
    }
}

fn moved(document: &mut Document, training: &Training, pair: &MomentComparison) {
    document.heading(2, pair_name(pair.pair));
    let (first, second) = pair.pair;
    document.paragraph(Style::Body, shift::pairing(pair.pairing, first, second));
    let statements = training.checklist.statements.iter().zip(&pair.statements);
    let statements = statements.map(|(statement, of)| item(statement.short_title(), &of.shift, pair));
    let questions =
        pair.answered_questions().map(|of| item(&words::question_short(of.question), &of.shift, pair));
    document.list(true, Style::Body, statements.collect());
    document.list(false, Style::Body, questions.collect());
}

/// How many moved which way, and who is not among them where more are missing than from the
/// comparison as a whole.
fn item<const N: usize>(title: &str, of: &Shift<N>, pair: &MomentComparison) -> String {
    let uncompared = shift::uncompared(of, pair.pair).filter(|_| !of.uncompared.is_said_by(pair.pairing));
    let lines = [Some(title.to_owned()), Some(shift::moves(of.moves())), uncompared];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// What the comparisons can and cannot say, each sentence once.
fn cautions(document: &mut Document, pairs: &[MomentComparison]) {
    let mut said: Vec<String> = Vec::new();
    for caution in pairs.iter().flat_map(|pair| shift::cautions(pair.pair.0, pair.pair.1)) {
        // Two comparisons share their cautions, which are read more carefully once.
        if !said.contains(&caution) {
            said.push(caution);
        }
    }
    if !said.is_empty() {
        document.heading(2, text!("doc-change-method"));
        document.list(false, Style::Body, said);
    }
}
