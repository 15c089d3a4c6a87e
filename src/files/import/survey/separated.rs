//! Tables as plain text: commas, semicolons or tabs between the cells.

use csv::ReaderBuilder;

use super::encoding::{Encoding, decode};
use super::table::{Fault, Row, Table, too_wide};
use crate::text;

/// How many rows are looked at to find out what parts the cells.
const SAMPLE: usize = 50;

/// Reads a table from the bytes of a text.
pub fn parse(bytes: &[u8]) -> Result<Table, String> {
    let (text, encoding) = decode(bytes)?;
    // One way to end a line, or the rows could not be counted.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let delimiter = delimiter(&text);
    let rows = rows(&text, delimiter, usize::MAX)?;
    let mut table = Table::of(how(delimiter, encoding), rows, Vec::new())?;
    table.faults.extend(left_open(&text, &table));
    Ok(table)
}

/// What parts the cells: whatever gives the most columns to the most rows.
fn delimiter(text: &str) -> u8 {
    let score = |delimiter: &u8| {
        let rows = rows(text, *delimiter, SAMPLE).unwrap_or_default();
        let columns = rows.first().map_or(0, |head| head.cells.len());
        let alike = rows.iter().filter(|row| row.cells.len() == columns).count();
        if columns > 1 { columns * alike } else { 0 }
    };
    // Where two do equally well, the last in the list is taken.
    [b'\t', b';', b','].into_iter().max_by_key(score).unwrap_or(b',')
}

fn rows(text: &str, delimiter: u8, most: usize) -> Result<Vec<Row>, String> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let (mut rows, mut number) = (Vec::new(), 0);
    for record in reader.records().take(most) {
        let record = record.map_err(|error| text!("import-csv-damaged", reason = error.to_string()))?;
        too_wide(record.len())?;
        // The reader passes over empty lines; a spreadsheet counts them.
        let start = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or_default();
        let rest = text.as_bytes().get(start..).unwrap_or_default();
        number += rest.iter().take_while(|byte| **byte == b'\n').count() + 1;
        rows.push(Row::new(number, record.iter().map(str::to_owned)));
    }
    Ok(rows)
}

/// A quotation mark that is opened and never closed: the rest of the file runs
/// together in one cell.
fn left_open(text: &str, table: &Table) -> Option<Fault> {
    if text.matches('"').count().is_multiple_of(2) {
        return None;
    }
    let row = table.rows.last()?;
    let column = row.cells.iter().position(|cell| cell.contains('\n'))?;
    Some(Fault { row: row.number, column: Some(column), what: text!("import-quote-open") })
}

fn how(delimiter: u8, encoding: Encoding) -> String {
    let kind = match delimiter {
        b';' => text!("import-how-semicolons"),
        b'\t' => text!("import-how-tabs"),
        _ => text!("import-how-commas"),
    };
    match encoding {
        Encoding::Utf8 => kind,
        Encoding::Utf16 => text!("import-how-utf16", kind = kind),
        Encoding::Windows => text!("import-how-windows", kind = kind),
    }
}
