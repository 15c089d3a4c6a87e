//! What could not be saved where it belongs is kept on the computer's own disk, and offered
//! at the next start; so is what has been typed into a large file since that was last written.
//! What is discarded there is kept for a month, should that be regretted.

mod changes;
mod kept;

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::files::places::Places;
use crate::files::{FileContent, format, safe_write, versions};
use crate::model::ids;
use kept::{BELONGS, CHANGES, CONTENT, Kept, remove};

/// So long what was discarded can be brought back.
pub const KEPT: Duration = Duration::from_hours(30 * 24);

/// Whoever was asked did not want it.
const DISCARDED: &str = "discarded.txt";

/// What is younger may be about to be locked.
const SETTLED: Duration = Duration::from_mins(1);

/// A place on the computer's own disk for what cannot be saved where it belongs.
pub struct Recovery {
    root: PathBuf,
    name: String,
    kept: Option<Kept>,
}

impl Recovery {
    /// For the document with this id. Nothing is made before it is needed.
    pub fn new(places: &Places, id: &str) -> Self {
        Self { root: root(places), name: versions::folder_name(id), kept: None }
    }

    /// Keeps what is not saved to `path`, which was last known to hold `known`. Of what is
    /// large, only the lines that differ are written each time.
    ///
    /// # Errors
    /// When the data folder cannot be written either.
    pub fn put(&mut self, path: &Path, content: &FileContent, known: Option<&FileContent>) -> io::Result<()> {
        let text = format::write(content).map_err(io::Error::other)?;
        // Where that fails, what was kept before may have been taken away.
        if let Some(kept) = self.kept.as_mut().filter(|kept| kept.serves(path))
            && kept.put(&text, known).is_ok()
        {
            return Ok(());
        }
        let folder = self.root.join(format!("{}-{}", self.name, ids::short()));
        let begun = Kept::begin(folder.clone(), path, known);
        let put = begun.and_then(|mut kept| kept.put(&text, known).map(|()| kept));
        let kept = put.inspect_err(|_| remove(&folder))?;
        // Only now, so that one of the two is there at any moment.
        if let Some(before) = self.kept.replace(kept) {
            before.remove();
        }
        Ok(())
    }

    /// It has been saved where it belongs after all, and more may come.
    pub fn saved(&mut self) {
        self.kept = self.kept.take().and_then(Kept::empty);
    }

    /// It has been saved, and nothing more comes.
    pub fn done(&mut self) {
        if let Some(kept) = self.kept.take() {
            kept.remove();
        }
    }
}

/// What was not saved, and waits for somebody to say what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    folder: PathBuf,
    /// The file that it belongs to, where that is known.
    pub of: Option<PathBuf>,
    /// When it was kept.
    pub at: Option<SystemTime>,
    /// What was not saved.
    pub content: FileContent,
    /// What its file was known to hold then, where anything is known.
    pub base: Option<FileContent>,
    /// Somebody did not want it.
    pub discarded: bool,
}

impl Recovered {
    /// Takes it off what is offered. It is kept for [`KEPT`].
    ///
    /// # Errors
    /// When the data folder cannot be written.
    pub fn discard(&self) -> io::Result<()> {
        safe_write::replace_private(&self.folder.join(DISCARDED), b"")
    }

    /// Offers it again.
    ///
    /// # Errors
    /// When the data folder cannot be written.
    pub fn offer_again(&self) -> io::Result<()> {
        fs::remove_file(self.folder.join(DISCARDED))
    }
}

/// Everything that was not saved and that no window has in hand, the newest first. What
/// reached its file after all is not among it.
pub fn found(places: &Places) -> Vec<Recovered> {
    let Ok(entries) = fs::read_dir(root(places)) else { return Vec::new() };
    let mut found: Vec<_> = entries.flatten().filter_map(|entry| one(entry.path())).collect();
    found.sort_by_key(|found| std::cmp::Reverse(found.at));
    found
}

/// Removes what was discarded longer than [`KEPT`] ago.
pub fn sweep(places: &Places) {
    let Ok(entries) = fs::read_dir(root(places)) else { return };
    for entry in entries.flatten() {
        let since = fs::metadata(entry.path().join(DISCARDED)).and_then(|marker| marker.modified());
        let age = since.ok().and_then(|since| SystemTime::now().duration_since(since).ok());
        if age.is_some_and(|age| age > KEPT) {
            remove(&entry.path());
        }
    }
}

fn one(folder: PathBuf) -> Option<Recovered> {
    let belongs = folder.join(BELONGS);
    // Some drives cannot lock; there it is offered, which loses nothing.
    if matches!(File::open(&belongs).map(|file| file.try_lock()), Ok(Err(TryLockError::WouldBlock))) {
        return None;
    }
    if ![CONTENT, CHANGES].into_iter().any(|name| folder.join(name).exists()) {
        // Everything had been saved when its window came to an end.
        if !is_young(&belongs) {
            remove(&folder);
        }
        return None;
    }
    let (content, base) = kept::read(&folder)?;
    let of = fs::read(&belongs).ok().and_then(|path| String::from_utf8(path).ok()).map(PathBuf::from);
    if of.as_ref().is_some_and(|of| format::read(of).is_ok_and(|file| file == content)) {
        remove(&folder);
        return None;
    }
    let kept = [CHANGES, CONTENT].into_iter().find_map(|name| fs::metadata(folder.join(name)).ok());
    let at = kept.and_then(|kept| kept.modified().ok());
    let discarded = folder.join(DISCARDED).exists();
    Some(Recovered { folder, of, at, content, base, discarded })
}

fn is_young(path: &Path) -> bool {
    let made = fs::metadata(path).and_then(|metadata| metadata.modified());
    made.ok().and_then(|made| SystemTime::now().duration_since(made).ok()).is_some_and(|age| age < SETTLED)
}

fn root(places: &Places) -> PathBuf {
    places.data.join("recovery")
}
