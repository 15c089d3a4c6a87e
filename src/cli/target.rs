//! A document as a file: whether it may be written where it should go, and the writing.

use std::io;
use std::path::{Path, PathBuf};

use crate::cli::new::ends_in;
use crate::cli::{Outcome, Target};
use crate::documents::document::Document;
use crate::documents::pdf;
use crate::files::{autosave, safe_write};
use crate::text;

/// Refuses a target before any work is done for it.
pub fn check(target: &Target, inputs: &[&PathBuf]) -> Result<(), Outcome> {
    if is_pdf(target) {
        return place(target, inputs);
    }
    let [file, better] = names(target);
    Err(Outcome::usage(text!("cli-pdf-ending", file = file, better = better)))
}

/// The same where the answers of a course may go as well.
pub fn check_or_csv(target: &Target, inputs: &[&PathBuf]) -> Result<(), Outcome> {
    if is_pdf(target) || is_csv(target) {
        return place(target, inputs);
    }
    let [file, better] = names(target);
    Err(Outcome::usage(text!("cli-pdf-csv-ending", file = file, better = better)))
}

/// Whether answers are to be written, and no document.
pub fn is_csv(target: &Target) -> bool {
    ends_in(&target.to, "csv")
}

fn is_pdf(target: &Target) -> bool {
    ends_in(&target.to, "pdf")
}

/// The name as it was given, and as a PDF would have it.
fn names(target: &Target) -> [String; 2] {
    [target.to.clone(), target.to.with_extension("pdf")].map(|path| path.display().to_string())
}

/// Refuses a target that is read, or that is there already.
fn place(target: &Target, inputs: &[&PathBuf]) -> Result<(), Outcome> {
    let to = &target.to;
    let real = |path: &PathBuf| path.canonicalize().ok();
    if inputs.iter().filter_map(|input| real(input)).any(|input| real(to) == Some(input)) {
        return Err(Outcome::usage(text!("cli-same-file", file = to.display().to_string())));
    }
    if !target.force && to.symlink_metadata().is_ok() {
        return Err(exists(to));
    }
    Ok(())
}

/// Writes the document, whole or not at all.
pub fn write(target: &Target, document: &Document) -> Outcome {
    let name = target.to.display().to_string();
    let pdf = match pdf::write(document) {
        Ok(pdf) => pdf,
        Err(error) => return Outcome::fault(text!("cli-not-made", file = name, reason = error.to_string())),
    };
    if let Err(outcome) = put(target, &pdf.bytes) {
        return outcome;
    }
    let mut outcome = Outcome::said(text!("cli-exported", file = name.as_str(), pages = pdf.pages));
    if !pdf.missing.is_empty() {
        outcome.warn(&text!("cli-missing-characters", file = name, list = pdf::numbered(&pdf.missing)));
    }
    outcome
}

/// Writes a file, whole or not at all.
pub fn put(target: &Target, bytes: &[u8]) -> Result<(), Outcome> {
    safe_write::put(&target.to, bytes, target.force).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            return exists(&target.to);
        }
        let reason = autosave::why_not(&error, &target.to);
        Outcome::fault(text!("cli-not-written", file = target.to.display().to_string(), reason = reason))
    })
}

fn exists(path: &Path) -> Outcome {
    Outcome::fault(text!("cli-exists", file = path.display().to_string()))
}
