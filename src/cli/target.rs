//! A document as a file: whether it may be written where it should go, and the writing.

use std::io;
use std::path::{Path, PathBuf};

use crate::cli::arguments::Target;
use crate::cli::outcome::Outcome;
use crate::documents::document::Document;
use crate::documents::{DocumentKind, Format, pdf};
use crate::files::format::choices;
use crate::files::{autosave, places, safe_write};
use crate::text;

/// The format that the target's ending says. Refuses, before any work is done for it,
/// a target in no known format, one that is read, and one that is there already.
pub(super) fn check(target: &Target, inputs: &[&PathBuf]) -> Result<Format, Outcome> {
    let to = &target.to;
    let format = Format::of(to).ok_or_else(|| {
        let [first, ..] = Format::ALL;
        let better = places::display(&to.with_extension(first.ending()));
        let known = endings(|_| true);
        Outcome::usage(text!(
            "cli-unknown-ending",
            file = places::display(to),
            known = known,
            better = better
        ))
    })?;
    let real = |path: &PathBuf| path.canonicalize().ok();
    if inputs.iter().filter_map(|input| real(input)).any(|input| real(to) == Some(input)) {
        return Err(Outcome::usage(text!("cli-same-file", file = places::display(to))));
    }
    if !target.force && to.symlink_metadata().is_ok() {
        return Err(exists(to));
    }
    Ok(format)
}

/// Refuses a format that cannot hold the document.
pub(super) fn holds(format: Format, kind: DocumentKind) -> Result<(), Outcome> {
    if format.can_write(kind) {
        return Ok(());
    }
    let known = endings(|format| format.can_write(kind));
    let (kind, format) = (kind.name(), format.name());
    Err(Outcome::usage(text!("cli-format-other", document = kind, format = format, known = known)))
}

/// The endings of those formats, as in ".pdf or .txt".
pub(super) fn endings(wanted: impl Fn(Format) -> bool) -> String {
    let formats = Format::ALL.into_iter().filter(|format| wanted(*format));
    let endings: Vec<String> = formats.map(|format| format!(".{}", format.ending())).collect();
    choices(&endings.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Writes the document, whole or not at all.
pub(super) fn write(target: &Target, format: Format, document: &Document) -> Result<Outcome, Outcome> {
    let name = places::display(&target.to);
    let written = format.write(document, None).map_err(|error| {
        Outcome::fault(text!("cli-not-made", file = name.as_str(), reason = error.to_string()))
    })?;
    safe_write::put(&target.to, &written.bytes, target.force).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            return exists(&target.to);
        }
        let reason = autosave::why_not(&error, &target.to);
        Outcome::fault(text!("cli-not-written", file = name.as_str(), reason = reason))
    })?;
    let said = written.pages.map(|pages| text!("cli-exported", file = name.as_str(), pages = pages));
    let whole = || text!("cli-exported-whole", file = name.as_str(), title = document.title.as_str());
    let mut outcome = Outcome::said(said.unwrap_or_else(whole));
    if !written.missing.is_empty() {
        let list = pdf::numbered(&written.missing);
        outcome.warn(&text!("cli-missing-characters", file = name, list = list));
    }
    Ok(outcome)
}

fn exists(path: &Path) -> Outcome {
    Outcome::fault(text!("cli-exists", file = places::display(path)))
}
