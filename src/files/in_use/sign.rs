//! The sign of life of a window that has a file open: a file in the user's own data
//! folder, locked as long as the process lives. Beside it others leave word that the window
//! is wanted.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use crate::files::places::Places;
use crate::files::safe_write;
use crate::model::ids;

/// What is younger may be about to be locked.
const SETTLED: Duration = Duration::from_mins(1);

/// From one look for an answer to the next.
const AGAIN: Duration = Duration::from_millis(50);

/// A sign of life, until it is dropped.
pub(super) struct Sign {
    id: String,
    path: PathBuf,
    _locked: File,
}

impl Sign {
    /// Gives one.
    pub fn give(places: &Places) -> io::Result<Self> {
        let (folder, id) = (folder(places), ids::short());
        safe_write::make_private_folder(&folder)?;
        let path = sign(&folder, &id);
        let locked = File::options().write(true).create_new(true).open(&path)?;
        // Where nothing can be locked, nobody can tell whether it is alive, and says so.
        if let Err(error) = locked.try_lock() {
            log::debug!("a sign of life is not locked: {error}");
        }
        Ok(Self { id, path, _locked: locked })
    }

    /// What it is called.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Where others leave word that the window is wanted.
    pub fn wanted(&self) -> PathBuf {
        self.path.with_extension("wanted")
    }
}

impl Drop for Sign {
    fn drop(&mut self) {
        // What stays is found to be unlocked.
        let _ = fs::remove_file(self.wanted());
        let _ = fs::remove_file(&self.path);
    }
}

/// Where the signs of all windows are.
pub(super) fn folder(places: &Places) -> PathBuf {
    places.data.join("windows")
}

/// Whether the window with this sign is still there; none where that cannot be told.
pub(super) fn is_alive(places: &Places, id: &str) -> Option<bool> {
    is_locked(&sign(&folder(places), id))
}

/// Leaves word that a window is wanted. Whether it took it, within `patience`.
pub(super) fn ask(places: &Places, id: &str, patience: Duration) -> bool {
    let wanted = sign(&folder(places), id).with_extension("wanted");
    if safe_write::replace_private(&wanted, b"").is_err() {
        return false;
    }
    let until = Instant::now() + patience;
    while wanted.exists() {
        if Instant::now() > until {
            // Or it would come forward when nobody wants it any more.
            return fs::remove_file(&wanted).is_err();
        }
        thread::sleep(AGAIN);
    }
    true
}

/// Removes the signs of windows that are no more.
pub(super) fn sweep(places: &Places) {
    let Ok(entries) = fs::read_dir(folder(places)) else { return };
    let signs = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "window") && !is_young(path));
    for path in signs.filter(|path| is_locked(path) == Some(false)) {
        let _ = fs::remove_file(path.with_extension("wanted"));
        let _ = fs::remove_file(path);
    }
}

fn is_young(path: &Path) -> bool {
    let made = fs::metadata(path).and_then(|metadata| metadata.modified());
    made.ok().and_then(|made| SystemTime::now().duration_since(made).ok()).is_none_or(|age| age < SETTLED)
}

fn is_locked(path: &Path) -> Option<bool> {
    match File::open(path).map(|file| file.try_lock()) {
        Ok(Ok(())) => Some(false),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Some(false),
        Ok(Err(TryLockError::WouldBlock)) => Some(true),
        Ok(Err(TryLockError::Error(_))) | Err(_) => None,
    }
}

/// What a note says may have been written by anybody, and must lead nowhere else.
fn sign(folder: &Path, id: &str) -> PathBuf {
    let plain: String = id.chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    folder.join(format!("{plain}.window"))
}
