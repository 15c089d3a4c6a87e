//! What dialogs lie over. While one does, a screen reader is told of the dialog, and of what
//! the line at the foot says: it would read out what nobody can get to.

use egui::accesskit::Node;
use egui::{Role, Ui, UiBuilder};

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

/// Whether something lies over what `ui` draws, to which the keys belong. egui keeps the
/// mouse and the focus from what is covered, but `input` shows the keys to everybody.
pub fn is_covered(ui: &Ui) -> bool {
    ui.memory(|memory| memory.top_modal_layer().is_some_and(|top| top != ui.layer_id()))
}
