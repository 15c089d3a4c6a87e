//! Tables as plain text: commas, semicolons or tabs between the cells.

use std::collections::BTreeMap;

use csv::ReaderBuilder;

use crate::files::import::survey::encoding::{Encoding, decode};
use crate::files::import::survey::quotes;
use crate::files::import::survey::table::{Fault, Row, Table, too_long, too_many_cells, too_wide};
use crate::files::progress::Progress;
use crate::text;

/// How many rows are looked at to find out what parts the cells.
const SAMPLE: usize = 50;

/// Reads a table from the bytes of a text.
pub fn parse(bytes: &[u8], progress: &Progress) -> Result<Table, String> {
    let (text, encoding) = decode(bytes)?;
    // One way to end a line, or the rows could not be counted.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let delimiter = delimiter(&text);
    let mut table = table(&text, delimiter, encoding, progress)?;
    if let Some(other) = table_of_other_dialect(&text, &table, delimiter, encoding, progress) {
        table = other;
    }
    signs_left_out(&mut table);
    if encoding == Encoding::Mac {
        table.doubts.insert(0, Fault { row: 1, column: None, what: text!("import-mac") });
    }
    Ok(table)
}

fn table(text: &str, delimiter: u8, encoding: Encoding, progress: &Progress) -> Result<Table, String> {
    let rows = rows(text, delimiter, usize::MAX, progress)?;
    let (mut table, cells) = Table::with_cells(how(delimiter, encoding), rows, Vec::new())?;
    let columns = table.head.filled();
    table.refuse_uneven(cells);
    table.faults.extend(quotes::faults(text, delimiter, columns));
    Ok(table)
}

/// The same where `\"` stands for a quotation mark in a cell, which others write `""`:
/// only if nothing can be said against it then.
fn table_of_other_dialect(
    text: &str,
    usual: &Table,
    delimiter: u8,
    encoding: Encoding,
    progress: &Progress,
) -> Option<Table> {
    let escaped = text.contains("\\\"") && !usual.faults.is_empty();
    let text = escaped.then(|| text.replace("\\\"", "\"\""))?;
    table(&text, delimiter, encoding, progress).ok().filter(|table| table.faults.is_empty())
}

/// Control characters are no part of an answer, and spreadsheets show nothing of them.
fn signs_left_out(table: &mut Table) {
    let is_sign = |c: char| c.is_control() && !matches!(c, '\t' | '\n');
    for row in std::iter::once(&mut table.head).chain(&mut table.rows) {
        for (column, cell) in row.cells.iter_mut().enumerate().filter(|(_, cell)| cell.contains(is_sign)) {
            *cell = cell.replace(is_sign, " ");
            let what = text!("import-sign");
            table.doubts.push(Fault { row: row.number, column: Some(column), what });
        }
    }
}

/// What parts the cells: whatever gives the most columns to the most rows. A title may
/// stand above them, so the first row says no more than any other.
fn delimiter(text: &str) -> u8 {
    let score = |delimiter: &u8| {
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for row in rows(text, *delimiter, SAMPLE, &Progress::default()).unwrap_or_default() {
            *widths.entry(row.cells.len()).or_default() += 1;
        }
        let parted = widths.into_iter().filter(|(width, _)| *width > 1);
        // Of widths that are as common as each other, the greatest.
        parted.max_by_key(|(width, rows)| (*rows, *width)).map_or(0, |(width, rows)| width * rows)
    };
    // Where two do equally well, the last in the list is taken.
    [b'\t', b';', b','].into_iter().max_by_key(score).unwrap_or(b',')
}

fn rows(text: &str, delimiter: u8, most: usize, progress: &Progress) -> Result<Vec<Row>, String> {
    // Before room is made for any of it.
    quotes::check_size(text, delimiter, most)?;
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let (mut rows, mut number, mut cells) = (Vec::new(), 0, 0);
    for record in reader.records().take(most) {
        progress.step()?;
        let record = record.map_err(|error| text!("import-csv-damaged", reason = error.to_string()))?;
        too_wide(record.len())?;
        // The reader passes over empty lines; a spreadsheet counts them.
        let start = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or_default();
        let rest = text.as_bytes().get(start..).unwrap_or_default();
        number += rest.iter().take_while(|byte| **byte == b'\n').count() + 1;
        let row = Row::new(number, record.iter().map(str::to_owned));
        if row.filled() > 0 {
            cells += row.cells.len();
            rows.push(row);
            too_long(rows.len())?;
            too_many_cells(cells)?;
        }
    }
    Ok(rows)
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
        Encoding::Mac => text!("import-how-mac", kind = kind),
    }
}
