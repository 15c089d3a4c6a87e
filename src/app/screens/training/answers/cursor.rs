//! Where in the grid the keyboard is, and where it goes next.

use egui::Key;

/// How many rows Page Up and Page Down go.
const PAGE: usize = 10;

/// A cell, and how its row was come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cursor {
    /// The learner, by position.
    pub row: usize,
    pub cell: usize,
    /// The row was come to by typing its code, so that the next code comes after it.
    pub by_code: bool,
}

/// Where the keyboard goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    Cell(Cursor),
    /// To the field for the next code.
    Code,
}

impl Cursor {
    /// A cell in a row whose code was typed.
    pub fn of_code(row: usize, cell: usize) -> Self {
        Self { row, cell, by_code: true }
    }

    /// A cell that was chosen otherwise.
    pub fn at(self, row: usize, cell: usize) -> Self {
        Self { row, cell, by_code: self.by_code && row == self.row }
    }

    /// The same where there are no more rows and cells than these.
    pub fn within(self, rows: usize, cells: usize) -> Self {
        self.at(self.row.min(rows.saturating_sub(1)), self.cell.min(cells.saturating_sub(1)))
    }

    /// After an answer: the next cell, and after the last one the next learner.
    pub fn on(self, rows: usize, cells: usize) -> Next {
        if self.cell + 1 < cells {
            Next::Cell(self.at(self.row, self.cell + 1))
        } else {
            self.next_learner(rows)
        }
    }

    /// The next row, or the next code where codes are being typed or there is no row left.
    pub fn next_learner(self, rows: usize) -> Next {
        if self.by_code || self.row + 1 >= rows { Next::Code } else { Next::Cell(self.at(self.row + 1, 0)) }
    }

    /// Where a key leads that only moves; None for every other key.
    pub fn moved_by(self, key: Key, rows: usize, cells: usize) -> Option<Self> {
        let Self { row, cell, .. } = self;
        let (row, cell) = match key {
            Key::ArrowLeft => (row, cell.saturating_sub(1)),
            Key::ArrowRight => (row, cell + 1),
            Key::ArrowUp => (row.saturating_sub(1), cell),
            Key::ArrowDown => (row + 1, cell),
            Key::PageUp => (row.saturating_sub(PAGE), cell),
            Key::PageDown => (row + PAGE, cell),
            Key::Home => (row, 0),
            // Past the end; brought back below, as every other step is.
            Key::End => (row, cells),
            _ => return None,
        };
        let (last_row, last_cell) = (rows.saturating_sub(1), cells.saturating_sub(1));
        Some(self.at(row.min(last_row), cell.min(last_cell)))
    }
}
