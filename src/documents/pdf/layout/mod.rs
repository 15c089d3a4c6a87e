//! A document as pages of plain shapes, for the PDF and for the preview on
//! screen alike. Knows sizes and words, but no PDF and no window.
//!
//! `flow` turns blocks into pieces, one below the other; `paginate` spreads the
//! pieces over pages.

mod bar;
mod flow;
mod list;
mod marks;
mod paginate;
mod piece;
mod shape;
mod shift;
mod slips;
mod table;
mod tree;
mod writing;

use std::collections::BTreeSet;

pub use shape::{Colour, Face, Owner, Placed, Shape, Stroke, Text};
pub use tree::{Bullets, Node, NodeId, Role};

use crate::documents::document::Document;
use crate::documents::pdf::{fonts, style};
use flow::Flow;

/// A document's pages. All measures are in points (1/72 inch), from the top
/// left corner of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// How wide every page is.
    pub width: f32,
    /// How high every page is.
    pub height: f32,
    /// In order; at least one.
    pub pages: Vec<Page>,
    /// The structure that is read out. The first is the whole document.
    pub nodes: Vec<Node>,
    /// The headings, in order.
    pub bookmarks: Vec<Bookmark>,
    /// Characters that the typeface lacks; each is printed as a stand-in.
    pub missing: Vec<char>,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// In the order in which they are painted and read.
    pub items: Vec<Placed>,
    /// Whether it is filled to its edges and has no footer.
    pub bare: bool,
}

/// A heading's place.
#[derive(Clone, Debug, PartialEq)]
pub struct Bookmark {
    /// What it is called.
    pub title: String,
    /// The heading's level, from 1.
    pub level: u8,
    /// The page, counted from 0.
    pub page: usize,
    /// Its top.
    pub y: f32,
}

/// Lays a document out.
pub fn layout(document: &Document) -> Layout {
    let mut flow = Flow::new(style::PAGE);
    flow.blocks(&document.blocks);
    let mut missing = flow.missing;
    let footer = fonts::clean(&document.footer, &mut missing).replace('\n', " ");
    for text in [&document.title, &document.author] {
        // Named even where they only stand in the file's properties.
        fonts::clean(text, &mut missing);
    }
    let (pages, bookmarks) = paginate::pages(flow.pieces, &flow.headers, &footer);
    Layout {
        width: style::PAGE_WIDTH,
        height: style::PAGE_HEIGHT,
        pages,
        nodes: flow.tree.nodes,
        bookmarks,
        missing: BTreeSet::into_iter(missing).collect(),
    }
}
