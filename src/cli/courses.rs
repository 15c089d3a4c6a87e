//! `attune collect` over trainers' files: the cohorts of a course put together, as a document.

use std::sync::Arc;

use crate::cli::document;
use crate::cli::outcome::Outcome;
use crate::cli::target::Target;
use crate::documents::{CoursesDocument, ReportSource};
use crate::files::area::CourseFile;
use crate::model::area::Courses;
use crate::model::plain_text::single_line;
use crate::text;
use crate::words::courses::{course_name, other};

/// Writes the document; `target`: none where a file of Attune's is asked for.
pub(super) fn write(courses: Vec<CourseFile>, target: Option<&Target>) -> Result<Outcome, Outcome> {
    let target = target.ok_or_else(|| Outcome::usage(text!("cli-collect-courses-plan")))?;
    let courses = Courses::of(courses.into_iter().map(|file| file.training).collect());
    let courses = courses.ok_or_else(|| Outcome::fault(text!("cli-collect-no-courses")))?;
    let said = text!(
        "cli-collect-courses",
        count = courses.cohorts.len(),
        course = single_line(&course_name(&courses)),
        learners = text!("training-learners", count = courses.learners()),
    );
    let others = courses.others.iter().map(|training| single_line(&other(&courses, training)));
    let others: Vec<String> = others.collect();
    let source = ReportSource::Courses(Arc::new(courses));
    let mut kinds = CoursesDocument::ALL.into_iter();
    let kind = kinds.find(|kind| target.format.can_write((*kind).into())).unwrap_or_default();
    let mut outcome = document::write(target, (&source, &target.name()), kind.into())?;
    outcome.say(&said);
    for course in others {
        outcome.warn(&text!("cli-collect-not-added", course = course));
    }
    Ok(outcome)
}
