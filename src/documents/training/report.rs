//! The trainer's own report: what changed for the learners of a course, with every
//! table in full.

use jiff::civil::Date;

use crate::documents::common::checklist_source;
use crate::documents::document::{Document, Style};
use crate::documents::training::common::{Report, begin, course_name, end_together};
use crate::documents::training::{chart, comments, summary, tables};
use crate::model::{MomentComparison, Training};
use crate::text;

/// Builds it, as of `today`. `chance`: whether it is said how often chance alone would
/// bring such changes.
pub fn build(training: &Training, chance: bool, today: Date) -> Document {
    let report = Report { training, chance, pairs: MomentComparison::all(training, 1) };
    let kind = text!("report-training");
    let mut document = begin(training, &kind, today);
    document.heading(1, course_name(training));
    document.paragraph(Style::Quiet, text!("doc-training-own"));
    let kind = text!("doc-training-own-kind", kind = kind);
    document.footer = text!("doc-training-footer", kind = kind, course = course_name(training));
    document.blocks.push(summary::facts(&report));
    summary::what_changed(&mut document, &report);
    chart::moments(&mut document, training);
    tables::questions(&mut document, &report);
    if !report.pairs.is_empty() && !training.checklist.statements.is_empty() {
        tables::statements(&mut document, &training.checklist);
    }
    for pair in &report.pairs {
        chart::pair(&mut document, training, pair);
        tables::in_full(&mut document, &report, pair);
    }
    comments::comments(&mut document, &report);
    let said = document.blocks.len();
    method(&mut document, &report);
    checklist_source(&mut document, &training.checklist);
    document.paragraph(Style::Small, text!("doc-training-adapted"));
    end_together(&mut document, said);
    document
}

/// How the answers were put together and counted, a sentence or two each.
fn method(document: &mut Document, report: &Report) {
    document.heading(2, text!("doc-training-method"));
    let mut said = vec![
        text!("doc-training-codes"),
        text!("doc-training-counted"),
        text!("doc-training-near", count = report.training.near_codes().len()),
    ];
    if report.chance {
        said.extend([text!("doc-training-sign-test"), text!("doc-training-holm")]);
    }
    said.push(text!("doc-training-no-score"));
    document.list(false, Style::Body, said);
    if report.pairs.iter().any(|pair| pair.answered_questions().next().is_some()) {
        document.paragraph(Style::Small, text!("doc-training-question-source"));
    }
}
