//! A document as Word reads it: Office Open XML (ECMA-376, ISO/IEC 29500, transitional).
//! Its headings, lists and tables are Word's own, so that whoever gets the file can go on
//! writing in it, and a screen reader moves in it as in any other.
//!
//! `body` goes through the tree, `run` sets words, `table` and `drawing` what stands in
//! tables; `styles` says how each looks, and `package` puts the parts into one file. The
//! parts are written with maud, as the web page is: docx-rs, the library for Word files that is
//! kept best, is documented with no way to mark a header row that is said again (`w:tblHeader`).

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
use crate::documents::pdf::style::{self, Sheet};
use body::Body;
use namespaces::{A, MC, R, W, WP, WPG, WPS};
use units::twips;

/// The document as a file. The same document always gives the same.
pub fn write(document: &Document) -> Vec<u8> {
    let sheet = Sheet::of(document.paper);
    let mut body = Body::on(sheet);
    let content = body.blocks(&document.blocks);
    // A table is never the last: Word asks for a paragraph behind it.
    let end = body.after_table.then(paragraph::gap);
    let main = html! {
        w:document xmlns:w=(W) xmlns:r=(R) xmlns:mc=(MC) xmlns:wp=(WP) xmlns:a=(A) xmlns:wpg=(WPG) xmlns:wps=(WPS) {
            w:body { (content) @if let Some(end) = end { (end) } (page(sheet)) }
        }
    };
    package::zipped(document, &main, body.numbered_lists)
}

/// The paper with the margins of the PDF, and the footer.
fn page(sheet: Sheet) -> Markup {
    let twips = |points: f32| twips(points * sheet.enlarged);
    let foot = style::FOOTER_BASELINE - style::SMALL / 2.0;
    html! {
        w:sectPr {
            w:footerReference w:type="default" r:id="footer" {}
            w:pgSz w:w=(twips(sheet.width)) w:h=(twips(sheet.height)) {}
            w:pgMar w:top=(twips(sheet.top)) w:right=(twips(sheet.margin)) w:bottom=(twips(sheet.bottom))
                w:left=(twips(sheet.margin)) w:header=(twips(foot)) w:footer=(twips(foot)) w:gutter="0" {}
        }
    }
}
