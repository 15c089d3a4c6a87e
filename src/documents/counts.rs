//! How many teams of an area gave each rating: as a bar, and in a spreadsheet as numbers.

use crate::documents::document::{Bar, BarCounts, Cell, Value};
use crate::model::Rating;
use crate::model::area::RatingCounts;
use crate::words::area as words;

/// Every rating, and none, in the order in which they stand beside each other.
pub const RATED: [Option<Rating>; 5] =
    [Some(Rating::Red), Some(Rating::Amber), Some(Rating::Green), Some(Rating::NotApplicable), None];

/// A bar of them. `teams`: how many teams there are, which all bars of a table stand for.
pub fn cell(counts: RatingCounts, teams: u32) -> Cell {
    Cell::Bar(Bar { counts: BarCounts::Ratings(counts), all: teams, alternative: words::in_words(counts) })
}

/// A number for each rating, and for none.
pub fn numbers(counts: RatingCounts) -> [Cell; 5] {
    RATED.map(|rating| Cell::Value(Value::Number(counts.get(rating))))
}
