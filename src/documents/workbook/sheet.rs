//! One table as one sheet: a header that stays in sight, filters, and columns as wide as
//! what stands in them.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, DataValidation, ExcelDateTime, Format, FormatAlign,
    Table as ExcelTable, TableColumn, TableStyle, Worksheet, XlsxError,
};

use crate::documents::csv::is_formula;
use crate::documents::document::{Cell, Table, Value};
use crate::model::plain_text::{multi_line, single_line};
use crate::model::{Rating, Status};
use crate::{text, words};

/// A cell holds so much text, in UTF-16. What is longer goes on in further columns.
const CELL: usize = 32_767;
/// The heading of a column in a table that can be filtered, in UTF-16.
const HEADING: usize = 255;
/// Columns are so wide at the least and at the most, in letters.
const WIDTHS: (usize, usize) = (9, 46);
/// How days are shown: "3 Mar 2026", with the month in the reader's language.
const DAY: &str = concat!("d mmm", " yyyy");
/// How high a line of text is, in points.
const LINE: f64 = 15.0;
/// Room for the button of the filter beside a heading, in letters.
const BUTTON: usize = 4;

/// Writes a table into an empty sheet.
pub(super) fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let columns = columns(table);
    let headed = usize::from(!table.header.is_empty());
    for (number, row) in (headed..).zip(&table.rows) {
        for (cell, column) in row.iter().zip(&columns) {
            write(sheet, row_number(number)?, column.first, cell)?;
        }
        let highest = row.iter().zip(&columns).map(|(cell, column)| column.lines(cell)).max();
        if let Some(lines) = highest.filter(|lines| *lines > 1) {
            sheet.set_row_height(row_number(number)?, height(lines))?;
        }
    }
    let width: usize = columns.iter().map(|column| column.names.len()).sum();
    if headed == 1 && width > 0 {
        // A table of Excel's has one row at the least.
        head(sheet, table, &columns, row_number(table.rows.len().max(1))?)?;
    }
    for column in &columns {
        for at in 0..column.names.len() {
            sheet.set_column_width(at_column(column.first, at)?, column.letters())?;
        }
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

/// One column of the table, which takes several of the sheet where its texts are too long
/// for one cell.
struct Column {
    /// The first of the sheet's columns, from 0.
    first: u16,
    /// What heads each of them.
    names: Vec<String>,
    /// The longest line in it, in letters.
    longest: usize,
    /// What can be chosen in it; empty where anything can be written.
    choices: Vec<String>,
}

impl Column {
    #[allow(clippy::cast_precision_loss)] // at most as wide as WIDTHS says
    fn letters(&self) -> f64 {
        self.longest.clamp(WIDTHS.0, WIDTHS.1) as f64
    }
}

impl Column {
    /// About how many lines a cell takes, rather one too many: not every program makes room
    /// for what is wrapped.
    fn lines(&self, cell: &Cell) -> usize {
        let room = self.longest.clamp(WIDTHS.0, WIDTHS.1);
        said(cell).lines().map(|line| wrapped(line, room)).sum()
    }
}

/// How many lines words take where so many letters stand on one.
fn wrapped(words: &str, room: usize) -> usize {
    let (mut lines, mut filled) = (1, 0);
    for word in words.split_whitespace() {
        let long = word.chars().count();
        if filled > 0 && filled + 1 + long > room {
            lines += 1;
            filled = 0;
        }
        filled += usize::from(filled > 0) + long;
        // A word that is longer than the column goes on below.
        while filled > room {
            lines += 1;
            filled -= room;
        }
    }
    lines
}

/// The height of a row of so many lines, in points; no row can be higher.
#[allow(clippy::cast_precision_loss)] // at most as high as a row can be
fn height(lines: usize) -> f64 {
    (lines as f64 * LINE).min(409.0)
}

fn columns(table: &Table) -> Vec<Column> {
    let count = table.rows.iter().map(Vec::len).max().unwrap_or_default().max(table.header.len());
    let mut first = 0_u16;
    let column = |position: usize| {
        let cells: Vec<&Cell> = table.rows.iter().filter_map(|row| row.get(position)).collect();
        let name = table.header.get(position).map(|name| single_line(name)).unwrap_or_default();
        let longest = cells.iter().flat_map(|cell| said(cell).lines().map(length).collect::<Vec<_>>()).max();
        let most = cells.iter().map(|cell| pieces(&said(cell)).len()).max().unwrap_or_default().max(1);
        let further = (2..=most).map(|part| text!("excel-continued", column = name.as_str(), part = part));
        let longest = longest.unwrap_or_default().max(length(&name) + BUTTON);
        let choices = cells.iter().find_map(|cell| choices(cell)).unwrap_or_default();
        let names: Vec<String> = std::iter::once(name.clone()).chain(further).collect();
        let at = first;
        first = first.saturating_add(u16::try_from(names.len()).unwrap_or(u16::MAX));
        Column { first: at, names, longest, choices }
    };
    (0..count).map(column).collect()
}

fn length(words: &str) -> usize {
    words.chars().count() + 1
}

fn row_number(number: usize) -> Result<u32, XlsxError> {
    u32::try_from(number).map_err(|_| XlsxError::RowColumnLimitError)
}

fn at_column(first: u16, further: usize) -> Result<u16, XlsxError> {
    let further = u16::try_from(further).ok();
    further.and_then(|further| first.checked_add(further)).ok_or(XlsxError::RowColumnLimitError)
}

/// The header row, what can be filtered by it, and what can be chosen below it.
fn head(sheet: &mut Worksheet, table: &Table, columns: &[Column], last_row: u32) -> Result<(), XlsxError> {
    let names: Vec<&String> = columns.iter().flat_map(|column| &column.names).collect();
    let last = at_column(0, names.len().saturating_sub(1))?;
    let bold = plain().set_bold();
    for (at, name) in names.iter().enumerate() {
        if utf16(name) <= CELL {
            sheet.write_string_with_format(0, at_column(0, at)?, name.as_str(), &bold)?;
        }
    }
    if are_headings(&names) {
        let heading = |name: &&String| TableColumn::new().set_header(name.as_str()).set_header_format(&bold);
        let headings: Vec<TableColumn> = names.iter().map(heading).collect();
        let tabled = ExcelTable::new().set_style(TableStyle::Medium2).set_columns(&headings);
        sheet.add_table(0, 0, last_row, last, &tabled.set_alt_text(single_line(&table.summary)))?;
    } else {
        sheet.autofilter(0, 0, last_row, last)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    for column in columns.iter().filter(|column| !column.choices.is_empty()) {
        let offered = DataValidation::new().allow_list_strings(&column.choices)?;
        sheet.add_data_validation(1, column.first, last_row, column.first, &offered)?;
        for rating in Rating::ALL {
            colour(sheet, rating, column.first, last_row)?;
        }
    }
    Ok(())
}

/// Whether these can head a table of Excel's: each says something, and none says the same.
fn are_headings(names: &[&String]) -> bool {
    let different: BTreeSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
    different.len() == names.len() && names.iter().all(|name| (1..=HEADING).contains(&utf16(name)))
}

fn utf16(words: &str) -> usize {
    words.encode_utf16().count()
}

/// Paints a rating wherever it stands, also where another was chosen.
fn colour(sheet: &mut Worksheet, rating: Rating, column: u16, last_row: u32) -> Result<(), XlsxError> {
    let (fill, ink) = match rating {
        Rating::Red => (0x00A6_1B1B, 0x00FF_FFFF),
        Rating::Amber => (0x00F2_B233, 0x002B_1D00),
        Rating::Green => (0x00DF_F3E5, 0x0011_502A),
        Rating::NotApplicable => return Ok(()),
    };
    let format = Format::new().set_background_color(fill).set_font_color(ink).set_bold();
    let rule = ConditionalFormatCellRule::EqualTo(rated(Some(rating)));
    let painted = ConditionalFormatCell::new().set_rule(rule).set_format(format);
    sheet.add_conditional_format(1, column, last_row, column, &painted)?;
    Ok(())
}

/// A rating with its letter, as it stands on a chip: "R Red".
fn rated(rating: Option<Rating>) -> String {
    let word = words::rating(rating);
    match words::rating_letter(rating) {
        Some(letter) => format!("{letter} {word}"),
        None => word,
    }
}

/// What else could stand in the cell; none where it could be anything.
fn choices(cell: &Cell) -> Option<Vec<String>> {
    match cell {
        Cell::Rating(_) | Cell::Small(_) => {
            Some(Rating::ALL.map(Some).into_iter().chain([None]).map(rated).collect())
        }
        Cell::Value(Value::Status(_)) => Some(Status::ALL.map(words::status).into()),
        Cell::Value(Value::Day(_) | Value::Number(_))
        | Cell::Text(_)
        | Cell::Vote(_)
        | Cell::Shift(_)
        | Cell::Bar(_)
        | Cell::Across(_) => None,
    }
}

fn said(cell: &Cell) -> String {
    match cell {
        Cell::Rating(mark) | Cell::Small(mark) => rated(mark.rating),
        Cell::Text(_) | Cell::Across(_) | Cell::Value(_) | Cell::Vote(_) | Cell::Shift(_) | Cell::Bar(_) => {
            multi_line(&cell.words())
        }
    }
}

fn plain() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Value(Value::Number(number)) => {
            sheet.write_number_with_format(row, column, *number, &plain())?;
        }
        Cell::Value(Value::Day(date)) => match excel_day(*date) {
            Some(day) => {
                let format = plain().set_num_format(DAY);
                sheet.write_datetime_with_format(row, column, &day, &format)?;
            }
            None => write_text(sheet, row, column, &said(cell))?,
        },
        Cell::Value(Value::Status(_))
        | Cell::Text(_)
        | Cell::Rating(_)
        | Cell::Small(_)
        | Cell::Vote(_)
        | Cell::Shift(_)
        | Cell::Bar(_)
        | Cell::Across(_) => write_text(sheet, row, column, &said(cell))?,
    }
    Ok(())
}

/// As text, whatever it begins with. Where a formula could begin, it stays text also once
/// somebody has gone into the cell and out again.
fn write_text(sheet: &mut Worksheet, row: u32, column: u16, said: &str) -> Result<(), XlsxError> {
    for (at, piece) in pieces(said).into_iter().enumerate() {
        let format = if is_formula(piece) { plain().set_quote_prefix() } else { plain() };
        sheet.write_string_with_format(row, at_column(column, at)?, piece, &format)?;
    }
    Ok(())
}

/// A text in pieces that each fit into a cell.
fn pieces(said: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut from, mut long) = (0, 0);
    for (at, c) in said.char_indices() {
        if long + c.len_utf16() > CELL {
            pieces.extend(said.get(from..at));
            (from, long) = (at, 0);
        }
        long += c.len_utf16();
    }
    pieces.extend(said.get(from..));
    pieces
}

/// A day as Excel counts it; none before 1900, where it counts none.
pub(super) fn excel_day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year >= 1900)?;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}
