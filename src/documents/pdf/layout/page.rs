//! What laying out comes to: pages of shapes, the structure that is read out, and
//! the headings.

use crate::documents::pdf::clean::Missing;
use crate::documents::pdf::layout::shape::Placed;
use crate::documents::pdf::layout::tree::Node;

/// A document's pages. All measures are in points (1/72 inch), from the top
/// left corner of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The width of every page, in points.
    pub width: f32,
    /// The height of every page, in points.
    pub height: f32,
    /// In order; at least one.
    pub pages: Vec<Page>,
    /// The structure that is read out. The first is the whole document.
    pub nodes: Vec<Node>,
    /// The headings, in order.
    pub bookmarks: Vec<Bookmark>,
    /// Characters that the typefaces lack, each with the words in which it stands first;
    /// a stand-in is printed for each.
    pub missing: Missing,
}

impl Layout {
    /// The same, so many times as large.
    #[must_use]
    pub(super) fn enlarged(mut self, times: f32) -> Self {
        self.width *= times;
        self.height *= times;
        for item in self.pages.iter_mut().flat_map(|page| &mut page.items) {
            item.shape.enlarge(times);
        }
        for bookmark in &mut self.bookmarks {
            bookmark.y *= times;
        }
        self
    }
}

/// What stands on one page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// In the order in which they are painted and read.
    pub items: Vec<Placed>,
    /// Whether it is filled to its edges and has no footer.
    pub bare: bool,
}

/// A heading as an entry of the outline, which leads to its page and height.
#[derive(Clone, Debug, PartialEq)]
pub struct Bookmark {
    /// What it is called.
    pub title: String,
    /// The heading's level, from 1.
    pub level: u8,
    /// The page, counted from 0.
    pub page: usize,
    /// The top of its line, in points from the top of the page.
    pub y: f32,
}
