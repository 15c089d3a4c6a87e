//! `attune export`: a document as a file.

use std::path::Path;
use std::sync::Arc;

use crate::cli::{Export, Outcome, target, training};
use crate::documents::{self, DocumentKind};
use crate::files::format::{self, choices};
use crate::files::{FileContent, checklists, places};
use crate::model::{Assessment, Round, Team};
use crate::text;
use crate::words;

/// Writes the document, whole or not at all.
pub fn run(arguments: &Export) -> Outcome {
    let inputs: Vec<_> = arguments.file.iter().collect();
    target::check_or_csv(&arguments.target, &inputs)
        .and_then(|()| export(arguments))
        .unwrap_or_else(|outcome| outcome)
}

fn export(arguments: &Export) -> Result<Outcome, Outcome> {
    let Some(file) = &arguments.file else {
        // A blank form needs no assessment.
        return if arguments.document == Some(DocumentKind::Blank) {
            about(arguments, &unfilled(checklists::standard()))
        } else {
            Err(Outcome::usage(text!("cli-file-needed")))
        };
    };
    let read = format::read(file).map_err(|error| Outcome::fault(error.to_string()))?;
    if let FileContent::Training(course) = &read {
        return training::export(arguments, file, course);
    }
    if target::is_csv(&arguments.target) {
        let (file, found) = (file.display().to_string(), format::kind(&read));
        return Err(Outcome::usage(text!("cli-csv-training-only", file = file, found = found)));
    }
    let subject = subject(arguments, file, read)?;
    about(arguments, &subject)
}

/// Writes a document about an assessment.
fn about(arguments: &Export, (assessment, round): &(Assessment, Round)) -> Result<Outcome, Outcome> {
    if arguments.chance {
        return Err(Outcome::usage(text!("cli-chance-training-only")));
    }
    let kind = arguments.document.unwrap_or_default();
    let document = documents::build(kind, assessment, round, places::today());
    Ok(target::write(&arguments.target, &document))
}

/// What the document is about.
fn subject(arguments: &Export, file: &Path, read: FileContent) -> Result<(Assessment, Round), Outcome> {
    let kind = arguments.document.unwrap_or_default();
    match read {
        FileContent::Assessment(_) if !DocumentKind::ALL.contains(&kind) => {
            Err(not_here(file, &format::kind(&read), &DocumentKind::ALL))
        }
        FileContent::Assessment(assessment) => {
            let round = round(arguments, file, &assessment)?;
            if kind == DocumentKind::Change && assessment.round_before(&round).is_none() {
                return Err(Outcome::fault(text!("cli-one-round", file = file.display().to_string())));
            }
            Ok((assessment, round))
        }
        FileContent::Checklist(checklist) if kind == DocumentKind::Blank => Ok(unfilled(Arc::new(checklist))),
        FileContent::Checklist(_) => {
            Err(Outcome::usage(text!("cli-blank-only", file = file.display().to_string())))
        }
        other @ (FileContent::Ballot(_) | FileContent::Training(_)) => {
            Err(Outcome::fault(format::not_an_assessment(file, &other).to_string()))
        }
    }
}

/// The file is not one of which such a document is made.
pub fn not_here(file: &Path, found: &str, kinds: &[DocumentKind]) -> Outcome {
    let known: Vec<_> = kinds.iter().map(|kind| kind.name()).collect();
    let file = file.display().to_string();
    Outcome::usage(text!("cli-kind-not-here", file = file, found = found, known = choices(&known)))
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
        None if arguments.document == Some(DocumentKind::Blank) => {
            Ok(unfilled(Arc::clone(&assessment.checklist)).1)
        }
        None => Err(Outcome::fault(text!("cli-no-rounds", file = file))),
    }
}
