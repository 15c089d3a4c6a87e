//! Signs that the typeface lacks, painted: ticks, arrows, stars.

use egui::epaint::PathShape;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, vec2};

/// A sign in lines and shapes, since no glyph of the typeface shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Icon {
    Tick,
    Plus,
    Minus,
    Cross,
    Back,
    Next,
    Arrow,
    Closed,
    Open,
    Up,
    Down,
    Star,
    StarOutline,
    Calendar,
    More,
    /// Two sheets, one over the other.
    Copy,
    /// Something is wrong. Eight corners, as no rating has.
    Fault,
}

/// Where a corner of a sign lies, as shares of its square.
type Corner = (f32, f32);

impl Icon {
    /// Paints the sign in the middle of `rect`, as large as the rect's shorter side.
    pub fn paint(self, painter: &Painter, rect: Rect, colour: Color32) {
        let square = Rect::from_center_size(rect.center(), vec2(1.0, 1.0) * rect.width().min(rect.height()));
        let at = |(x, y): Corner| square.min + square.size() * vec2(x, y);
        let stroke = Stroke::new((square.width() / 8.0).max(1.5), colour);
        let line = |corners: &[Corner]| {
            painter.add(Shape::line(corners.iter().copied().map(at).collect(), stroke));
        };
        let solid = |corners: &[Corner]| {
            painter.add(Shape::convex_polygon(
                corners.iter().copied().map(at).collect(),
                colour,
                Stroke::NONE,
            ));
        };
        match self {
            Self::Tick => line(&[(0.15, 0.55), (0.4, 0.8), (0.85, 0.22)]),
            Self::Plus => {
                line(&[(0.5, 0.15), (0.5, 0.85)]);
                line(&[(0.15, 0.5), (0.85, 0.5)]);
            }
            Self::Minus => line(&[(0.15, 0.5), (0.85, 0.5)]),
            Self::Cross => {
                line(&[(0.2, 0.2), (0.8, 0.8)]);
                line(&[(0.8, 0.2), (0.2, 0.8)]);
            }
            Self::Back => line(&[(0.62, 0.2), (0.35, 0.5), (0.62, 0.8)]),
            Self::Next => line(&[(0.38, 0.2), (0.65, 0.5), (0.38, 0.8)]),
            Self::Arrow => {
                line(&[(0.0, 0.5), (0.95, 0.5)]);
                line(&[(0.6, 0.15), (0.95, 0.5), (0.6, 0.85)]);
            }
            Self::Up => line(&[(0.2, 0.62), (0.5, 0.35), (0.8, 0.62)]),
            Self::Down => line(&[(0.2, 0.38), (0.5, 0.65), (0.8, 0.38)]),
            Self::Closed => solid(&[(0.3, 0.2), (0.8, 0.5), (0.3, 0.8)]),
            Self::Open => solid(&[(0.2, 0.3), (0.8, 0.3), (0.5, 0.8)]),
            Self::Star => star(painter, square, colour, Stroke::new(1.0, colour)),
            Self::StarOutline => star(painter, square, Color32::TRANSPARENT, Stroke::new(1.5, colour)),
            Self::Calendar => calendar(painter, square, stroke),
            Self::Fault => {
                let corner = |step: u8| {
                    let angle = std::f32::consts::TAU * (f32::from(step) + 0.5) / 8.0;
                    square.center() + square.width() / 2.0 * vec2(angle.cos(), angle.sin())
                };
                painter.add(Shape::closed_line((0..8).map(corner).collect(), stroke));
                line(&[(0.5, 0.25), (0.5, 0.57)]);
                painter.circle_filled(at((0.5, 0.74)), square.width() / 14.0, colour);
            }
            Self::Copy => {
                for (from, to) in [((0.1, 0.1), (0.65, 0.65)), ((0.35, 0.35), (0.9, 0.9))] {
                    let sheet = Rect::from_two_pos(at(from), at(to));
                    painter.rect_stroke(sheet, 1.0, stroke, StrokeKind::Inside);
                }
            }
            Self::More => {
                for x in [0.2, 0.5, 0.8] {
                    painter.circle_filled(at((x, 0.5)), square.width() / 10.0, colour);
                }
            }
        }
    }
}

fn star(painter: &Painter, square: Rect, fill: Color32, stroke: Stroke) {
    let (centre, radius) = (square.center(), square.width() / 2.0);
    let point = |step: u8, radius: f32| -> Pos2 {
        let angle = std::f32::consts::TAU * (f32::from(step) / 10.0 - 0.25);
        centre + radius * vec2(angle.cos(), angle.sin())
    };
    let points: Vec<Pos2> =
        (0..10).map(|step| point(step, if step % 2 == 0 { radius } else { radius * 0.45 })).collect();
    if fill != Color32::TRANSPARENT {
        // A star is not convex: five kites from the middle are.
        for tip in (0..10_u8).step_by(2) {
            let kite = vec![
                centre,
                point((tip + 9) % 10, radius * 0.45),
                point(tip, radius),
                point(tip + 1, radius * 0.45),
            ];
            painter.add(Shape::convex_polygon(kite, fill, Stroke::NONE));
        }
    }
    // egui fills convex shapes only, so the outline is a shape of its own.
    painter.add(Shape::Path(PathShape::closed_line(points, stroke)));
}

fn calendar(painter: &Painter, square: Rect, stroke: Stroke) {
    let page = square.shrink2(square.size() * vec2(0.1, 0.12));
    painter.rect_stroke(page, 2.0, stroke, StrokeKind::Inside);
    let head = page.top() + page.height() * 0.3;
    painter.hline(page.x_range(), head, stroke);
    for row in [0.5, 0.75] {
        for column in [0.28, 0.5, 0.72] {
            let centre = page.min + page.size() * vec2(column, row);
            painter.circle_filled(centre, square.width() / 16.0, stroke.color);
        }
    }
}
