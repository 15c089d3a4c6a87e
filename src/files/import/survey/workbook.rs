//! Tables in Excel's workbooks (XLSX).

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic;

use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx, XlsxError};

use crate::files::import::survey::table::{Merged, Row, Table, too_long, too_wide};
use crate::files::import::survey::zipped::{self, LARGEST};
use crate::text;

/// Reads the first sheet that holds anything.
pub fn parse(bytes: &[u8]) -> Result<Table, String> {
    // The library stops short at some kinds of damage, and Attune must not.
    panic::catch_unwind(|| table(bytes)).unwrap_or_else(|_| Err(text!("import-workbook-damaged")))
}

fn table(bytes: &[u8]) -> Result<Table, String> {
    zipped::check(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| why_not(&error))?;
    let names = workbook.sheet_names();
    for (place, name) in names.iter().enumerate() {
        let rows = match cells(&mut workbook, name) {
            Ok(rows) => rows?,
            // A sheet that holds a chart and no cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(why_not(&error)),
        };
        if !rows.is_empty() {
            let merged = workbook.merge_cells_by_sheet_name(name).map_err(|error| why_not(&error))?;
            let merged = merged.into_iter().map(|cells| Merged {
                rows: (cells.start.0 as usize + 1, cells.end.0 as usize + 1),
                columns: (cells.start.1 as usize, cells.end.1 as usize),
            });
            let more = names.len() - place - 1;
            let how = text!("import-how-workbook", sheet = name.as_str(), more = more);
            return Table::of(how, rows, merged.collect());
        }
    }
    Err(text!("import-empty"))
}

/// The cells of a sheet that hold anything, as people see them. They are taken one
/// by one, and only as long as a survey can be: a sheet may have a single cell far
/// away, and room for all between is never made.
fn cells(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Result<Vec<Row>, String>, XlsxError> {
    let mut rows = Rows::default();
    let mut reader = workbook.worksheet_cells_reader(sheet)?;
    while let Some(cell) = reader.next_cell()? {
        let words = seen(cell.get_value());
        if let Err(why) = rows.add(cell.get_position(), words) {
            return Ok(Err(why));
        }
    }
    let rows = rows.rows.into_iter();
    Ok(Ok(rows.map(|(row, cells)| Row::new(row + 1, cells.into_iter())).collect()))
}

/// The rows of a sheet, by number from 0.
#[derive(Default)]
struct Rows {
    rows: BTreeMap<usize, Vec<String>>,
    /// Roughly, in bytes. One long word may stand in every cell.
    size: usize,
}

impl Rows {
    fn add(&mut self, (row, column): (u32, u32), words: String) -> Result<(), String> {
        if words.is_empty() {
            return Ok(());
        }
        let (row, column) = (row as usize, column as usize);
        too_wide(column + 1)?;
        let cells = self.rows.entry(row).or_default();
        let longer = (column + 1).saturating_sub(cells.len());
        self.size += longer * size_of::<String>() + words.len();
        if self.size as u64 > LARGEST {
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
