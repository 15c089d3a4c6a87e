//! How Word measures, and how it names colours.

use crate::documents::pdf::layout::Colour;

/// Points as twentieths of a point, in which Word measures pages and paragraphs.
#[allow(clippy::cast_possible_truncation)] // a page is 595 points wide
pub(super) fn twips(points: f32) -> i32 {
    (points * 20.0).round() as i32
}

/// Points as English metric units, in which Word measures drawings: 12,700 are a point.
#[allow(clippy::cast_possible_truncation)] // a page is 595 points wide
pub(super) fn emu(points: f32) -> i32 {
    (points * 12_700.0).round() as i32
}

/// A colour as six digits.
pub(super) fn hex(Colour([red, green, blue]): Colour) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}
