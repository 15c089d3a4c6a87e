//! A link that opens and closes something below it.

use egui::Ui;

use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;

/// Draws the link; its sign and its state say whether it is open.
pub fn disclose(ui: &mut Ui, open: &mut bool, name: String) {
    let icon = if *open { Icon::Open } else { Icon::Closed };
    let response = ui.add(Button::link(name).before(icon));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(*open));
    if response.clicked() {
        *open = !*open;
    }
}
