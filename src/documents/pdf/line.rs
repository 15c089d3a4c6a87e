//! Text before it is broken into lines, and its lines.

use std::sync::Arc;

use crate::documents::pdf::face::Face;
use crate::documents::pdf::scripts::Shaped;

/// Text of one face, cleaned. A line break in it stands for itself.
pub struct Span<'a> {
    pub text: &'a str,
    pub face: Face,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// In the order in which they are read: from left to right but for scripts that run
    /// the other way.
    pub runs: Vec<Run>,
    /// How high and how deep the tallest typeface of the system in it reaches, in points;
    /// 0 where it has none.
    pub reach: Reach,
}

/// How far letters reach above and below their line, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reach {
    pub up: f32,
    pub down: f32,
}

/// Text of one face on one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// From the line's left end, in points.
    pub x: f32,
    pub face: Face,
    /// The words. A line ends in a space where the text had one, so that its
    /// last word does not run into the next line's first when it is read out.
    pub text: String,
    /// The words in a typeface of the system, where the face lacks their letters.
    pub shaped: Option<Arc<Shaped>>,
    /// What is read out and copied in place of the words, where they are painted otherwise.
    pub says: Option<String>,
}
