//! What is said of several cohorts of one course, on screen and on paper in the same words.

use crate::model::Training;
use crate::model::area::{AddedUp, Courses};
use crate::text;

/// What all the cohorts' course is called; that they are several where they do not agree.
pub fn course_name(courses: &Courses) -> String {
    let name = |training: &Training| training.course.name.trim().to_owned();
    let first = courses.cohorts.first().map(name).unwrap_or_default();
    let is_one = courses.cohorts.iter().all(|training| name(training) == first);
    if is_one && !first.is_empty() { first } else { text!("doc-courses-several") }
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

/// What a course is, to be told from others: its name, for whom it was held, what it asked.
pub fn other(training: &Training) -> String {
    let course = &training.course;
    let about = [course.name.trim(), course.group.trim(), training.checklist.title.trim()];
    about.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
}
