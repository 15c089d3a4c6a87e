//! The structure of a document as it is read out: PDF's structure elements.

/// A node's place in [`crate::documents::pdf::layout::Layout::nodes`].
pub type NodeId = usize;

/// A structure element. It holds either other nodes or shapes, never both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What a screen reader announces it as.
    pub role: Role,
    /// The node that it stands in; the first node stands in itself.
    pub parent: NodeId,
    /// The nodes that stand in it, in reading order.
    pub kids: Vec<NodeId>,
}

/// What a structure element is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// The whole document: the one root, under which everything else hangs.
    Document,
    /// A heading of this level, from 1.
    Heading(u8),
    /// A paragraph of running text.
    Paragraph,
    /// A list, numbered or not, whose items readers count.
    List(Bullets),
    /// An item of a list.
    Item,
    /// An item's number or bullet.
    Label,
    /// An item's words, after its label.
    Body,
    /// A table, through which readers walk by row and column.
    Table {
        /// Says what it is before anybody walks into it.
        summary: String,
    },
    /// A row of a table.
    Row,
    /// The header of a column.
    ColumnHeader,
    /// The first cell of a row, announced with every other cell of it.
    RowHeader,
    /// A cell of the body, announced with the headers of its column and row.
    Cell,
    /// A cell over so many columns.
    Across(usize),
    /// A place to fill in: a form's field, or one box of it.
    Form,
    /// Something drawn, which is read out as its words and not letter by letter.
    Figure {
        /// What it shows, in words.
        alternative: String,
    },
}

/// What stands before the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bullets {
    /// Nothing, or words of its own, as the names in a list of facts are.
    None,
    /// The same dot before each.
    Dots,
    /// Numbers that count up from 1.
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
