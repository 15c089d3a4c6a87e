//! Tables in columns of characters; where there is no room for all columns side by
//! side, each row as a list of what stands in it.

use crate::documents::document::{Cell, Table};
use crate::documents::text::wrap::wrapped;

/// Spaces between two columns; one would be taken for a space between words.
const APART: usize = 2;
/// A column is as wide as its longest word, unless that is longer than this.
const WORD: usize = 14;

pub(super) fn lines(table: &Table, columns: usize) -> Vec<String> {
    let rows: Vec<Row> = table.rows.iter().map(|row| Row::of(row)).collect();
    let all = || {
        let cells = rows.iter().filter(|row| !row.goes_on).map(|row| &row.cells);
        std::iter::once(&table.header).filter(|header| !header.is_empty()).chain(cells)
    };
    let Some(widths) = widths(&all().collect::<Vec<_>>(), columns) else {
        return as_lists(&table.header, &rows, columns);
    };
    let mut lines = Vec::new();
    let laid_out = |row: &Row| {
        if row.goes_on { row.across(columns) } else { side_by_side(&row.cells, &widths) }
    };
    let laid_out: Vec<Vec<String>> = rows.iter().map(laid_out).collect();
    if !table.header.is_empty() {
        lines.extend(side_by_side(&table.header, &widths));
        let rules: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        lines.extend(side_by_side(&rules, &widths));
    }
    // Rows of several lines would run into each other.
    let apart = !table.header.is_empty() && laid_out.iter().any(|row| row.len() > 1);
    for (number, (row, of)) in laid_out.into_iter().zip(&rows).enumerate() {
        lines.extend((apart && number > 0 && !of.goes_on).then(String::new));
        lines.extend(row);
    }
    lines
}

/// The words of a row's cells.
struct Row {
    cells: Vec<String>,
    /// It says more of the row above, over the whole width.
    goes_on: bool,
}

impl Row {
    fn of(row: &[Cell]) -> Self {
        Self { cells: words_of(row), goes_on: Table::is_across(row) }
    }

    /// Moved in a little, below the row that it goes on with.
    fn across(&self, columns: usize) -> Vec<String> {
        let margin = "  ";
        let lines = self.cells.iter().flat_map(|cell| cell.lines());
        lines.flat_map(|line| wrapped(margin, margin.len(), line, columns)).collect()
    }
}

/// What stands in the cells of a row. What is drawn says what it is about; where the
/// row has said that already, it is not said again.
pub(in crate::documents) fn words_of(row: &[Cell]) -> Vec<String> {
    let named = row.first().map(Cell::words).unwrap_or_default();
    let words = |cell: &Cell| match cell {
        Cell::Vote(_) => "[ ]".to_owned(),
        Cell::Bar(_) | Cell::Shift(_) => without_name(&cell.words(), &named).to_owned(),
        Cell::Text(_) | Cell::Across(_) | Cell::Value(_) | Cell::Rating(_) | Cell::Small(_) => cell.words(),
    };
    row.iter().map(words).collect()
}

fn without_name<'a>(words: &'a str, name: &str) -> &'a str {
    // "4. Signposting" is also called "4 Signposting".
    let rest = words.strip_prefix(name).or_else(|| words.strip_prefix(&name.replacen(". ", " ", 1)));
    rest.and_then(|rest| rest.strip_prefix(": ")).unwrap_or(words)
}

/// How wide each column is: as wide as what stands in it, or else the widest give
/// way. None where not even the longest words have room.
fn widths(rows: &[&Vec<String>], columns: usize) -> Option<Vec<usize>> {
    let count = rows.iter().map(|row| row.len()).max().unwrap_or_default();
    let room = columns.checked_sub(APART * count.saturating_sub(1))?;
    let widest = |column: usize, part: fn(&str) -> usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| part(cell)).max().unwrap_or_default()
    };
    let line = |cell: &str| cell.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    let word =
        |cell: &str| cell.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
    let least: Vec<usize> = (0..count).map(|column| widest(column, word)).collect();
    let mut widths: Vec<usize> = (0..count).map(|column| widest(column, line)).collect();
    if least.iter().any(|word| *word > room)
        || least.iter().map(|word| (*word).min(WORD)).sum::<usize>() > room
    {
        return None;
    }
    while widths.iter().sum::<usize>() > room {
        let spare = widths.iter_mut().zip(&least).filter(|(width, least)| **width > **least);
        *spare.max_by_key(|(width, _)| **width)?.0 -= 1;
    }
    Some(widths)
}

fn side_by_side(row: &[String], widths: &[usize]) -> Vec<String> {
    let cells: Vec<Vec<String>> =
        row.iter().zip(widths).map(|(cell, width)| wrapped("", 0, cell, *width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    let apart = " ".repeat(APART);
    let line = |number: usize| {
        let parts = cells.iter().zip(widths).map(|(cell, width)| {
            let part = cell.get(number).map(String::as_str).unwrap_or_default();
            format!("{part:<width$}")
        });
        parts.collect::<Vec<_>>().join(&apart).trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

fn as_lists(header: &[String], rows: &[Row], columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        if row.goes_on {
            lines.extend(row.across(columns));
            continue;
        }
        lines.extend((number > 0).then(String::new));
        for (position, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let name = header.get(position).filter(|name| !name.is_empty());
            let first = name.map(|name| format!("{name}: ")).unwrap_or_default();
            lines.extend(wrapped("", 2, &(first + cell), columns));
        }
    }
    lines
}
