//! The tables of a document as CSV, for those who do their own statistics.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::documents::document::{Block, Cell, Document, Table};
use crate::model::plain_text::is_unseen;

/// The mark by which Excel knows that a file is UTF-8.
const BOM: &str = "\u{feff}";

/// Every row of the document's tables, header rows first.
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
    for row in tables(&document.blocks).into_iter().flat_map(rows) {
        // Nothing can go wrong: rows may differ in length, and memory is written to.
        let written: csv::Result<()> = writer.write_record(row.iter().map(|cell| harmless(cell)));
        debug_assert!(written.is_ok());
    }
    writer.into_inner().unwrap_or_default()
}

fn tables(blocks: &[Block]) -> Vec<&Table> {
    blocks.iter().flat_map(tables_of).collect()
}

fn tables_of(block: &Block) -> Vec<&Table> {
    match block {
        Block::Table(table) => vec![table],
        Block::Together(blocks) | Block::Close(blocks) | Block::Slips(blocks) => tables(blocks),
        Block::Heading(_)
        | Block::Paragraph(_)
        | Block::List { .. }
        | Block::WritingSpace { .. }
        | Block::TickBoxes { .. }
        | Block::NewPage => Vec::new(),
    }
}

fn rows(table: &Table) -> impl Iterator<Item = Vec<String>> {
    let header = (!table.header.is_empty()).then(|| table.header.clone());
    header.into_iter().chain(table.rows.iter().map(|row| row.iter().map(Cell::words).collect()))
}

/// The cell as text that no spreadsheet reckons with.
fn harmless(cell: &str) -> String {
    let joins = |c| matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}');
    let seen = cell.trim_start_matches(|c: char| c.is_whitespace() || is_unseen(c) || joins(c));
    // In full width too: some spreadsheets read = and its like that way as well.
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let is_formula = seen.starts_with(signs) || cell.starts_with(['\t', '\r', '\n']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}
