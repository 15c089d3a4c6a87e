//! How many moved which way, as a bar: went down in outline, stayed light, moved
//! up dark, with the counts in it. In black and white outline, shade and order
//! still say it.

use crate::documents::counts::RATED;
use crate::documents::document::{Bar, BarCounts};
use crate::documents::pdf::face::{Colour, Face};
use crate::documents::pdf::layout::piece::Piece;
use crate::documents::pdf::layout::shape::{Owner, Placed, Shape, Stroke, Text};
use crate::documents::pdf::{fonts, style};
use crate::model::{Rating, Vote};
use crate::{text, words};

/// One part of a bar.
struct Part {
    /// What is printed in it; empty where its count is not told.
    label: String,
    /// The same for less room, the longest first.
    shorter: Vec<String>,
    /// How wide it would be by its count alone.
    width: f32,
    look: Look,
}

/// How a part is painted.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    /// One or the other; it is not told.
    Untold,
    Down,
    Same,
    Up,
    /// A rating, as it is painted elsewhere; none: nobody could or would say.
    Rated(Option<Rating>),
}

/// The parts from left to right.
#[allow(clippy::cast_precision_loss)] // a course's learners
fn parts(bar: &Bar, width: f32) -> Vec<Part> {
    let counts = match bar.counts {
        BarCounts::Moves { down, same, up } => vec![(down, Look::Down), (same, Look::Same), (up, Look::Up)],
        BarCounts::MovedUp { least, most } => vec![
            (bar.all.saturating_sub(most), Look::Same),
            (most.saturating_sub(least), Look::Untold),
            (least, Look::Up),
        ],
        BarCounts::Answers(tally) => {
            Vote::ALL.map(|vote| (tally.of(vote), Look::Rated(vote.as_rating()))).into()
        }
        BarCounts::Ratings(counts) => RATED.map(|rating| (counts.get(rating), Look::Rated(rating))).into(),
    };
    // Beside what is not told, each count is the least that it can be.
    let is_least = counts.iter().any(|(count, look)| *look == Look::Untold && *count > 0);
    let part = |(count, look): (u32, Look)| {
        let mut labels = labels(count, look, is_least);
        Part {
            label: if labels.is_empty() { String::new() } else { labels.remove(0) },
            shorter: labels,
            width: width * count as f32 / bar.all.max(1) as f32,
            look,
        }
    };
    let mut parts: Vec<Part> = counts.into_iter().filter(|(count, _)| *count > 0).map(part).collect();
    // All of a bar are as long as one another: a letter missing from one alone would puzzle.
    while parts.iter().map(least_width).sum::<f32>() > width
        && parts.iter().any(|part| !part.shorter.is_empty())
    {
        for part in parts.iter_mut().filter(|part| !part.shorter.is_empty()) {
            part.label = part.shorter.remove(0);
        }
    }
    widen(&mut parts, width);
    parts
}

/// What can be printed in a part, the longest first; nothing where its count is not told.
fn labels(count: u32, look: Look, is_least: bool) -> Vec<String> {
    match look {
        Look::Untold => Vec::new(),
        Look::Rated(rating) => match letter(rating) {
            Some(letter) => vec![
                text!("vote-letter-count", letter = letter.as_str(), count = count),
                format!("{letter}{count}"),
                count.to_string(),
            ],
            None => vec![count.to_string()],
        },
        Look::Down | Look::Same | Look::Up if is_least => {
            vec![text!("told-bar-least", count = count), text!("told-bar-least-short", count = count)]
        }
        Look::Down | Look::Same | Look::Up => vec![count.to_string()],
    }
}

/// What a rating's mark has in it.
fn letter(rating: Option<Rating>) -> Option<String> {
    match rating {
        Some(Rating::NotApplicable) => Some(text!("letter-not-applicable")),
        Some(Rating::Red | Rating::Amber | Rating::Green) | None => words::rating_letter(rating),
    }
}

/// Lets every count fit into its part, at the cost of those that have more room than
/// their counts need; the bar stays as long as its people, if that is long enough.
fn widen(parts: &mut [Part], width: f32) {
    let all: f32 = parts.iter().map(|part| part.width).sum();
    let least: f32 = parts.iter().map(least_width).sum();
    let room = all.max(least).min(width);
    for part in &mut *parts {
        part.width = part.width.max(least_width(part));
    }
    // A count that is printed outside of its part would seem to belong to the next.
    let over = parts.iter().map(|part| part.width).sum::<f32>() - room;
    let spare: f32 = parts.iter().map(|part| part.width - least_width(part)).sum();
    let given = (over / spare.max(0.01)).clamp(0.0, 1.0);
    for part in &mut *parts {
        part.width -= (part.width - least_width(part)) * given;
    }
    let all: f32 = parts.iter().map(|part| part.width).sum();
    for part in parts.iter_mut().filter(|_| all > width) {
        part.width *= width / all;
    }
}

/// What a part needs for its count.
fn least_width(part: &Part) -> f32 {
    if part.label.is_empty() { 0.0 } else { label_width(&part.label) + 5.0 }
}

fn label_width(label: &str) -> f32 {
    fonts::width(Face::Bold, style::BAR_COUNT, label)
}

/// A bar, all of it part of `owner`.
pub fn bar(owner: Owner, bar: &Bar, x: f32, width: f32) -> Piece {
    let mut piece = Piece { height: style::CHIP, ..Piece::default() };
    let mut left = x;
    for part in parts(bar, width) {
        draw(&mut piece, &part, left);
        left += part.width;
    }
    if piece.items.is_empty() {
        // Nobody is counted: a figure has to hold something.
        part_box(&mut piece, x, 0.5, Look::Same);
    }
    // One figure with words of its own: no count is read out by itself.
    for item in &mut piece.items {
        item.owner = owner;
    }
    piece
}

fn draw(piece: &mut Piece, part: &Part, x: f32) {
    part_box(piece, x, part.width, part.look);
    let label = &part.label;
    let width = label_width(label);
    if label.is_empty() || width + 4.0 > part.width {
        return;
    }
    let text = Text {
        x: x + (part.width - width) / 2.0,
        baseline: style::CHIP / 2.0 + style::BAR_COUNT * 0.345,
        face: Face::Bold,
        size: style::BAR_COUNT,
        colour: ink(part.look),
        text: label.clone(),
        says: None,
        shaped: None,
    };
    piece.items.push(Placed { owner: Owner::Decoration, shape: Shape::Text(text) });
}

fn ink(look: Look) -> Colour {
    match look {
        Look::Up => style::PAPER,
        Look::Down | Look::Same | Look::Untold => style::INK,
        Look::Rated(rating) => style::chip(rating).text,
    }
}

fn part_box(piece: &mut Piece, x: f32, width: f32, look: Look) {
    let line = Stroke::new(style::INK, style::OUTLINE);
    let (fill, stroke) = match look {
        Look::Untold => (None, Some(Stroke { dashed: true, ..Stroke::new(style::EDGE, style::OUTLINE) })),
        Look::Down => (Some(style::PAPER), Some(line)),
        // With an edge, since its fill alone hardly stands out from paper.
        Look::Same => (Some(style::SAME), Some(Stroke::new(style::EDGE, style::OUTLINE))),
        Look::Up => (Some(style::MOVED_UP), None),
        Look::Rated(rating) => {
            let colours = style::chip(rating);
            let dashed = rating.is_none();
            let stroke = Stroke { dashed, ..Stroke::new(colours.edge, style::OUTLINE) };
            (Some(colours.fill).filter(|_| !dashed), Some(stroke))
        }
    };
    // An outline is centred on its edge: it stays within its part.
    let inset = if stroke.is_some() { style::OUTLINE / 2.0 } else { 0.0 };
    let (width, height) = ((width - 2.0 * inset).max(0.5), style::BAR - 2.0 * inset);
    let (x, y) = (x + inset, (style::CHIP - style::BAR) / 2.0 + inset);
    piece.decoration(Shape::Rect { x, y, width, height, radius: 0.0, fill, stroke });
}
