//! `attune export`: a document as a file.

use std::path::Path;
use std::sync::Arc;

use super::{Export, Outcome, pdf};
use crate::documents::{self, Kind};
use crate::files::format::{self, choices};
use crate::files::{Document, checklists, places};
use crate::model::{Assessment, Round, Team};
use crate::text;
use crate::words;

/// Writes the document, whole or not at all.
pub fn run(arguments: &Export) -> Outcome {
    let inputs: Vec<_> = arguments.file.iter().collect();
    if let Err(outcome) = pdf::check(&arguments.target, &inputs) {
        return outcome;
    }
    match subject(arguments) {
        Ok((assessment, round)) => {
            let document = documents::build(arguments.document, &assessment, &round, places::today());
            pdf::write(&arguments.target, &document)
        }
        Err(outcome) => outcome,
    }
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
            if arguments.document == Kind::Change && assessment.round_before(&round).is_none() {
                return Err(Outcome::fault(text!("cli-one-round", file = file.display().to_string())));
            }
            Ok((assessment, round))
        }
        Document::Checklist(checklist) if arguments.document == Kind::Blank => {
            Ok(unfilled(Arc::new(checklist)))
        }
        other @ (Document::Ballot(_) | Document::Training(_)) => {
            Err(Outcome::fault(format::not_an_assessment(file, &other).to_string()))
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
