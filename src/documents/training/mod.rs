//! What can be printed about a course: the report in its two editions, and the
//! forms on paper, and the answers as one table.

mod answers;
mod chart;
mod comments;
mod common;
mod edition;
mod form;
mod method;
mod shown;
mod summary;
mod tables;
pub(crate) mod terminal;

use jiff::civil::Date;

use crate::documents::common::checklist_source;
use crate::documents::document::{Document, Style};
use crate::model::disclosure::MIN_COUNT;
use crate::model::{MomentComparison, Training};
use crate::text;
pub use answers::build as answers;
use common::{begin, course_name};
pub use edition::Edition;
use edition::Report;
pub use form::build as form;

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
    comments::comments(&mut document, &report);
    method::method(&mut document, &report);
    checklist_source(&mut document, &training.checklist);
    document.paragraph(Style::Small, text!("doc-training-adapted"));
    document
}
