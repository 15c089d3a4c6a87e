//! Puts the places that are filled in on the screen where they are printed.

use crate::documents::document::Block;
use crate::documents::field::Field;
use crate::documents::pdf::layout::entry::{Entry, Part};
use crate::documents::pdf::layout::flow::Flow;
use crate::documents::pdf::layout::marks;
use crate::documents::pdf::layout::piece::Piece;
use crate::documents::pdf::layout::shape::{Owner, Placed, Shape};
use crate::documents::pdf::layout::tree::{NodeId, Role};
use crate::documents::pdf::style;
use crate::model::Vote;
use crate::words;

/// How far a place reaches beyond a vote's shape, so that it need not be hit exactly.
const AROUND: f32 = 2.5;

impl Flow {
    /// Lays a block out whose places are fields.
    pub(super) fn fields(&mut self, fields: &[Field], of: &Block) {
        let before = std::mem::replace(&mut self.fields, fields.iter().cloned().collect());
        self.block(of);
        self.fields = before;
    }

    /// Adds a place of a field to a piece, read out under `parent`: left, top, width, height.
    pub(super) fn enter(
        &mut self,
        piece: &mut Piece,
        parent: NodeId,
        field: &Field,
        at: [f32; 4],
        part: Part,
    ) {
        let owner = self.owner(parent, Role::Form);
        piece.items.push(entry(owner, field, at, part));
    }

    /// The vote's shape in a table's cell, and the place where it is ticked.
    pub(super) fn vote(
        &mut self,
        cell: NodeId,
        (number, vote): (usize, Vote),
        field: Option<&Field>,
        x: f32,
    ) -> Piece {
        let mut piece = Piece { height: style::VOTE, ..Piece::default() };
        let Some(field) = field else {
            marks::vote(&mut piece, Owner::Node(cell), vote, x, 0.0);
            return piece;
        };
        // A node holds either words or other nodes; a shape without a letter has no words.
        let lettered = vote.as_rating().is_some();
        let owner = if lettered { self.owner(cell, Role::Paragraph) } else { Owner::Node(cell) };
        marks::vote(&mut piece, owner, vote, x, 0.0);
        let side = style::VOTE + 2.0 * AROUND;
        // Amber's shape is wider than it is high.
        let at = [x - AROUND, -AROUND, side + style::VOTE / 6.0, side];
        let part = Part::Box { number, label: words::vote(vote), mark: [AROUND, AROUND, style::VOTE] };
        self.enter(&mut piece, cell, field, at, part);
        piece
    }
}

/// A place of a field, as it is put on a page.
pub(super) fn entry(owner: Owner, field: &Field, [x, y, width, height]: [f32; 4], part: Part) -> Placed {
    let entry = Entry { x, y, width, height, field: field.clone(), part };
    Placed { owner, shape: Shape::Field(Box::new(entry)) }
}
