//! egui's own check boxes and radio buttons, which show the keyboard as every other control
//! does: egui itself only makes the edge of their square darker.

use egui::{Checkbox, RadioButton, Response, Ui, Widget, vec2};

use crate::app::widgets::button::focus_ring;

/// Something that is ticked or not.
pub fn check_box(ui: &mut Ui, ticked: &mut bool, words: String) -> Response {
    ringed(ui, true, Checkbox::new(ticked, words))
}

/// One of several, of which one is chosen.
pub fn radio(ui: &mut Ui, chosen: bool, enabled: bool, words: String) -> Response {
    ringed(ui, enabled, RadioButton::new(chosen, words))
}

fn ringed(ui: &mut Ui, enabled: bool, control: impl Widget) -> Response {
    let response = ui.add_enabled(enabled, control);
    // They have no margin at their sides, and may stand close below one another.
    focus_ring(ui, response.rect.expand2(vec2(3.0, -3.0)), &response);
    response
}
