//! A document as Word reads it: Office Open XML (ECMA-376, ISO/IEC 29500, transitional).
//! Its headings, lists and tables are Word's own, so that whoever gets the file can go on
//! writing in it, and a screen reader moves in it as in any other.
//!
//! `body` goes through the tree, `run` sets words, `table` and `drawing` what stands in
//! tables; `styles` says how each looks, and `package` puts the parts into one file. The
//! parts are written with maud, as the web page is: a library for Word files was tried on
//! paper, but docx-rs has no setter for header rows that are said again (`w:tblHeader`)
//! and none for a table's summary.

mod body;
mod drawing;
mod namespaces;
mod package;
mod paragraph;
mod run;
mod styles;
mod table;
mod units;

use maud::{Markup, html};

use crate::documents::document::Document;
use crate::documents::pdf::style;
use body::Body;
use namespaces::{A, MC, R, W, WP, WPG, WPS};
use units::twips;

/// The document as a file. The same document always gives the same.
pub fn write(document: &Document) -> Vec<u8> {
    let mut body = Body::default();
    let content = body.blocks(&document.blocks);
    // A table is never the last: Word asks for a paragraph behind it.
    let end = body.after_table.then(paragraph::gap);
    let main = html! {
        w:document xmlns:w=(W) xmlns:r=(R) xmlns:mc=(MC) xmlns:wp=(WP) xmlns:a=(A) xmlns:wpg=(WPG) xmlns:wps=(WPS) {
            w:body { (content) @if let Some(end) = end { (end) } (page()) }
        }
    };
    package::zipped(document, &main, body.numbered_lists)
}

/// A4 with the margins of the PDF, and the footer.
fn page() -> Markup {
    let foot = style::FOOTER_BASELINE - style::SMALL / 2.0;
    html! {
        w:sectPr {
            w:footerReference w:type="default" r:id="footer" {}
            w:pgSz w:w=(twips(style::PAGE_WIDTH)) w:h=(twips(style::PAGE_HEIGHT)) {}
            w:pgMar w:top=(twips(style::TOP)) w:right=(twips(style::MARGIN)) w:bottom=(twips(style::BOTTOM))
                w:left=(twips(style::MARGIN)) w:header=(twips(foot)) w:footer=(twips(foot)) w:gutter="0" {}
        }
    }
}
