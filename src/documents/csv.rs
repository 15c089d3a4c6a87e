//! The tables of a document as CSV, for those who do their own statistics.

use std::io::{self, Write};

use csv::{IntoInnerError, QuoteStyle, Terminator, WriterBuilder};

use crate::documents::document::{Cell, Document, Table, Value};
use crate::documents::tabled::{Named, tables};
use crate::model::plain_text::is_unseen;

/// The mark by which Excel knows that a file is UTF-8.
const BOM: &str = "\u{feff}";

/// Every row of the document's tables, header rows first. Where there are several, each
/// stands under its name, and an empty row parts it from the one before. Days are written
/// as every program sorts them (2026-03-31).
///
/// UTF-8 with a byte-order mark, lines that end in CR LF. A cell that a spreadsheet
/// would take for a formula (it begins with =, +, -, @, one of these in full width, a
/// tab or a line's end) begins with an apostrophe instead, and every cell stands in
/// quotation marks, as OWASP, "CSV Injection", recommends. Blanks and marks that nobody
/// sees hide no formula: some spreadsheets pass over them.
pub fn write(document: &Document) -> Vec<u8> {
    // Nothing can go wrong: memory is written to.
    all_in_quotes(document).unwrap_or_default()
}

fn all_in_quotes(document: &Document) -> io::Result<Vec<u8>> {
    let mut writer = in_quotes(Vec::new())?;
    for row in all_rows(&tables(document)) {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    writer.into_inner().map_err(IntoInnerError::into_error)
}

/// Begins a file of these rules.
pub(super) fn in_quotes<W: Write>(mut to: W) -> io::Result<csv::Writer<W>> {
    to.write_all(BOM.as_bytes())?;
    let mut rules = WriterBuilder::new();
    // A document may hold tables of different widths.
    rules.terminator(Terminator::CRLF).quote_style(QuoteStyle::Always).flexible(true);
    Ok(rules.from_writer(to))
}

fn all_rows(tables: &[Named]) -> Vec<Vec<String>> {
    let several = tables.len() > 1;
    let mut all = Vec::new();
    for (number, of) in tables.iter().enumerate() {
        if several {
            all.extend((number > 0).then(|| vec![String::new()]));
            all.push(vec![of.name.to_owned()]);
        }
        all.extend(rows(of.table));
    }
    all
}

fn rows(table: &Table) -> impl Iterator<Item = Vec<String>> {
    let header = (!table.header.is_empty()).then(|| table.header.clone());
    header.into_iter().chain(table.rows.iter().map(|row| row.iter().map(words).collect()))
}

fn words(cell: &Cell) -> String {
    match cell {
        Cell::Value(Value::Day(date)) => date.to_string(),
        Cell::Value(Value::Number(_) | Value::Status(_))
        | Cell::Text(_)
        | Cell::Rating(_)
        | Cell::Small(_)
        | Cell::Vote(_)
        | Cell::Shift(_)
        | Cell::Bar(_)
        | Cell::Across(_) => cell.words(),
    }
}

/// The cell as text that no spreadsheet reckons with.
pub(super) fn harmless(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// Whether a spreadsheet would take the text for a formula.
pub(super) fn is_formula(cell: &str) -> bool {
    let joins = |c| matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}');
    let seen = cell.trim_start_matches(|c: char| c.is_whitespace() || is_unseen(c) || joins(c));
    // In full width too: some spreadsheets read = and its like that way as well.
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    seen.starts_with(signs) || cell.starts_with(['\t', '\r', '\n'])
}
