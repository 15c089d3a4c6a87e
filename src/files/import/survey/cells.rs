//! What a cell says in the column where it is: a word that the trainer has given a
//! meaning, a rating, a tick.

use crate::files::import::survey::answers::{plain, vote};
use crate::files::import::survey::table::Table;
use crate::model::Vote;
use crate::model::plain_text::single_line;
use crate::model::training::{ColumnMeaning, Meaning, WordMeaning};

/// Letters stand for colours only where no other letters do: in "S, A, N" they are
/// words of another kind.
pub(super) fn letters_clash(table: &Table, columns: &[ColumnMeaning]) -> bool {
    let statements = columns.iter().enumerate().filter(|(_, of)| matches!(of.means, Meaning::Statement(..)));
    let mut cells = statements.flat_map(|(place, of)| table.values(place).map(move |cell| (cell, of)));
    cells.any(|(cell, of)| {
        let letter = plain(cell);
        let is_letter = letter.chars().count() == 1 && letter.chars().all(char::is_alphabetic);
        is_letter && vote(cell).is_none() && !of.words.contains_key(&key(cell))
    })
}

/// A word as it is looked up among those of which the trainer has said what they mean.
pub fn key(cell: &str) -> String {
    one_line(cell).to_lowercase()
}

/// What a cell says under a statement. What the trainer said of its word holds.
pub(super) fn rating(cell: &str, column: &ColumnMeaning, letters_clash: bool) -> Option<Vote> {
    let said = if column.words.is_empty() { None } else { column.words.get(&key(cell)) };
    match said {
        Some(WordMeaning::Answer(vote)) => Some(*vote),
        Some(_) => None,
        None => vote(cell).filter(|_| !letters_clash || plain(cell).chars().count() > 1),
    }
}

/// Whether a cell says that this one answer was given: a tick, an x, a 1. None where
/// it says neither.
pub(super) fn ticked(cell: &str, answer: Vote) -> Option<bool> {
    let said = plain(cell);
    let yes = ["1", "x", "yes", "true", "selected", "checked"].contains(&said.as_str());
    let no = ["0", "no", "false", "unchecked", "not selected"].contains(&said.as_str());
    let tick = said.is_empty() && cell.contains(['✓', '✔', '☑', '✅', '●', '•', '*', '✗', '✘']);
    if yes || tick || vote(cell) == Some(answer) { Some(true) } else { no.then_some(false) }
}

/// What stands in a cell, one space apart.
pub(super) fn one_line(cell: &str) -> String {
    let line = single_line(cell);
    let is_tidy = line.split(' ').all(|word| !word.is_empty()) && line.is_ascii();
    if is_tidy || line.is_empty() { line } else { line.split_whitespace().collect::<Vec<_>>().join(" ") }
}
