//! Slips of paper: one thing several times on a page, to be cut apart.

use crate::documents::document::Block;
use crate::documents::pdf::layout::flow::Flow;
use crate::documents::pdf::layout::piece::{Heading, Piece};
use crate::documents::pdf::layout::shape::{Owner, Placed, Shape, Stroke};
use crate::documents::pdf::style::{self, PAGE_HEIGHT, PAGE_WIDTH, SLIP_MARGIN};

/// How far apart slips stand side by side.
const STEP: f32 = PAGE_WIDTH / 2.0;

impl Flow {
    /// As many on a page as there is room for: four, or two high ones, or what
    /// is too long for that over as many whole pages as it needs.
    pub(super) fn slips(&mut self, blocks: &[Block]) {
        let Some(rows) = rows_on_a_page(blocks) else { return self.blocks(blocks) };
        let first = self.pieces.len();
        let frame = std::mem::replace(&mut self.frame, style::SLIP);
        self.blocks(blocks);
        self.frame = frame;
        let slip = stacked(self.pieces.split_off(first));
        self.pieces.push(page_of(&slip, rows));
    }
}

/// How many rows of two slips a page has room for; none where not even one.
fn rows_on_a_page(blocks: &[Block]) -> Option<u8> {
    // In a flow of its own: nodes of a trial that does not fit must not be read out.
    let mut trial = Flow::new(style::SLIP);
    trial.blocks(blocks);
    let height = stacked(trial.pieces).height;
    [2, 1].into_iter().find(|rows| height <= PAGE_HEIGHT / f32::from(*rows) - 2.0 * SLIP_MARGIN)
}

/// Pieces as one, one below the other.
pub(super) fn stacked(pieces: Vec<Piece>) -> Piece {
    let mut all = Piece::default();
    for piece in pieces {
        all.height += if all.height > 0.0 { piece.before } else { 0.0 };
        let by = all.height;
        all.items.extend(piece.items.into_iter().map(|item| moved(item, [0.0, by])));
        all.height += piece.height;
        let headings = piece.bookmarks.into_iter();
        all.bookmarks.extend(headings.map(|heading| Heading { y: heading.y + by, ..heading }));
    }
    all
}

/// A page of slips: the first is read out, the others look like it.
fn page_of(slip: &Piece, rows: u8) -> Piece {
    let mut page = Piece { height: style::HEIGHT, bare: true, ..Piece::default() };
    page.bookmarks.clone_from(&slip.bookmarks);
    let step = PAGE_HEIGHT / f32::from(rows);
    for (row, column) in (0..rows).flat_map(|row| [(row, 0_u8), (row, 1)]) {
        let by = [f32::from(column) * STEP, on_page(f32::from(row) * step + SLIP_MARGIN)];
        let first = (row, column) == (0, 0);
        // The first can be filled in on the screen: one person fills in one.
        for item in slip.items.iter().filter(|item| first || !matches!(item.shape, Shape::Field(_))) {
            let item = moved(item.clone(), by);
            // Read out once: nobody wants to hear the same words two or four times.
            let owner = if first { item.owner } else { Owner::Decoration };
            page.items.push(Placed { owner, ..item });
        }
    }
    cut(&mut page, [STEP, 0.0], [STEP, PAGE_HEIGHT]);
    for row in 1..rows {
        let y = f32::from(row) * step;
        cut(&mut page, [0.0, y], [PAGE_WIDTH, y]);
    }
    page
}

/// A dashed line for scissors, from paper edge to paper edge.
fn cut(page: &mut Piece, [from_x, from_y]: [f32; 2], [to_x, to_y]: [f32; 2]) {
    let stroke = Stroke { dashed: true, ..Stroke::new(style::EDGE, style::HAIRLINE) };
    page.decoration(Shape::Line { from: [from_x, on_page(from_y)], to: [to_x, on_page(to_y)], stroke });
}

/// A height measured from the paper's edge, as a piece counts it.
fn on_page(y: f32) -> f32 {
    y - style::TOP
}

fn moved(item: Placed, by: [f32; 2]) -> Placed {
    Placed { owner: item.owner, shape: item.shape.moved(by) }
}
