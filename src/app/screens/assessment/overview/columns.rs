//! The columns of the table on Overview, and how wide they are.

use crate::app::screens::assessment::overview::first_votes::{BAR, SHORT_BAR};
use crate::app::screens::assessment::overview::history;
use crate::app::widgets::table;

/// No title has less room than this, in points: the table scrolls sideways instead.
const LEAST_TITLE: f32 = 150.0;
/// Narrower than this, in points, first votes stand below the titles.
const NARROW: f32 = 720.0;

/// How wide each column is, in points; 0: left out. The columns: number, title,
/// earlier ratings, rating, how it moved, first votes, consensus, why, priority.
pub(super) struct Columns {
    pub widths: [f32; 9],
    /// First votes and earlier ratings stand below the titles.
    pub below: bool,
}

impl Columns {
    pub fn new(room: f32, earlier: usize, votes: bool, asks_why: bool) -> Self {
        let (number, star) = (44.0, 60.0);
        let rating = if asks_why { 184.0 } else { 176.0 };
        if room < NARROW {
            // The titles need the room more than the reasons do.
            let title = (room - number - rating - star).max(120.0);
            return Self { widths: [number, title, 0.0, rating, 0.0, 0.0, 0.0, 0.0, star], below: true };
        }
        let last = if earlier > 0 { history::width(earlier) } else { 0.0 };
        let roomy = room > 1000.0;
        // Where there is less room, how it moved stands below the earlier ratings.
        let moved = if earlier > 0 && roomy { 92.0 } else { 0.0 };
        let rating = if asks_why || earlier == 0 { rating } else { 150.0 };
        let priority = if (votes || earlier > 0) && !roomy { star } else { 134.0 };
        let rest = (room - number - rating - priority - last - moved).max(200.0);
        let widths = if votes {
            let (bar, consensus) = (if roomy { BAR } else { SHORT_BAR } + 14.0, 116.0);
            let title = (rest - bar - consensus).max(LEAST_TITLE);
            [number, title, last, rating, moved, bar, consensus, 0.0, priority]
        } else {
            let title = (rest * 0.42).clamp(170.0, 330.0);
            [number, title, last, rating, moved, 0.0, 0.0, rest - title, priority]
        };
        Self { widths, below: false }
    }

    /// How it moved stands below the earlier ratings.
    pub fn has_moved_below(&self) -> bool {
        let [_, _, _, _, moved, ..] = self.widths;
        moved == 0.0
    }

    /// How many there are; the number and the title are one.
    pub fn count(&self) -> usize {
        table::shown_column(&self.widths, self.widths.len()) - 1
    }

    /// Which of them a screen reader is told that this one is.
    pub fn told(&self, column: usize) -> usize {
        table::shown_column(&self.widths, column).saturating_sub(1)
    }

    /// As wide as all of them together, in points.
    pub fn width(&self) -> f32 {
        self.widths.iter().sum()
    }
}
