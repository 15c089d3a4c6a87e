//! The four buttons that rate a statement.

use eframe::egui::{
    Align2, EventFilter, FontId, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, vec2,
};

use super::button::{focus_ring, key_cap};
use super::mark::{self, Finish};
use crate::app::theme::{BODY, CORNER, Palette, SUBTITLE, semibold};
use crate::model::Rating;
use crate::text;
use crate::words;

const HEIGHT: f32 = 70.0;
const GAP: f32 = 12.0;
const MARK: f32 = 36.0;

/// Draws Red, Amber, Green and Not applicable as one group of radio buttons.
/// Gives the rating that was pressed.
pub fn rating_buttons(ui: &mut Ui, agreed: Option<Rating>, enabled: bool) -> Option<Rating> {
    let name = text!("rate-group");
    super::layout::region(ui, Role::RadioGroup, &name, |ui| {
        let narrow = ui.available_width() < 640.0;
        let rows: &[&[Rating]] =
            if narrow { &[&Rating::ALL[..2], &Rating::ALL[2..]] } else { &[&Rating::ALL] };
        let mut pressed = None;
        let mut buttons = Vec::new();
        for row in rows {
            #[allow(clippy::cast_precision_loss)] // four at most
            let width = (ui.available_width() - GAP * (row.len() as f32 - 1.0)) / row.len() as f32;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                for rating in *row {
                    let response = button(ui, *rating, agreed == Some(*rating), width, enabled);
                    if response.clicked() {
                        pressed = Some(*rating);
                    }
                    buttons.push((*rating, response));
                }
            });
        }
        walk(ui, &buttons);
        pressed
    })
}

/// The arrow keys walk along the group.
fn walk(ui: &Ui, buttons: &[(Rating, Response)]) {
    let Some(here) = buttons.iter().position(|(_, response)| response.has_focus()) else { return };
    let Some((_, focused)) = buttons.get(here) else { return };
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: false, tab: false, escape: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused.id, arrows));
    let step = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = if step(Key::ArrowRight) {
        here + 1
    } else if step(Key::ArrowLeft) {
        here.wrapping_sub(1)
    } else {
        return;
    };
    if let Some((_, response)) = buttons.get(to) {
        response.request_focus();
    }
}

fn button(ui: &mut Ui, rating: Rating, chosen: bool, width: f32, enabled: bool) -> Response {
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), sense);
    let word = words::rating(Some(rating));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, chosen, &word));
    paint(ui, rect, &response, rating, chosen, &word);
    response
}

fn paint(ui: &Ui, rect: Rect, response: &Response, rating: Rating, chosen: bool, word: &str) {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    let stroke = match (chosen, response.hovered()) {
        (true, _) => Stroke::new(3.0, palette.accent),
        (false, true) => Stroke::new(1.5, palette.accent),
        (false, false) => Stroke::new(1.0, palette.edge),
    };
    let applicable = rating != Rating::NotApplicable;
    let fill = if chosen { palette.tint } else { palette.surface };
    if applicable || chosen {
        painter.rect(rect, CORNER, fill, stroke, StrokeKind::Inside);
    } else {
        mark::dashed_frame(painter, rect.shrink(0.5), CORNER, stroke);
    }
    focus_ring(ui, rect, response);
    let side = if applicable { MARK } else { MARK * 0.7 };
    let (margin, space) = if rect.width() > 190.0 { (20.0, 14.0) } else { (14.0, 8.0) };
    let place =
        Rect::from_center_size(rect.left_center() + vec2(margin + side / 2.0, 0.0), Vec2::splat(side));
    mark::paint(painter, place, Some(rating), palette, Finish::Filled);
    let (height, colour) = if applicable { (SUBTITLE, palette.ink) } else { (BODY - 1.0, palette.muted) };
    let at = place.right_center() + vec2(space, 0.0);
    painter.text(at, Align2::LEFT_CENTER, word, FontId::new(height, semibold()), colour);
    let key = painter.layout_no_wrap(key_of(rating), FontId::new(12.0, semibold()), palette.muted);
    if rect.width() > 190.0 {
        key_cap(ui, rect.right_center() - vec2(18.0 + key.size().x + 10.0, 0.0), key);
    }
}

/// The key that gives this rating.
fn key_of(rating: Rating) -> String {
    words::rating_letter(Some(rating)).unwrap_or_else(|| text!("letter-not-applicable"))
}
