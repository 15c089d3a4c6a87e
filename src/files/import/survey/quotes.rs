//! Quotation marks that are opened and not closed: whole rows run together in one
//! cell, and nobody would miss them.

use crate::files::import::survey::table::{Fault, too_long, too_wide};
use crate::text;

/// Bytes in a cell: twice what fits into one of Excel's, in letters of up to four.
const LONGEST_CELL: usize = 256 * 1024;

/// Refuses a table with too many rows, a row that is too wide or a cell that is too
/// long, having made room for nothing. As many rows are looked at as are asked for.
pub fn check_size(text: &str, delimiter: u8, rows: usize) -> Result<(), String> {
    let mut rest = text.as_bytes();
    let (mut row, mut column, mut filled, mut is_filled) = (1, 0, 0, false);
    while !rest.is_empty() && row <= rows {
        let cell = rest.strip_prefix(b"\"").map(Quoted::of);
        let behind = cell.map_or(rest, |cell| cell.behind);
        let end = behind.iter().position(|byte| [delimiter, b'\n'].contains(byte)).unwrap_or(behind.len());
        let length = rest.len() - behind.len() + end;
        if length > LONGEST_CELL {
            return Err(text!("import-cell-huge", row = row));
        }
        is_filled |= rest.iter().take(length).any(|byte| !byte.is_ascii_whitespace() && *byte != b'"');
        column += 1;
        too_wide(column)?;
        if behind.get(end) == Some(&b'\n') {
            filled += usize::from(is_filled);
            too_long(filled)?;
            (row, column, is_filled) = (row + 1, 0, false);
        }
        rest = behind.get(end + 1..).unwrap_or_default();
    }
    Ok(())
}

/// Names every cell in which rows seem to run together. `columns` is how many there are.
pub fn faults(text: &str, delimiter: u8, columns: usize) -> Vec<Fault> {
    let mut faults = Vec::new();
    // As a spreadsheet counts them: quoted line breaks make no row.
    let (mut row, mut column) = (1, 0);
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        let cell = rest.strip_prefix(b"\"").map(Quoted::of);
        if let Some(what) = cell.as_ref().and_then(|cell| cell.fault(delimiter, columns)) {
            faults.push(Fault { row, column: Some(column), what });
        }
        rest = cell.map_or(rest, |cell| cell.behind);
        let end = rest.iter().position(|byte| [delimiter, b'\n'].contains(byte)).unwrap_or(rest.len());
        (row, column) = if rest.get(end) == Some(&b'\n') { (row + 1, 0) } else { (row, column + 1) };
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    faults
}

/// A cell that begins with a quotation mark.
struct Quoted<'a> {
    /// What stands between the marks.
    inside: &'a [u8],
    /// What follows the second one.
    behind: &'a [u8],
    is_closed: bool,
}

impl<'a> Quoted<'a> {
    /// `rest` begins behind the first mark.
    fn of(rest: &'a [u8]) -> Self {
        let mut at = 0;
        loop {
            let behind = rest.get(at..).unwrap_or_default();
            let Some(mark) = behind.iter().position(|byte| *byte == b'"') else {
                return Self { inside: rest, behind: &[], is_closed: false };
            };
            at += mark + 1;
            // Two of them stand for one in the words.
            if rest.get(at) != Some(&b'"') {
                let inside = rest.get(..at - 1).unwrap_or_default();
                return Self { inside, behind: rest.get(at..).unwrap_or_default(), is_closed: true };
            }
            at += 1;
        }
    }

    fn fault(&self, delimiter: u8, columns: usize) -> Option<String> {
        let mut more = self.inside.split(|byte| *byte == b'\n').skip(1).peekable();
        if !self.is_closed {
            return Some(text!("import-quote-open"));
        }
        // A mark that closes a cell stands at its end.
        let stray = self.behind.first().is_some_and(|byte| ![delimiter, b'\n'].contains(byte));
        // As many cells as a row has; fewer may be a comma in a sentence.
        let is_row = |line: &[u8]| line.split(|byte| *byte == delimiter).count() >= columns.max(3);
        (stray && more.peek().is_some() || more.any(is_row)).then(|| text!("import-quote-swallows"))
    }
}
