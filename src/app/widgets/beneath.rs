//! What dialogs lie over. While one does, a screen reader is told of the dialog, and of what
//! the line at the foot says: it would read out what nobody can get to.

use egui::accesskit::Node;
use egui::{Role, Ui, UiBuilder};

use crate::app::widgets::layout::is_covered;

/// Draws what dialogs may lie over.
pub fn beneath<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let below = |ui: &mut Ui| {
        untold_while_covered(ui);
        add(ui)
    };
    // Of a container without a role a client would not be told that it is back
    // (`node_updated` in AccessKit's `atspi-common/src/adapter.rs`).
    ui.scope_builder(UiBuilder::new().accessibility_role(Role::Pane), below).inner
}

/// The same for what has a panel of its own, which `ui` is.
pub fn untold_while_covered(ui: &Ui) {
    if is_covered(ui) {
        ui.ctx().accesskit_node_builder(ui.unique_id(), Node::set_hidden);
    }
}
