//! What is written for the first time: only what can be opened again.

use std::path::Path;

use super::{MAX_BYTES, ReadError, WriteError, parse, write};
use crate::files::FileContent;

/// Why a content is not written.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// A fault of Attune's own.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// It is larger than [`MAX_BYTES`].
    #[error("larger than a file can be")]
    TooLarge,
    /// Something in it is what no file holds.
    #[error(transparent)]
    Faulty(#[from] ReadError),
}

/// The text of a file that can be opened again. `name`: where it will be.
///
/// # Errors
/// Where it could not be made, or not be opened again. Nothing was written.
pub fn write_checked(content: &FileContent, name: &Path) -> Result<String, NotMade> {
    let text = write(content)?;
    if text.len() as u64 > MAX_BYTES {
        return Err(NotMade::TooLarge);
    }
    parse(&text, name)?;
    Ok(text)
}
