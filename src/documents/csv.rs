//! The tables of a document as CSV, for those who do their own statistics.

use csv::{QuoteStyle, Terminator, WriterBuilder};

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
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Always)
        // A document may hold tables of different widths.
        .flexible(true)
        .from_writer(BOM.into());
    for row in all_rows(&tables(document)) {
        // Nothing can go wrong: rows may differ in length, and memory is written to.
        let written: csv::Result<()> = writer.write_record(row.iter().map(|cell| harmless(cell)));
        debug_assert!(written.is_ok());
    }
    writer.into_inner().unwrap_or_default()
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
fn harmless(cell: &str) -> String {
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
