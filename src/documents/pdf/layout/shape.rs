//! What a page is made of. Every measure is in points, from the top left corner: of
//! the page once it is laid out, of its piece before.

use std::sync::Arc;

use crate::documents::pdf::face::{Colour, Face};
use crate::documents::pdf::fonts;
use crate::documents::pdf::layout::entry::{Entry, Part};
use crate::documents::pdf::layout::tree::NodeId;
use crate::documents::pdf::scripts::{self, Shaped};

/// A shape, and what it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Whether and where it is read out.
    pub owner: Owner,
    /// What is painted, and where.
    pub shape: Shape,
}

/// What a shape belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// It is read out as part of this node.
    Node(NodeId),
    /// Decoration: rules, boxes, marks.
    Decoration,
    /// What belongs to the page: footers, header rows said again.
    Pagination,
}

/// One thing that is painted. Both the PDF and the preview draw these and no others,
/// so that what is seen before saving is what is printed.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Words of one face on one line.
    Text(Text),
    /// A rectangle, its corners rounded or not.
    Rect {
        /// Its left edge, in points.
        x: f32,
        /// Its upper edge, in points.
        y: f32,
        /// From its left to its right edge, in points.
        width: f32,
        /// From its upper to its lower edge, in points.
        height: f32,
        /// How round its corners are, in points; 0: not at all.
        radius: f32,
        /// What the inside is painted with; none: nothing.
        fill: Option<Colour>,
        /// The outline, centred on the edge.
        stroke: Option<Stroke>,
    },
    /// A circle: Green's shape.
    Circle {
        /// Its middle, from the left, in points.
        x: f32,
        /// Its middle, from the top, in points.
        y: f32,
        /// From its middle to its edge, in points.
        radius: f32,
        /// What the inside is painted with; none: nothing.
        fill: Option<Colour>,
        /// The outline, centred on the edge.
        stroke: Option<Stroke>,
    },
    /// A triangle: Amber's shape, or the head of an arrow.
    Triangle {
        /// Each from the left and from the top, in points.
        corners: [[f32; 2]; 3],
        /// What the inside is painted with; none: nothing.
        fill: Option<Colour>,
        /// The outline, centred on the edge.
        stroke: Option<Stroke>,
    },
    /// A line from one point to another.
    Line {
        /// One end, from the left and from the top, in points.
        from: [f32; 2],
        /// The other end, from the left and from the top.
        to: [f32; 2],
        /// How it is drawn.
        stroke: Stroke,
    },
    /// Where something is filled in on the screen. Nothing is painted.
    Field(Box<Entry>),
}

/// How a line or an outline is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// The ink that it is drawn in.
    pub colour: Colour,
    /// How thick it is, in points.
    pub width: f32,
    /// Whether it is broken into dashes.
    pub dashed: bool,
}

/// Words of one face on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Where the first letter begins, in points.
    pub x: f32,
    /// Where the letters stand, from the top, in points.
    pub baseline: f32,
    /// The one face of all its letters.
    pub face: Face,
    /// The size of its letters, in points.
    pub size: f32,
    /// The ink of its letters.
    pub colour: Colour,
    /// The words; only characters that the faces have.
    pub text: String,
    /// What is read out and copied in their place, where that is more than can be
    /// printed: the letters that no face has, or the word that a letter stands for.
    pub says: Option<String>,
    /// The words in a typeface of the system, where the face lacks their letters.
    pub shaped: Option<Arc<Shaped>>,
}

impl Text {
    /// Words as they are printed, a stand-in for each character that no face has, which
    /// is still said.
    pub fn printed(words: &str) -> (String, Option<String>) {
        let printed: String = words.chars().map(fonts::printed).collect();
        let says = (printed != words).then(|| words.to_owned());
        (printed, says)
    }

    /// From its first letter to the end of its last, in points.
    pub fn width(&self) -> f32 {
        match &self.shaped {
            Some(shaped) => shaped.width * self.size,
            None => fonts::width(self.face, self.size, &self.text),
        }
    }

    /// The language that the words are in, where their script tells it, as BCP 47 has it.
    pub fn language(&self) -> Option<&'static str> {
        self.shaped.as_ref().and_then(|_| scripts::language(&self.text))
    }

    /// Each word with its own left end, so that a preview with other widths
    /// can still set every word where the PDF has it.
    pub fn words(&self) -> impl Iterator<Item = (f32, &str)> {
        let mut x = self.x;
        // Words of other scripts come one by one, and Chinese has no spaces.
        let apart = if self.shaped.is_some() { '\n' } else { ' ' };
        self.text.split_inclusive(apart).map(move |word| {
            let left = x;
            x += fonts::width(self.face, self.size, word);
            (left, word.trim_end_matches(' '))
        })
    }
}

impl Stroke {
    /// A line that is not broken into dashes, `width` points thick.
    pub fn new(colour: Colour, width: f32) -> Self {
        Self { colour, width, dashed: false }
    }
}

impl Shape {
    /// The smallest rectangle round it, in points: left, top, right, bottom.
    pub fn bounds(&self) -> [f32; 4] {
        let around = |points: &[[f32; 2]]| {
            let start = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
            points.iter().fold(start, |[left, top, right, bottom], [x, y]| {
                [left.min(*x), top.min(*y), right.max(*x), bottom.max(*y)]
            })
        };
        match self {
            Self::Text(text) => {
                [text.x, text.baseline - text.size, text.x + text.width(), text.baseline + text.size / 4.0]
            }
            Self::Rect { x, y, width, height, .. } => [*x, *y, x + width, y + height],
            Self::Circle { x, y, radius, .. } => [x - radius, y - radius, x + radius, y + radius],
            Self::Triangle { corners, .. } => around(corners),
            Self::Line { from, to, .. } => around(&[*from, *to]),
            Self::Field(entry) => [entry.x, entry.y, entry.x + entry.width, entry.y + entry.height],
        }
    }

    /// Makes it so many times as large, and moves it so many times as far from the corner.
    pub(in crate::documents) fn enlarge(&mut self, times: f32) {
        let all = |measures: &mut [&mut f32]| measures.iter_mut().for_each(|of| **of *= times);
        let line = |stroke: &mut Option<Stroke>| {
            if let Some(stroke) = stroke {
                stroke.width *= times;
            }
        };
        match self {
            Self::Text(text) => all(&mut [&mut text.x, &mut text.baseline, &mut text.size]),
            Self::Rect { x, y, width, height, radius, fill: _, stroke } => {
                all(&mut [x, y, width, height, radius]);
                line(stroke);
            }
            Self::Circle { x, y, radius, fill: _, stroke } => {
                all(&mut [x, y, radius]);
                line(stroke);
            }
            Self::Triangle { corners, fill: _, stroke } => {
                corners.as_flattened_mut().iter_mut().for_each(|of| *of *= times);
                line(stroke);
            }
            Self::Line { from, to, stroke } => {
                from.iter_mut().chain(to).for_each(|of| *of *= times);
                stroke.width *= times;
            }
            Self::Field(entry) => {
                all(&mut [&mut entry.x, &mut entry.y, &mut entry.width, &mut entry.height]);
                match &mut entry.part {
                    Part::Box { mark, .. } => mark.iter_mut().for_each(|of| *of *= times),
                    Part::Line | Part::Lines => {}
                }
            }
        }
    }

    /// The same, further to the right and further down.
    #[must_use]
    pub fn moved(mut self, [right, down]: [f32; 2]) -> Self {
        let shift = |[x, y]: &mut [f32; 2]| {
            *x += right;
            *y += down;
        };
        match &mut self {
            Self::Text(text) => {
                text.x += right;
                text.baseline += down;
            }
            Self::Rect { x, y, .. } | Self::Circle { x, y, .. } => {
                *x += right;
                *y += down;
            }
            Self::Triangle { corners, .. } => corners.iter_mut().for_each(shift),
            Self::Line { from, to, .. } => [from, to].into_iter().for_each(shift),
            Self::Field(entry) => {
                entry.x += right;
                entry.y += down;
            }
        }
        self
    }
}
