//! Tables in Excel's workbooks (XLSX).

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic;

use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx, XlsxError};

use super::table::{Merged, Row, Table, too_wide};
use crate::text;

/// Larger than this no workbook may become when it is unpacked: 256 MB.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Reads the first sheet that holds anything.
pub fn parse(bytes: &[u8]) -> Result<Table, String> {
    match unpacked_size(bytes) {
        None => return Err(text!("import-workbook-damaged")),
        Some(size) if size > LARGEST => return Err(text!("import-workbook-huge")),
        Some(_) => {}
    }
    // The library stops short at some kinds of damage, and Attune must not.
    panic::catch_unwind(|| table(bytes)).unwrap_or_else(|_| Err(text!("import-workbook-damaged")))
}

fn table(bytes: &[u8]) -> Result<Table, String> {
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
/// by one: a sheet may have a single cell far away, and room for all between is
/// never made.
fn cells(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Result<Vec<Row>, String>, XlsxError> {
    let mut rows: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut reader = workbook.worksheet_cells_reader(sheet)?;
    while let Some(cell) = reader.next_cell()? {
        let words = seen(cell.get_value());
        if words.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        if let Err(why) = too_wide(column + 1) {
            return Ok(Err(why));
        }
        let cells = rows.entry(row).or_default();
        cells.resize(cells.len().max(column + 1), String::new());
        if let Some(cell) = cells.get_mut(column) {
            *cell = words;
        }
    }
    Ok(Ok(rows.into_iter().map(|(row, cells)| Row::new(row + 1, cells.into_iter())).collect()))
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

/// How large the files in a ZIP say that they are, together. None where the list
/// of them is damaged.
fn unpacked_size(bytes: &[u8]) -> Option<u64> {
    let number = |at: usize, size: usize| -> Option<u64> {
        let digits = bytes.get(at..at.checked_add(size)?)?;
        Some(digits.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    };
    let end = bytes.windows(4).rposition(|mark| mark == b"PK\x05\x06")?;
    let mut at = usize::try_from(number(end + 16, 4)?).ok()?;
    let mut size = 0;
    for _ in 0..number(end + 10, 2)? {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        size += number(at + 24, 4)?;
        let further = number(at + 28, 2)? + number(at + 30, 2)? + number(at + 32, 2)?;
        at += 46 + usize::try_from(further).ok()?;
    }
    Some(size)
}
