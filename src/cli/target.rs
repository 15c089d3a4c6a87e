//! A document as a file: whether it may be written where it should go, and the writing.

use std::io;
use std::path::{Path, PathBuf};

use crate::cli::arguments::Target;
use crate::cli::outcome::Outcome;
use crate::documents::document::Document;
use crate::documents::{Format, pdf};
use crate::files::format::{self, choices};
use crate::files::{FileContent, autosave, endings, places, safe_write};
use crate::model::plain_text::single_line;
use crate::text;

/// The format that the target's ending says. Refuses, before any work is done for it,
/// a target in no known format, one that is read, and one that is there already.
pub(super) fn check(target: &Target, inputs: &[&PathBuf]) -> Result<Format, Outcome> {
    let to = &target.to;
    let format = Format::of(to).ok_or_else(|| {
        let known = known_endings(|_| true);
        Outcome::usage(text!("cli-unknown-ending", file = places::display(to), known = known))
    })?;
    is_not_read(to, inputs)?;
    if !target.force && to.symlink_metadata().is_ok() {
        return Err(Outcome::fault(exists(to)));
    }
    Ok(format)
}

/// Refuses a name for one of Attune's own files that ends in something else.
pub(super) fn is_attune(to: &Path) -> Result<(), Outcome> {
    if endings::is_attune(to) {
        return Ok(());
    }
    let better = places::display(&to.with_extension(endings::ATTUNE));
    Err(Outcome::usage(text!("cli-attune-ending", file = places::display(to), better = better)))
}

/// Refuses a target that is one of the files that are read.
pub(super) fn is_not_read(to: &Path, inputs: &[&PathBuf]) -> Result<(), Outcome> {
    let real = |path: &Path| path.canonicalize().ok();
    if inputs.iter().filter_map(|input| real(input)).any(|input| real(to) == Some(input)) {
        return Err(Outcome::usage(text!("cli-same-file", file = places::display(to))));
    }
    Ok(())
}

/// The endings of those formats, as in ".pdf or .txt".
pub(super) fn known_endings(wanted: impl Fn(Format) -> bool) -> String {
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
    put(&target.to, &written.bytes, target.force)?;
    let said = match written.pages {
        Some(pages) => text!("cli-exported", file = name.as_str(), pages = pages),
        None => {
            text!("cli-exported-whole", file = name.as_str(), title = single_line(&document.title))
        }
    };
    let mut outcome = Outcome::said(said);
    if !written.missing.is_empty() {
        let list = pdf::quoted(&written.missing);
        outcome.warn(&text!("cli-missing-characters", file = name, list = list));
        if let Some(advice) = pdf::advice(&written.missing) {
            outcome.warn(&advice);
        }
    }
    Ok(outcome)
}

/// One of Attune's own files as text, which can be opened again: what a file does not
/// hold is told, and not written.
pub(super) fn text_of(to: &Path, content: &FileContent) -> Result<String, Outcome> {
    let text = format::write(content).map_err(|error| {
        Outcome::fault(text!("cli-not-made", file = places::display(to), reason = error.to_string()))
    })?;
    if text.len() as u64 > format::MAX_BYTES {
        return Err(Outcome::fault(text!("cli-too-large", file = places::display(to))));
    }
    format::parse(&text, to).map(|_| text).map_err(Outcome::from)
}

/// Puts bytes into a file, whole or not at all.
pub(super) fn put(to: &Path, bytes: &[u8], force: bool) -> Result<(), Outcome> {
    safe_write::put(to, bytes, force).map_err(|error| not_written(&error, to, exists(to)))
}

/// Why a file was not written. `exists`: what is said where it is there already.
pub(super) fn not_written(error: &io::Error, to: &Path, exists: String) -> Outcome {
    if error.kind() == io::ErrorKind::AlreadyExists {
        return Outcome::fault(exists);
    }
    let reason = autosave::why_not(error, to);
    Outcome::fault(text!("cli-not-written", file = places::display(to), reason = reason))
}

fn exists(path: &Path) -> String {
    text!("cli-exists", file = places::display(path))
}
