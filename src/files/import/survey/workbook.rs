//! Tables in Excel's workbooks (XLSX): of every sheet that is not hidden.

use std::io::Cursor;
use std::panic;

use calamine::{Data, Reader as _, SheetVisible, Xlsx, XlsxError};

use crate::files::import::survey::sheets::{Cells, MOST_SHEETS, Sheet, Size, first, seen};
use crate::files::import::survey::table::{Merged, Table};
use crate::files::import::survey::zipped;
use crate::files::progress::Progress;
use crate::text;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// No more bytes than this are read of all sheets together, unpacked: 4 GB.
const MOST_READ: u64 = 4 * 1024 * 1024 * 1024;

/// Reads the first sheet that holds anything, and the others beside it. Hidden ones
/// hold lists and sums, and are read only where there is no other.
pub fn parse(bytes: &[u8], progress: &Progress) -> Result<Table, String> {
    // The library stops short at some kinds of damage, and Attune must not.
    panic::catch_unwind(|| table(bytes, progress)).unwrap_or_else(|_| Err(text!("import-workbook-damaged")))
}

fn table(bytes: &[u8], progress: &Progress) -> Result<Table, String> {
    let (bytes, largest) = zipped::check(bytes, progress)?;
    let mut workbook: Workbook = Xlsx::new(Cursor::new(&*bytes)).map_err(|error| why_not(&error))?;
    let sheets = workbook.sheets_metadata().to_vec();
    if sheets.len() > MOST_SHEETS {
        return Err(text!("import-too-many-sheets"));
    }
    // All sheets may be one and the same part, which would be read for each.
    if largest * sheets.len() as u64 > MOST_READ {
        return Err(text!("import-workbook-huge"));
    }
    let (seen, hidden): (Vec<_>, Vec<_>) =
        sheets.into_iter().partition(|sheet| sheet.visible == SheetVisible::Visible);
    let mut size = Size::default();
    for group in [seen, hidden] {
        let mut sheets = Vec::new();
        for name in group.into_iter().map(|sheet| sheet.name) {
            let sheet = sheet(&mut workbook, name, size, progress)?;
            size = sheet.as_ref().map_or(size, |sheet| sheet.cells.size());
            sheets.extend(sheet);
        }
        if let Some(table) = first(sheets, &text!("import-kind-xlsx")) {
            return table;
        }
    }
    Err(text!("import-empty"))
}

/// A sheet, or nothing for one that holds a chart and no cells. `size` is what the
/// sheets before it take.
fn sheet(
    workbook: &mut Workbook,
    name: String,
    size: Size,
    progress: &Progress,
) -> Result<Option<Sheet>, String> {
    progress.step()?;
    let cells = match cells(workbook, &name, size, progress) {
        Ok(cells) => cells?,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(None),
        Err(error) => return Err(why_not(&error)),
    };
    let merged = workbook.merge_cells_by_sheet_name(&name).map_err(|error| why_not(&error))?;
    let merged = merged.into_iter().map(|cells| Merged {
        rows: (cells.start.0 as usize + 1, cells.end.0 as usize + 1),
        columns: (cells.start.1 as usize, cells.end.1 as usize),
    });
    Ok(Some(Sheet { name, cells, merged: merged.collect(), ..Sheet::default() }))
}

/// The cells of a sheet, one by one, and only as long as a survey can be.
fn cells(
    workbook: &mut Workbook,
    sheet: &str,
    size: Size,
    progress: &Progress,
) -> Result<Result<Cells, String>, XlsxError> {
    let (mut cells, mut row_begun) = (Cells::beside(size), None);
    let mut reader = workbook.worksheet_cells_reader(sheet)?;
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        let ((row, column), words) = (cell.pos, seen(&Data::from(cell.value)));
        let (row, column) = (row as usize, column as usize);
        let goes_on = if row_begun.replace(row) == Some(row) { Ok(()) } else { progress.step() };
        let added = goes_on.and_then(|()| match cell.formula {
            Some(_) => cells.add_result(row, column, words),
            None => cells.add(row, column, words),
        });
        if let Err(why) = added {
            return Ok(Err(why));
        }
    }
    Ok(Ok(cells))
}

fn why_not(error: &XlsxError) -> String {
    log::warn!("a workbook was not read: {error}");
    if matches!(error, XlsxError::Password) {
        text!("import-password")
    } else {
        text!("import-workbook-damaged")
    }
}
