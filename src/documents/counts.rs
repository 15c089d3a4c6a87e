//! How many teams of an area gave each rating: as a bar, and in a spreadsheet as numbers.

use crate::documents::document::{Bar, BarCounts, Cell, Value};
use crate::model::Rating;
use crate::model::area::{AreaPicture, RatingCounts};
use crate::words::area as words;

/// Every rating, and none, in the order in which they stand beside each other.
pub const RATED: [Option<Rating>; 5] =
    [Some(Rating::Red), Some(Rating::Amber), Some(Rating::Green), Some(Rating::NotApplicable), None];

/// What the teams said of a statement, as a bar that is as long as that of every other; where
/// it was not counted, why not.
pub fn cell(picture: &AreaPicture, statement: &str) -> Cell {
    let alternative = words::counts_in_words(picture, statement);
    match picture.counts(statement) {
        Some(counts) => {
            Cell::Bar(Bar { counts: BarCounts::Ratings(counts), all: picture.teams, alternative })
        }
        None => Cell::quiet(alternative),
    }
}

/// A number for each rating, and for none.
pub fn numbers(counts: RatingCounts) -> [Cell; 5] {
    RATED.map(|rating| Cell::Value(Value::Number(counts.get(rating))))
}
