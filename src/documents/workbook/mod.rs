//! The tables of a document as a workbook for Excel, a sheet each: to be sorted, filtered
//! and reckoned with. Days are days and numbers are numbers there.

mod sheet;

use std::collections::BTreeSet;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::documents::document::Document;
use crate::documents::tabled::tables;
use crate::documents::workbook::sheet::{excel_day, fill};
use crate::model::plain_text::single_line;
use crate::text;

/// The name of a sheet is at most so long, in UTF-16.
const NAME: usize = 31;

/// The document's tables as a workbook. The same document always gives the same.
///
/// # Errors
/// When a table is larger than a sheet can be.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // Without one the library writes today's time, and no two files would be the same.
    let made = excel_day(document.date).map_or_else(|| ExcelDateTime::from_ymd(1900, 1, 1), Ok)?;
    let (title, author) = (single_line(&document.title), single_line(&document.author));
    let about = DocProperties::new().set_title(title).set_author(author).set_creation_datetime(&made);
    book.set_properties(&about);
    let mut names = BTreeSet::new();
    for of in tables(document) {
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(of.name, &mut names))?;
        fill(sheet, of.table)?;
    }
    book.save_to_buffer()
}

/// A name that Excel takes for a sheet, and that no other sheet has.
fn sheet_name(heading: &str, taken: &mut BTreeSet<String>) -> String {
    // Excel keeps "History" for itself.
    let refused = |name: &str, taken: &BTreeSet<String>| {
        taken.contains(&name.to_lowercase()) || name.to_lowercase() == "history"
    };
    let words = single_line(heading).replace(['*', '?', ':', '[', ']', '\\', '/'], " ");
    let words = match words.trim_matches([' ', '\'']) {
        "" => text!("excel-sheet"),
        words => words.to_owned(),
    };
    let numbered = (2_usize..).map(|number| format!(" {number}"));
    let mut names =
        std::iter::once(String::new()).chain(numbered).map(|end| cut(&words, NAME - end.len()) + &end);
    let name = names.find(|name| !refused(name, taken)).unwrap_or_default();
    taken.insert(name.to_lowercase());
    name
}

/// As much of the words as has room, in UTF-16.
fn cut(words: &str, room: usize) -> String {
    let mut left = room;
    let fits = |c: &char| left.checked_sub(c.len_utf16()).map(|rest| left = rest).is_some();
    let words: String = words.chars().take_while(fits).collect();
    words.trim_end_matches([' ', '\'']).to_owned()
}
