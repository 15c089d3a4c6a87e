//! How many teams gave each rating, side by side: letter, shape and colour, and the number.

use egui::{FontId, Painter, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::app::theme::{BODY, Palette, semibold};
use crate::app::widgets::mark::{self, Finish};
use crate::model::Rating;
use crate::model::area::RatingCounts;
use crate::words::area;

/// How large a mark is, in points.
const MARK: f32 = 18.0;
/// Between a mark and its number, in points.
const SPACE: f32 = 4.0;
/// Between a number and the next mark, in points.
const APART: f32 = 10.0;
const HEIGHT: f32 = 28.0;

/// Draws the counts and names them: "Red 3, Amber 2, Green 4".
pub fn rating_counts(ui: &mut Ui, counts: RatingCounts) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width(ui, counts), HEIGHT), Sense::hover());
    let name = area::counts(counts);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    paint(ui.painter(), rect.left_center(), counts, Palette::of(ui));
    response.on_hover_text(name)
}

/// How wide the counts are, in points.
pub fn width(ui: &Ui, counts: RatingCounts) -> f32 {
    let of = |(_, count): (Option<Rating>, u32)| {
        let number = galley_width(ui.painter(), count);
        MARK + SPACE + number + APART
    };
    area::told(counts).map(of).sum::<f32>() - APART
}

/// Paints the counts from `left` on, in the middle of their line, where something else says
/// them in words.
pub fn paint(painter: &Painter, left: Pos2, counts: RatingCounts, palette: &Palette) {
    let mut x = left.x;
    for (rating, count) in area::told(counts) {
        let square = Rect::from_center_size(pos2(x + MARK / 2.0, left.y), Vec2::splat(MARK));
        mark::paint(painter, square, rating, palette, Finish::Filled);
        x += MARK + SPACE;
        let font = FontId::new(BODY, semibold());
        let galley = painter.layout_no_wrap(count.to_string(), font, palette.ink);
        let size = galley.size();
        painter.galley(pos2(x, left.y - size.y / 2.0), galley, palette.ink);
        x += size.x + APART;
    }
}

fn galley_width(painter: &Painter, count: u32) -> f32 {
    let font = FontId::new(BODY, semibold());
    painter.layout_no_wrap(count.to_string(), font, egui::Color32::PLACEHOLDER).size().x
}
