//! `attune check`: are these files valid?

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::cli::outcome::{FAULT, Outcome};
use crate::cli::spoken::{course, team};
use crate::files::{FileContent, format, places};
use crate::model::plain_text::single_line;
use crate::text;

/// A thread more is worth its while from so many files on.
const FILES_A_THREAD: usize = 4;

/// One line for each valid file, and every fault of the others.
pub(super) fn run(files: &[PathBuf]) -> Outcome {
    let mut outcome = Outcome::default();
    for told in all(files) {
        match told {
            Ok(line) => outcome.say(&line),
            Err(faults) => {
                outcome.warn(&faults);
                outcome.status = FAULT;
            }
        }
    }
    outcome
}

/// Reads the files on all cores; what is said of each stands in their own order.
fn all(files: &[PathBuf]) -> Vec<Result<String, String>> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    // Whoever is free takes the next: one file may be a thousand times as large as another.
    let work = || {
        let mut told = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = files.get(number) else { return told };
            let read = format::read(file);
            told.push((number, read.map(|content| valid(file, &content)).map_err(|error| error.to_string())));
        }
    };
    let mut told = thread::scope(|scope| {
        let helpers = cores.min(files.len() / FILES_A_THREAD).saturating_sub(1);
        // A helper that cannot be had is no fault: this thread does all of it then.
        let helpers: Vec<_> =
            (0..helpers).filter_map(|_| thread::Builder::new().spawn_scoped(scope, work).ok()).collect();
        let mut told = work();
        for helper in helpers {
            told.extend(helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        told
    });
    told.sort_unstable_by_key(|(number, _)| *number);
    told.into_iter().map(|(_, told)| told).collect()
}

fn valid(file: &Path, document: &FileContent) -> String {
    let file = places::display(file);
    match document {
        FileContent::Assessment(assessment) => text!(
            "cli-assessment",
            file = file,
            team = team(&assessment.team.name),
            rounds = assessment.rounds.len(),
            statements = assessment.checklist.statements.len(),
            actions = assessment.actions.len(),
        ),
        FileContent::Training(training) => text!(
            "cli-training-valid",
            file = file,
            course = course(&training.course.name),
            learners = text!("training-learners", count = training.participants.len()),
            statements = training.checklist.statements.len(),
        ),
        FileContent::Ballot(ballot) => text!(
            "cli-ballot-valid",
            file = file,
            team = team(&ballot.team),
            label = single_line(&ballot.label),
            form = if ballot.is_form() { "form" } else { "filled" },
            answered = ballot.answers.len(),
            statements = ballot.checklist.statements.len(),
        ),
        FileContent::Checklist(checklist) => text!(
            "cli-checklist",
            file = file,
            title = single_line(&checklist.title),
            id = single_line(&checklist.id),
            version = checklist.version,
            statements = checklist.statements.len(),
        ),
    }
}
