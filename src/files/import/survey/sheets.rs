//! The sheets of a workbook, whatever program wrote it: their cells as people see them,
//! and which sheet is read.

use std::collections::BTreeMap;

use calamine::{Data, ExcelDateTime};

use crate::files::import::survey::table::{Merged, Row, Table, too_long, too_many_cells, too_wide};
use crate::text;

/// More sheets than any survey has.
pub(super) const MOST_SHEETS: usize = 100;

/// More cells than are looked at in all sheets together, empty ones too: a sheet may be
/// coloured far beyond what is filled in.
const MOST_LOOKED_AT: usize = 2_000_000;

/// No workbook may become larger when it is unpacked and its cells are filled in: 256 MB.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// A sheet as it was found.
#[derive(Default)]
pub(super) struct Sheet {
    /// What it is called.
    pub(super) name: String,
    /// Whether people do not see it: it holds lists and sums.
    pub(super) is_hidden: bool,
    /// What stands in it.
    pub(super) cells: Cells,
    /// Cells that were joined to one.
    pub(super) merged: Vec<Merged>,
}

/// The cells that hold anything, by row and column from 0. A single one may be far away,
/// and room for all between is never made.
#[derive(Default)]
pub(super) struct Cells {
    rows: BTreeMap<usize, Vec<String>>,
    /// Cells with a formula whose result is not stored, by row and column from 0.
    unvalued: Vec<(usize, usize)>,
    size: Size,
}

/// What the sheets take so far.
#[derive(Clone, Copy, Default)]
pub(super) struct Size {
    /// Roughly. One long word may stand in every cell.
    bytes: usize,
    /// Those that hold something.
    cells: usize,
    /// Those, and the empty ones that the workbook speaks of.
    looked_at: usize,
}

impl Cells {
    /// None yet, in a workbook whose other sheets take so much.
    pub(super) fn beside(size: Size) -> Self {
        Self { size, ..Self::default() }
    }

    /// What they and those of the other sheets take.
    pub(super) fn size(&self) -> Size {
        self.size
    }

    /// Adds what stands in a cell.
    ///
    /// # Errors
    /// When that is more than a survey can be, in plain words.
    pub(super) fn add(&mut self, row: usize, column: usize, words: String) -> Result<(), String> {
        self.size.looked_at += 1;
        if self.size.looked_at > MOST_LOOKED_AT {
            return Err(text!("import-too-many-cells"));
        }
        if words.is_empty() {
            return Ok(());
        }
        self.size.cells += 1;
        too_many_cells(self.size.cells)?;
        too_wide(column + 1)?;
        let longer = (column + 1).saturating_sub(self.rows.get(&row).map_or(0, Vec::len));
        self.grow(longer * size_of::<String>() + words.len())?;
        let cells = self.rows.entry(row).or_default();
        cells.resize(cells.len() + longer, String::new());
        if let Some(cell) = cells.get_mut(column) {
            *cell = words;
        }
        too_long(self.rows.len())
    }

    /// Adds what stands in a cell with a formula.
    ///
    /// # Errors
    /// As [`Cells::add`].
    pub(super) fn add_result(&mut self, row: usize, column: usize, words: String) -> Result<(), String> {
        if !words.is_empty() {
            return self.add(row, column, words);
        }
        self.unvalued.push((row, column));
        self.grow(size_of::<(usize, usize)>())
    }

    fn grow(&mut self, bytes: usize) -> Result<(), String> {
        self.has_room(bytes)?;
        self.size.bytes += bytes;
        Ok(())
    }

    /// Whether so many bytes more can stand in it.
    ///
    /// # Errors
    /// When that is more than a survey can be, in plain words.
    pub(super) fn has_room(&self, bytes: usize) -> Result<(), String> {
        let is_huge = self.size.bytes.saturating_add(bytes) as u64 > LARGEST;
        if is_huge { Err(text!("import-workbook-huge")) } else { Ok(()) }
    }
}

impl Sheet {
    /// As a table, or why it is none; nothing for an empty one.
    fn table(self, kind: &str) -> Option<Result<Table, String>> {
        let Self { name, cells, merged, .. } = self;
        if cells.rows.is_empty() {
            return (!cells.unvalued.is_empty()).then(|| Err(text!("import-all-formulas")));
        }
        let rows = cells.rows.into_iter().map(|(row, cells)| Row::new(row + 1, cells.into_iter()));
        let table = Table::of(how(kind, &name, 0), rows.collect(), merged);
        let unvalued = cells.unvalued.into_iter().map(|(row, column)| (row + 1, column)).collect();
        Some(table.map(|table| Table { unvalued, name, ..table }))
    }
}

/// The first sheet that holds anything, and the others beside it; nothing where all are
/// empty. `kind` is what the workbook is, in words.
pub(super) fn first(sheets: Vec<Sheet>, kind: &str) -> Option<Result<Table, String>> {
    let mut tables: Vec<_> = sheets.into_iter().filter_map(|sheet| sheet.table(kind)).collect();
    // One without rows is read only if there is no other.
    let of_use = tables.iter().position(Result::is_ok).unwrap_or_default();
    if tables.is_empty() {
        return None;
    }
    Some(tables.remove(of_use).map(|mut first| {
        first.others = tables.into_iter().filter_map(Result::ok).collect();
        first.how = how(kind, &first.name, first.others.len());
        first
    }))
}

/// The first sheet that people see and that holds anything. A hidden one is read only
/// where there is no other.
///
/// # Errors
/// When there is none, in plain words.
pub(super) fn first_seen(sheets: Vec<Sheet>, kind: &str) -> Result<Table, String> {
    let (hidden, seen): (Vec<_>, Vec<_>) = sheets.into_iter().partition(|sheet| sheet.is_hidden);
    first(seen, kind).or_else(|| first(hidden, kind)).unwrap_or_else(|| Err(text!("import-empty")))
}

fn how(kind: &str, sheet: &str, more: usize) -> String {
    text!("import-how-workbook", kind = kind, sheet = sheet, more = more)
}

/// What people see in a cell.
pub(super) fn seen(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(words) | Data::DateTimeIso(words) | Data::DurationIso(words) => words.clone(),
        Data::Bool(yes) => yes.to_string().to_uppercase(),
        Data::DateTime(at) => date(at),
        Data::Error(error) => error.to_string(),
    }
}

fn date(at: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
}
