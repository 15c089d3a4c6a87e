//! A rating's way from one round to the next: a track from Red to Green, the
//! earlier rating in outline, an arrow, and the later rating filled. In black and
//! white shape, letter and line still say it.

use crate::documents::document::Shift;
use crate::documents::pdf::fonts;
use crate::documents::pdf::layout::marks;
use crate::documents::pdf::layout::piece::Piece;
use crate::documents::pdf::layout::shape::{Owner, Placed, Shape, Stroke, Text};
use crate::documents::pdf::style::{self, Type};
use crate::model::Rating;
use crate::words;

/// The places on the track, from its left.
pub(in crate::documents) const PLACES: [Rating; 3] = [Rating::Red, Rating::Amber, Rating::Green];

/// How far the outermost places are from the track's ends: half a word's width.
const INSET: f32 = 20.0;

/// How wide and how high the head of an arrow is.
const HEAD: f32 = 5.0;

/// The middle of a rating's place on a track that begins at `x`.
pub(in crate::documents) fn place(rating: Rating, x: f32, width: f32) -> Option<f32> {
    let (number, _) = (0_u8..).zip(PLACES).find(|(_, other)| *other == rating)?;
    Some(x + INSET + (width - 2.0 * INSET) * f32::from(number) / 2.0)
}

/// The names of the places, each over its own.
pub fn scale(piece: &mut Piece, owner: Owner, x: f32, width: f32, y: f32, set: Type) {
    for rating in PLACES {
        let Some(middle) = place(rating, x, width) else { continue };
        let word = words::rating(Some(rating));
        let left = middle - fonts::width(set.face, set.size, &word) / 2.0;
        let (face, size, colour) = (set.face, set.size, set.colour);
        let text = Text {
            x: left,
            baseline: y + set.baseline(),
            face,
            size,
            colour,
            text: word + " ",
            says: None,
            shaped: None,
        };
        piece.items.push(Placed { owner, shape: Shape::Text(text) });
    }
}

/// A track with what moved on it, all of it part of `owner`.
pub fn shift(owner: Owner, shift: &Shift, x: f32, width: f32) -> Piece {
    let mut piece = Piece { height: style::CHIP, ..Piece::default() };
    let middle = style::CHIP / 2.0;
    let at = |rating: Option<Rating>| place(rating?, x, width);
    let (from, to) = (at(shift.before), at(shift.after));
    // Where an arrow goes the track would fill the gaps between its dashes.
    let (left, right) = (x + INSET, x + width - INSET);
    let arrow_ends = from.zip(to).map(|(from, to)| (from.min(to), from.max(to)));
    let (until, since) = arrow_ends.unwrap_or((right, right));
    for (start, end) in [(left, until), (since, right)] {
        line(&mut piece, [[start, middle], [end, middle]], Stroke::new(style::RULE, 1.0));
    }
    if let (Some(from), Some(to)) = (from, to) {
        arrow(&mut piece, from, to, middle);
    }
    let corner = |middle: f32| [middle - style::ICON / 2.0, (style::CHIP - style::ICON) / 2.0];
    if let Some(from) = from.filter(|_| from != to) {
        let size = (style::ICON, style::ICON_LETTER);
        let nudge = if shift.before == Some(Rating::Amber) { style::ICON / 12.0 } else { 0.0 };
        let [x, y] = corner(from - nudge);
        marks::outline(&mut piece, Owner::Decoration, shift.before, [x, y], size);
    }
    if let Some(to) = to {
        let [x, y] = corner(to);
        marks::icon(&mut piece, shift.after, x, y, false);
    }
    // One figure with words of its own: no part of it is read out by itself.
    for item in &mut piece.items {
        item.owner = owner;
    }
    piece
}

/// From one mark to the other: solid towards Green, dashed towards Red.
fn arrow(piece: &mut Piece, from: f32, to: f32, y: f32) {
    let forward = if to > from { 1.0 } else { -1.0 };
    // Clear of both marks, half of each and a little air.
    let (start, end) = (from + forward * 9.0, to - forward * 9.0);
    if (end - start) * forward <= HEAD {
        return;
    }
    let neck = end - forward * HEAD;
    line(piece, [[start, y], [neck, y]], Stroke { dashed: forward < 0.0, ..Stroke::new(style::INK, 1.4) });
    let corners = [[end, y], [neck, y - HEAD * 0.7], [neck, y + HEAD * 0.7]];
    piece.decoration(Shape::Triangle { corners, fill: Some(style::INK), stroke: None });
}

fn line(piece: &mut Piece, [from, to]: [[f32; 2]; 2], stroke: Stroke) {
    piece.decoration(Shape::Line { from, to, stroke });
}
