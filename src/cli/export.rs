//! `attune export`: a document as a file.

use std::path::Path;
use std::sync::Arc;

use crate::cli::arguments::Export;
use crate::cli::outcome::Outcome;
use crate::cli::{all, document, publish, rounds, spoken, target};
use crate::documents::{AssessmentDocument, DocumentKind, Format, ReportSource, TrainingDocument};
use crate::files::{FileContent, checklists, format, places};
use crate::model::{Assessment, Checklist, Round, Team};
use crate::text;

const BLANK: DocumentKind = DocumentKind::Assessment(AssessmentDocument::Blank);

/// Writes the document, whole or not at all.
pub(super) fn run(arguments: &Export) -> Result<Outcome, Outcome> {
    if let Some(folder) = &arguments.all {
        return all::write(&source(arguments)?, folder, &arguments.how);
    }
    let inputs: Vec<_> = arguments.file.iter().collect();
    let Some(to) = &arguments.to else { return Err(Outcome::usage(text!("cli-nowhere"))) };
    let target = target::check(to, &arguments.how, &inputs)?;
    let format = target.format;
    let source = source(arguments)?;
    let file = arguments.file.as_deref().map(places::display).unwrap_or_default();
    let unasked = || source.kinds().into_iter().find(|kind| format.can_write(*kind));
    let Some(kind) = arguments.document.or_else(unasked) else {
        return Err(nothing_in(format, &file, &source));
    };
    if arguments.chance && kind != DocumentKind::Training(TrainingDocument::Report) {
        return Err(Outcome::usage(text!("cli-chance-training-only")));
    }
    let publishes = kind == DocumentKind::Training(TrainingDocument::Publishing) && format.can_write(kind);
    let mut outcome = document::write(&target, (&source, &file), kind)?;
    let remembered = match &arguments.file {
        // What cannot be remembered is taken away again: nobody has read it yet.
        Some(file) if publishes => publish::remember(file, &source).inspect_err(|_| target.take_away())?,
        Some(_) | None => None,
    };
    if let Some(remembered) = remembered {
        outcome.say(&remembered);
    }
    Ok(outcome)
}

fn nothing_in(format: Format, file: &str, source: &ReportSource) -> Outcome {
    let kinds = source.kinds();
    let known = target::known_endings(|format| kinds.iter().any(|kind| format.can_write(*kind)));
    let (found, format) = (spoken::kind(source), format.name());
    Outcome::usage(text!("cli-format-nothing", file = file, found = found, format = format, known = known))
}

/// What the document is about.
fn source(arguments: &Export) -> Result<ReportSource, Outcome> {
    let wants_blank = arguments.document == Some(BLANK);
    let Some(file) = &arguments.file else {
        return if wants_blank {
            Ok(unfilled(checklists::standard()))
        } else {
            Err(Outcome::usage(text!("cli-file-needed")))
        };
    };
    match format::read(file)? {
        FileContent::Assessment(assessment) => {
            let round = round(arguments.round.as_deref(), file, &assessment)?;
            Ok(ReportSource::of_round(assessment, round))
        }
        FileContent::Training(training) if arguments.round.is_none() => {
            Ok(ReportSource::Training { training, chance: arguments.chance })
        }
        FileContent::Training(_) => {
            Err(Outcome::usage(text!("cli-round-training", file = places::display(file))))
        }
        FileContent::Checklist(checklist) if wants_blank => Ok(unfilled(Arc::new(checklist))),
        FileContent::Checklist(_) => {
            Err(Outcome::usage(text!("cli-blank-only", file = places::display(file))))
        }
        ballot @ FileContent::Ballot(_) => Err(format::not_an_assessment(file, &ballot).into()),
    }
}

/// A checklist in which nobody has said anything.
fn unfilled(checklist: Arc<Checklist>) -> ReportSource {
    let assessment = Assessment::new(checklist, Team::default(), String::new(), places::today());
    ReportSource::of_round(assessment, None)
}

/// The round with this label, or the last one.
fn round(label: Option<&str>, file: &Path, assessment: &Assessment) -> Result<Option<Arc<Round>>, Outcome> {
    match label {
        Some(label) => rounds::labelled(file, assessment, label).cloned().map(Some),
        None => Ok(assessment.rounds.last().cloned()),
    }
}
