//! A rating chip: mark and word on the rating's colour.

use egui::{FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use crate::app::theme::{BODY, Palette, RatingColours, semibold};
use crate::app::widgets::mark;
use crate::model::Rating;
use crate::words;

const HEIGHT: f32 = 28.0;
const MARK: f32 = 18.0;
const PADDING: f32 = 9.0;

/// Draws a chip: letter, word, shape and colour together.
pub fn chip(ui: &mut Ui, rating: Option<Rating>) -> Response {
    draw(ui, rating, Palette::of(ui).rating(rating))
}

/// Draws the chip of an earlier rating: in outline, as beside a present one.
pub fn earlier_chip(ui: &mut Ui, rating: Rating) -> Response {
    let palette = Palette::of(ui);
    let outline = RatingColours { fill: palette.surface, text: palette.ink, edge: palette.ink };
    draw(ui, Some(rating), outline)
}

fn draw(ui: &mut Ui, rating: Option<Rating>, colours: RatingColours) -> Response {
    let word = words::rating(rating);
    let galley = ui.painter().layout_no_wrap(word.clone(), FontId::new(BODY - 1.0, semibold()), colours.text);
    let size = vec2(PADDING + MARK + 6.0 + galley.size().x + PADDING, HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let stroke = Stroke::new(1.0, colours.edge);
    let painter = ui.painter();
    if rating.is_none_or(|rating| rating == Rating::NotApplicable) {
        painter.rect_filled(rect, 7.0, colours.fill);
        mark::dashed_frame(painter, rect.shrink(0.5), 7, stroke);
    } else {
        painter.rect(rect, 7.0, colours.fill, stroke, StrokeKind::Inside);
    }
    let mark_rect =
        Rect::from_center_size(rect.left_center() + vec2(PADDING + MARK / 2.0, 0.0), Vec2::splat(MARK));
    let inner = if rating == Some(Rating::Red) && colours.fill == colours.edge {
        // On the Red chip the square is the other way round, or it would not show.
        RatingColours { fill: colours.text, text: colours.fill, edge: colours.text }
    } else if colours.edge == colours.fill {
        // Nor would the triangle on a chip of its own colour.
        RatingColours { edge: colours.text, ..colours }
    } else {
        colours
    };
    mark::paint_in(painter, mark_rect, rating, inner);
    let text = rect.left_center() + vec2(PADDING + MARK + 6.0, -galley.size().y / 2.0);
    painter.galley(text, galley, colours.text);
    // What is painted has no words for a screen reader until it is given some.
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &word));
    response
}
