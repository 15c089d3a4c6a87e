//! Tables for a spreadsheet, with what each of their columns means in the last of them.

use crate::documents::document::{Block, Cell, Document, Paragraph, Table, Value, heading};
use crate::model::{Statement, When};
use crate::text;

/// One table, with what each of its columns means.
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// What each column is called, and what it means.
    pub columns: Vec<(String, String)>,
    /// The rows, each a cell for a column.
    pub rows: Vec<Vec<Cell>>,
}

/// Adds the tables, and after them what their columns mean. `notes`: what else there is to
/// know of the table that is named so.
pub fn add(document: &mut Document, sheets: Vec<Sheet>, notes: (String, Vec<Paragraph>)) {
    let meanings = meanings(&sheets, notes);
    for sheet in sheets.into_iter().chain([meanings]) {
        document.blocks.push(heading(2, sheet.name.clone()));
        document.blocks.push(Block::Table(Table {
            summary: sheet.name,
            widths: Vec::new(),
            header: sheet.columns.into_iter().map(|(name, _)| name).collect(),
            rows: sheet.rows,
        }));
    }
}

/// How many.
pub fn counted(count: usize) -> Cell {
    Cell::Value(Value::Number(u32::try_from(count).unwrap_or(u32::MAX)))
}

/// A day, or the words that were said instead.
pub fn when(said: Option<&When>) -> Cell {
    match said {
        Some(When::Day(date)) => Cell::Value(Value::Day(*date)),
        Some(When::Words(words)) => Cell::text(words),
        None => Cell::text(""),
    }
}

/// Which statement a row is about, in every table that is about statements.
pub fn number_and_statement() -> [(String, String); 2] {
    [
        (text!("tables-number"), text!("tables-number-means")),
        (text!("tables-title"), text!("tables-title-means")),
    ]
}

/// The cells of these two columns. `position`: from 0; none where the checklist has no such
/// statement.
pub fn number_and_title(position: Option<usize>, statement: Option<&Statement>) -> [Cell; 2] {
    let number = position.map_or_else(|| Cell::text(""), |position| counted(position + 1));
    [number, Cell::text(statement.map(Statement::short_title).unwrap_or_default())]
}

/// What each column means, and the notes.
fn meanings(sheets: &[Sheet], (about, notes): (String, Vec<Paragraph>)) -> Sheet {
    let columns = [text!("tables-sheet"), text!("tables-column"), text!("tables-meaning")];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for sheet in sheets {
        let row = |(column, meaning): &(String, String)| {
            [sheet.name.as_str(), column, meaning].map(Cell::text).into()
        };
        rows.extend(sheet.columns.iter().map(row));
    }
    let note = |note: Paragraph| [about.as_str(), "", &note.text].map(Cell::text).into();
    rows.extend(notes.into_iter().map(note));
    let columns = columns.map(|name| (name, String::new()));
    Sheet { name: text!("tables-meanings"), columns: columns.into(), rows }
}
