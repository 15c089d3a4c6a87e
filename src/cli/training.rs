//! A course and its learners on the command line: as text, as a document, as CSV.

use std::path::Path;

use crate::cli::check::course;
use crate::cli::show::heading;
use crate::cli::wrap::wrapped;
use crate::cli::{Export, Outcome, target};
use crate::documents::training::{self, Edition};
use crate::documents::{DocumentKind, training::answers_csv};
use crate::files::places;
use crate::model::{MomentComparison, Training};
use crate::text;
use crate::words::{shift, training as words};

/// Writes a report, the forms or the answers.
pub fn export(arguments: &Export, file: &Path, training: &Training) -> Result<Outcome, Outcome> {
    if arguments.round.is_some() {
        return Err(Outcome::usage(text!("cli-round-training", file = file.display().to_string())));
    }
    if target::is_csv(&arguments.target) {
        return answers(arguments, training);
    }
    let (kind, today) = (arguments.document.unwrap_or(DocumentKind::Training), places::today());
    if arguments.chance && kind != DocumentKind::Training {
        return Err(Outcome::usage(text!("cli-chance-training-only")));
    }
    let document = match kind {
        DocumentKind::Training => training::report(training, Edition::Own, arguments.chance, today),
        DocumentKind::Publishing => training::report(training, Edition::Publishing, false, today),
        DocumentKind::Form => training::form(training, today),
        _ => {
            return Err(crate::cli::export::not_here(
                file,
                &text!("fault-kind-training"),
                &DocumentKind::OF_TRAINING,
            ));
        }
    };
    Ok(target::write(&arguments.target, &document))
}

fn answers(arguments: &Export, training: &Training) -> Result<Outcome, Outcome> {
    if arguments.document.is_some() || arguments.chance {
        return Err(Outcome::usage(text!("cli-csv-no-document")));
    }
    target::put(&arguments.target, &answers_csv::write(training))?;
    let learners = text!("training-learners", count = training.participants.len());
    let file = arguments.target.to.display().to_string();
    Ok(Outcome::said(text!("cli-exported-csv", file = file, learners = learners)))
}

/// The course, who answered when, and how the answers moved.
pub fn page(training: &Training) -> String {
    let mut lines = Vec::new();
    head(&mut lines, training);
    answered(&mut lines, training);
    let pairs = MomentComparison::all(training, 1);
    for pair in &pairs {
        compared(&mut lines, training, pair);
    }
    cautions(&mut lines, &pairs);
    lines.join("\n")
}

fn head(lines: &mut Vec<String>, training: &Training) {
    lines.push(wrapped("", 0, &course(&training.course.name)));
    let dates = training::dates(&training.course).replace('\u{a0}', " ");
    let learners = text!("training-learners", count = training.participants.len());
    for line in [&training.course.group, &dates, &training.checklist.title, &learners] {
        if !line.is_empty() {
            lines.push(wrapped("", 2, line));
        }
    }
}

/// How many answered at each moment, and which codes look alike.
fn answered(lines: &mut Vec<String>, training: &Training) {
    heading(lines, &text!("cli-show-moments"));
    let moments = training.moments();
    if moments.is_empty() {
        lines.push(text!("cli-show-no-answers"));
    }
    for moment in moments {
        let count =
            training.participants.iter().filter(|participant| participant.at(moment).is_some()).count();
        let learners = text!("training-learners", count = count);
        lines.push(text!("cli-show-moment", moment = words::moment(moment), learners = learners));
    }
    let near = training.near_codes();
    if !near.is_empty() {
        lines.push(wrapped("", 0, &text!("cli-show-near")));
    }
    for codes in near {
        lines.push(wrapped(
            "  - ",
            4,
            &text!("cli-show-near-pair", first = codes.first, second = codes.second),
        ));
    }
}

fn compared(lines: &mut Vec<String>, training: &Training, pair: &MomentComparison) {
    let (first, second) = pair.pair;
    let [from, to] = [first, second].map(words::moment);
    heading(lines, &text!("doc-training-pair", first = from, second = to));
    lines.push(wrapped("", 0, &shift::pairing(pair.pairing, first, second)));
    let statements = training.checklist.statements.iter().zip(&pair.statements);
    for (number, (statement, of)) in (1_usize..).zip(statements) {
        lines.push(wrapped(&format!("{number:>3}. "), 5, statement.short_title()));
        lines.push(wrapped("     ", 5, &shift::moves(of.shift.moves())));
    }
    for of in pair.answered_questions() {
        lines.push(wrapped("     ", 5, &words::question_short(of.question)));
        lines.push(wrapped("     ", 5, &shift::moves(of.shift.moves())));
    }
}

/// What the comparisons can and cannot say, each sentence once.
fn cautions(lines: &mut Vec<String>, pairs: &[MomentComparison]) {
    let mut said: Vec<String> = Vec::new();
    for caution in pairs.iter().flat_map(|of| shift::cautions(of.pair.0, of.pair.1)) {
        if !said.contains(&caution) {
            said.push(caution);
        }
    }
    if !said.is_empty() {
        heading(lines, &text!("doc-change-method"));
        lines.extend(said.iter().map(|caution| wrapped("  - ", 4, caution)));
    }
}
