//! A document of what was read, made and written as a file.

use crate::cli::outcome::Outcome;
use crate::cli::target::Target;
use crate::cli::{picture, spoken, target};
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
    let whole = source.build(kind, places::today()).map_err(refuse)?;
    let name = target.name();
    let document = picture::chosen(whole.clone(), target.format, target.picture, &name)?;
    let mut outcome = target::write(target, &document)?;
    if target.format.is_picture() {
        picture::say(&mut outcome, &whole, &document);
    }
    for warning in warnings(&name, source, &document) {
        outcome.warn(&warning);
    }
    Ok(outcome)
}

/// Whether such a document is made of such a file at all, whatever stands in it.
fn is_about(source: &ReportSource, kind: DocumentKind) -> bool {
    match source {
        // Of the documents of a team some make no sense for an area.
        ReportSource::Assessment { assessment, .. } if assessment.is_area() => {
            kind == AssessmentDocument::Change.into() || source.kinds().contains(&kind)
        }
        ReportSource::Assessment { .. }
        | ReportSource::Training { .. }
        | ReportSource::Area { .. }
        | ReportSource::Courses(_) => source.is_about(kind),
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
