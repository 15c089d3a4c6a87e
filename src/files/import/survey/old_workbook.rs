//! Tables in workbooks of Excel before 2007 (XLS). Everything in them says how large it
//! is, and nothing of that need be true: the container is opened by a reader that checks
//! it, and [`records`](crate::files::import::survey::records) takes out what claims too
//! much, before the reader of workbooks sees any of it.

use std::io::{self, Cursor, Read as _, Write as _};
use std::panic;

use calamine::{Range, Reader as _, SheetVisible, Xls, XlsError};
use cfb::{CompoundFile, Version};

use crate::files::format::MAX_BYTES;
use crate::files::import::survey::records;
use crate::files::import::survey::sheets::{Cells, Sheet, Size, first_seen, seen};
use crate::files::import::survey::table::{Merged, Table};
use crate::files::progress::Progress;
use crate::text;

/// Reads the first sheet that people see and that holds anything, and the others beside it.
pub fn parse(bytes: &[u8], progress: &Progress) -> Result<Table, String> {
    // The library stops short at some kinds of damage, and Attune must not.
    panic::catch_unwind(|| table(bytes, progress)).unwrap_or_else(|_| Err(text!("import-workbook-damaged")))
}

fn table(bytes: &[u8], progress: &Progress) -> Result<Table, String> {
    let damaged = |_| text!("import-workbook-damaged");
    let mut records = workbook(bytes)?;
    records::check(&mut records)?;
    let checked = packed(&records).map_err(damaged)?;
    let mut workbook = Xls::new(Cursor::new(checked)).map_err(|error| why_not(&error))?;
    let (mut sheets, mut size) = (Vec::new(), Size::default());
    for of in workbook.sheets_metadata().to_vec() {
        progress.step()?;
        let range = workbook.worksheet_range(&of.name).map_err(|error| why_not(&error))?;
        let formulas = workbook.worksheet_formula(&of.name).map_err(|error| why_not(&error))?;
        let merged = workbook.merge_cells_by_sheet_name(&of.name).map_err(|error| why_not(&error))?;
        let merged = merged.into_iter().map(|cells| Merged {
            rows: (cells.start.0 as usize + 1, cells.end.0 as usize + 1),
            columns: (cells.start.1 as usize, cells.end.1 as usize),
        });
        let mut cells = Cells::beside(size);
        for (row, column, value) in placed(&range) {
            cells.add(row, column, seen(value))?;
        }
        for (row, column, _) in placed(&formulas) {
            let place = (u32::try_from(row).unwrap_or_default(), u32::try_from(column).unwrap_or_default());
            cells.add_result(row, column, range.get_value(place).map(seen).unwrap_or_default())?;
        }
        size = cells.size();
        let is_hidden = of.visible != SheetVisible::Visible;
        sheets.push(Sheet { name: of.name, is_hidden, cells, merged: merged.collect() });
    }
    first_seen(sheets, &text!("import-kind-xls"))
}

/// What stands in a sheet, with its row and column.
fn placed<T: calamine::CellType>(range: &Range<T>) -> impl Iterator<Item = (usize, usize, &T)> {
    let (row, column) = range.start().unwrap_or_default();
    range
        .used_cells()
        .map(move |(below, beside, cell)| (row as usize + below, column as usize + beside, cell))
}

/// The records of a workbook, out of the container that holds them.
fn workbook(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| text!("import-workbook-damaged"))?;
    if file.exists("/EncryptedPackage") {
        return Err(text!("import-password"));
    }
    let Some(name) = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name)) else {
        return Err(text!("import-not-a-table"));
    };
    let mut records = Vec::new();
    let read = file.open_stream(name).and_then(|stream| stream.take(MAX_BYTES).read_to_end(&mut records));
    read.map(|_| records).map_err(|_| text!("import-workbook-damaged"))
}

/// The records in a container of their own, with nothing beside them.
fn packed(records: &[u8]) -> io::Result<Vec<u8>> {
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new()))?;
    file.create_stream("/Workbook")?.write_all(records)?;
    file.flush()?;
    Ok(file.into_inner().into_inner())
}

fn why_not(error: &XlsError) -> String {
    log::warn!("a workbook was not read: {error}");
    match error {
        XlsError::Password => text!("import-password"),
        _ => text!("import-workbook-damaged"),
    }
}
