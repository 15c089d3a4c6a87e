//! How a file stands, as far as putting aside has to know it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::files::{FileContent, format};

/// How a file stands, as far as putting aside has to know it.
pub struct Standing {
    pub path: PathBuf,
    /// What was written last.
    pub saved: Option<Arc<FileContent>>,
    /// What is not on disk, where saving fails or takes too long.
    pub unsaved: Option<Arc<FileContent>>,
    /// Something is being saved, and may yet take too long.
    pub waiting: bool,
    pub closed: bool,
}

impl Standing {
    /// Whether nothing has changed.
    pub fn is(&self, other: &Self) -> bool {
        let same = |one: &Option<Arc<FileContent>>, other: &Option<Arc<FileContent>>| {
            one.as_ref().map(Arc::as_ptr) == other.as_ref().map(Arc::as_ptr)
        };
        self.path == other.path
            && same(&self.saved, &other.saved)
            && same(&self.unsaved, &other.unsaved)
            && (self.waiting, self.closed) == (other.waiting, other.closed)
    }
}

/// What the file held before the first change, and when that was written.
pub struct Before {
    pub text: Vec<u8>,
    pub at: Timestamp,
}

impl Before {
    /// Reads it from the file that is about to be replaced.
    pub fn read(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok().filter(|metadata| metadata.len() <= format::MAX_BYTES)?;
        let at = metadata.modified().ok().and_then(|at| Timestamp::try_from(at).ok())?;
        Some(Self { text: fs::read(path).ok()?, at })
    }
}
