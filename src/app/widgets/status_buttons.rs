//! The four buttons that say how far an action has come.

use egui::{FontId, Rect, Response, Role, Stroke, StrokeKind, Ui, vec2};

use crate::app::theme::{BODY, CORNER, Palette, TARGET, semibold};
use crate::app::widgets::button::focus_ring;
use crate::app::widgets::layout::region;
use crate::app::widgets::radio_group::RadioGroup;
use crate::model::Status;
use crate::words;

const PADDING: f32 = 14.0;

/// Draws Done, Under way, Not started and No longer needed as one group of radio
/// buttons. Gives the status that was pressed, also if it is the one chosen: that it is
/// still under way is an answer as well.
pub fn status_buttons(ui: &mut Ui, name: &str, chosen: Option<Status>) -> Option<Status> {
    const OFFERED: [Status; 4] = [Status::Done, Status::UnderWay, Status::NotStarted, Status::NoLongerNeeded];
    region(ui, Role::RadioGroup, name, |ui| {
        let at = OFFERED.iter().position(|status| Some(*status) == chosen);
        let group = RadioGroup::new(ui, OFFERED.len(), at, true);
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            for (position, status) in OFFERED.into_iter().enumerate() {
                let word = words::status(status);
                let font = FontId::new(BODY, semibold());
                let galley = ui.painter().layout_no_wrap(word.clone(), font, Palette::of(ui).ink);
                let (_, rect) = ui.allocate_space(vec2(galley.size().x + 2.0 * PADDING, TARGET));
                let response = group.button(ui, position, rect, &word);
                paint(ui, rect, &response, &word, at == Some(position));
                if response.clicked() {
                    pressed = Some(status);
                }
            }
        });
        group.walk(ui);
        pressed
    })
}

fn paint(ui: &Ui, rect: Rect, response: &Response, word: &str, chosen: bool) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let palette = Palette::of(ui);
    let (fill, stroke, ink) = match (chosen, response.hovered()) {
        (true, _) => (palette.tint, Stroke::new(2.5, palette.accent), palette.accent),
        (false, true) => (palette.surface, Stroke::new(1.5, palette.accent), palette.ink),
        (false, false) => (palette.surface, Stroke::new(1.0, palette.edge), palette.ink),
    };
    ui.painter().rect(rect, CORNER, fill, stroke, StrokeKind::Inside);
    focus_ring(ui, rect, response);
    let middle = egui::Align2::CENTER_CENTER;
    ui.painter().text(rect.center(), middle, word, FontId::new(BODY, semibold()), ink);
}
