//! Tables that were packed into a ZIP, as Google Forms hands them out.

use std::io::{Cursor, Read as _};
use std::path::Path;

use zip::ZipArchive;

use crate::files::endings;
use crate::files::format::MAX_BYTES;
use crate::files::import::survey::table::Table;
use crate::files::import::survey::{separated, workbook};
use crate::files::places;
use crate::text;

/// More files than anybody packs together for one course.
const MOST: usize = 50;

/// Whether what is packed is one workbook, or damaged beyond telling.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return true };
    archive.file_names().flatten().any(|name| &*name == "[Content_Types].xml" || name.starts_with("xl/"))
}

/// Reads the first table, and the others beside it.
pub(super) fn parse(bytes: &[u8]) -> Result<Table, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| text!("import-zip-damaged"))?;
    let (mut tables, mut left) = (Vec::new(), MAX_BYTES);
    for place in 0..archive.len() {
        let Ok(entry) = archive.by_index(place) else { continue };
        let name = entry.name().map(std::borrow::Cow::into_owned).unwrap_or_default();
        if !is_wanted(&name) || tables.len() == MOST {
            continue;
        }
        let mut inside = Vec::new();
        entry.take(left + 1).read_to_end(&mut inside).map_err(|_| text!("import-zip-damaged"))?;
        left = left.checked_sub(inside.len() as u64).ok_or_else(|| text!("import-too-large"))?;
        let name = places::file_name(Path::new(&name));
        tables.push(table(&inside).map(|table| Table { name, ..table }));
    }
    if tables.is_empty() {
        return Err(text!("import-zip-empty"));
    }
    let of_use = tables.iter().position(Result::is_ok).unwrap_or_default();
    let mut first = tables.remove(of_use)?;
    for other in tables.into_iter().flatten() {
        first.others.push(other);
    }
    Ok(first)
}

/// Whether it is a table by its name, and not what a Mac packs beside each file.
fn is_wanted(name: &str) -> bool {
    let path = Path::new(name);
    let is_hidden = path.iter().any(|part| part.to_string_lossy().starts_with(['.', '_']));
    endings::is_survey(path) && !endings::has(path, endings::ZIP) && !is_hidden
}

/// A ZIP within a ZIP is not opened.
fn table(bytes: &[u8]) -> Result<Table, String> {
    if bytes.starts_with(b"PK") { workbook::parse(bytes) } else { separated::parse(bytes) }
}
