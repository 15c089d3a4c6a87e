//! Looking for a document among the files of a folder, by its id.

use std::fs::File;
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;

use crate::files::{FileContent, format};

/// What a file holds, if it is the document with this id.
pub(crate) fn read_if(path: &Path, id: &str) -> Option<FileContent> {
    let bytes = read(path).ok().filter(|bytes| holds(bytes, id))?;
    format::read_bytes(bytes, path).ok().filter(|content| content.id() == id)
}

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    // A pipe in its place would make us wait for ever.
    if !path.metadata()?.is_file() {
        return Err(ErrorKind::IsADirectory.into());
    }
    let mut bytes = Vec::new();
    // One byte more than is read of any file: what is too large is found to be so there.
    File::open(path)?.take(format::MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether the id stands among the bytes: far quicker to see than what they hold.
fn holds(bytes: &[u8], id: &str) -> bool {
    !id.is_empty() && bytes.windows(id.len()).any(|window| window == id.as_bytes())
}
