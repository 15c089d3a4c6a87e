//! Documents as tagged PDF: PDF/UA-1 and PDF/A-2a.
//!
//! `layout` makes pages of plain shapes; `paint` turns shapes into page
//! content; `tagged` adds what makes the file accessible and archival;
//! `fields`, `outline`, `subset`, `embed` and `xmp` are parts of that. `style` holds every size
//! and colour, `scripts` what Attune's own typefaces lack.

pub mod layout;
pub mod style;

mod clean;
mod embed;
mod error;
mod face;
mod field_font;
mod fields;
mod fonts;
mod letters;
mod line;
mod mixed;
mod outline;
mod paint;
mod printable;
pub mod scripts;
mod subset;
mod tagged;
mod text_string;
mod wrap;
mod xmp;

pub use clean::Missing;
pub use error::PdfError;
pub use fonts::STAND_IN;
pub(in crate::documents) use fonts::TYPEFACE;
pub use layout::layout;
pub(in crate::documents) use letters::{Letter, letters};

use std::collections::{BTreeMap, BTreeSet};

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
/// also somebody finds them who cannot see them. Letters of one script are told together.
pub fn quoted(missing: &Missing) -> String {
    let mut told = Vec::new();
    let mut of_scripts: BTreeMap<&str, Vec<(&char, &String)>> = BTreeMap::new();
    for (sign, words) in missing {
        // A sign of no script is like no other.
        let script = scripts::script_name(*sign).unwrap_or_default();
        of_scripts.entry(script).or_default().push((sign, words));
    }
    for (script, all) in of_scripts {
        let (count, first) = (all.len(), all.first().map_or("", |(_, words)| words.as_str()));
        if count > 1 && !script.is_empty() {
            told.push(text!("doc-unprinted-letters", count = count, script = script, words = first));
            continue;
        }
        for (sign, words) in all {
            told.push(text!("doc-unprinted", sign = sign.to_string(), words = words.as_str()));
        }
    }
    told.join("; ")
}

/// What to do about scripts that no typeface on this computer has; nothing where only
/// signs are missing.
pub fn advice(missing: &Missing) -> Option<String> {
    let scripts: BTreeSet<&str> = missing.keys().filter_map(|sign| scripts::script_name(*sign)).collect();
    let each = scripts.into_iter().map(|script| text!("doc-script", script = script));
    let scripts = each.collect::<Vec<_>>().join(", ");
    (!scripts.is_empty()).then(|| text!("doc-no-typeface", scripts = scripts))
}
