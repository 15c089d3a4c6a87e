//! The structure of a document as it is read out: PDF's structure elements.

/// A node's place in [`crate::documents::pdf::layout::Layout::nodes`].
pub type NodeId = usize;

/// A structure element. It holds either other nodes or shapes, never both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// The node that it stands in; the first node stands in itself.
    pub parent: NodeId,
    /// The nodes that stand in it, in reading order.
    pub kids: Vec<NodeId>,
}

/// What a structure element is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// The whole.
    Document,
    /// A heading of this level, from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List(Bullets),
    /// An item of a list.
    Item,
    /// An item's number or bullet.
    Label,
    /// An item's words.
    Body,
    /// A table.
    Table {
        /// Says what it is.
        summary: String,
    },
    /// A row of a table.
    Row,
    /// The header of a column.
    ColumnHeader,
    /// A cell.
    Cell,
    /// Something drawn.
    Figure {
        /// What it shows, in words.
        alternative: String,
    },
}

/// What stands before the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bullets {
    /// Nothing, or words.
    None,
    /// A dot.
    Dots,
    /// A number.
    Numbers,
}

/// The nodes as they grow.
pub(super) struct Tree {
    pub nodes: Vec<Node>,
}

impl Tree {
    /// The node of the whole document.
    pub const ROOT: NodeId = 0;

    pub fn new() -> Self {
        Self { nodes: vec![Node { role: Role::Document, parent: Self::ROOT, kids: Vec::new() }] }
    }

    /// A new node at the end of `parent`.
    pub fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = self.nodes.len();
        self.nodes.push(Node { role, parent, kids: Vec::new() });
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.kids.push(id);
        }
        id
    }
}
