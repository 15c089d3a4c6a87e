//! Places that are filled in on the screen. Nothing is painted for them: what is
//! printed there are the lines and boxes to write on by hand.

use crate::documents::field::Field;

/// A field, or one box of it, where it stands. Measures as those of shapes.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its left edge, in points.
    pub x: f32,
    /// Its upper edge, in points.
    pub y: f32,
    /// From its left to its right edge, in points.
    pub width: f32,
    /// From its upper to its lower edge, in points.
    pub height: f32,
    /// The field that it belongs to.
    pub field: Field,
    /// What of the field it is.
    pub part: Part,
}

/// What of a field stands in one place.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// All of it, to type on one line.
    Line,
    /// All of it, to type on several lines.
    Lines,
    /// One of its boxes.
    Box {
        /// Which one, from 0.
        number: usize,
        /// What it stands for, in words.
        label: String,
        /// Where the tick is seen, from the upper left corner of the place: left, top, side.
        mark: [f32; 3],
    },
}
