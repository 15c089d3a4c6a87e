//! `attune compare`: what changed between two rounds, of one file or of two.

use std::path::Path;

use crate::cli::arguments::Compare;
use crate::cli::outcome::Outcome;
use crate::cli::target;
use crate::documents::{AssessmentDocument, Format, ReportSource};
use crate::files::format::{self, choices};
use crate::files::{FileContent, places};
use crate::model::compare::Side;
use crate::model::{Assessment, Round};
use crate::text;

/// Writes the change report.
pub fn run(arguments: &Compare) -> Outcome {
    let inputs: Vec<_> = std::iter::once(&arguments.file).chain(&arguments.other).collect();
    let checked = target::check(&arguments.target, &inputs);
    checked.and_then(|format| report(arguments, format)).unwrap_or_else(|outcome| outcome)
}

fn report(arguments: &Compare, format: Format) -> Result<Outcome, Outcome> {
    let first = read(&arguments.file)?;
    let second = arguments.other.as_deref().map(read).transpose()?;
    let [from, to] = labels(arguments);
    let (before, after) = if let (Some(file), Some(second)) = (&arguments.other, &second) {
        (last_or(&arguments.file, &first, from)?, last_or(file, second, to)?)
    } else {
        let after = last_or(&arguments.file, &first, to)?;
        (earlier(&arguments.file, from, after)?, after)
    };
    if let Some(file) = &arguments.other
        && !before.is_comparable_with(after)
    {
        let (found, wanted) =
            (after.assessment.checklist.id.as_str(), before.assessment.checklist.id.as_str());
        let file = file.display().to_string();
        return Err(Outcome::fault(text!(
            "cli-other-checklist",
            file = file,
            found = found,
            wanted = wanted
        )));
    }
    if std::ptr::eq(before.round, after.round) {
        return Err(Outcome::usage(text!("cli-same-round", label = after.round.label.as_str())));
    }
    let kind = AssessmentDocument::Change.into();
    target::holds(format, kind)?;
    let document = ReportSource::of_comparison(before, after).build(kind, places::today());
    // It has both rounds, so nothing is missing.
    let document = document.map_err(|_| Outcome::usage(text!("cli-file-needed")))?;
    target::write(&arguments.target, format, &document)
}

/// The assessment in a file. What a course changed is told by another command.
fn read(file: &Path) -> Result<Assessment, Outcome> {
    match format::read(file).map_err(|error| Outcome::fault(error.to_string()))? {
        FileContent::Assessment(assessment) => Ok(assessment),
        FileContent::Training(_) => {
            Err(Outcome::usage(text!("cli-compare-training", file = file.display().to_string())))
        }
        other @ (FileContent::Ballot(_) | FileContent::Checklist(_)) => {
            Err(Outcome::fault(format::not_an_assessment(file, &other).to_string()))
        }
    }
}

/// The two labels behind `--rounds`, if they were given.
fn labels(arguments: &Compare) -> [Option<&str>; 2] {
    let mut labels = arguments.rounds.iter().map(String::as_str);
    [labels.next(), labels.next()]
}

/// The round of this label, or the last one.
fn last_or<'a>(file: &Path, assessment: &'a Assessment, label: Option<&str>) -> Result<Side<'a>, Outcome> {
    match label {
        Some(label) => Ok(Side { assessment, round: labelled(file, assessment, label)? }),
        None => Side::last(assessment)
            .ok_or_else(|| Outcome::fault(text!("cli-no-rounds", file = file.display().to_string()))),
    }
}

fn labelled<'a>(file: &Path, assessment: &'a Assessment, label: &str) -> Result<&'a Round, Outcome> {
    assessment.round_labelled(label).ok_or_else(|| {
        let known: Vec<_> = assessment.rounds.iter().map(|round| round.label.as_str()).collect();
        let file = file.display().to_string();
        Outcome::fault(text!("cli-no-round", file = file, label = label, known = choices(&known)))
    })
}

/// The round of this label, or the one before the other.
fn earlier<'a>(file: &Path, label: Option<&str>, after: Side<'a>) -> Result<Side<'a>, Outcome> {
    let assessment = after.assessment;
    let round = match label {
        Some(label) => labelled(file, assessment, label)?,
        None => assessment
            .round_before(after.round)
            .ok_or_else(|| Outcome::fault(text!("cli-one-round", file = file.display().to_string())))?,
    };
    Ok(Side { assessment, round })
}
