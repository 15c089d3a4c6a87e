//! `attune export`: a document as a file.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::new::ends_in;
use super::{Export, Outcome};
use crate::documents::{self, Kind, pdf};
use crate::files::format::{self, choices};
use crate::files::{Document, autosave, checklists, places, safe_write};
use crate::model::{Assessment, Round, Team};
use crate::text;
use crate::words;

/// Writes the document, whole or not at all.
pub fn run(arguments: &Export) -> Outcome {
    if let Err(outcome) = check_target(arguments) {
        return outcome;
    }
    let (assessment, round) = match subject(arguments) {
        Ok(subject) => subject,
        Err(outcome) => return outcome,
    };
    let document = documents::build(arguments.document, &assessment, &round, places::today());
    let name = arguments.to.display().to_string();
    let pdf = match pdf::write(&document) {
        Ok(pdf) => pdf,
        Err(error) => return Outcome::fault(text!("cli-not-made", file = name, reason = error.to_string())),
    };
    match write(arguments, &pdf.bytes) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return exists(&arguments.to),
        Err(error) => {
            let reason = autosave::why_not(&error, &arguments.to);
            return Outcome::fault(text!("cli-not-written", file = name, reason = reason));
        }
    }
    let mut outcome = Outcome::said(text!("cli-exported", file = name.as_str(), pages = pdf.pages));
    if !pdf.missing.is_empty() {
        outcome.warn(&text!("cli-missing-characters", file = name, list = pdf::numbered(&pdf.missing)));
    }
    outcome
}

/// Refuses a target before any work is done for it.
fn check_target(arguments: &Export) -> Result<(), Outcome> {
    let to = &arguments.to;
    if !ends_in(to, "pdf") {
        let better = to.with_extension("pdf").display().to_string();
        return Err(Outcome::usage(text!(
            "cli-pdf-ending",
            file = to.display().to_string(),
            better = better
        )));
    }
    let real = |path: &PathBuf| path.canonicalize().ok();
    if arguments.file.as_ref().and_then(real).is_some_and(|input| real(to) == Some(input)) {
        return Err(Outcome::usage(text!("cli-same-file", file = to.display().to_string())));
    }
    if !arguments.force && to.symlink_metadata().is_ok() {
        return Err(exists(to));
    }
    Ok(())
}

/// What the document is about. A blank form needs no assessment.
fn subject(arguments: &Export) -> Result<(Assessment, Round), Outcome> {
    let Some(file) = &arguments.file else {
        if arguments.document != Kind::Blank {
            return Err(Outcome::usage(text!("cli-file-needed")));
        }
        return Ok(unfilled(checklists::standard()));
    };
    match format::read(file).map_err(|error| Outcome::fault(error.to_string()))? {
        Document::Assessment(assessment) => {
            let round = round(arguments, file, &assessment)?;
            Ok((assessment, round))
        }
        Document::Checklist(checklist) if arguments.document == Kind::Blank => {
            Ok(unfilled(Arc::new(checklist)))
        }
        ballot @ Document::Ballot(_) => {
            Err(Outcome::fault(format::not_an_assessment(file, &ballot).to_string()))
        }
        Document::Checklist(_) => {
            Err(Outcome::usage(text!("cli-blank-only", file = file.display().to_string())))
        }
    }
}

fn unfilled(checklist: Arc<crate::model::Checklist>) -> (Assessment, Round) {
    let today = places::today();
    let label = words::month_and_year(today);
    let assessment = Assessment::new(checklist, Team::default(), label.clone(), today);
    (assessment, Round::new(String::new(), label, today))
}

fn round(arguments: &Export, file: &Path, assessment: &Assessment) -> Result<Round, Outcome> {
    let file = file.display().to_string();
    if let Some(label) = &arguments.round {
        let labels: Vec<_> = assessment.rounds.iter().map(|round| round.label.as_str()).collect();
        let found = assessment.round_labelled(label).cloned();
        return found.ok_or_else(|| {
            Outcome::fault(text!(
                "cli-no-round",
                file = file,
                label = label.as_str(),
                known = choices(&labels)
            ))
        });
    }
    match assessment.current_round() {
        Some(round) => Ok(round.clone()),
        None if arguments.document == Kind::Blank => Ok(unfilled(Arc::clone(&assessment.checklist)).1),
        None => Err(Outcome::fault(text!("cli-no-rounds", file = file))),
    }
}

fn write(arguments: &Export, bytes: &[u8]) -> io::Result<()> {
    if arguments.force {
        safe_write::replace(&arguments.to, bytes)
    } else {
        safe_write::create_new(&arguments.to, bytes)
    }
}

fn exists(path: &Path) -> Outcome {
    Outcome::fault(text!("cli-exists", file = path.display().to_string()))
}
