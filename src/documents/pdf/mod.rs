//! Documents as tagged PDF: PDF/UA-1 and PDF/A-2a.
//!
//! `layout` makes pages of plain shapes; `paint` turns shapes into page
//! content; `tagged` adds what makes the file accessible and archival;
//! `fields`, `outline`, `subset` and `xmp` are parts of that. `style` holds every size and colour.

pub mod layout;
pub mod style;

mod error;
mod face;
mod field_font;
mod fields;
mod fonts;
mod outline;
mod paint;
mod printable;
mod subset;
mod tagged;
mod text_string;
mod wrap;
mod xmp;

pub use error::PdfError;
pub(in crate::documents) use fonts::TYPEFACE;
pub use fonts::{Missing, STAND_IN};
pub use layout::layout;

use crate::documents::document::Document;
use crate::text;
use layout::Layout;

/// A finished file: PDF/UA-1 and PDF/A-2a, with nothing of this machine in it.
pub struct Pdf {
    /// The file's bytes. The same document always gives the same.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters that the typefaces lack, each with the words in which it stands first;
    /// a visible stand-in is printed for each.
    pub missing: Missing,
}

/// Lays a document out and writes it.
///
/// # Errors
/// When the PDF library fails, which would be a fault of Attune's.
pub fn write(document: &Document) -> Result<Pdf, PdfError> {
    write_pages(document, &layout(document))
}

/// Writes a document whose pages have been laid out already.
///
/// # Errors
/// When the PDF library fails, which would be a fault of Attune's.
pub fn write_pages(document: &Document, layout: &Layout) -> Result<Pdf, PdfError> {
    let bytes = tagged::write(document, layout)?;
    Ok(Pdf { bytes, pages: layout.pages.len(), missing: layout.missing.clone() })
}

/// Characters that cannot be printed, in one line: with the words round them, by which
/// also somebody finds them who cannot see them.
pub fn quoted(missing: &Missing) -> String {
    let each: Vec<String> = missing
        .iter()
        .map(|(sign, words)| text!("doc-unprinted", sign = sign.to_string(), words = words.as_str()))
        .collect();
    each.join("; ")
}
