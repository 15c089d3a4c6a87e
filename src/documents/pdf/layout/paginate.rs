//! Spreads pieces over pages: headings stay with what they head, rows stay
//! whole where they fit, header rows are said again.

use std::ops::Range;

use crate::documents::pdf::face::Face;
use crate::documents::pdf::layout::page::{Bookmark, Page};
use crate::documents::pdf::layout::piece::{Header, Keep, Piece};
use crate::documents::pdf::layout::shape::{Owner, Placed, Shape, Text};
use crate::documents::pdf::layout::tree::NodeId;
use crate::documents::pdf::line::Span;
use crate::documents::pdf::{style, wrap};

/// Spreads the pieces over pages and puts the footer on each.
pub fn pages(pieces: Vec<Piece>, headers: &[Header], footer: &str) -> (Vec<Page>, Vec<Bookmark>) {
    let count = pieces.len();
    let mut paginator =
        Paginator { pieces, headers, pages: vec![Page::default()], y: 0.0, bookmarks: Vec::new() };
    paginator.place(0..count, Keep::Group);
    let Paginator { mut pages, bookmarks, .. } = paginator;
    // Only now is it known how many pages there are, which each footer says.
    let total = pages.len();
    // The same words on every page, whatever its number takes: a name that is cut here and
    // there at another letter is read as something new.
    let widest = (1..=total).map(|number| small_width(&page_of(number, total))).fold(0.0, f32::max);
    let footer = shortened(footer, style::WIDTH - widest - style::GAP);
    for (number, page) in (1_usize..).zip(&mut pages) {
        // A reader that ignores tags, and every search and copy, goes by this order. The
        // sort is stable: within one node the order of painting stays.
        page.items.sort_by_key(reading_order);
        if !page.bare {
            put_footer(page, &footer, page_of(number, total));
        }
    }
    (pages, bookmarks)
}

struct Paginator<'a> {
    pieces: Vec<Piece>,
    headers: &'a [Header],
    pages: Vec<Page>,
    /// How much of the page is filled.
    y: f32,
    bookmarks: Vec<Bookmark>,
}

impl Paginator<'_> {
    /// Places a range of pieces, in chains that are held together by `strength` or more.
    fn place(&mut self, range: Range<usize>, strength: Keep) {
        let mut start = range.start;
        while start < range.end {
            let end = self.chain_end(start, range.end, strength);
            self.place_chain(start..end, strength);
            start = end;
        }
    }

    fn chain_end(&self, start: usize, limit: usize, strength: Keep) -> usize {
        let rest = self.pieces.get(start..limit).unwrap_or_default();
        if strength == Keep::No {
            return start + 1;
        }
        let loose = |piece: &Piece| piece.keep < strength;
        rest.iter().position(loose).map_or(limit, |position| start + position + 1)
    }

    fn place_chain(&mut self, chain: Range<usize>, strength: Keep) {
        if self.y + self.height(chain.clone(), self.y <= 0.0) > style::HEIGHT {
            // What is higher than a page cannot be kept whole: it begins here, and holds
            // together only what is bound more firmly.
            let fits_on_a_page = self.height(chain.clone(), true) <= style::HEIGHT;
            match strength.weaker() {
                Some(weaker) if !fits_on_a_page => return self.place(chain, weaker),
                _ => self.turn(),
            }
        }
        for position in chain {
            self.put(position);
        }
    }

    /// How high a chain is, as it would stand here or at the top of a page.
    fn height(&self, chain: Range<usize>, at_top: bool) -> f32 {
        let pieces = self.pieces.get(chain).unwrap_or_default();
        let sum: f32 = pieces.iter().map(|piece| piece.before + piece.height).sum();
        match pieces.first() {
            Some(first) if at_top => sum - first.before + self.said_again(first),
            _ => sum,
        }
    }

    /// How much room the header row takes that is said again above a piece.
    fn said_again(&self, piece: &Piece) -> f32 {
        // A row that goes on would look like the first below its header without some air.
        let header = piece.header.and_then(|header| self.headers.get(header));
        let air = if piece.continued { style::AIR } else { 0.0 };
        header.map_or(0.0, |header| header.height + air)
    }

    /// Begins a page, unless one has just begun: a new page that is asked for where one
    /// begins anyway would be left blank.
    fn turn(&mut self) {
        if self.y > 0.0 {
            self.pages.push(Page::default());
            self.y = 0.0;
        }
    }

    fn put(&mut self, position: usize) {
        let at_top = self.y <= 0.0;
        let Some(piece) = self.pieces.get_mut(position) else { return };
        let piece = std::mem::take(piece);
        if piece.turns {
            return self.turn();
        }
        let said_again = self.said_again(&piece);
        let number = self.pages.len() - 1;
        let Some(page) = self.pages.last_mut() else { return };
        if !at_top {
            self.y += piece.before;
        } else if let Some(header) = piece.header.and_then(|header| self.headers.get(header)) {
            page.items.extend(header.items.iter().cloned().map(|item| moved(item, style::TOP)));
            self.y += said_again;
        }
        let top = style::TOP + self.y;
        if let Some((level, title)) = piece.bookmark {
            self.bookmarks.push(Bookmark { title, level, page: number, y: top });
        }
        // Slips are cut to the paper's edge; a footer would end up on one of them.
        page.bare |= piece.bare;
        page.items.extend(piece.items.into_iter().map(|item| moved(item, top)));
        self.y += piece.height;
    }
}

/// What is drawn behind the words first, then the words as they are read: the
/// lines of a row that had to be split come cell by cell.
fn reading_order(item: &Placed) -> (u8, NodeId) {
    match item.owner {
        Owner::Decoration => (0, 0),
        Owner::Node(node) => (1, node),
        Owner::Pagination => (2, 0),
    }
}

fn moved(item: Placed, by: f32) -> Placed {
    Placed { owner: item.owner, shape: item.shape.moved([0.0, by]) }
}

/// "Page 2 of 5".
fn page_of(number: usize, total: usize) -> String {
    crate::text!("pdf-page", number = number, total = total)
}

fn small_width(text: &str) -> f32 {
    wrap::width(Face::Regular, style::SMALL, text)
}

/// The document's name at the left, the number of the page at the right.
fn put_footer(page: &mut Page, footer: &str, of: String) {
    let right = style::MARGIN + style::WIDTH - small_width(&of);
    for (x, text) in [(style::MARGIN, footer.to_owned()), (right, of)] {
        let baseline = style::PAGE_HEIGHT - style::FOOTER_BASELINE;
        let (size, colour) = (style::SMALL, style::MUTED);
        let spans = [Span { text: &text, face: Face::Regular }];
        for run in wrap::wrap(&spans, size, f32::INFINITY).into_iter().flat_map(|line| line.runs) {
            // What is no part of the reading is not said otherwise either.
            let text = if run.shaped.is_some() { run.text } else { Text::printed(&run.text).0 };
            let (x, face, shaped) = (x + run.x, run.face, run.shaped);
            let shape = Shape::Text(Text { x, baseline, face, size, colour, text, says: None, shaped });
            page.items.push(Placed { owner: Owner::Pagination, shape });
        }
    }
}

/// The text, cut with an ellipsis where there is no room for all of it.
fn shortened(text: &str, room: f32) -> String {
    if small_width(text) <= room {
        return text.to_owned();
    }
    let room = room - small_width("…");
    let mut used = 0.0;
    let fits = |c: &char| {
        used += wrap::width(Face::Regular, style::SMALL, c.encode_utf8(&mut [0; 4]));
        used <= room
    };
    let kept: String = text.chars().take_while(fits).collect();
    kept.trim_end().to_owned() + "…"
}
