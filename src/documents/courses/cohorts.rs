//! Which cohorts there are.

use crate::documents::document::{Block, Cell, Document, Style, Table};
use crate::documents::training::dates;
use crate::model::area::Courses;
use crate::model::{Moment, Training};
use crate::text;
use crate::words::courses::other;
use crate::words::training as words;

/// A row for each cohort: what it is, when it was held, and how many answered when.
pub(super) fn table(courses: &Courses) -> Block {
    let row = |(position, training): (usize, &Training)| {
        let about = [training.course.name.trim(), training.course.group.trim()];
        let about = about.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ");
        vec![
            Cell::text(text!("doc-numbered", number = position + 1, title = about)),
            Cell::text(dates(&training.course)),
            Cell::text(training.participants.len().to_string()),
            Cell::text(answered(training)),
        ]
    };
    Block::Table(Table {
        summary: text!("doc-courses-cohorts"),
        header: vec![
            text!("doc-courses-cohorts"),
            text!("doc-training-dates"),
            text!("doc-training-learners"),
            text!("doc-courses-answered"),
        ],
        widths: vec![0.36, 0.28, 0.12, 0.24],
        rows: courses.cohorts.iter().enumerate().map(row).collect(),
    })
}

/// "Before: 12\nAfter: 10".
fn answered(training: &Training) -> String {
    let count = |moment: Moment| {
        let count = training.participants.iter().filter(|of| of.at(moment).is_some()).count();
        text!("table-cell", heading = words::moment(moment), value = count)
    };
    training.moments().into_iter().map(count).collect::<Vec<_>>().join("\n")
}

/// The courses that are not added, each with the reason.
pub(super) fn others(document: &mut Document, courses: &Courses) {
    if !courses.others.is_empty() {
        let others = courses.others.iter().map(|training| other(courses, training));
        document.paragraph(Style::Label, text!("doc-courses-others"));
        document.list(false, Style::Body, others.collect());
    }
}
