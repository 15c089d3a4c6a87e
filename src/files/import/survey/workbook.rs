//! Tables in Excel's workbooks (XLSX): of every sheet that is not hidden.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic;

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetVisible, Xlsx, XlsxError};

use crate::files::import::survey::table::{Merged, Row, Table, too_long, too_many_cells, too_wide};
use crate::files::import::survey::zipped::{self, LARGEST};
use crate::text;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// More sheets than any survey has.
const MOST_SHEETS: usize = 100;

/// More cells than are looked at in all sheets together, empty ones too: a sheet may be
/// coloured far beyond what is filled in.
const MOST_LOOKED_AT: usize = 2_000_000;

/// No more bytes than this are read of all sheets together, unpacked: 4 GB.
const MOST_READ: u64 = 4 * 1024 * 1024 * 1024;

/// Reads the first sheet that holds anything, and the others beside it. Hidden ones
/// hold lists and sums, and are read only where there is no other.
pub fn parse(bytes: &[u8]) -> Result<Table, String> {
    // The library stops short at some kinds of damage, and Attune must not.
    panic::catch_unwind(|| table(bytes)).unwrap_or_else(|_| Err(text!("import-workbook-damaged")))
}

fn table(bytes: &[u8]) -> Result<Table, String> {
    let (bytes, largest) = zipped::check(bytes)?;
    let mut workbook: Workbook = Xlsx::new(Cursor::new(&*bytes)).map_err(|error| why_not(&error))?;
    let sheets = workbook.sheets_metadata().to_vec();
    if sheets.len() > MOST_SHEETS {
        return Err(text!("import-too-many-sheets"));
    }
    // All sheets may be one and the same part, which would be read for each.
    if largest * sheets.len() as u64 > MOST_READ {
        return Err(text!("import-workbook-huge"));
    }
    let (seen, hidden): (Vec<_>, Vec<_>) =
        sheets.into_iter().partition(|sheet| sheet.visible == SheetVisible::Visible);
    let mut size = Size::default();
    for group in [seen, hidden] {
        let mut tables = Vec::new();
        for name in group.into_iter().map(|sheet| sheet.name) {
            tables.extend(sheet(&mut workbook, &name, &mut size)?);
        }
        // One without rows is read only if there is no other.
        let of_use = tables.iter().position(Result::is_ok).unwrap_or_default();
        if of_use < tables.len() {
            let mut first = tables.remove(of_use)?;
            first.others = tables.into_iter().filter_map(Result::ok).collect();
            let more = first.others.len();
            first.how = text!("import-how-workbook", sheet = first.name.as_str(), more = more);
            return Ok(first);
        }
    }
    Err(text!("import-empty"))
}

/// A sheet as a table, or why it is none; nothing for an empty one. `size` is what the
/// sheets before it take.
fn sheet(
    workbook: &mut Workbook,
    name: &str,
    size: &mut Size,
) -> Result<Option<Result<Table, String>>, String> {
    let rows = match cells(workbook, name, size) {
        Ok(rows) => rows?,
        // A sheet that holds a chart and no cells.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(None),
        Err(error) => return Err(why_not(&error)),
    };
    if rows.is_empty() {
        return Ok(None);
    }
    let merged = workbook.merge_cells_by_sheet_name(name).map_err(|error| why_not(&error))?;
    let merged = merged.into_iter().map(|cells| Merged {
        rows: (cells.start.0 as usize + 1, cells.end.0 as usize + 1),
        columns: (cells.start.1 as usize, cells.end.1 as usize),
    });
    let how = text!("import-how-workbook", sheet = name, more = 0);
    let table = Table::of(how, rows, merged.collect());
    Ok(Some(table.map(|table| Table { name: name.to_owned(), ..table })))
}

/// The cells of a sheet that hold anything, as people see them. They are taken one
/// by one, and only as long as a survey can be: a sheet may have a single cell far
/// away, and room for all between is never made.
fn cells(
    workbook: &mut Workbook,
    sheet: &str,
    size: &mut Size,
) -> Result<Result<Vec<Row>, String>, XlsxError> {
    let mut rows = Rows { size: *size, ..Rows::default() };
    let mut reader = workbook.worksheet_cells_reader(sheet)?;
    while let Some(cell) = reader.next_cell()? {
        let words = seen(cell.get_value());
        if let Err(why) = rows.add(cell.get_position(), words) {
            return Ok(Err(why));
        }
    }
    *size = rows.size;
    let rows = rows.rows.into_iter();
    Ok(Ok(rows.map(|(row, cells)| Row::new(row + 1, cells.into_iter())).collect()))
}

/// The rows of a sheet, by number from 0.
#[derive(Default)]
struct Rows {
    rows: BTreeMap<usize, Vec<String>>,
    size: Size,
}

/// What the sheets take so far.
#[derive(Clone, Copy, Default)]
struct Size {
    /// Roughly. One long word may stand in every cell.
    bytes: usize,
    /// Those that hold something.
    cells: usize,
    /// Those, and the empty ones that the workbook speaks of.
    looked_at: usize,
}

impl Rows {
    fn add(&mut self, (row, column): (u32, u32), words: String) -> Result<(), String> {
        self.size.looked_at += 1;
        if self.size.looked_at > MOST_LOOKED_AT {
            return Err(text!("import-too-many-cells"));
        }
        if words.is_empty() {
            return Ok(());
        }
        self.size.cells += 1;
        too_many_cells(self.size.cells)?;
        let (row, column) = (row as usize, column as usize);
        too_wide(column + 1)?;
        let cells = self.rows.entry(row).or_default();
        let longer = (column + 1).saturating_sub(cells.len());
        self.size.bytes += longer * size_of::<String>() + words.len();
        if self.size.bytes as u64 > LARGEST {
            return Err(text!("import-workbook-huge"));
        }
        cells.resize(cells.len() + longer, String::new());
        if let Some(cell) = cells.get_mut(column) {
            *cell = words;
        }
        too_long(self.rows.len())
    }
}

fn seen(value: &DataRef) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(words) | DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => words.clone(),
        DataRef::SharedString(words) => (*words).to_owned(),
        DataRef::Bool(yes) => yes.to_string().to_uppercase(),
        DataRef::DateTime(at) => date(at),
        DataRef::Error(error) => error.to_string(),
    }
}

fn date(at: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
}

fn why_not(error: &XlsxError) -> String {
    log::warn!("a workbook was not read: {error}");
    if matches!(error, XlsxError::Password) {
        text!("import-old-workbook")
    } else {
        text!("import-workbook-damaged")
    }
}
