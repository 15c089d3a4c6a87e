//! What could not be saved where it belongs is kept on the computer's own disk, and offered
//! at the next start. What is discarded there is kept for a month, should that be regretted.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::files::places::Places;
use crate::files::{FileContent, format, safe_write, versions};
use crate::model::ids;

/// So long what was discarded can be brought back.
pub const KEPT: Duration = Duration::from_hours(30 * 24);

/// What was not saved, as a file of Attune's that anybody can open.
const CONTENT: &str = "not saved.attune";
/// Where it belongs. Locked as long as somebody is writing here.
const BELONGS: &str = "belongs to.txt";
/// What the file was known to hold when that was kept.
const BASE: &str = "began with.attune";
/// Whoever was asked did not want it.
const DISCARDED: &str = "discarded.txt";

/// A place on the computer's own disk for what cannot be saved where it belongs.
pub struct Recovery {
    folder: PathBuf,
    /// Held open, so that another window does not offer what is in hand here.
    belongs: Option<(PathBuf, File)>,
}

impl Recovery {
    /// For the document with this id. Nothing is made before it is needed.
    pub fn new(places: &Places, id: &str) -> Self {
        let name = format!("{}-{}", versions::folder_name(id), ids::short());
        Self { folder: root(places).join(name), belongs: None }
    }

    /// Keeps what could not be saved to `path`, which was last known to hold `base`.
    ///
    /// # Errors
    /// When the data folder cannot be written either.
    pub fn put(&mut self, path: &Path, content: &FileContent, base: Option<&FileContent>) -> io::Result<()> {
        let text = format::write(content).map_err(io::Error::other)?;
        if self.belongs.as_ref().is_none_or(|(of, _)| of != path) {
            let file = self.folder.join(BELONGS);
            safe_write::replace_private(&file, path.as_os_str().as_encoded_bytes())?;
            let open = File::open(file)?;
            if let Err(error) = open.try_lock() {
                log::debug!("another window may offer what is in hand here: {error}");
            }
            self.belongs = Some((path.to_owned(), open));
        }
        if let Some(base) = base {
            let base = format::write(base).map_err(io::Error::other)?;
            safe_write::replace_private(&self.folder.join(BASE), base.as_bytes())?;
        }
        safe_write::replace_private(&self.folder.join(CONTENT), text.as_bytes())
    }

    /// It has been saved where it belongs after all.
    pub fn done(&mut self) {
        if self.belongs.take().is_some() {
            remove(&self.folder);
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
    let content = format::read(&folder.join(CONTENT)).ok()?;
    let of = fs::read(&belongs).ok().and_then(|path| String::from_utf8(path).ok()).map(PathBuf::from);
    if of.as_ref().is_some_and(|of| format::read(of).is_ok_and(|file| file == content)) {
        remove(&folder);
        return None;
    }
    let at = fs::metadata(folder.join(CONTENT)).and_then(|kept| kept.modified()).ok();
    let discarded = folder.join(DISCARDED).exists();
    let base = format::read(&folder.join(BASE)).ok();
    Some(Recovered { folder, of, at, content, base, discarded })
}

fn remove(folder: &Path) {
    // It is found again, and compared with its file again.
    if let Err(error) = fs::remove_dir_all(folder) {
        log::debug!("what was saved after all stays: {error}");
    }
}

fn root(places: &Places) -> PathBuf {
    places.data.join("recovery")
}
