//! The note beside one open file, for as long as it is open.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::lock::{self, is_lock};
use super::sign::{self, Sign};
use crate::files::places::Places;

/// Keeps the note beside a file. Where a note of another window is, that one stays, and
/// ours comes when it goes.
pub(crate) struct Keeper {
    places: Places,
    held: Option<Held>,
    /// The folder that was swept.
    swept: Option<PathBuf>,
    closed: bool,
}

struct Held {
    of: PathBuf,
    lock: PathBuf,
    sign: Sign,
}

impl Keeper {
    pub fn new(places: Places) -> Self {
        Self { places, held: None, swept: None, closed: false }
    }

    /// Sees to it that the note lies beside `path`, where the file is now.
    pub fn keep(&mut self, path: &Path) {
        if self.closed || self.held.as_ref().is_some_and(|held| held.of == path && held.is_there()) {
            return;
        }
        self.held = None;
        let Some(computer) = lock::computer(&self.places) else { return };
        self.sweep(path.parent().unwrap_or(Path::new("")), &computer);
        let lock = lock::beside(path);
        // Tried in vain, it would leave traces in the folder at each look.
        if fs::symlink_metadata(&lock).is_ok() {
            return;
        }
        let left = Sign::give(&self.places).and_then(|sign| {
            lock::leave(&lock, &computer, sign.id())?;
            Ok(Held { of: path.to_owned(), lock, sign })
        });
        match left {
            Ok(held) => self.held = Some(held),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            // In a folder that can only be read nobody else writes either.
            Err(error) => log::debug!("nobody will see that {} is open: {error}", path.display()),
        }
    }

    /// Where word is left that this window is wanted, if it is.
    pub fn wanted(&self) -> Option<PathBuf> {
        self.held.as_ref().map(|held| held.sign.wanted()).filter(|wanted| wanted.exists())
    }

    /// Where such word is left; none while there is no note.
    pub fn signs(&self) -> Option<PathBuf> {
        self.held.as_ref().map(|_| sign::folder(&self.places))
    }

    /// The file is closed.
    pub fn close(&mut self) {
        self.held = None;
        self.closed = true;
    }

    /// Takes away what windows left behind that are no more.
    fn sweep(&mut self, folder: &Path, computer: &str) {
        if self.swept.as_deref() != Some(folder) {
            sign::sweep(&self.places);
            self.swept = Some(folder.to_owned());
        }
        let Ok(entries) = fs::read_dir(folder) else { return };
        for lock in entries.flatten().map(|entry| entry.path()).filter(|path| is_lock(path)) {
            let is_stale = |note: &lock::Note| {
                note.computer == computer && sign::is_alive(&self.places, &note.window) == Some(false)
            };
            if lock::read(&lock).is_some_and(|note| is_stale(&note)) || lock::is_half(&lock) {
                lock::remove(&lock);
            }
        }
    }
}

impl Held {
    /// Somebody may have taken it away, or put another in its place.
    fn is_there(&self) -> bool {
        lock::read(&self.lock).is_some_and(|note| note.window == self.sign.id())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if self.is_there() {
            lock::remove(&self.lock);
        }
    }
}
