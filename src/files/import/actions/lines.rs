//! The rows of a table of actions, each read as one action.

use crate::files::import::actions::columns::{Holds, plain};
use crate::files::import::survey::table::{Fault, Merged, Row, Table};
use crate::model::limits::{TEXT, too_long};
use crate::model::plain_text::{multi_line, single_line};
use crate::model::{Checklist, When};
use crate::text;
use crate::words;

/// A row as it was read, before anything is said of what its words mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The row, as a spreadsheet counts it.
    pub row: usize,
    /// What will be done.
    pub what: String,
    /// What the row says of its statement; empty where it says nothing.
    pub statement_said: String,
    /// The statement, by its id, where what is said names one.
    pub statement: Option<String>,
    /// Who sees to it.
    pub owner: String,
    /// By when; words where it is no date, or one without a year.
    pub due: Option<When>,
    /// What the row says of how far it has come.
    pub status_said: String,
    /// How we will know.
    pub measure: String,
    /// What support is needed.
    pub support: String,
    /// What came of it.
    pub outcome: String,
    /// When it is looked at again.
    pub review: Option<When>,
}

/// Reads every row by what the columns hold; what is no action is named.
pub fn lines(table: &Table, columns: &[Holds], checklist: &Checklist) -> (Vec<Line>, Vec<Fault>) {
    let mut faults = table.faults.clone();
    // A heading that is empty or stands twice is no fault where its column is not read.
    faults.retain(|fault| fault.row != table.head.number);
    let (mut lines, of_what) = (Vec::new(), columns.iter().position(|holds| *holds == Holds::What));
    let Some(of_what) = of_what else { return (lines, faults) };
    let is_read = |column: usize| columns.get(column).is_some_and(|holds| *holds != Holds::Nothing);
    for row in &table.rows {
        let long = |column: &usize| too_long(row.cell(*column), TEXT).is_some() && is_read(*column);
        let line = line(row, table, columns, checklist);
        if let Some(column) = (0..columns.len()).find(long) {
            let found = row.cell(column).chars().count();
            let what = text!("actions-cell-long", found = found, most = TEXT);
            faults.push(Fault { row: row.number, column: Some(column), what });
        } else if line.what.is_empty() {
            let what = text!("actions-row-empty");
            faults.push(Fault { row: row.number, column: Some(of_what), what });
        } else {
            lines.push(line);
        }
    }
    faults.sort();
    (lines, faults)
}

fn line(row: &Row, table: &Table, columns: &[Holds], checklist: &Checklist) -> Line {
    let cell = |holds: Holds| {
        let column = columns.iter().position(|of| *of == holds);
        column.map_or("", |column| joined(table, row, column))
    };
    let statement_said = single_line(cell(Holds::Statement));
    Line {
        row: row.number,
        what: multi_line(cell(Holds::What)).trim().to_owned(),
        statement: statement(&statement_said, checklist),
        statement_said,
        owner: single_line(cell(Holds::Owner)),
        due: when(cell(Holds::Due)),
        status_said: single_line(cell(Holds::Status)),
        measure: multi_line(cell(Holds::Measure)),
        support: multi_line(cell(Holds::Support)),
        outcome: multi_line(cell(Holds::Outcome)),
        review: when(cell(Holds::Review)),
    }
}

/// What stands in a cell; of cells that were joined to one, what stands in the first.
fn joined<'a>(table: &'a Table, row: &'a Row, column: usize) -> &'a str {
    let own = row.cell(column);
    let merged = |merged: &&Merged| merged.holds(row.number, column);
    let Some(merged) = table.merged.iter().find(merged).filter(|_| own.is_empty()) else { return own };
    let first = table.rows.iter().find(|other| other.number == merged.rows.0);
    first.map_or("", |first| first.cell(merged.columns.0))
}

/// The statement that a cell names: by its number ("3", "Statement 3", "3. Strategies"),
/// its title or its words. Where several could be meant, none is.
fn statement(said: &str, checklist: &Checklist) -> Option<String> {
    let said = plain(said);
    let named = said.strip_prefix("statement ").unwrap_or(&said);
    let (number, rest) = named.split_once(' ').unwrap_or((named, ""));
    let numbered = number.parse::<usize>().ok().and_then(|number| {
        let statement = checklist.statements.get(number.checked_sub(1)?)?;
        // "2 members of staff" is no statement.
        let fits = rest.is_empty() || is_like(rest, &statement.text) || is_like(rest, &statement.title);
        fits.then(|| statement.id.clone())
    });
    let like = |words: &str| {
        let titled = checklist.statements.iter();
        let mut found =
            titled.filter(|statement| is_like(words, &statement.text) || is_like(words, &statement.title));
        found.next().filter(|_| found.next().is_none()).map(|statement| statement.id.clone())
    };
    numbered.or_else(|| like(&said))
}

/// Whether words are a title or a statement, or the beginning of one that is long enough
/// to be told from others.
fn is_like(said: &str, published: &str) -> bool {
    const ENOUGH: usize = 14;
    let published = plain(published);
    !said.is_empty()
        && (said == published
            || (said.len() >= ENOUGH && published.starts_with(said))
            || (published.len() >= ENOUGH && said.starts_with(&published)))
}

/// A date with its year, or else the words as they are: in a plan that somebody wrote
/// some time ago, nobody could say which year "12 Jan" means.
fn when(cell: &str) -> Option<When> {
    let said = single_line(cell).trim().to_owned();
    // Excel gives a day the time of its beginning.
    let day = said.strip_suffix(" 00:00").unwrap_or(&said);
    match words::full_date(day) {
        Some(date) => Some(When::Day(date)),
        None => (!said.is_empty()).then_some(When::Words(said)),
    }
}
