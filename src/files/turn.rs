//! Whose turn it is to write a file, among the windows of this computer. Comparing a
//! file and replacing it are two steps, and another window must not come between them.

use std::fs::{self, File, TryLockError};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// A window that holds its turn longer than this hangs, and is not waited for. It takes as
/// long as reading the file and giving another its name.
const LONGEST: Duration = Duration::from_secs(10);

/// A turn, until it is dropped.
pub(crate) struct Turn {
    _file: Option<File>,
}

impl Turn {
    /// Waits for one's turn. Where the system has no locks, everybody has it: then the
    /// comparison itself is all that there is.
    pub fn take(path: &Path) -> Self {
        let Some(file) = open(path) else { return Self { _file: None } };
        let until = Instant::now() + LONGEST;
        loop {
            match file.try_lock() {
                Ok(()) => return Self { _file: Some(file) },
                Err(TryLockError::WouldBlock) if Instant::now() < until => {
                    thread::sleep(Duration::from_millis(5));
                }
                Err(_) => return Self { _file: None },
            }
        }
    }
}

/// An empty file on the computer's own disk, of the same name for every window. It
/// stays: were it taken away, two windows could each lock one of their own.
fn open(path: &Path) -> Option<File> {
    let mut hasher = DefaultHasher::new();
    fs::canonicalize(path).ok()?.hash(&mut hasher);
    let name = std::env::temp_dir().join(format!("attune-{:016x}.lock", hasher.finish()));
    // One that another user made can be locked, though not written.
    File::options().create(true).append(true).open(&name).or_else(|_| File::open(&name)).ok()
}
