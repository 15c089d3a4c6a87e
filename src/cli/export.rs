//! `attune export`: a document as a file.

use std::path::Path;
use std::sync::Arc;

use crate::cli::arguments::Export;
use crate::cli::outcome::Outcome;
use crate::cli::target;
use crate::documents::{AssessmentDocument, DocumentKind, Format, NotMade, ReportSource, TrainingDocument};
use crate::files::format::{self, choices};
use crate::files::{FileContent, checklists, places};
use crate::model::{Assessment, Checklist, Round, Team};
use crate::text;

const BLANK: DocumentKind = DocumentKind::Assessment(AssessmentDocument::Blank);

/// Writes the document, whole or not at all.
pub(super) fn run(arguments: &Export) -> Outcome {
    let inputs: Vec<_> = arguments.file.iter().collect();
    let checked = target::check(&arguments.target, &inputs);
    checked.and_then(|format| export(arguments, format)).unwrap_or_else(|outcome| outcome)
}

fn export(arguments: &Export, format: Format) -> Result<Outcome, Outcome> {
    let source = source(arguments)?;
    let unasked = || source.kinds().into_iter().find(|kind| format.can_write(*kind));
    let Some(kind) = arguments.document.or_else(unasked) else {
        return Err(nothing_in(format, arguments, &source));
    };
    if arguments.chance && kind != DocumentKind::Training(TrainingDocument::Report) {
        return Err(Outcome::usage(text!("cli-chance-training-only")));
    }
    let document = source.build(kind, places::today()).map_err(|why| not_made(why, arguments, &source))?;
    if !source.kinds().contains(&kind) {
        // It could be made, and would only say that there is nothing to compare with.
        return Err(Outcome::fault(text!("cli-one-round", file = input(arguments))));
    }
    target::holds(format, kind)?;
    target::write(&arguments.target, format, &document)
}

/// The name of the file that is read.
fn input(arguments: &Export) -> String {
    arguments.file.as_deref().map(places::display).unwrap_or_default()
}

fn found(source: &ReportSource) -> String {
    match source {
        ReportSource::Assessment { .. } => text!("fault-kind-assessment"),
        ReportSource::Training { .. } => text!("fault-kind-training"),
    }
}

fn nothing_in(format: Format, arguments: &Export, source: &ReportSource) -> Outcome {
    let kinds = source.kinds();
    let known = target::endings(|format| kinds.iter().any(|kind| format.can_write(*kind)));
    let (file, found, format) = (input(arguments), found(source), format.name());
    Outcome::usage(text!("cli-format-nothing", file = file, found = found, format = format, known = known))
}

fn not_made(why: NotMade, arguments: &Export, source: &ReportSource) -> Outcome {
    let file = input(arguments);
    match why {
        NotMade::OtherFile => {
            let kinds: Vec<_> = source.kinds().into_iter().map(DocumentKind::name).collect();
            let found = found(source);
            Outcome::usage(text!("cli-kind-not-here", file = file, found = found, known = choices(&kinds)))
        }
        NotMade::NoRound => Outcome::fault(text!("cli-no-rounds", file = file)),
    }
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
    match format::read(file).map_err(|error| Outcome::fault(error.to_string()))? {
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
        ballot @ FileContent::Ballot(_) => {
            Err(Outcome::fault(format::not_an_assessment(file, &ballot).to_string()))
        }
    }
}

/// A checklist in which nobody has said anything.
fn unfilled(checklist: Arc<Checklist>) -> ReportSource {
    let assessment = Assessment::new(checklist, Team::default(), String::new(), places::today());
    ReportSource::of_round(assessment, None)
}

/// The round with this label, or the last one.
fn round(label: Option<&str>, file: &Path, assessment: &Assessment) -> Result<Option<Arc<Round>>, Outcome> {
    let Some(label) = label else { return Ok(assessment.rounds.last().cloned()) };
    let found = assessment.rounds.iter().find(|round| round.label == label);
    found.cloned().map(Some).ok_or_else(|| {
        let known: Vec<_> = assessment.rounds.iter().map(|round| round.label.as_str()).collect();
        let file = places::display(file);
        Outcome::fault(text!("cli-no-round", file = file, label = label, known = choices(&known)))
    })
}
