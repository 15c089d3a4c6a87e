//! `attune export --all`: every document of a file at once.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::arguments::How;
use crate::cli::outcome::Outcome;
use crate::cli::{document, spoken, target};
use crate::documents::document::Document;
use crate::documents::{Format, Planned, ReportSource, picture};
use crate::files::put_all::{self, NotPut};
use crate::files::{autosave, places};
use crate::text;

/// Writes them into a folder, which is made where it is not there: all of them, or none.
pub(super) fn write(source: &ReportSource, folder: &Path, how: &How) -> Result<Outcome, Outcome> {
    let planned = source.all_documents(how.format);
    if planned.is_empty() {
        let (file, found) = (places::display(folder), spoken::kind(source));
        let format = how.format.unwrap_or_default().name();
        return Err(Outcome::fault(text!("cli-all-nothing", file = file, found = found, format = format)));
    }
    let (mut outcome, mut files, mut warnings) = (Outcome::default(), Vec::new(), Vec::new());
    for planned in &planned {
        let Ok(document) = source.build(planned.kind, places::today()) else { continue };
        for Part { path, format, document } in parts(planned, &document, folder) {
            let name = places::display(&path);
            let written = target::made(format, &document, &name)?;
            outcome.say(&target::said_of(&name, &document, &written));
            if !written.missing.is_empty() {
                outcome.warn(&target::missing(&name, &written.missing));
            }
            files.push((path, written.bytes));
        }
        // The same words stand in several documents, and are told once.
        warnings.extend(document::warnings(&places::display(folder), source, &document));
    }
    let paths: Vec<&PathBuf> = files.iter().map(|(path, _)| path).collect();
    if !how.force {
        are_free(folder, &paths)?;
    }
    make(folder)?;
    put_all::put_all(&files, how.force).map_err(|why| not_put(&why))?;
    let mut told: Vec<String> = Vec::new();
    for warning in warnings {
        if !told.contains(&warning) {
            outcome.warn(&warning);
            told.push(warning);
        }
    }
    if let ReportSource::Training { .. } = source {
        outcome.say(&text!("cli-all-but-publishing"));
    }
    Ok(outcome)
}

/// One file of a document.
struct Part {
    path: PathBuf,
    format: Format,
    document: Document,
}

/// The files of a document: one, or a picture of each chart with its words beside it, since
/// few programs show those that are in a picture.
fn parts(planned: &Planned, document: &Document, folder: &Path) -> Vec<Part> {
    let named = |stem: &str, format: Format, document: Document| Part {
        path: folder.join(places::document_name(stem, format.ending())),
        format,
        document,
    };
    if !planned.format.is_picture() {
        return vec![named(&planned.stem, planned.format, document.clone())];
    }
    let charts = picture::names(document);
    let both = |(number, only): (usize, Document)| {
        let stem = picture::stem(&planned.stem, &charts, number);
        [named(&stem, planned.format, only.clone()), named(&stem, Format::Text, only)]
    };
    let each = (0..charts.len()).filter_map(|number| Some((number, picture::only(document, number)?)));
    each.flat_map(both).collect()
}

/// Refuses to begin where a name is taken, and names each.
fn are_free(folder: &Path, paths: &[&PathBuf]) -> Result<(), Outcome> {
    let taken = put_all::taken(paths);
    if taken.is_empty() {
        return Ok(());
    }
    let mut refused = Outcome::fault(text!("cli-all-none", folder = places::display(folder)));
    for path in taken {
        refused.warn(&target::exists(path));
    }
    Err(refused)
}

/// Makes the folder, but not those above it: a path that was mistyped is made nowhere.
fn make(folder: &Path) -> Result<(), Outcome> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir(folder).map_err(|why| target::not_written(&why, folder, target::exists(folder)))
}

fn not_put(why: &NotPut) -> Outcome {
    let reason = autosave::why_not(&why.error, &why.path);
    let mut refused =
        Outcome::fault(text!("cli-not-written", file = places::display(&why.path), reason = reason));
    for path in &why.replaced {
        refused.warn(&text!("cli-all-replaced", file = places::display(path)));
    }
    refused
}
