//! A document of what was read, made and written as a file.

use crate::cli::outcome::Outcome;
use crate::cli::target::Target;
use crate::cli::{spoken, target};
use crate::documents::document::Document;
use crate::documents::{AssessmentDocument, DocumentKind, Format, Mention, NotMade, ReportSource, mentions};
use crate::files::format::choices;
use crate::files::{Places, person_words, places};
use crate::text;

/// Makes the document and writes it. `file`: what was read, as it is said in a line.
///
/// What is not made of such a file, and what the format cannot hold, is refused before
/// any work is done for it.
pub(super) fn write(
    target: &Target,
    (source, file): (&ReportSource, &str),
    kind: DocumentKind,
) -> Result<Outcome, Outcome> {
    let refuse = |why| not_made(why, source, file);
    if !is_about(source, kind) {
        return Err(refuse(NotMade::OtherFile));
    }
    // It could be made, and would only say that there is nothing to compare with.
    if kind == AssessmentDocument::Change.into() && !source.kinds().contains(&kind) && has_round(source) {
        return Err(Outcome::fault(not_compared(source, file)));
    }
    holds(target.format, kind)?;
    let document = source.build(kind, places::today()).map_err(refuse)?;
    let mut outcome = target::write(target, &document)?;
    for warning in warnings(&target.name(), source, &document) {
        outcome.warn(&warning);
    }
    Ok(outcome)
}

/// Whether such a document is made of such a file at all, whatever stands in it.
fn is_about(source: &ReportSource, kind: DocumentKind) -> bool {
    let is_change = kind == AssessmentDocument::Change.into();
    match (source, kind) {
        (ReportSource::Assessment { assessment, .. }, DocumentKind::Assessment(_)) => {
            !assessment.is_area() || is_change || source.kinds().contains(&kind)
        }
        (ReportSource::Assessment { .. }, DocumentKind::Area(_)) => source.kinds().contains(&kind),
        (ReportSource::Training { .. }, DocumentKind::Training(_))
        | (ReportSource::Area { .. }, DocumentKind::Area(_))
        | (ReportSource::Courses(_), DocumentKind::Courses(_)) => true,
        (ReportSource::Assessment { .. }, DocumentKind::Training(_) | DocumentKind::Courses(_))
        | (
            ReportSource::Training { .. },
            DocumentKind::Assessment(_) | DocumentKind::Area(_) | DocumentKind::Courses(_),
        )
        | (
            ReportSource::Area { .. },
            DocumentKind::Assessment(_) | DocumentKind::Training(_) | DocumentKind::Courses(_),
        )
        | (
            ReportSource::Courses(_),
            DocumentKind::Assessment(_) | DocumentKind::Training(_) | DocumentKind::Area(_),
        ) => false,
    }
}

/// Why two rounds are not compared: there is only one, or the teams of an area were not read
/// for both.
fn not_compared(source: &ReportSource, file: &str) -> String {
    match source {
        ReportSource::Assessment { assessment, compared: Some(_), .. } if assessment.is_area() => {
            text!("cli-area-one-picture", file = file)
        }
        ReportSource::Assessment { .. }
        | ReportSource::Training { .. }
        | ReportSource::Area { .. }
        | ReportSource::Courses(_) => text!("cli-one-round", file = file),
    }
}

fn has_round(source: &ReportSource) -> bool {
    match source {
        ReportSource::Assessment { round, .. } => round.is_some(),
        ReportSource::Training { .. } | ReportSource::Area { .. } | ReportSource::Courses(_) => false,
    }
}

/// What may be about a person, a line each. It was written all the same. `file`: where to.
pub(super) fn warnings(file: &str, source: &ReportSource, document: &Document) -> Vec<String> {
    const MANY: usize = 20;
    let found = mentions(source, document, &person_words::words(&Places::from_environment()));
    let line = |mention: &Mention| {
        let (words, kind, place) = (mention.words(), mention.kind(), mention.place(source));
        text!("cli-mention", file = file, words = words, kind = kind, place = place)
    };
    let mut lines: Vec<String> = found.iter().take(MANY).map(line).collect();
    if found.len() > MANY {
        lines.push(text!("cli-mention-more", file = file, count = found.len() - MANY));
    }
    lines
}

fn not_made(why: NotMade, source: &ReportSource, file: &str) -> Outcome {
    match why {
        NotMade::OtherFile => {
            let kinds: Vec<_> = source.kinds().into_iter().map(DocumentKind::name).collect();
            let (found, known) = (spoken::kind(source), choices(&kinds));
            Outcome::usage(text!("cli-kind-not-here", file = file, found = found, known = known))
        }
        NotMade::NoRound => Outcome::fault(text!("cli-no-rounds", file = file)),
    }
}

/// Refuses a format that cannot hold the document.
fn holds(format: Format, kind: DocumentKind) -> Result<(), Outcome> {
    if format.can_write(kind) {
        return Ok(());
    }
    let known = target::known_endings(|format| format.can_write(kind));
    let (kind, format) = (kind.name(), format.name());
    Err(Outcome::usage(text!("cli-format-other", document = kind, format = format, known = known)))
}
