//! Documents as tagged PDF: PDF/UA-1 and PDF/A-2a.

use super::document::Document;

/// A finished file.
pub struct Pdf {
    /// The file's bytes. The same document always gives the same.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters that the typeface lacks; each is printed as a visible stand-in.
    pub missing: Vec<char>,
}

/// A PDF could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct PdfError(String);

/// Lays a document out and writes it.
///
/// # Errors
/// When the PDF library fails, which would be a fault of Attune's.
pub fn write(_document: &Document) -> Result<Pdf, PdfError> {
    Err(PdfError("not built yet".to_owned()))
}
