//! What can go wrong in the PDF library.

/// A PDF could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct PdfError(pub(super) String);

impl From<lopdf::Error> for PdfError {
    fn from(error: lopdf::Error) -> Self {
        Self(error.to_string())
    }
}
