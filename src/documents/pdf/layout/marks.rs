//! Rating chips: letter, word, shape and colour. The word is read out; the
//! shape and the letter are decoration.

use crate::documents::document::Mark;
use crate::documents::pdf::face::{Colour, Face};
use crate::documents::pdf::layout::piece::Piece;
use crate::documents::pdf::layout::shape::{Owner, Placed, Shape, Stroke, Text};
use crate::documents::pdf::style::VOTE;
use crate::documents::pdf::{fonts, style};
use crate::model::{Rating, Vote};
use crate::words;

const BEFORE_ICON: f32 = 6.0;
const AFTER_ICON: f32 = 5.0;
const AFTER_WORD: f32 = 8.0;

/// How wide a chip is.
pub fn chip_width(mark: Mark) -> f32 {
    let (before, face) = chip_start(mark);
    let word = fonts::width(face, style::CHIP_TEXT, &words::rating(mark.rating));
    before + style::ICON + AFTER_ICON + word + AFTER_WORD
}

/// The space before a chip's mark, and the face of its word.
fn chip_start(mark: Mark) -> (f32, Face) {
    if mark.rating.is_none() { (1.0, Face::Regular) } else { (BEFORE_ICON, Face::Bold) }
}

/// Adds a chip whose top left corner is at `x`, `y`, and says how wide it is.
/// `joined`: other words of the same node follow.
pub fn chip(piece: &mut Piece, owner: Owner, mark: Mark, x: f32, y: f32, joined: bool) -> f32 {
    let colours = style::chip(mark.rating);
    let word = words::rating(mark.rating);
    let plain = mark.rating.is_none();
    let (before, face) = chip_start(mark);
    let text_x = x + before + style::ICON + AFTER_ICON;
    let width = chip_width(mark);
    if !plain {
        piece.decoration(Shape::Rect {
            x,
            y,
            width,
            height: style::CHIP,
            radius: style::CHIP_RADIUS,
            fill: Some(colours.fill),
            stroke: Some(Stroke::new(colours.edge, style::OUTLINE)),
        });
    }
    icon(piece, mark.rating, x + before, y + (style::CHIP - style::ICON) / 2.0, true);
    let text = Text {
        x: text_x,
        // Half the height of a capital, so that the word stands in the middle to the eye.
        baseline: y + style::CHIP / 2.0 + style::CHIP_TEXT * 0.345,
        face,
        size: style::CHIP_TEXT,
        colour: colours.text,
        // What follows is the same heading: without a colon "Green" and "Understand" would
        // be heard as one sentence.
        says: joined.then(|| format!("{word}: ")),
        shaped: None,
        text: if joined { format!("{word} ") } else { word },
    };
    piece.items.push(Placed { owner, shape: Shape::Text(text) });
    width
}

/// A rating's mark alone, as high as a chip, all of it part of `owner`.
pub fn small(owner: Owner, rating: Option<Rating>, x: f32) -> Piece {
    let mut piece = Piece { height: style::CHIP, ..Piece::default() };
    icon(&mut piece, rating, x, (style::CHIP - style::ICON) / 2.0, false);
    // One figure with a word of its own: its letter is not read out by itself.
    for item in &mut piece.items {
        item.owner = owner;
    }
    piece
}

/// Adds a rating's mark, its top left corner at `x`, `y`. On a chip, Red's
/// square is turned inside out, so that it stands on its own dark fill.
pub fn icon(piece: &mut Piece, rating: Option<Rating>, x: f32, y: f32, on_chip: bool) {
    let colours = style::chip(rating);
    let side = style::ICON;
    let (middle_x, middle_y) = (x + side / 2.0, y + side / 2.0);
    let stroke = Some(Stroke::new(colours.edge, style::OUTLINE));
    match rating {
        Some(Rating::Red) => {
            let (fill, ink) =
                if on_chip { (colours.text, colours.fill) } else { (colours.fill, colours.text) };
            piece.decoration(square(x, y, side, Some(fill), None));
            letter(piece, rating, middle_x, middle_y, ink);
        }
        Some(Rating::Amber) => {
            let corners = [[middle_x, y - 0.5], [x + side + 0.5, y + side - 0.5], [x - 0.5, y + side - 0.5]];
            let stroke = Some(Stroke::new(colours.text, style::OUTLINE));
            piece.decoration(Shape::Triangle { corners, fill: Some(colours.fill), stroke });
            // A triangle has its room at the foot.
            letter(piece, rating, middle_x, middle_y + 2.2, colours.text);
        }
        Some(Rating::Green) => {
            let fill = Some(colours.fill);
            piece.decoration(Shape::Circle { x: middle_x, y: middle_y, radius: side / 2.0, fill, stroke });
            letter(piece, rating, middle_x, middle_y, colours.text);
        }
        Some(Rating::NotApplicable) => {
            piece.decoration(square(x, y, side, Some(colours.fill), stroke));
            let (from, to) = ([x + 3.0, middle_y], [x + side - 3.0, middle_y]);
            piece.decoration(Shape::Line { from, to, stroke: Stroke::new(colours.text, 1.4) });
        }
        None => {
            // Broken and empty: nobody takes it for a fourth rating, or for a printed box.
            let dashed = Stroke { dashed: true, ..Stroke::new(colours.edge, style::OUTLINE) };
            piece.decoration(square(x, y, side, None, Some(dashed)));
        }
    }
}

/// Lets a line be said with the word for each letter that stands for a rating.
pub fn spell_out(item: &mut Placed) {
    let Shape::Text(text) = &mut item.shape else { return };
    let word = |word: &str| {
        let bare = word.trim_end_matches(',');
        let rating = Rating::ALL
            .into_iter()
            .find(|rating| words::rating_letter(Some(*rating)).as_deref() == Some(bare));
        match rating {
            Some(rating) => word.replacen(bare, &words::rating(Some(rating)), 1),
            None => word.to_owned(),
        }
    };
    text.says = Some(text.text.split(' ').map(word).collect::<Vec<_>>().join(" "));
}

/// Adds a vote's shape to tick, in outline, its top left corner at `x`, `y`.
/// Its letter is read out; Can't say has none.
pub fn vote(piece: &mut Piece, owner: Owner, vote: Vote, x: f32, y: f32) {
    outline(piece, owner, vote.as_rating(), [x, y], (VOTE, style::VOTE_LETTER));
}

/// Adds a rating's shape in outline, its top left corner at `x`, `y`, so high and
/// with a letter so large. The letter belongs to `owner`.
pub fn outline(
    piece: &mut Piece,
    owner: Owner,
    rating: Option<Rating>,
    [x, y]: [f32; 2],
    (side, letter): (f32, f32),
) {
    // A triangle of the same height looks as large only if it is wider.
    let amber = rating == Some(Rating::Amber);
    let (wider, drop) = if amber { (side / 12.0, side / 5.6) } else { (0.0, 0.0) };
    let (middle_x, middle_y) = (x + side / 2.0 + wider, y + side / 2.0);
    let line = Stroke::new(style::INK, 1.1);
    // In outline, since it is ticked with any pen and printed with little ink.
    let (fill, stroke) = (Some(style::PAPER), Some(line));
    piece.decoration(match rating {
        Some(Rating::Amber) => {
            let corners = [[middle_x, y - 0.5], [x + side + 2.0 * wider, y + side], [x, y + side]];
            Shape::Triangle { corners, fill, stroke }
        }
        Some(Rating::Green) => Shape::Circle { x: middle_x, y: middle_y, radius: side / 2.0, fill, stroke },
        Some(Rating::Red | Rating::NotApplicable) => square(x, y, side, fill, stroke),
        None => square(x, y, side, fill, Some(Stroke { dashed: true, ..line })),
    });
    let Some(word) = words::rating_letter(rating) else { return };
    let (face, colour) = (Face::Bold, style::INK);
    let letter = if amber { letter - side / 12.0 } else { letter };
    let x = middle_x - fonts::width(face, letter, &word) / 2.0;
    let baseline = middle_y + drop + letter * 0.334;
    // The letter stands for the word, and "2 A" would be heard as it is written.
    let says = Some(words::rating(rating));
    let shape = Shape::Text(Text { x, baseline, face, size: letter, colour, text: word, says, shaped: None });
    piece.items.push(Placed { owner, shape });
}

fn square(x: f32, y: f32, side: f32, fill: Option<Colour>, stroke: Option<Stroke>) -> Shape {
    Shape::Rect { x, y, width: side, height: side, radius: 1.6, fill, stroke }
}

fn letter(piece: &mut Piece, rating: Option<Rating>, middle_x: f32, middle_y: f32, colour: Colour) {
    let Some(letter) = words::rating_letter(rating) else { return };
    let face = Face::Bold;
    let size = if rating == Some(Rating::Amber) { style::ICON_LETTER - 0.8 } else { style::ICON_LETTER };
    let x = middle_x - fonts::width(face, size, &letter) / 2.0;
    let baseline = middle_y + size * 0.334;
    piece.decoration(Shape::Text(Text {
        x,
        baseline,
        face,
        size,
        colour,
        text: letter,
        says: None,
        shaped: None,
    }));
}
