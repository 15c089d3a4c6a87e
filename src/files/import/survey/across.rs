//! Tables in which the learners stand side by side and the statements below each other.

use std::collections::BTreeMap;

use crate::files::import::survey::quotation::{Statements, quoted_whole};
use crate::files::import::survey::table::{Origin, Row, Table};
use crate::model::Checklist;
use crate::text;

/// Statements below each other are no chance from here on.
const FEWEST: usize = 2;

/// The statement that each row of a column quotes, where it quotes one.
pub(super) fn quoted(table: &Table, column: usize, statements: &Statements) -> Vec<Option<String>> {
    let mut known: BTreeMap<&str, Option<String>> = BTreeMap::new();
    let cells = table.rows.iter().map(|row| row.cell(column));
    cells.map(|cell| known.entry(cell).or_insert_with(|| quoted_whole(cell, statements)).clone()).collect()
}

/// How many statements the headings quote.
pub(super) fn in_head(table: &Table, statements: &Statements) -> usize {
    table.head.cells.iter().filter(|cell| quoted_whole(cell, statements).is_some()).count()
}

/// Turns a table whose first column holds the statements, each once, so that every
/// learner has a row. Each cell keeps the place where a spreadsheet shows it.
pub(super) fn settle(table: &mut Table, checklist: &Checklist) {
    let statements = Statements::of(checklist);
    if in_head(table, &statements) > 1 || !table.merged.is_empty() || !table.unvalued.is_empty() {
        return;
    }
    let quoted = quoted(table, 0, &statements);
    let found: Vec<&String> = quoted.iter().flatten().collect();
    let twice = found.iter().enumerate().any(|(place, id)| found.iter().take(place).any(|other| other == id));
    if found.len() < FEWEST || twice {
        return;
    }
    let width = table.width();
    let mut cells = vec![text!("import-code")];
    cells.extend(table.rows.iter().map(|row| row.cell(0).to_owned()));
    let learner = |column: usize| {
        let above = std::iter::once(&table.head).chain(&table.rows);
        Row { number: column + 1, cells: above.map(|row| row.cell(column).to_owned()).collect() }
    };
    let learners: Vec<Row> = (1..width).map(learner).filter(|row| row.filled() > 1).collect();
    if learners.is_empty() {
        return;
    }
    let numbers = std::iter::once(&table.head).chain(&table.rows).map(|row| row.number).collect();
    let how = text!("import-how-across", how = table.how.as_str());
    // What was said of headings was said of codes.
    let refused = std::mem::take(&mut table.faults).into_iter().filter(|fault| fault.column.is_none());
    table.faults = refused.collect();
    for doubt in &mut table.doubts {
        let place = table.rows.iter().position(|row| row.number == doubt.row).map_or(0, |place| place + 1);
        (doubt.row, doubt.column) = (doubt.column.unwrap_or_default() + 1, Some(place));
    }
    table.head = Row { number: 1, cells };
    (table.rows, table.how, table.origin) = (learners, how, Origin::Across(numbers));
}
