//! Tables with more than one row of headings: short names above the questions, or the
//! survey's own ids below them.

use crate::files::import::survey::quotation::{Statements, quotation};
use crate::files::import::survey::table::{Fault, Row, Table};
use crate::model::Checklist;
use crate::text;

/// Headings stand no deeper than this below the first of them.
const DEEPEST: usize = 4;

/// Takes the row that quotes the most statements for the headings. Rows above it and
/// machine ids below it are named, and are nobody's answers.
pub fn settle(table: &mut Table, checklist: &Checklist) {
    let statements = Statements::of(checklist);
    let count = |row: &Row| {
        let quoted = row.cells.iter().filter_map(|cell| quotation(cell, &statements));
        quoted.filter(|quoted| quoted.is_sure).count()
    };
    let mut best = (count(&table.head), None);
    for (place, row) in table.rows.iter().enumerate().take(DEEPEST) {
        let found = count(row);
        if found > best.0 {
            best = (found, Some(place));
        }
    }
    if let Some(place) = best.1 {
        move_down(table, place);
    }
    let ids = table.rows.iter().take_while(|row| is_ids(row)).count();
    let ids: Vec<Row> = table.rows.drain(..ids).collect();
    for row in &ids {
        table.doubts.push(Fault { row: row.number, column: None, what: text!("import-headings-skipped") });
    }
    table.other_heads.extend(ids);
}

fn move_down(table: &mut Table, place: usize) {
    let before = table.head.number;
    let mut above: Vec<Row> = table.rows.drain(..=place).collect();
    let Some(mut head) = above.pop() else { return };
    above.insert(0, std::mem::take(&mut table.head));
    let width = above.iter().chain([&head]).map(|row| row.cells.len()).max().unwrap_or_default();
    head.cells.resize(width, String::new());
    for (column, cell) in head.cells.iter_mut().enumerate() {
        // "Response" stands where a question has no parts.
        let says_nothing =
            cell.is_empty() || matches!(cell.to_lowercase().as_str(), "response" | "open-ended response");
        let upper = above.iter().rev().map(|row| row.cell(column)).find(|upper| !upper.is_empty());
        if says_nothing && let Some(upper) = upper {
            upper.clone_into(cell);
        }
    }
    for row in &above {
        table.doubts.push(Fault { row: row.number, column: None, what: text!("import-headings-skipped") });
    }
    table.other_heads = above;
    table.head = head;
    table.faults.retain(|fault| fault.row != before);
    let faults = table.faults_of_head();
    table.faults.splice(0..0, faults);
}

fn is_ids(row: &Row) -> bool {
    row.cells.iter().filter(|cell| !cell.is_empty()).all(|cell| cell.starts_with("{\"ImportId\""))
}
