//! A document as pages of plain shapes, for the PDF and for the preview on
//! screen alike. Knows sizes and words, but no PDF and no window.
//!
//! `flow` turns blocks into pieces, one below the other; `paginate` spreads the
//! pieces over pages.

mod abreast;
mod bar;
mod entry;
mod field;
mod figure;
mod flow;
mod list;
mod marks;
mod page;
mod paginate;
mod piece;
mod rows;
pub(super) mod shape;
mod shift;
mod slips;
mod spread;
mod table;
mod tree;
mod writing;

pub use crate::documents::pdf::face::{Colour, Face};
pub use entry::{Entry, Part};
pub(in crate::documents) use figure::{Figure, figure, figure_in, picture};
pub use page::{Bookmark, Layout, Page};
pub use shape::{Owner, Placed, Shape, Stroke, Text};
pub(in crate::documents) use shift::{PLACES, place};
pub(in crate::documents) use table::column_widths;
pub use tree::{Bullets, Node, NodeId, Role};

use crate::documents::document::Document;
use crate::documents::pdf::clean;
use crate::documents::pdf::style::Sheet;
use flow::Flow;

/// Lays a document out on pages of its paper. Nothing fails here: what the typeface lacks is
/// replaced and named in [`Layout::missing`].
pub fn layout(document: &Document) -> Layout {
    let sheet = Sheet::of(document.paper);
    let mut flow = Flow::new(sheet.frame());
    flow.blocks(&document.blocks);
    let mut missing = flow.missing;
    let footer = clean::clean(&document.footer, &mut missing).replace('\n', " ");
    for text in [&document.title, &document.author] {
        // Named even where they only stand in the file's properties.
        clean::clean(text, &mut missing);
    }
    let (pages, bookmarks) = paginate::pages(flow.pieces, &flow.headers, &footer, sheet);
    let (width, height) = (sheet.width, sheet.height);
    let layout = Layout { width, height, pages, nodes: flow.tree.nodes, bookmarks, missing };
    // As it was set, to the last bit, where it is printed as it was set.
    if sheet.enlarged > 1.0 { layout.enlarged(sheet.enlarged) } else { layout }
}
