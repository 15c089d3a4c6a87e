//! Where the cells of a row are.

use egui::{Rect, Vec2, pos2, vec2};

use crate::app::screens::assessment::plan::cell::Column;

/// As high as a row of two lines, in points.
pub(super) const ROW: f32 = 50.0;
/// As high as a cell is where the cells stand one below the other, in points.
const LOW: f32 = 32.0;
/// As high as three lines are there: the name of the column stands before them.
const HIGH: f32 = 72.0;
/// Free space in a cell, in points.
pub(super) const MARGIN: Vec2 = vec2(8.0, 4.0);
/// How round the corners of a cell are, in points.
pub(super) const ROUND: u8 = 6;
/// With less room than this, in points, the cells stand one below the other.
const NARROW: f32 = 700.0;

/// Where the cells of a row are.
pub(super) struct Places {
    /// As high as a row is, in points.
    pub height: f32,
    /// The plan is an area's.
    pub is_area: bool,
    room: f32,
}

impl Places {
    /// The places in a row that is so wide, in points.
    pub fn new(room: f32, is_area: bool) -> Self {
        let height = if room < NARROW { 2.0 * ROW + HIGH + 2.0 * LOW } else { ROW };
        Self { height, is_area, room }
    }

    /// The same in a row that is at least so high, in points.
    pub fn at_least(&self, height: f32) -> Self {
        Self { height: self.height.max(height), ..*self }
    }

    /// Whether the cells stand one below the other.
    pub fn is_narrow(&self) -> bool {
        self.room < NARROW
    }

    fn widths(&self) -> [f32; 6] {
        let (status, more) = (146.0, 44.0);
        let rest = self.room - status - more;
        [rest * 0.40, rest * 0.18, rest * 0.19, rest * 0.23, status, more]
    }

    /// How far a column is from the left of the row, and how wide it is.
    fn across(&self, column: Column) -> (f32, f32) {
        let widths = self.widths();
        let place = Column::ALL.iter().position(|other| *other == column).unwrap_or(0);
        let left = widths.iter().take(place).sum();
        (left, widths.get(place).copied().unwrap_or(0.0))
    }

    /// How high the cells of a column are, in points.
    pub fn height_of(&self, column: Column) -> f32 {
        let row = Rect::from_min_size(pos2(0.0, 0.0), vec2(self.room, self.height));
        if self.is_narrow() { self.cell(row, column).height() } else { self.height }
    }

    /// A cell of `row`.
    pub fn cell(&self, row: Rect, column: Column) -> Rect {
        if self.is_narrow() {
            let (top, left, width, height) = match column {
                Column::What => (0.0, 0.0, self.room, ROW),
                Column::Who => (ROW, 0.0, self.room, LOW),
                Column::When => (ROW + LOW, 0.0, self.room, ROW),
                Column::Measure => (2.0 * ROW + LOW, 0.0, self.room, HIGH),
                Column::Status => (2.0 * ROW + HIGH + LOW, 0.0, 240.0, LOW),
                Column::More => (2.0 * ROW + HIGH + LOW, 240.0, 44.0, LOW),
            };
            return Rect::from_min_size(row.min + vec2(left, top), vec2(width, height));
        }
        let (left, width) = self.across(column);
        let x = row.left() + left;
        Rect::from_min_max(pos2(x, row.top() + 1.0), pos2(x + width - 4.0, row.top() + self.height - 1.0))
    }
}
