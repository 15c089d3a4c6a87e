//! What a screen reader is told, as AccessKit passes it on: what is hidden is left out with
//! all that is in it, and a container without a role stands for what is in it.

use egui::Role;
use egui_kittest::Node;
use egui_kittest::kittest::{AccessKitNode, NodeT as _};

use super::Window;

/// What there is within `node`, as a client gets it, in reading order.
pub fn children<'a>(node: &AccessKitNode<'a>) -> Vec<AccessKitNode<'a>> {
    let mut found = Vec::new();
    for child in node.children() {
        if child.is_hidden() {
            continue;
        }
        let is_passed_on = !matches!(child.role(), Role::GenericContainer | Role::TextRun);
        if is_passed_on || child.is_focused() {
            found.push(child);
        } else {
            found.extend(children(&child));
        }
    }
    found
}

/// The same with all that is in them.
pub fn below<'a>(node: &AccessKitNode<'a>) -> Vec<AccessKitNode<'a>> {
    children(node).into_iter().flat_map(|child| [vec![child], below(&child)].concat()).collect()
}

/// The name that is passed on; of a label, its words.
pub fn name(node: &AccessKitNode<'_>) -> String {
    let name = if node.label_comes_from_value() { node.value() } else { node.label() };
    name.unwrap_or_default()
}

/// All of each row of a table in one breath, as whoever asks for the row is told.
pub fn sentences(table: &Node<'_>) -> Vec<String> {
    let rows = below(&table.accesskit_node());
    let rows = rows.iter().filter(|node| node.role() == Role::Row);
    rows.filter_map(|node| node.data().description().map(str::to_owned)).collect()
}

impl Window {
    /// The same of every table on the screen.
    pub fn rows(&self) -> Vec<String> {
        sentences(&self.harness.root())
    }

    /// Whether some row begins or goes on with these words.
    #[track_caller]
    pub fn must_tell_of(&self, words: &str) {
        let rows = self.rows();
        assert!(rows.iter().any(|row| row.contains(words)), "no row tells “{words}”: {rows:#?}");
    }
}
