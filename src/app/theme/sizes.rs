//! Type sizes, and what stands apart by how much.

/// Body text, in points.
pub const BODY: f32 = 16.0;
/// A statement's wording, in points.
pub const STATEMENT: f32 = 27.0;
/// The words that lead in to a statement's wording, in points.
pub const LEAD_IN: f32 = 17.0;
/// The title of a screen, in points.
pub const TITLE: f32 = 28.0;
/// The title of a card or a group, in points.
pub const SUBTITLE: f32 = 19.0;
/// Quiet text beside other text, in points. Nothing is smaller.
pub const SMALL: f32 = 14.0;

/// The least height of anything that can be pressed, in points.
pub const TARGET: f32 = 34.0;
/// Space between the parts of a screen, in points.
pub const GAP: f32 = 16.0;
/// How round the corners of cards and buttons are, in points.
pub const CORNER: u8 = 10;
/// The widest that running text gets, in points: about 75 characters.
pub const TEXT_WIDTH: f32 = 620.0;
