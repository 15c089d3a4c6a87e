//! The four buttons that rate a statement.

use eframe::egui::{
    Align2, EventFilter, FontId, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo, vec2,
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

/// Draws Red, Amber, Green and Not applicable as one group of radio buttons: one
/// stop for Tab, in which the arrow keys move and Space chooses. Gives the
/// rating that was pressed.
pub fn rating_buttons(ui: &mut Ui, agreed: Option<Rating>, enabled: bool) -> Option<Rating> {
    let name = text!("rate-group");
    super::layout::region(ui, Role::RadioGroup, &name, |ui| {
        let narrow = ui.available_width() < 640.0;
        let rows: &[&[Rating]] =
            if narrow { &[&Rating::ALL[..2], &Rating::ALL[2..]] } else { &[&Rating::ALL] };
        let group = Group { id: ui.scope_id(), agreed, enabled };
        let stop = group.stop(ui);
        let mut pressed = None;
        for row in rows {
            #[allow(clippy::cast_precision_loss)] // four at most
            let width = (ui.available_width() - GAP * (row.len() as f32 - 1.0)) / row.len() as f32;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                for rating in *row {
                    if group.button(ui, *rating, width, *rating == stop).clicked() {
                        pressed = Some(*rating);
                    }
                }
            });
        }
        group.walk(ui);
        pressed
    })
}

/// What the four buttons share.
struct Group {
    id: Id,
    agreed: Option<Rating>,
    enabled: bool,
}

impl Group {
    fn id_of(&self, rating: Rating) -> Id {
        self.id.with(rating)
    }

    fn focused(&self, ui: &Ui) -> Option<Rating> {
        let focused = ui.memory(eframe::egui::Memory::focused)?;
        Rating::ALL.into_iter().find(|rating| self.id_of(*rating) == focused)
    }

    /// The button that Tab stops at.
    fn stop(&self, ui: &Ui) -> Rating {
        self.focused(ui).or(self.agreed).unwrap_or(Rating::Red)
    }

    fn button(&self, ui: &mut Ui, rating: Rating, width: f32, stop: bool) -> Response {
        let (_, rect) = ui.allocate_space(vec2(width, HEIGHT));
        let sense = match (self.enabled, stop) {
            (true, true) => Sense::click(),
            (true, false) => Sense::CLICK,
            (false, _) => Sense::hover(),
        };
        let response = ui.interact(rect, self.id_of(rating), sense);
        let chosen = self.agreed == Some(rating);
        let word = words::rating(Some(rating));
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, self.enabled, chosen, &word));
        paint(ui, rect, &response, rating, chosen, &word);
        response
    }

    /// The arrow keys walk along the group.
    fn walk(&self, ui: &Ui) {
        let Some(here) = self.focused(ui) else { return };
        let arrows =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id_of(here), arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let at = Rating::ALL.iter().position(|rating| *rating == here).unwrap_or(0);
        let to = if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
            at + 1
        } else if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
            at.wrapping_sub(1)
        } else {
            return;
        };
        if let Some(rating) = Rating::ALL.get(to) {
            ui.memory_mut(|memory| memory.request_focus(self.id_of(*rating)));
        }
    }
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
    let key = painter.layout_no_wrap(key_of(rating), FontId::new(13.0, semibold()), palette.muted);
    if rect.width() > 190.0 {
        key_cap(ui, rect.right_center() - vec2(18.0 + key.size().x + 10.0, 0.0), key);
    }
}

/// The key that gives this rating.
fn key_of(rating: Rating) -> String {
    words::rating_letter(Some(rating)).unwrap_or_else(|| text!("letter-not-applicable"))
}
