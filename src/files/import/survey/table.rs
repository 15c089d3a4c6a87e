//! A table as it was read: words in rows and columns, each with the place under
//! which a spreadsheet shows it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::files::import::survey::answers::vote;
use crate::files::import::survey::entities::decoded;
use crate::text;

/// More columns than any survey has.
const WIDEST: usize = 1_000;
/// More rows than any course has learners.
const LONGEST: usize = 20_000;
/// So many rows may be headings, or say what stands below them, and are no learners.
const HEADINGS: usize = 20;
/// More cells than a survey of any course has: 5,000 learners and 200 questions.
const MOST_CELLS: usize = 1_000_000;
/// More joined cells than any table needs.
const MOST_MERGED: usize = 2_000;

/// A table with a head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// How it was read: "CSV with semicolons".
    pub how: String,
    /// What the columns are called.
    pub head: Row,
    /// Rows of other headings that stood above the head or below it.
    pub other_heads: Vec<Row>,
    /// What stands below the head. Rows without a word are left out.
    pub rows: Vec<Row>,
    /// Cells that were joined to one.
    pub merged: Vec<Merged>,
    /// Cells with a formula whose result is not stored: the row from 1, the column from 0.
    pub unvalued: BTreeSet<(usize, usize)>,
    /// Where its cells stand in the file.
    pub origin: Origin,
    /// The file that each row came from, where each came from a file of its own;
    /// the first is that of row 1.
    pub files: Vec<String>,
    /// What can be said against it before anybody looks at what it means.
    pub faults: Vec<Fault>,
    /// What was read and should be looked at: letters that may be others, signs left out.
    pub doubts: Vec<Fault>,
    /// The numbers of rows that are no rows of this table, each named among the faults.
    pub refused: Vec<usize>,
    /// The sheet, or the file in a ZIP, that this is. Empty where there is but one.
    pub name: String,
    /// The other sheets or files that hold a table, of which the trainer may want one.
    pub others: Vec<Table>,
    /// Files in a ZIP that hold no table that can be read, each with the reason.
    pub closed: Vec<(String, String)>,
}

/// Where the cells of a table stand in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Where they stand here.
    #[default]
    Here,
    /// Each has a row and a column of its own: learners were put together from a row for
    /// each answer. The row from 1, the column from 0.
    Rows(BTreeMap<(usize, usize), (usize, usize)>),
    /// Rows here are columns there: what number each of its rows has, the headings first.
    Across(Vec<usize>),
}

/// The cells of one row, and the number that a spreadsheet shows beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// As a spreadsheet counts it, from 1.
    pub number: usize,
    /// Without space around; it may end before the last column.
    pub cells: Vec<String>,
}

/// Cells that were joined to one. Rows count from 1, columns from 0; both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Merged {
    pub rows: (usize, usize),
    pub columns: (usize, usize),
}

/// Something that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The row, from 1.
    pub row: usize,
    /// The column, from 0, where one cell is to blame.
    pub column: Option<usize>,
    /// What is wrong, in plain words.
    pub what: String,
}

impl Table {
    /// The first row that holds more than a title is the head.
    ///
    /// # Errors
    /// When nothing stands below it, or when it is larger than a survey can be.
    pub fn of(how: String, rows: Vec<Row>, merged: Vec<Merged>) -> Result<Self, String> {
        Self::with_cells(how, rows, merged).map(|(table, _)| table)
    }

    /// The same, and how many cells the headings have, empty ones too.
    pub(super) fn with_cells(
        how: String,
        rows: Vec<Row>,
        merged: Vec<Merged>,
    ) -> Result<(Self, usize), String> {
        let mut rows: VecDeque<Row> = rows.into_iter().filter(|row| row.filled() > 0).collect();
        let above = rows.iter().position(|row| row.filled() > 1).unwrap_or_default();
        rows.drain(..above);
        let Some(head) = rows.pop_front() else { return Err(text!("import-empty")) };
        let cells = head.cells.len();
        let mut table = Self { how, head, rows: Vec::from(rows), merged, ..Self::default() };
        if table.rows.is_empty() {
            return Err(text!("import-no-rows"));
        }
        too_long(table.rows.len() + 1)?;
        too_many_cells(table.rows.iter().map(Row::width).sum())?;
        if table.merged.len() > MOST_MERGED {
            return Err(text!("import-too-many-merged"));
        }
        let width = table.width();
        too_wide(width)?;
        table.head.cells.resize(width, String::new());
        table.faults = table.faults_of_head();
        Ok((table, cells))
    }

    /// Takes out the rows that have another number of cells than the headings: nobody
    /// could say at which of them an answer stands. `cells` is what the headings have.
    pub(super) fn refuse_uneven(&mut self, cells: usize) {
        let cells = self.usual(cells);
        let (rows, uneven) =
            std::mem::take(&mut self.rows).into_iter().partition(|row| row.cells.len() == cells);
        self.rows = rows;
        for row in uneven {
            let row: Row = row;
            let what = text!("import-row-uneven", found = row.cells.len(), cells = cells);
            self.faults.push(Fault { row: row.number, column: None, what });
            self.refused.push(row.number);
        }
        // A cell too many may have stood for a column.
        let width = self.width();
        self.head.cells.resize(width, String::new());
        self.faults.retain(|fault| fault.column.is_none() || fault.row != self.head.number);
        let no_heads = self.faults.iter().any(|fault| fault.row == self.head.number);
        let faults = self.faults_of_head();
        self.faults.splice(0..0, faults.into_iter().filter(|fault| fault.column.is_some() || !no_heads));
    }

    /// How many cells a row should have. Some programs write an empty one more at the
    /// end of every row but that of the headings.
    fn usual(&self, cells: usize) -> usize {
        let more = |row: &&Row| row.cells.len() > cells && row.width() <= cells;
        let Some(first) = self.rows.iter().find(more) else { return cells };
        let same = self.rows.iter().filter(|row| more(row) && row.cells.len() == first.cells.len()).count();
        if same * 2 > self.rows.len() { first.cells.len() } else { cells }
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        let rows = std::iter::once(&self.head).chain(&self.rows);
        rows.map(Row::width).max().unwrap_or_default()
    }

    /// How many bytes its words take, and those of the tables beside it.
    pub(super) fn size(&self) -> u64 {
        let of_row =
            |row: &Row| row.cells.iter().map(|cell| (cell.len() + size_of::<String>()) as u64).sum::<u64>();
        self.rows.iter().map(of_row).chain(self.others.iter().map(Self::size)).sum()
    }

    /// What stands in a column below the head, without the empty cells.
    pub fn values(&self, column: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().map(move |row| row.cell(column)).filter(|cell| !cell.is_empty())
    }

    /// Where a fault is: "Row 5, column F".
    pub fn place(&self, fault: &Fault) -> String {
        let (row, column) = match (&self.origin, fault.column) {
            (Origin::Across(_), None) => {
                return text!("import-column-place", column = letter(fault.row.saturating_sub(1)));
            }
            (Origin::Across(rows), Some(column)) => {
                (rows.get(column).copied().unwrap_or(1), Some(fault.row.saturating_sub(1)))
            }
            (Origin::Rows(places), Some(column)) => match places.get(&(fault.row, column)) {
                Some((row, column)) => (*row, Some(*column)),
                None => (fault.row, None),
            },
            (Origin::Rows(_), None) | (Origin::Here, _) => (fault.row, fault.column),
        };
        let file = row.checked_sub(1).and_then(|place| self.files.get(place));
        match (file, column) {
            (Some(file), _) => text!("import-place-file", row = row, file = file.as_str()),
            (None, Some(column)) => text!("import-place", row = row, column = letter(column)),
            (None, None) => text!("import-place-row", row = row),
        }
    }

    /// Whether the first row looks like answers: a rating's word stands in it, or
    /// mostly their letters.
    pub fn has_no_heads(&self) -> bool {
        let rated = self.head.cells.iter().filter(|head| vote(head).is_some());
        let (letters, words): (Vec<_>, Vec<_>) = rated.partition(|head| head.chars().count() == 1);
        !words.is_empty() || !letters.is_empty() && letters.len() * 2 >= self.head.filled()
    }

    pub(super) fn faults_of_head(&self) -> Vec<Fault> {
        let mut heads: BTreeMap<&str, usize> = BTreeMap::new();
        let mut faults = Vec::new();
        if self.has_no_heads() {
            faults.push(Fault { row: self.head.number, column: None, what: text!("import-heading-answers") });
        }
        for (column, head) in self.head.cells.iter().enumerate() {
            let first = *heads.entry(head).or_insert(column);
            let what = if head.is_empty() {
                Some(text!("import-heading-empty"))
            } else if first < column {
                Some(text!("import-heading-twice", head = head.as_str(), first = letter(first)))
            } else {
                None
            };
            let in_head = |what| Fault { row: self.head.number, column: Some(column), what };
            faults.extend(what.map(in_head));
        }
        faults
    }
}

/// Refuses a table that no survey can be.
pub(super) fn too_wide(width: usize) -> Result<(), String> {
    if width > WIDEST { Err(text!("import-too-wide")) } else { Ok(()) }
}

/// Refuses a table that no course can fill. `rows` counts the headings, and those rows of
/// which a word is filled in.
pub(super) fn too_long(rows: usize) -> Result<(), String> {
    if rows > LONGEST + HEADINGS { Err(text!("import-too-long")) } else { Ok(()) }
}

/// Refuses a table that would take minutes to understand. `cells` counts those that
/// were read so far, of all sheets together.
pub(super) fn too_many_cells(cells: usize) -> Result<(), String> {
    if cells > MOST_CELLS { Err(text!("import-too-many-cells")) } else { Ok(()) }
}

impl Row {
    /// A row as it was found.
    pub fn new(number: usize, cells: impl Iterator<Item = String>) -> Self {
        Self { number, cells: cells.map(|cell| trimmed(&decoded(&cell)).to_owned()).collect() }
    }

    /// What stands in a column.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    pub(super) fn width(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
    }

    /// How many cells hold a word.
    pub(super) fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }
}

impl Merged {
    /// Whether a cell belongs to it.
    pub fn holds(&self, row: usize, column: usize) -> bool {
        (self.rows.0..=self.rows.1).contains(&row) && (self.columns.0..=self.columns.1).contains(&column)
    }
}

/// What a spreadsheet calls a column that is counted from 0: A, B … Z, AA, AB …
pub fn letter(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        let place = u8::try_from(rest % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + place));
        rest /= 26;
    }
    letters
}

/// Without space around, seen or unseen.
fn trimmed(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{feff}'))
}
