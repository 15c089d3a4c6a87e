//! A document as a file: whether it may be written where it should go, and the writing.

use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use crate::cli::arguments::How;
use crate::cli::outcome::Outcome;
use crate::documents::document::Document;
use crate::documents::{Format, Written, pdf};
use crate::files::format::{self, NotMade, choices};
use crate::files::{FileContent, autosave, endings, places, safe_write};
use crate::model::plain_text::single_line;
use crate::text;

/// Where a document goes, and as what.
pub(super) struct Target<'a> {
    to: To<'a>,
    pub(super) format: Format,
    /// Which chart, counted from 1, where that was said.
    pub(super) picture: Option<usize>,
    force: bool,
}

enum To<'a> {
    File(&'a Path),
    /// Standard output, which another program may read.
    Output,
}

impl Target<'_> {
    /// As it is said in a line.
    pub(super) fn name(&self) -> String {
        match self.to {
            To::File(path) => places::display(path),
            To::Output => text!("cli-output-name"),
        }
    }

    /// What was written is nowhere after all.
    pub(super) fn take_away(&self) {
        match self.to {
            To::File(path) => _ = fs::remove_file(path),
            // Nothing reaches it before everything else is done.
            To::Output => {}
        }
    }
}

/// Where a document is to go, in the format that is asked for or that the ending says.
/// Refuses, before any work is done for it, a target in no known format, one that is read,
/// and one that is there already.
pub(super) fn check<'a>(to: &'a Path, how: &How, inputs: &[&PathBuf]) -> Result<Target<'a>, Outcome> {
    if to == Path::new("-") {
        let known = || choices(&Format::ALL.map(Format::ending));
        let format = how.format.ok_or_else(|| Outcome::usage(text!("cli-output-format", known = known())))?;
        return Ok(Target { to: To::Output, format, picture: how.picture, force: how.force });
    }
    let format = format_of(to, how)?;
    is_not_read(to, inputs)?;
    if !how.force && to.symlink_metadata().is_ok() {
        return Err(Outcome::fault(exists(to)));
    }
    Ok(Target { to: To::File(to), format, picture: how.picture, force: how.force })
}

fn format_of(to: &Path, how: &How) -> Result<Format, Outcome> {
    let file = places::display(to);
    match (Format::of(to), how.format) {
        (Some(said), Some(asked)) if said != asked => {
            let (said, asked) = (said.ending(), asked.ending());
            Err(Outcome::usage(text!("cli-two-formats", file = file, said = said, asked = asked)))
        }
        (_, Some(format)) | (Some(format), None) => Ok(format),
        (None, None) => {
            let known = known_endings(|_| true);
            Err(Outcome::usage(text!("cli-unknown-ending", file = file, known = known)))
        }
    }
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
    // What is not there yet is none of them.
    let Some(target) = real(to) else { return Ok(()) };
    if inputs.iter().filter_map(|input| real(input)).any(|input| target == input) {
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
pub(super) fn write(target: &Target, document: &Document) -> Result<Outcome, Outcome> {
    let name = target.name();
    let written = made(target.format, document, &name)?;
    let mut outcome = match target.to {
        To::File(path) => {
            put(path, &written.bytes, target.force)?;
            Outcome::said(said_of(&name, document, &written))
        }
        To::Output if io::stdout().is_terminal() && !is_plain(&written.bytes) => {
            return Err(Outcome::usage(text!("cli-output-terminal", format = target.format.name())));
        }
        To::Output => Outcome::document(written.bytes),
    };
    if !written.missing.is_empty() {
        outcome.warn(&missing(&name, &written.missing));
    }
    Ok(outcome)
}

/// The document in a format. `name`: where it will go.
pub(super) fn made(format: Format, document: &Document, name: &str) -> Result<Written, Outcome> {
    format
        .write(document, None)
        .map_err(|error| Outcome::fault(text!("cli-not-made", file = name, reason = error.to_string())))
}

/// What is said of a file that was written.
pub(super) fn said_of(name: &str, document: &Document, written: &Written) -> String {
    if let Some(pages) = written.pages {
        text!("cli-exported", file = name, pages = pages)
    } else {
        text!("cli-exported-whole", file = name, title = single_line(&document.title))
    }
}

/// What is said of signs that cannot be printed.
pub(super) fn missing(name: &str, missing: &pdf::Missing) -> String {
    let said = text!("cli-missing-characters", file = name, list = pdf::quoted(missing));
    std::iter::once(said).chain(pdf::advice(missing)).collect::<Vec<_>>().join("\n")
}

/// Whether a terminal shows it as text, and takes nothing in it for a command.
fn is_plain(bytes: &[u8]) -> bool {
    let commands = |text: &str| text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    std::str::from_utf8(bytes).is_ok_and(|text| !commands(text))
}

/// One of Attune's own files as text, which can be opened again: what a file does not
/// hold is told, and not written.
pub(super) fn text_of(to: &Path, content: &FileContent) -> Result<String, Outcome> {
    format::write_checked(content, to).map_err(|why| match why {
        NotMade::Write(error) => {
            Outcome::fault(text!("cli-not-made", file = places::display(to), reason = error.to_string()))
        }
        NotMade::TooLarge => Outcome::fault(text!("cli-too-large", file = places::display(to))),
        NotMade::Faulty(error) => Outcome::from(error),
    })
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

pub(super) fn exists(path: &Path) -> String {
    text!("cli-exists", file = places::display(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_given_words_alone() {
        assert!(is_plain("Étude\r\n\t1".as_bytes()));
        for bytes in [&b"%PDF-1.7\n\xe2\xe3"[..], b"PK\x03\x04", b"\x1b[2J", b"\x07"] {
            assert!(!is_plain(bytes), "{bytes:?}");
        }
    }
}
