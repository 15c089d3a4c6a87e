//! Puts pieces on their pages, with the header rows that are said again and the footers.

use crate::documents::pdf::face::Face;
use crate::documents::pdf::layout::page::{Bookmark, Page};
use crate::documents::pdf::layout::piece::{Header, Piece};
use crate::documents::pdf::layout::shape::{Owner, Placed, Shape, Text};
use crate::documents::pdf::layout::spread::{self, Place};
use crate::documents::pdf::layout::tree::NodeId;
use crate::documents::pdf::line::Span;
use crate::documents::pdf::style::{self, Sheet};
use crate::documents::pdf::wrap;

/// Spreads the pieces over pages and puts the footer on each.
pub fn pages(
    pieces: Vec<Piece>,
    headers: &[Header],
    footer: &str,
    sheet: Sheet,
) -> (Vec<Page>, Vec<Bookmark>) {
    let places = spread::spread(&pieces, headers, sheet.text_height());
    let mut pages = vec![Page::default(); spread::count(&places)];
    let mut bookmarks = Vec::new();
    for (piece, place) in pieces.into_iter().zip(places) {
        if let Some(page) = pages.get_mut(place.page) {
            put(page, piece, (place, sheet.top), headers, &mut bookmarks);
        }
    }
    // Only now is it known how many pages there are, which each footer says: "Page 2 of 5".
    let total = pages.len();
    let page_of = |number| {
        if sheet.numbered { crate::text!("pdf-page", number = number, total = total) } else { String::new() }
    };
    // The same words on every page, whatever its number takes: a name that is cut here and
    // there at another letter is read as something new.
    let widest = (1..=total).map(|number| small_width(&page_of(number))).fold(0.0, f32::max);
    let footer = shortened(footer, sheet.text_width() - widest - style::GAP);
    for (number, page) in (1_usize..).zip(&mut pages) {
        // A reader that ignores tags, and every search and copy, goes by this order. The
        // sort is stable: within one node the order of painting stays.
        page.items.sort_by_key(reading_order);
        if !page.bare {
            put_footer(page, &footer, page_of(number), sheet);
        }
    }
    (pages, bookmarks)
}

/// `top`: what stays white above the first line of a page.
fn put(
    page: &mut Page,
    piece: Piece,
    (place, top): (Place, f32),
    headers: &[Header],
    bookmarks: &mut Vec<Bookmark>,
) {
    let header = piece.header.and_then(|header| headers.get(header));
    if let Some(header) = header.filter(|_| place.begins_page) {
        page.items.extend(header.items.iter().cloned().map(|item| moved(item, top)));
    }
    let top = top + place.y;
    let headings = piece.bookmarks.into_iter();
    bookmarks.extend(headings.map(|heading| Bookmark {
        title: heading.name,
        level: heading.level,
        page: place.page,
        y: top + heading.y,
    }));
    // Slips are cut to the paper's edge; a footer would end up on one of them.
    page.bare |= piece.bare;
    page.items.extend(piece.items.into_iter().map(|item| moved(item, top)));
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

fn small_width(text: &str) -> f32 {
    wrap::width(Face::Regular, style::SMALL, text)
}

/// The document's name at the left, the number of the page at the right.
fn put_footer(page: &mut Page, footer: &str, of: String, sheet: Sheet) {
    let right = sheet.margin + sheet.text_width() - small_width(&of);
    for (x, text) in [(sheet.margin, footer.to_owned()), (right, of)] {
        let baseline = sheet.height - style::FOOTER_BASELINE;
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
