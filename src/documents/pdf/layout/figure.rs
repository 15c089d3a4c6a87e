//! What a cell draws, by itself: for the formats that have pictures and no pages.

use crate::documents::document::{Block, Cell, Mark};
use crate::documents::pdf::clean::Missing;
use crate::documents::pdf::layout::flow::Flow;
use crate::documents::pdf::layout::piece::Piece;
use crate::documents::pdf::layout::shape::{Owner, Shape};
use crate::documents::pdf::layout::slips::stacked;
use crate::documents::pdf::layout::{bar, marks, shift};
use crate::documents::pdf::style::{self, Frame};

/// A picture of a few shapes, measured from its own top left corner.
pub(in crate::documents) struct Figure {
    /// In points.
    pub width: f32,
    /// In points.
    pub height: f32,
    /// What is painted, the lowest first.
    pub shapes: Vec<Shape>,
}

impl Figure {
    /// The same, so many times as large.
    pub fn enlarged(mut self, times: f32) -> Self {
        self.width *= times;
        self.height *= times;
        self.shapes.iter_mut().for_each(|shape| shape.enlarge(times));
        self
    }
}

/// What stays white around a picture, in points.
const AROUND: f32 = 20.0;

/// Blocks as one picture on white paper, so wide, in points; and which characters the
/// typefaces lack. What is set on pages is set here.
pub(in crate::documents) fn picture(blocks: &[Block], width: f32) -> (Figure, Missing) {
    let mut flow = Flow::new(Frame { left: AROUND, width: width - 2.0 * AROUND, ..style::PAGE });
    flow.blocks(blocks);
    let all = stacked(flow.pieces);
    let height = all.height + 2.0 * AROUND;
    let fill = Some(style::PAPER);
    let paper = Shape::Rect { x: 0.0, y: 0.0, width, height, radius: 0.0, fill, stroke: None };
    let shapes = all.items.into_iter().map(|item| item.shape.moved([0.0, AROUND]));
    (Figure { width, height, shapes: std::iter::once(paper).chain(shapes).collect() }, flow.missing)
}

/// How wide bars and ways are drawn where their column does not say it, in points.
const WIDTH: f32 = 190.0;

/// What a cell draws beside its words; nothing where it only has words.
pub(in crate::documents) fn figure(cell: &Cell) -> Option<Figure> {
    figure_in(cell, WIDTH)
}

/// The same, bars and ways as wide as their column: `width`, in points.
pub(in crate::documents) fn figure_in(cell: &Cell, width: f32) -> Option<Figure> {
    match cell {
        Cell::Text(_) | Cell::Across(_) | Cell::Value(_) => None,
        // Beside its word it stands on a chip of its own colour.
        Cell::Rating(mark) => Some(of_mark(*mark, true)),
        Cell::Small(mark) => Some(of_mark(*mark, false)),
        Cell::Vote(vote) => {
            let mut piece = Piece::default();
            marks::vote(&mut piece, Owner::Decoration, *vote, 1.0, 1.0);
            Some(of(piece, style::VOTE * 7.0 / 6.0 + 2.0, style::VOTE + 2.0))
        }
        Cell::Shift(way) => Some(of(shift::shift(Owner::Decoration, way, 0.0, width), width, style::CHIP)),
        Cell::Bar(counts) => Some(of(bar::bar(Owner::Decoration, counts, 0.0, width), width, style::CHIP)),
    }
}

/// A rating's shape with its letter.
fn of_mark(mark: Mark, on_chip: bool) -> Figure {
    let mut piece = Piece::default();
    marks::icon(&mut piece, mark.rating, 1.0, 1.0, on_chip);
    of(piece, style::ICON + 2.0, style::ICON + 2.0)
}

fn of(piece: Piece, width: f32, height: f32) -> Figure {
    Figure { width, height, shapes: piece.items.into_iter().map(|item| item.shape).collect() }
}
