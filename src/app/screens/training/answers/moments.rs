//! The moments to choose from, with how many have answered at each.

use egui::{FontId, Role, Stroke, StrokeKind, Ui, vec2};

use crate::app::screens::training::answers::sheet::Sheet;
use crate::app::theme::{BODY, CORNER, Palette, SMALL, TARGET, semibold};
use crate::app::widgets::button::focus_ring;
use crate::app::widgets::layout;
use crate::app::widgets::radio_group::RadioGroup;
use crate::model::Moment;
use crate::text;
use crate::words::training as words;

/// Draws the moments as one group. Gives the one that was chosen.
pub(super) fn moments(ui: &mut Ui, sheet: &Sheet) -> Option<Moment> {
    let mut chosen = None;
    layout::region(ui, Role::RadioGroup, &text!("answers-moments"), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            let here = Moment::ALL.iter().position(|moment| *moment == sheet.moment);
            let group = RadioGroup::new(ui, "moments", Moment::ALL.len(), here, true);
            for (position, moment) in Moment::ALL.into_iter().enumerate() {
                if button(ui, &group, position, moment, sheet) {
                    chosen = Some(moment);
                }
            }
            group.walk(ui);
        });
    });
    chosen
}

fn button(ui: &mut Ui, group: &RadioGroup, position: usize, moment: Moment, sheet: &Sheet) -> bool {
    let palette = Palette::of(ui);
    let chosen = moment == sheet.moment;
    let (word, count) = (words::moment(moment), sheet.answered(moment));
    let colour = if chosen { palette.accent } else { palette.ink };
    let word_shown = ui.painter().layout_no_wrap(word.clone(), FontId::new(BODY, semibold()), colour);
    let count_shown =
        ui.painter().layout_no_wrap(count.to_string(), FontId::proportional(SMALL), palette.muted);
    let size = vec2(14.0 + word_shown.size().x + 8.0 + count_shown.size().x + 14.0, TARGET + 2.0);
    let (_, rect) = ui.allocate_space(size);
    let name = text!("answers-moment", moment = word, count = count);
    let response = group.button(ui, position, rect, &name);
    let (fill, stroke) = match (chosen, response.hovered()) {
        (true, _) => (palette.tint, Stroke::new(1.5, palette.accent)),
        (false, true) => (palette.surface, Stroke::new(1.0, palette.ink)),
        (false, false) => (palette.surface, Stroke::new(1.0, palette.edge)),
    };
    ui.painter().rect(rect, CORNER, fill, stroke, StrokeKind::Inside);
    focus_ring(ui, rect, &response);
    let left = rect.left_center() + vec2(14.0, 0.0);
    let beside = left + vec2(word_shown.size().x + 8.0, -count_shown.size().y / 2.0);
    ui.painter().galley(left - vec2(0.0, word_shown.size().y / 2.0), word_shown, colour);
    ui.painter().galley(beside, count_shown, palette.muted);
    response.on_hover_text(text!("answers-moment-hint", when = words::moment_explained(moment))).clicked()
}
