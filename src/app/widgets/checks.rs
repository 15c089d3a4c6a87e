//! egui's own check box, which shows the keyboard as every other control does: egui itself
//! only makes the edge of its square darker.

use egui::{Checkbox, Response, Ui, vec2};

use crate::app::widgets::button::focus_ring;

/// Something that is ticked or not.
pub fn check_box(ui: &mut Ui, ticked: &mut bool, words: String) -> Response {
    let response = ui.add(Checkbox::new(ticked, words));
    // It has no margin at its sides, and may stand close below another.
    focus_ring(ui, response.rect.expand2(vec2(3.0, -3.0)), &response);
    response
}
