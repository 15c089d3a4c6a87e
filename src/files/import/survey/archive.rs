//! ZIP files: workbooks are such, and survey tools pack tables into them.

use std::io::{Cursor, Read as _};
use std::path::Path;

use zip::ZipArchive;

use crate::files::endings;
use crate::files::format::MAX_BYTES;
use crate::files::import::survey::sheets::LARGEST;
use crate::files::import::survey::table::Table;
use crate::files::import::survey::{old_workbook, open_document, separated, workbook};
use crate::files::places;
use crate::files::progress::Progress;
use crate::text;

/// More files than anybody packs together for one course.
const MOST: usize = 50;

/// How workbooks of Excel before 2007 begin.
pub(super) const OLD_WORKBOOK: &[u8] = b"\xd0\xcf\x11\xe0";

/// What a ZIP file is.
enum Packed {
    /// A workbook of Excel (XLSX), or one that is damaged beyond telling.
    Excel,
    /// A workbook of LibreOffice (ODS).
    OpenDocument,
    /// A letter, a drawing.
    OtherDocument,
    /// Files that were packed together.
    Files,
}

impl Packed {
    fn of(bytes: &[u8]) -> Self {
        let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Self::Excel };
        let is_excel = |name: &str| name == "[Content_Types].xml" || name.starts_with("xl/");
        if archive.file_names().flatten().any(|name| is_excel(&name)) {
            return Self::Excel;
        }
        let mut kind = String::new();
        let named = archive.by_name("mimetype").map(|entry| entry.take(100).read_to_string(&mut kind));
        match kind.strip_prefix("application/vnd.oasis.opendocument.") {
            Some(kind) if kind.starts_with("spreadsheet") => Self::OpenDocument,
            Some(_) => Self::OtherDocument,
            // Damage may have hit the one line that says what it is.
            None if named.is_ok() && archive.index_for_name("content.xml").is_some() => Self::OpenDocument,
            None => Self::Files,
        }
    }
}

/// Reads the first table, and the others beside it.
pub(super) fn parse(bytes: &[u8], progress: &Progress) -> Result<Table, String> {
    match Packed::of(bytes) {
        Packed::Excel => workbook::parse(bytes, progress),
        Packed::OpenDocument => open_document::parse(bytes, progress),
        Packed::OtherDocument => Err(text!("import-not-a-table")),
        Packed::Files => files(bytes, progress),
    }
}

fn files(bytes: &[u8], progress: &Progress) -> Result<Table, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| text!("import-zip-damaged"))?;
    let (mut tables, mut closed, mut left, mut size) = (Vec::new(), Vec::new(), MAX_BYTES, 0);
    for place in 0..archive.len() {
        progress.step()?;
        let Ok(entry) = archive.by_index(place) else { continue };
        let name = entry.name().map(std::borrow::Cow::into_owned).unwrap_or_default();
        if !is_wanted(&name) || tables.len() == MOST {
            continue;
        }
        let mut inside = Vec::new();
        entry.take(left + 1).read_to_end(&mut inside).map_err(|_| text!("import-zip-damaged"))?;
        left = left.checked_sub(inside.len() as u64).ok_or_else(|| text!("import-too-large"))?;
        let name = places::file_name(Path::new(&name));
        let table = table(&inside, progress).map(|table| Table { name: name.clone(), ..table });
        closed.extend(table.as_ref().err().map(|why| (name, why.clone())));
        size += table.as_ref().map_or(0, Table::size);
        if size > LARGEST {
            return Err(text!("import-too-large"));
        }
        tables.push(table);
    }
    if tables.is_empty() {
        return Err(text!("import-zip-empty"));
    }
    let of_use = tables.iter().position(Result::is_ok).unwrap_or_default();
    let mut first = tables.remove(of_use)?;
    for other in tables.into_iter().flatten() {
        first.others.push(other);
    }
    first.closed = closed;
    Ok(first)
}

/// Whether it is a table by its name, and not what a Mac packs beside each file.
fn is_wanted(name: &str) -> bool {
    let path = Path::new(name);
    let is_hidden = path.iter().any(|part| part.to_string_lossy().starts_with(['.', '_']));
    endings::is_survey(path) && !endings::has(path, endings::ZIP) && !is_hidden
}

/// A ZIP within a ZIP is not opened.
fn table(bytes: &[u8], progress: &Progress) -> Result<Table, String> {
    if bytes.starts_with(b"PK") {
        match Packed::of(bytes) {
            Packed::Excel => workbook::parse(bytes, progress),
            Packed::OpenDocument => open_document::parse(bytes, progress),
            Packed::OtherDocument | Packed::Files => Err(text!("import-not-a-table")),
        }
    } else if bytes.starts_with(OLD_WORKBOOK) {
        old_workbook::parse(bytes, progress)
    } else {
        separated::parse(bytes, progress)
    }
}
