//! The records of a workbook of Excel before 2007, [MS-XLS] 2.1.4: a kind and a length,
//! two bytes each, and then so many bytes. What they claim is held against what a survey
//! can be, since the reader of workbooks makes room for whatever is claimed.

use std::collections::BTreeMap;

use crate::files::import::survey::sheets::{LARGEST, MOST_SHEETS};
use crate::text;

// The kinds of records that are looked at, [MS-XLS] 2.3.
const FORMULA: u16 = 0x0006;
const END: u16 = 0x000a;
const NAME: u16 = 0x0018;
const CONTINUE: u16 = 0x003c;
const SHEET: u16 = 0x0085;
const NUMBERS: u16 = 0x00bd;
const STRINGS: u16 = 0x00fc;
const SHARED_STRING: u16 = 0x00fd;
const DIMENSIONS: u16 = 0x0200;
const BEGIN: u16 = 0x0809;
/// Other cells: a text, a number, yes or no.
const CELLS: [u16; 5] = [0x00d6, 0x0203, 0x0204, 0x0205, 0x027e];
/// The reader of workbooks passes over it.
const NONE: u16 = 0xffff;

/// Room for so many cells is made at most, since the reader makes room for all cells
/// between the first and the last: 2,000 learners with 1,000 columns.
const MOST_CELLS: u64 = 2_000_000;

/// More records than a survey has.
const MOST_RECORDS: usize = 8_000_000;

/// Takes out what claims more than it needs, and what nobody reads: how large a sheet is
/// said to be, what formulas are made of, names.
///
/// # Errors
/// When it holds more than a survey can, or is damaged, in plain words.
pub(super) fn check(bytes: &mut [u8]) -> Result<(), String> {
    let mut budget = Budget { cells: MOST_CELLS, bytes: LARGEST, records: MOST_RECORDS };
    let mut sheets = Vec::new();
    let mut at = 0;
    while let Some(record) = Record::at(bytes, at) {
        budget.next_record()?;
        match record.kind {
            SHEET if sheets.len() == MOST_SHEETS => record.silence(bytes),
            SHEET => sheets.push(record.u32(bytes, 0).ok_or_else(damaged)? as usize),
            NAME => record.silence(bytes),
            _ => {}
        }
        at = record.end;
        if record.kind == END {
            break;
        }
    }
    let strings = strings(bytes)?;
    for start in sheets {
        sheet(bytes, start, &strings, &mut budget)?;
    }
    Ok(())
}

fn damaged() -> String {
    text!("import-workbook-damaged")
}

/// What is left of what a survey can be.
struct Budget {
    cells: u64,
    bytes: u64,
    records: usize,
}

impl Budget {
    fn next_record(&mut self) -> Result<(), String> {
        let left = self.records.checked_sub(1);
        self.records = left.ok_or_else(|| text!("import-workbook-huge"))?;
        Ok(())
    }

    fn take(&mut self, cells: u64, bytes: u64) -> Result<(), String> {
        let left = self.cells.checked_sub(cells).zip(self.bytes.checked_sub(bytes));
        (self.cells, self.bytes) = left.ok_or_else(|| text!("import-workbook-huge"))?;
        Ok(())
    }
}

/// Where a record is, and of what kind.
#[derive(Clone, Copy)]
struct Record {
    kind: u16,
    start: usize,
    end: usize,
}

impl Record {
    fn at(bytes: &[u8], at: usize) -> Option<Self> {
        let head = bytes.get(at..)?.first_chunk::<4>()?;
        let [kind, length] = [[head[0], head[1]], [head[2], head[3]]].map(u16::from_le_bytes);
        let (start, end) = (at + 4, at + 4 + usize::from(length));
        (end <= bytes.len()).then_some(Self { kind, start, end })
    }

    fn data(self, bytes: &[u8]) -> &[u8] {
        bytes.get(self.start..self.end).unwrap_or_default()
    }

    fn u16(self, bytes: &[u8], at: usize) -> Option<u16> {
        self.data(bytes).get(at..)?.first_chunk().map(|two| u16::from_le_bytes(*two))
    }

    fn u32(self, bytes: &[u8], at: usize) -> Option<u32> {
        self.data(bytes).get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
    }

    fn silence(self, bytes: &mut [u8]) {
        if let Some(kind) = bytes.get_mut(self.start - 4..self.start - 2) {
            kind.copy_from_slice(&NONE.to_le_bytes());
        }
    }
}

/// Looks through one sheet.
fn sheet(bytes: &mut [u8], start: usize, strings: &[u64], budget: &mut Budget) -> Result<(), String> {
    // Charts lie within sheets, with records of their own.
    let (mut depth, mut at) = (0_usize, start);
    let mut sizes: BTreeMap<bool, (u64, u64)> = BTreeMap::new();
    while let Some(record) = Record::at(bytes, at) {
        budget.next_record()?;
        at = record.end;
        let is_cell =
            CELLS.contains(&record.kind) || matches!(record.kind, FORMULA | SHARED_STRING | NUMBERS);
        match record.kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            DIMENSIONS => record.silence(bytes),
            _ => {}
        }
        if !is_cell {
            continue;
        }
        let is_formula = record.kind == FORMULA;
        if is_formula && let Some(length) = bytes.get_mut(record.start + 20..record.start + 22) {
            // A formula of no length: its result is stored beside it.
            length.fill(0);
        }
        let (row, mut column) = record.u16(bytes, 0).zip(record.u16(bytes, 2)).ok_or_else(damaged)?;
        if record.kind == NUMBERS {
            let last = (record.end - record.start).checked_sub(2).and_then(|at| record.u16(bytes, at));
            column = column.max(last.unwrap_or(column));
        }
        let string = record.u32(bytes, 6).filter(|_| record.kind == SHARED_STRING);
        let string = string.and_then(|place| strings.get(place as usize)).copied().unwrap_or_default();
        budget.take(0, string + 40)?;
        for of in [false, is_formula] {
            let size = sizes.entry(of).or_default();
            *size = (size.0.max(u64::from(row) + 1), size.1.max(u64::from(column) + 1));
        }
    }
    sizes.into_values().try_for_each(|(rows, columns)| budget.take(rows * columns, 0))
}

/// How many bytes each of the shared strings takes, [MS-XLS] 2.4.265.
fn strings(bytes: &[u8]) -> Result<Vec<u64>, String> {
    let (mut at, mut parts) = (0, Vec::new());
    while let Some(record) = Record::at(bytes, at) {
        match record.kind {
            STRINGS if parts.is_empty() => parts.push(record.data(bytes)),
            CONTINUE if !parts.is_empty() => parts.push(record.data(bytes)),
            _ if !parts.is_empty() => break,
            END => break,
            _ => {}
        }
        at = record.end;
    }
    let mut parts = Parts { parts: parts.into_iter(), part: &[] };
    if !parts.next() {
        return Ok(Vec::new());
    }
    parts.bytes(8).ok_or_else(damaged)?;
    let mut lengths = Vec::new();
    while !parts.part.is_empty() || parts.next() {
        lengths.push(parts.string().ok_or_else(damaged)?);
    }
    Ok(lengths)
}

/// A record and those that continue it.
struct Parts<'a> {
    parts: std::vec::IntoIter<&'a [u8]>,
    part: &'a [u8],
}

impl<'a> Parts<'a> {
    fn next(&mut self) -> bool {
        let next = self.parts.next();
        self.part = next.unwrap_or_default();
        next.is_some()
    }

    /// So many bytes, which lie in one part.
    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.part.split_at_checked(count)?;
        self.part = rest;
        Some(bytes)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > self.part.len() {
            count -= self.part.len();
            self.next().then_some(())?;
        }
        self.bytes(count).map(|_| ())
    }

    /// Passes over a string, [MS-XLS] 2.5.293, and says how many bytes it takes at most.
    fn string(&mut self) -> Option<u64> {
        if self.part.is_empty() {
            return Some(0);
        }
        let head = self.bytes(3)?.first_chunk::<3>()?;
        let (letters, mut flags) = (usize::from(u16::from_le_bytes([head[0], head[1]])), head[2]);
        let styles = if flags & 8 == 0 { 0 } else { u16::from_le_bytes(*self.bytes(2)?.first_chunk()?) };
        let more = if flags & 4 == 0 { 0 } else { u32::from_le_bytes(*self.bytes(4)?.first_chunk()?) };
        let mut left = letters;
        loop {
            let width = 1 + usize::from(flags & 1);
            let here = left.min(self.part.len() / width);
            self.bytes(here * width)?;
            left -= here;
            if left == 0 {
                break;
            }
            self.next().then_some(())?;
            flags = *self.bytes(1)?.first()?;
        }
        self.skip(usize::from(styles) * 4)?;
        self.skip(more as usize)?;
        // A letter of UTF-16 takes three bytes of UTF-8 at most.
        Some(letters as u64 * 3)
    }
}
