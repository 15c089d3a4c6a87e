//! What is being read for the window that somebody waits for, and may call off.

use std::sync::Arc;

use crate::files::progress::Progress;
use crate::text;

/// Below this it is read before anybody could have read how far it is: 5 MB.
const LARGE: u64 = 5_000_000;

/// What is being read.
pub struct Work {
    /// Tells it from what was begun before and after.
    pub number: u64,
    /// What it is called.
    pub file: String,
    /// How far it has come.
    pub progress: Arc<Progress>,
    /// Whoever left a file for it has chosen to lose its last changes.
    pub may_lose: bool,
}

impl Work {
    /// "Reading Oak Room.attune: 12 of 60 MB".
    pub fn sentence(&self) -> String {
        let megabytes = |bytes: u64| bytes / 1_000_000;
        let (read, all) = self.progress.so_far();
        let file = self.file.as_str();
        if all < LARGE {
            text!("import-reading", file = file)
        } else if read < all {
            text!("work-reading", file = file, read = megabytes(read), all = megabytes(all))
        } else {
            text!("work-understanding", file = file)
        }
    }
}
