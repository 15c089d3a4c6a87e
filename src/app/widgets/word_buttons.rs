//! A few words side by side, of which one is chosen.

use egui::{FontId, Rect, Response, Role, Stroke, StrokeKind, Ui, vec2};

use crate::app::theme::{BODY, CORNER, Palette, TARGET, semibold};
use crate::app::widgets::button::focus_ring;
use crate::app::widgets::layout::region;
use crate::app::widgets::radio_group::RadioGroup;

const PADDING: f32 = 14.0;

/// Draws words as one group of radio buttons, `name` being what the group is called.
/// Gives the place of the word that was pressed, also if it is the one chosen: that it
/// is still so is an answer as well.
pub fn word_buttons(ui: &mut Ui, name: &str, words: &[String], chosen: Option<usize>) -> Option<usize> {
    region(ui, Role::RadioGroup, name, |ui| {
        let group = RadioGroup::new(ui, name, words.len(), chosen, true);
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            for (position, word) in words.iter().enumerate() {
                let font = FontId::new(BODY, semibold());
                let galley = ui.painter().layout_no_wrap(word.clone(), font, Palette::of(ui).ink);
                let (_, rect) = ui.allocate_space(vec2(galley.size().x + 2.0 * PADDING, TARGET));
                let response = group.button(ui, position, rect, word);
                paint(ui, rect, &response, word, chosen == Some(position));
                if response.clicked() {
                    pressed = Some(position);
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
        (false, true) => (palette.surface, Stroke::new(1.5, palette.ink), palette.ink),
        (false, false) => (palette.surface, Stroke::new(1.0, palette.edge), palette.ink),
    };
    ui.painter().rect(rect, CORNER, fill, stroke, StrokeKind::Inside);
    focus_ring(ui, rect, response);
    let middle = egui::Align2::CENTER_CENTER;
    ui.painter().text(rect.center(), middle, word, FontId::new(BODY, semibold()), ink);
}
