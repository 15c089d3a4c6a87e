//! Which cohorts there are, and what each is called.

use crate::documents::document::{Block, Cell, Document, Style, Table};
use crate::documents::training::dates;
use crate::model::area::{AddedUp, Courses};
use crate::model::{Moment, Training};
use crate::text;
use crate::words::training as words;

/// What all the cohorts' course is called; that they are several where they do not agree.
pub fn course_name(courses: &Courses) -> String {
    let name = |training: &Training| training.course.name.trim().to_owned();
    let first = courses.cohorts.first().map(name).unwrap_or_default();
    let is_one = courses.cohorts.iter().all(|training| name(training) == first);
    if is_one && !first.is_empty() { first } else { text!("doc-courses-several") }
}

/// "2 Nurseries of the north": told from all others by its number.
pub(super) fn cohort(courses: &Courses, position: usize) -> String {
    let course = courses.cohorts.get(position).map(|training| &training.course);
    let group = course.map(|course| course.group.trim()).unwrap_or_default();
    text!("doc-courses-cohort", number = position + 1, group = group).trim().to_owned()
}

/// "1, 2", of cohorts by their positions.
pub(super) fn numbers(positions: impl Iterator<Item = usize>) -> String {
    positions.map(|position| (position + 1).to_string()).collect::<Vec<_>>().join(", ")
}

/// Which cohorts are added up, and which are not among them: "Added up are the cohorts 1, 2. …"
pub(super) fn added(added: &AddedUp) -> String {
    let among = numbers(added.cohorts.iter().map(|(position, _)| *position));
    let said = text!("doc-courses-added", count = added.cohorts.len(), numbers = among);
    if added.without.is_empty() {
        return said;
    }
    let without = numbers(added.without.iter().copied());
    said + " " + &text!("doc-courses-without", count = added.without.len(), numbers = without)
}

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

/// The courses that asked other statements.
pub(super) fn others(document: &mut Document, courses: &Courses) {
    let name = |training: &Training| {
        let course = &training.course;
        let about = [course.name.trim(), course.group.trim(), training.checklist.title.trim()];
        about.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
    };
    if !courses.others.is_empty() {
        document.paragraph(Style::Label, text!("doc-courses-others"));
        document.list(false, Style::Body, courses.others.iter().map(name).collect());
    }
}
