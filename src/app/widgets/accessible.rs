//! What a screen reader is told that egui does not say by itself.

use egui::accesskit::{HasPopup, Live};
use egui::{Id, Popup, Response, Role, Ui, WidgetInfo};

/// Whether a program asks what is on the screen, as screen readers do.
pub fn is_listened_to(ui: &Ui) -> bool {
    // The root has a node wherever there are any.
    ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |_| ()).is_some()
}

/// Lets a label be said whenever its words change. As a name and not as a value, which
/// is what egui makes of a label's words: what has a live role is announced by its name.
pub fn said_aloud(ui: &Ui, response: &Response, role: Role, text: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        node.clear_value();
        node.set_label(text.to_owned());
        // An error may cut off what is being read; a notice waits until it is done.
        node.set_live(if role == Role::Alert { Live::Assertive } else { Live::Polite });
    });
}

/// Has a label kept from being told by itself: it is the name of the field below it, and
/// AT-SPI is not told by AccessKit which label belongs to what
/// (`relation_set` in its `atspi-common/src/node.rs`), so that a screen reader would read
/// it out as one that belongs to nothing.
pub fn names_field(ui: &Ui, label: &Response, text: &str) {
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_role(Role::Caption);
        node.clear_value();
        node.set_label(text.to_owned());
    });
}

/// Says more of something than its name, in the same breath. Put together only where
/// somebody asks.
pub fn described(ui: &Ui, response: &Response, text: impl Fn() -> String) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(text()));
}

/// Says that something is one of several, and whether it is the one that is chosen.
/// egui would say "checked", as of a box to tick. Its `name` is put together only where
/// somebody asks: lists are long.
pub fn one_of(ui: &Ui, response: &Response, role: Role, chosen: bool, name: impl Fn() -> String) {
    response.widget_info(|| WidgetInfo::labeled(role, true, name()));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.clear_toggled();
        node.set_selected(chosen);
    });
}

/// Says where something stands among its siblings: "4 of 11", so that nobody has to walk
/// through a list to know how long it is. Counts from 0, as AccessKit does.
pub fn place_in_list(ui: &Ui, response: &Response, place: usize, count: usize) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(place);
        node.set_size_of_set(count);
    });
    // Some clients ask the item how many there are, others its list.
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(count));
}

/// The same of a row of which `ui` is the region.
pub fn place_of_row(ui: &Ui, place: usize, count: usize) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_position_in_set(place);
        node.set_size_of_set(count);
    });
}

/// Says that a button opens something over the screen, and whether that is open.
pub fn opens(ui: &Ui, button: &Response, what: HasPopup) {
    let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(button));
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_has_popup(what);
        node.set_expanded(open);
    });
}

/// Says what a menu is called, and what is chosen in it. `popup` is what opens.
pub fn menu(ui: &Ui, button: &Response, popup: Id, (name, value): (&str, &str), what: HasPopup) {
    let open = Popup::is_id_open(ui.ctx(), popup);
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_role(Role::ComboBox);
        node.set_label(name);
        node.set_value(value);
        // AT-SPI is told no value in words (`supports_value` in `atspi-common/src/node.rs` asks
        // for a number). An entry in the menu that is selected would be read out by itself
        // whenever a screen comes up.
        if cfg!(target_os = "linux") {
            node.set_description(value);
        }
        node.set_has_popup(what);
        node.set_expanded(open);
    });
}

/// Says which row of a list the keys in a field go through, so that it is heard though the
/// keyboard stays in the field.
pub fn leads_to(ui: &Ui, field: &Response, row: &Response) {
    let row = row.id.accesskit_id();
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_active_descendant(row));
}
