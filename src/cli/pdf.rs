//! A document as a PDF: whether it may be written where it should go, and the writing.

use std::io;
use std::path::{Path, PathBuf};

use super::new::ends_in;
use super::{Outcome, Target};
use crate::documents::document::Document;
use crate::documents::pdf;
use crate::files::{autosave, safe_write};
use crate::text;

/// Refuses a target before any work is done for it.
pub fn check(target: &Target, inputs: &[&PathBuf]) -> Result<(), Outcome> {
    let to = &target.to;
    if !ends_in(to, "pdf") {
        let better = to.with_extension("pdf").display().to_string();
        return Err(Outcome::usage(text!(
            "cli-pdf-ending",
            file = to.display().to_string(),
            better = better
        )));
    }
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
    let put = if target.force { safe_write::replace } else { safe_write::create_new };
    match put(&target.to, &pdf.bytes) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return exists(&target.to),
        Err(error) => {
            let reason = autosave::why_not(&error, &target.to);
            return Outcome::fault(text!("cli-not-written", file = name, reason = reason));
        }
    }
    let mut outcome = Outcome::said(text!("cli-exported", file = name.as_str(), pages = pdf.pages));
    if !pdf.missing.is_empty() {
        outcome.warn(&text!("cli-missing-characters", file = name, list = pdf::numbered(&pdf.missing)));
    }
    outcome
}

fn exists(path: &Path) -> Outcome {
    Outcome::fault(text!("cli-exists", file = path.display().to_string()))
}
