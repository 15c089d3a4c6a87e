//! An export of a survey, as Microsoft Forms, Google Forms and spreadsheets write
//! it: read as a table ([`table`]), its columns recognised ([`columns`]), and its
//! rows interpreted ([`interpret`]). Whatever cannot be read is named with row and
//! column; nothing is repaired, and nothing comes into a file here.

mod across;
pub mod answers;
mod archive;
mod by_date;
pub(super) mod cells;
mod code_column;
mod codes;
pub mod columns;
mod comments;
mod dates;
mod doubles;
mod encoding;
mod entities;
pub mod head_rows;
mod heading;
pub mod interpret;
mod likely_moment;
mod long;
mod old_workbook;
mod open_document;
pub mod options;
pub mod pairs;
pub mod questions;
mod quotation;
mod quotes;
mod reader;
pub mod reading;
mod records;
pub mod repeats;
mod said_moment;
mod separated;
mod sheets;
mod standing;
pub mod submission;
pub mod summary;
pub mod table;
mod workbook;
mod zipped;

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::files::format::MAX_BYTES;
use crate::files::os_error::reason;
use crate::files::progress::Progress;
use crate::text;
use table::Table;

/// Reads a table from disk.
///
/// # Errors
/// When it is no table or cannot be read, in plain words.
pub fn read(path: &Path) -> Result<Table, String> {
    read_watched(path, &Progress::default())
}

/// The same, for somebody who may call it off meanwhile: it ends at the next row or sheet.
///
/// # Errors
/// As with [`read`], and when it was called off.
pub fn read_watched(path: &Path, progress: &Progress) -> Result<Table, String> {
    let metadata = std::fs::metadata(path).map_err(|error| unreadable(&error))?;
    // A pipe or a device could make us wait for ever.
    if !metadata.is_file() {
        return Err(text!("import-not-a-file"));
    }
    if metadata.len() > MAX_BYTES {
        return Err(text!("import-too-large"));
    }
    // The file may grow while it is read.
    let file = File::open(path).map(|file| file.take(MAX_BYTES + 1));
    let bytes = file.and_then(|file| progress.read_to_end(file, metadata.len()));
    parse_watched(&bytes.map_err(|error| unreadable(&error))?, progress)
}

/// Reads a table from the bytes of a file, whatever its name may be.
///
/// # Errors
/// When they hold no table, in plain words.
pub fn parse(bytes: &[u8]) -> Result<Table, String> {
    parse_watched(bytes, &Progress::default())
}

/// The same, for somebody who may call it off meanwhile.
///
/// # Errors
/// As with [`parse`], and when it was called off.
pub fn parse_watched(bytes: &[u8], progress: &Progress) -> Result<Table, String> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(text!("import-too-large"));
    }
    match Kind::of(bytes) {
        Kind::Zip => archive::parse(bytes, progress),
        Kind::OldWorkbook => old_workbook::parse(bytes, progress),
        Kind::Pdf => Err(text!("import-pdf")),
        Kind::Attune => Err(text!("import-attune")),
        Kind::WebPage => Err(text!("import-not-a-table")),
        Kind::Text => separated::parse(bytes, progress),
    }
}

/// What a file is, by how it begins.
enum Kind {
    /// A workbook, or files that were packed together.
    Zip,
    /// Also a workbook under a password, which is packed the same way.
    OldWorkbook,
    Pdf,
    Attune,
    WebPage,
    Text,
}

impl Kind {
    fn of(bytes: &[u8]) -> Self {
        let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        let begins = |words: &[u8]| start.get(..words.len()).is_some_and(|b| b.eq_ignore_ascii_case(words));
        if bytes.starts_with(b"PK\x03\x04") {
            Self::Zip
        } else if bytes.starts_with(archive::OLD_WORKBOOK) {
            Self::OldWorkbook
        } else if begins(b"%PDF") {
            Self::Pdf
        } else if begins(b"Attune(") || begins(b"// An Attune file") {
            Self::Attune
        } else if [&b"<!doctype"[..], b"<html", b"<?xml", b"{\\rtf"].into_iter().any(begins) {
            Self::WebPage
        } else {
            Self::Text
        }
    }
}

fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => text!("import-missing"),
        io::ErrorKind::Interrupted => text!("import-stopped"),
        io::ErrorKind::PermissionDenied => text!("import-forbidden"),
        _ => text!("import-unreadable", reason = reason(error)),
    }
}
