//! The endings of the files that Attune opens and imports: one list, for the dialogs
//! and for what is dropped on the window.

use std::path::Path;

/// The ending of Attune's own files, without the dot.
pub const ATTUNE: &str = "attune";

/// Tables, as surveys and spreadsheets write them.
const TABLES: [&str; 8] = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", ZIP];

/// Files that were packed together, as some survey tools hand out a single table.
pub(crate) const ZIP: &str = "zip";

/// Forms that were filled in on the screen, without the dot.
const PDF: &str = "pdf";

/// How exports are read, without the dot.
pub const CHOICES: &str = "ron";

/// Whether a path ends so, in small letters or capitals. `ending` has no dot.
pub fn has(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// Whether a file is one of Attune's own, by its name.
pub fn is_attune(path: &Path) -> bool {
    has(path, ATTUNE)
}

/// Whether a file holds the answers to a survey, by its name.
pub fn is_survey(path: &Path) -> bool {
    TABLES.iter().any(|ending| has(path, ending))
}

/// Whether a file may be a form that was filled in on the screen, by its name.
pub fn is_pdf(path: &Path) -> bool {
    has(path, PDF)
}

/// Whether a file is a table by itself, by its name.
pub fn is_table(path: &Path) -> bool {
    is_survey(path) && !has(path, ZIP)
}

/// What a dialog for opening a file shows: also a team's form that was filled in.
pub fn to_open() -> Vec<String> {
    in_both_cases([ATTUNE, PDF])
}

/// What a dialog for importing answers shows: tables, and forms that were filled in.
pub fn to_import() -> Vec<String> {
    in_both_cases(TABLES.into_iter().chain([ATTUNE, PDF]))
}

/// What a dialog for how an export is read shows.
pub fn to_use_choices() -> Vec<String> {
    in_both_cases([CHOICES])
}

/// The dialogs of Linux tell "CSV" from "csv".
fn in_both_cases(endings: impl IntoIterator<Item = &'static str>) -> Vec<String> {
    endings.into_iter().flat_map(|ending| [ending.to_owned(), ending.to_uppercase()]).collect()
}
