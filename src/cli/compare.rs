//! `attune compare`: what changed between two rounds, of one file or of two.

use std::path::Path;

use crate::cli::arguments::Compare;
use crate::cli::outcome::Outcome;
use crate::cli::{document, rounds, target};
use crate::documents::{AssessmentDocument, ReportSource};
use crate::files::{FileContent, format, places};
use crate::model::Assessment;
use crate::model::compare::Side;
use crate::model::plain_text::single_line;
use crate::text;

/// Writes the change report.
pub(super) fn run(arguments: &Compare) -> Result<Outcome, Outcome> {
    let inputs: Vec<_> = std::iter::once(&arguments.file).chain(&arguments.other).collect();
    let target = target::check(&arguments.to, &arguments.how, &inputs)?;
    let first = read(&arguments.file)?;
    let second = arguments.other.as_deref().map(read).transpose()?;
    let [from, to] = labels(arguments);
    let (before, after) = if let (Some(file), Some(second)) = (&arguments.other, &second) {
        let (before, after) = (last_or(&arguments.file, &first, from)?, last_or(file, second, to)?);
        is_comparable(file, before, after)?;
        (before, after)
    } else {
        let after = last_or(&arguments.file, &first, to)?;
        (earlier(&arguments.file, from, after)?, after)
    };
    if std::ptr::eq(before.round, after.round) {
        return Err(Outcome::usage(text!("cli-same-round", label = single_line(&after.round.label))));
    }
    let source = ReportSource::of_comparison(before, after);
    let file = places::display(&arguments.file);
    document::write(&target, (&source, &file), AssessmentDocument::Change.into())
}

/// Refuses two files whose statements are not the same.
fn is_comparable(file: &Path, before: Side, after: Side) -> Result<(), Outcome> {
    let [is_area, other] = [before, after].map(|side| side.assessment.is_area());
    if is_area != other {
        return Err(Outcome::fault(text!("cli-compare-area", file = places::display(file))));
    }
    if before.is_comparable_with(after) {
        return Ok(());
    }
    let [wanted, found] = [before, after].map(|side| single_line(&side.assessment.checklist.id));
    let file = places::display(file);
    Err(Outcome::fault(text!("cli-other-checklist", file = file, found = found, wanted = wanted)))
}

/// The assessment in a file. What a course changed is told by another command.
fn read(file: &Path) -> Result<Assessment, Outcome> {
    match format::read(file)? {
        FileContent::Assessment(assessment) => Ok(assessment),
        FileContent::Training(_) => {
            Err(Outcome::usage(text!("cli-compare-training", file = places::display(file))))
        }
        other @ (FileContent::Ballot(_) | FileContent::Checklist(_)) => {
            Err(format::not_an_assessment(file, &other).into())
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
        Some(label) => Ok(Side { assessment, round: rounds::labelled(file, assessment, label)? }),
        None => Side::last(assessment)
            .ok_or_else(|| Outcome::fault(text!("cli-no-rounds", file = places::display(file)))),
    }
}

/// The round of this label, or the one before the other.
fn earlier<'a>(file: &Path, label: Option<&str>, after: Side<'a>) -> Result<Side<'a>, Outcome> {
    let assessment = after.assessment;
    let round = match label {
        Some(label) => rounds::labelled(file, assessment, label)?,
        None => assessment
            .round_before(after.round)
            .ok_or_else(|| Outcome::fault(text!("cli-one-round", file = places::display(file))))?,
    };
    Ok(Side { assessment, round })
}
