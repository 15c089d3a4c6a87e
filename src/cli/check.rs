//! `attune check`: are these files valid?

use std::path::{Path, PathBuf};

use crate::cli::outcome::{FAULT, Outcome};
use crate::cli::spoken::{course, team};
use crate::files::in_order::all_in_order;
use crate::files::{FileContent, format, places};
use crate::model::plain_text::single_line;
use crate::text;
use crate::words::area;

/// One line for each valid file, and every fault of the others.
pub(super) fn run(files: &[PathBuf]) -> Outcome {
    let mut outcome = Outcome::default();
    let read = |file: &PathBuf| {
        let read = format::read(file);
        read.map(|content| valid(file, &content)).map_err(|error| error.to_string())
    };
    for told in all_in_order(files, read) {
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

fn valid(file: &Path, document: &FileContent) -> String {
    let file = places::display(file);
    match document {
        FileContent::Assessment(assessment) if assessment.is_area() => {
            let round = assessment.rounds.iter().rev().find_map(|round| round.area.as_deref());
            text!(
                "cli-area-valid",
                file = file,
                area = single_line(&area::area_name(&assessment.team.name)),
                teams = area::teams(round.map_or(0, |picture| picture.teams)),
                rounds = assessment.rounds.len(),
                actions = assessment.actions.len(),
            )
        }
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
