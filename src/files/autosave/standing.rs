//! How a file stands, as far as putting aside has to know it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;

use crate::files::{FileContent, format};

/// How a file stands, as far as putting aside has to know it.
pub struct Standing {
    pub path: PathBuf,
    /// What was written last.
    pub saved: Option<Arc<FileContent>>,
    /// What is not on disk yet.
    pub newest: Option<Arc<FileContent>>,
    /// Saving fails, or takes too long.
    pub fails: bool,
    /// Since when there is something that is neither in the file nor kept aside, where the
    /// file is not about to be written.
    pub exposed: Option<Instant>,
    pub closed: bool,
    /// When it stood so.
    pub at: Instant,
}

impl Standing {
    /// What there is of it, the newest first.
    pub fn content(&self) -> Option<&Arc<FileContent>> {
        self.newest.as_ref().filter(|_| self.fails).or(self.saved.as_ref())
    }

    /// Whether nothing has changed that would have to be put aside.
    pub fn is(&self, other: &Self) -> bool {
        let same = |one: &Option<Arc<FileContent>>, other: &Option<Arc<FileContent>>| {
            one.as_ref().map(Arc::as_ptr) == other.as_ref().map(Arc::as_ptr)
        };
        self.path == other.path
            && same(&self.saved, &other.saved)
            // What fails is put aside at once, and all else when its time has come.
            && (!self.fails || same(&self.newest, &other.newest))
            && self.newest.is_some() == other.newest.is_some()
            && (self.fails, self.exposed, self.closed) == (other.fails, other.exposed, other.closed)
    }
}

/// What the file held before the first change, or before one that brought much, and when.
pub struct Before {
    held: Held,
    pub at: Timestamp,
}

/// What was read is kept as it was; what was in the window is written on another thread.
enum Held {
    Text(Vec<u8>),
    Content(Box<FileContent>),
}

impl Before {
    /// Reads it from the file that is about to be replaced.
    pub fn read(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok().filter(|metadata| metadata.len() <= format::MAX_BYTES)?;
        let at = metadata.modified().ok().and_then(|at| Timestamp::try_from(at).ok())?;
        Some(Self { held: Held::Text(fs::read(path).ok()?), at })
    }

    /// What is in the window now.
    pub fn now(content: FileContent) -> Self {
        Self { held: Held::Content(content.into()), at: Timestamp::now() }
    }

    /// As it stands in a file; none of what no file can hold.
    pub fn into_text(self) -> Option<Vec<u8>> {
        match self.held {
            Held::Text(text) => Some(text),
            Held::Content(content) => format::write(&content).ok().map(String::into_bytes),
        }
    }
}
