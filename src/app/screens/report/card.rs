//! A document as a card: its first page as small as a stamp, its name, and what it is for.

use egui::text::LayoutJob;
use egui::{Color32, FontId, Painter, Rect, Stroke, StrokeKind, TextureHandle, Ui, Vec2, pos2, vec2};

use crate::app::screens::report::saving::SIDE;
use crate::app::theme::{BODY, CORNER, Palette, SMALL, semibold};
use crate::app::widgets::button::focus_ring;
use crate::app::widgets::radio_group::RadioGroup;

/// In a lower window than this, in points, cards are lower, so that most of them are in sight.
const HIGH_WINDOW: f32 = 760.0;
/// Room for a first page, upright or not, in points; and for a lower card.
const STAMP: f32 = 56.0;
const LOW_STAMP: f32 = 54.0;
/// Round the stamp, in points.
const MARGIN: f32 = 6.0;

/// What a card says in one line: its first sentence, without a piece of the next.
fn first_sentence(text: &str) -> &str {
    text.split_inclusive(". ").next().unwrap_or(text).trim_end()
}

/// Draws the card of the document at `position`. `drawn`: its first page, once that is drawn.
/// Whether it was chosen.
pub(super) fn kind_card(
    ui: &mut Ui,
    (group, position): (&RadioGroup, usize),
    (title, what): (&str, &str),
    drawn: Option<&TextureHandle>,
) -> bool {
    let palette = Palette::of(ui);
    let chosen = group.is_chosen(position);
    let width = ui.available_width().min(SIDE);
    let low = ui.ctx().content_rect().height() < HIGH_WINDOW;
    let stamp = if low { LOW_STAMP } else { STAMP };
    let (_, rect) = ui.allocate_space(vec2(width, stamp + 2.0 * MARGIN));
    let response = group.button(ui, position, rect, &format!("{title}. {what}"));
    let stroke = match (chosen, response.hovered()) {
        (true, _) => Stroke::new(2.5, palette.accent),
        (false, true) => Stroke::new(1.0, palette.ink),
        (false, false) => Stroke::new(1.0, palette.edge),
    };
    let fill = if chosen { palette.tint } else { palette.surface };
    ui.painter().rect(rect, CORNER, fill, stroke, StrokeKind::Inside);
    focus_ring(ui, rect, &response);
    let place = Rect::from_min_size(rect.min + Vec2::splat(MARGIN), Vec2::splat(stamp));
    first_page(ui.painter(), place, drawn, palette.hairline);
    let left = place.right() + 4.0;
    let room = rect.right() - 12.0 - left;
    let name = ui.painter().layout(title.to_owned(), FontId::new(BODY, semibold()), palette.ink, room);
    let brief = first_sentence(what).to_owned();
    let mut job = LayoutJob::simple(brief, FontId::proportional(SMALL), palette.muted, room);
    // Chosen or not: nothing below moves. All of it stands above the pages.
    job.wrap.max_rows = 2;
    let brief = ui.painter().layout_job(job);
    let at = pos2(left, rect.center().y - f32::midpoint(name.size().y, brief.size().y));
    let below = at + vec2(0.0, name.size().y);
    ui.painter().galley(at, name, palette.ink);
    ui.painter().galley(below, brief, palette.muted);
    let clicked = response.clicked();
    response.on_hover_text(what);
    clicked
}

/// Paper is white in the dark theme too. An upright sheet stands there until it is drawn.
fn first_page(painter: &Painter, place: Rect, drawn: Option<&TextureHandle>, edge: Color32) {
    let size = drawn.map_or(vec2(0.707, 1.0), TextureHandle::size_vec2);
    let size = size * (place.height() / size.y.max(size.x));
    let sheet = Rect::from_center_size(place.center(), size);
    painter.rect_filled(sheet, 1.0, Color32::WHITE);
    if let Some(picture) = drawn {
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        painter.image(picture.id(), sheet, whole, Color32::WHITE);
    }
    painter.rect_stroke(sheet, 1.0, Stroke::new(1.0, edge), StrokeKind::Outside);
}
