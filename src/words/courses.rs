//! What is said of several cohorts of one course, on screen and on paper in the same words.

use crate::model::Training;
use crate::model::area::{AddedUp, Courses};
use crate::text;

/// What the cohorts' course is called; that it has no name where nobody gave it one.
pub fn course_name(courses: &Courses) -> String {
    match courses.cohorts.first().map(|cohort| cohort.course.name.trim()) {
        Some(name) if !name.is_empty() => name.to_owned(),
        Some(_) | None => text!("doc-courses-unnamed"),
    }
}

/// "2 Nurseries of the north": told from all others by its number.
pub fn cohort(courses: &Courses, position: usize) -> String {
    let course = courses.cohorts.get(position).map(|training| &training.course);
    let group = course.map(|course| course.group.trim()).unwrap_or_default();
    text!("doc-courses-cohort", number = position + 1, group = group).trim().to_owned()
}

/// Which cohorts are added up, and which are not among them: "Cohorts 1, 2 are added up. …"
pub fn added(added: &AddedUp) -> String {
    let among = numbers(added.cohorts.iter().map(|(position, _)| *position));
    let said = text!("doc-courses-added", count = added.cohorts.len(), numbers = among);
    if added.without.is_empty() {
        return said;
    }
    let without = numbers(added.without.iter().copied());
    said + " " + &text!("doc-courses-without", count = added.without.len(), numbers = without)
}

fn numbers(positions: impl Iterator<Item = usize>) -> String {
    positions.map(|position| (position + 1).to_string()).collect::<Vec<_>>().join(", ")
}

/// What a course is that is not added, and why: its name, for whom it was held, what it asked.
pub fn other(courses: &Courses, training: &Training) -> String {
    let about = about(training);
    if courses.is_of_course(training) {
        text!("doc-courses-other-statements", course = about)
    } else {
        text!("doc-courses-other-course", course = about)
    }
}

fn about(training: &Training) -> String {
    let course = &training.course;
    let about = [course.name.trim(), course.group.trim(), training.checklist.title.trim()];
    about.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
}
