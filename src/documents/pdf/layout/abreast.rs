//! Parts of one kind side by side: each is narrow, and one below the other would leave
//! most of a page white.

use crate::documents::document::Block;
use crate::documents::pdf::layout::flow::Flow;
use crate::documents::pdf::layout::piece::Piece;
use crate::documents::pdf::layout::slips::stacked;
use crate::documents::pdf::style::{self, Frame};

/// So many stand side by side.
const COLUMNS: u8 = 2;

/// Of so many bytes, half of a column is full: nobody has to set them to know that.
const LONG: usize = 2_000;

/// How many bytes are said in paragraphs and lists.
fn said(blocks: &[Block]) -> usize {
    fn of(block: &Block) -> usize {
        match block {
            Block::Paragraph(of) => of.text.len(),
            Block::List { items, .. } => items.iter().map(String::len).sum(),
            Block::Together(of) | Block::Close(of) | Block::Slips(of) => said(of),
            Block::Abreast(parts) => parts.iter().map(|of| said(of)).sum(),
            Block::Fields { of: block, .. } => of(block),
            Block::Heading(_)
            | Block::Table(_)
            | Block::Dates(_)
            | Block::WritingSpace { .. }
            | Block::TickBoxes { .. }
            | Block::NewPage => 0,
        }
    }
    blocks.iter().map(of).sum()
}

impl Flow {
    /// Row by row, each on one page; one after another where a part is too long for that.
    pub(super) fn abreast(&mut self, parts: &[Vec<Block>]) {
        for row in parts.chunks(COLUMNS.into()) {
            if row.iter().all(|part| self.is_short(part)) {
                self.side_by_side(row);
            } else {
                for part in row {
                    self.together(part);
                }
            }
        }
    }

    /// The frame of one of the columns.
    fn column(&self, number: u8) -> Frame {
        let width = (self.frame.width + style::COLUMN_GAP) / f32::from(COLUMNS);
        let left = self.frame.left + f32::from(number) * width;
        Frame { left, width: width - style::COLUMN_GAP, ..self.frame }
    }

    /// Whether a row with it fills no more than half of a page.
    fn is_short(&self, part: &[Block]) -> bool {
        if said(part) > LONG {
            return false;
        }
        // In a flow of its own: nodes of a trial must not be read out.
        let mut trial = Flow::new(self.column(0));
        trial.blocks(part);
        stacked(trial.pieces).height <= style::HEIGHT / 2.0
    }

    fn side_by_side(&mut self, parts: &[Vec<Block>]) {
        let around = self.frame;
        let mut row = Piece::default();
        for (number, part) in (0..COLUMNS).zip(parts) {
            let first = self.pieces.len();
            let column = self.column(number);
            self.frame = column;
            self.blocks(part);
            self.frame = around;
            let pieces = self.pieces.split_off(first);
            row.before = pieces.first().map_or(0.0, |piece| piece.before).max(row.before);
            let column = stacked(pieces);
            row.height = row.height.max(column.height);
            row.items.extend(column.items);
            row.bookmarks.extend(column.bookmarks);
        }
        self.pieces.push(row);
    }
}
