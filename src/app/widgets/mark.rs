//! A rating's mark: shape, letter and colour together.

use egui::epaint::tessellator::path::rounded_rectangle;
use egui::epaint::{CornerRadiusF32, RoundedRect};
use egui::{Color32, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

use crate::app::theme::{Palette, RatingColours, bold};
use crate::model::{Rating, Vote};
use crate::words;

/// How a mark is painted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Finish {
    /// In the rating's colours.
    #[default]
    Filled,
    /// In outline: an earlier rating beside a present one.
    Outline,
}

/// Paints a mark into `rect`: Red a square, Amber a triangle, Green a circle.
pub fn paint(painter: &Painter, rect: Rect, rating: Option<Rating>, palette: &Palette, finish: Finish) {
    let mut colours = palette.rating(rating);
    if finish == Finish::Outline {
        colours = RatingColours { fill: palette.surface, text: palette.ink, edge: palette.ink };
    }
    paint_in(painter, rect, rating, colours);
}

/// Paints a mark in the colours given.
pub fn paint_in(painter: &Painter, rect: Rect, rating: Option<Rating>, colours: RatingColours) {
    let side = rect.width().min(rect.height());
    let square = Rect::from_center_size(rect.center(), Vec2::splat(side));
    let stroke = Stroke::new((side / 14.0).clamp(1.2, 3.0), colours.edge);
    match rating {
        Some(Rating::Red) => {
            painter.rect(square.shrink(side * 0.04), side * 0.14, colours.fill, stroke, StrokeKind::Inside);
        }
        Some(Rating::Amber) => triangle(painter, square, colours.fill, stroke),
        Some(Rating::Green) => {
            painter.circle(square.center(), side / 2.0 - stroke.width / 2.0, colours.fill, stroke);
        }
        Some(Rating::NotApplicable) => {
            let square = square.shrink(side * 0.06);
            painter.rect(square, side * 0.12, Color32::TRANSPARENT, stroke, StrokeKind::Inside);
            let reach = square.width() * 0.25;
            painter.hline(
                square.center().x - reach..=square.center().x + reach,
                square.center().y,
                Stroke::new(stroke.width * 1.3, colours.text),
            );
        }
        None => dashed_frame(painter, square.shrink(side * 0.06), 4, stroke),
    }
    if let Some(written) = words::rating_letter(rating) {
        letter(painter, square, rating, written, colours.text);
    }
}

/// Paints a star where a team was asked in other words, and has no rating here.
pub fn paint_other_words(painter: &Painter, rect: Rect, palette: &Palette) {
    let reach = rect.width().min(rect.height()) * 0.24;
    let stroke = Stroke::new(reach / 3.0, palette.ink);
    for third in 0..3_u8 {
        let arm = Vec2::angled(f32::from(third) * std::f32::consts::FRAC_PI_3 + std::f32::consts::FRAC_PI_2);
        painter.line_segment([rect.center() - reach * arm, rect.center() + reach * arm], stroke);
    }
}

/// Paints the mark of one person's answer. "Can't say" is a dashed square with its
/// letter, since here it stands beside what nobody has answered.
pub fn paint_vote(painter: &Painter, rect: Rect, vote: Vote, palette: &Palette) {
    paint(painter, rect, vote.as_rating(), palette, Finish::Filled);
    if vote.as_rating().is_none() {
        letter(painter, rect, None, words::vote_letter(vote), palette.ink);
    }
}

fn triangle(painter: &Painter, square: Rect, fill: Color32, stroke: Stroke) {
    let inset = stroke.width / 2.0;
    let corners = vec![
        pos2(square.center().x, square.top() + inset),
        pos2(square.right() - inset, square.bottom() - square.height() * 0.04 - inset),
        pos2(square.left() + inset, square.bottom() - square.height() * 0.04 - inset),
    ];
    painter.add(Shape::convex_polygon(corners, fill, stroke));
}

/// A dashed outline: what is not yet there.
pub fn dashed_frame(painter: &Painter, rect: Rect, corner: u8, stroke: Stroke) {
    let dash = (rect.width().min(rect.height()) / 6.0).clamp(2.5, 5.0);
    // egui strokes rectangles whole, and dashes only paths: so the rectangle as a path.
    let mut path = Vec::new();
    rounded_rectangle(&mut path, RoundedRect::new(rect, CornerRadiusF32::same(f32::from(corner))));
    // The path does not close by itself.
    path.extend(path.first().copied());
    painter.extend(Shape::dashed_line(&path, stroke, dash, dash * 0.75));
}

fn letter(painter: &Painter, square: Rect, rating: Option<Rating>, letter: String, colour: Color32) {
    // A triangle has its room at the foot.
    let (size, lift) = if rating == Some(Rating::Amber) { (0.44, 0.16) } else { (0.58, 0.0) };
    let font = FontId::new(square.width() * size, bold());
    let galley = painter.layout_no_wrap(letter, font, colour);
    let centre: Pos2 = square.center() + vec2(0.0, square.height() * lift);
    // By the ink rather than by the line: a letter looks centred when its ink is.
    let offset = galley.mesh_bounds.center();
    painter.galley(centre - offset.to_vec2(), galley, colour);
}
