//! What a page is made of.

use crate::documents::pdf::face::{Colour, Face};
use crate::documents::pdf::fonts;
use crate::documents::pdf::layout::tree::NodeId;

/// A shape, and what it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// What it belongs to.
    pub owner: Owner,
    /// What it is.
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

/// Something to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Words.
    Text(Text),
    /// A rectangle.
    Rect {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Roundness of the corners.
        radius: f32,
        /// The inside.
        fill: Option<Colour>,
        /// The outline, centred on the edge.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// Middle.
        x: f32,
        /// Middle.
        y: f32,
        /// Radius.
        radius: f32,
        /// The inside.
        fill: Option<Colour>,
        /// The outline, centred on the edge.
        stroke: Option<Stroke>,
    },
    /// A triangle.
    Triangle {
        /// Its corners.
        corners: [[f32; 2]; 3],
        /// The inside.
        fill: Option<Colour>,
        /// The outline, centred on the edge.
        stroke: Option<Stroke>,
    },
    /// A straight line.
    Line {
        /// From here.
        from: [f32; 2],
        /// To here.
        to: [f32; 2],
        /// How it is drawn.
        stroke: Stroke,
    },
}

/// A drawn line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its thickness.
    pub width: f32,
    /// Whether it is broken into dashes.
    pub dashed: bool,
}

/// Words of one face on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Left.
    pub x: f32,
    /// Where the letters stand.
    pub baseline: f32,
    /// The face.
    pub face: Face,
    /// The size.
    pub size: f32,
    /// The colour.
    pub colour: Colour,
    /// The words; only characters that the face has.
    pub text: String,
}

impl Text {
    /// How wide it is.
    pub fn width(&self) -> f32 {
        fonts::width(self.face, self.size, &self.text)
    }

    /// Each word with its own left end, so that a preview with other widths
    /// can still set every word where the PDF has it.
    pub fn words(&self) -> impl Iterator<Item = (f32, &str)> {
        let mut x = self.x;
        self.text.split_inclusive(' ').map(move |word| {
            let left = x;
            x += fonts::width(self.face, self.size, word);
            (left, word.trim_end_matches(' '))
        })
    }
}

impl Stroke {
    /// An unbroken line.
    pub fn new(colour: Colour, width: f32) -> Self {
        Self { colour, width, dashed: false }
    }
}

impl Shape {
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
        }
        self
    }
}
