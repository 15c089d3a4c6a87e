//! One folder of what was not saved, as it is written and read.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::files::recovery::changes::{Changes, Lines};
use crate::files::{FileContent, format, safe_write};

/// What was not saved, as a file of Attune's that anybody can open.
pub const CONTENT: &str = "not saved.attune";
/// Or, where that is large, what in it differs from the next.
pub const CHANGES: &str = "changes.ron";
/// What the file was known to hold when that was kept, or some time before.
const BASE: &str = "began with.attune";
/// Where it belongs. Locked as long as somebody is writing here.
pub const BELONGS: &str = "belongs to.txt";

/// From this size on, in bytes, only what differs is written each time.
const LARGE: usize = 256 << 10;

/// So much differs that it is better to begin again.
const MUCH: usize = 256 << 10;

/// A folder for what belongs to one file.
pub struct Kept {
    folder: PathBuf,
    path: PathBuf,
    /// Held open, so that another window does not offer what is in hand here.
    _lock: File,
    /// What the file was known to hold last, where only what differs is written.
    known: Option<(FileContent, Lines)>,
}

impl Kept {
    /// Makes the folder for what belongs to `path`. What is large is kept as what differs
    /// from `known`.
    pub fn begin(folder: PathBuf, path: &Path, known: Option<&FileContent>) -> io::Result<Self> {
        let belongs = folder.join(BELONGS);
        safe_write::replace_private(&belongs, path.as_os_str().as_encoded_bytes())?;
        let lock = File::open(belongs)?;
        if let Err(error) = lock.try_lock() {
            log::debug!("another window may offer what is in hand here: {error}");
        }
        let mut kept = Self { folder, path: path.to_owned(), _lock: lock, known: None };
        if let Some(known) = known {
            let base = written(known)?;
            if is_large(&base) {
                kept.write(BASE, &base)?;
                kept.known = Some((known.clone(), Lines::between(&base, &base)));
            }
        }
        Ok(kept)
    }

    /// Whether the same folder still serves for what belongs to `path`.
    pub fn serves(&self, path: &Path) -> bool {
        self.path == path && self.known.as_ref().is_none_or(|(_, lines)| lines.new_bytes() <= MUCH)
    }

    /// Writes what was not saved into the file, which was last known to hold `known`.
    pub fn put(&mut self, text: &str, known: Option<&FileContent>) -> io::Result<()> {
        let Some((before, lines)) = &mut self.known else {
            if let Some(known) = known {
                self.write(BASE, &written(known)?)?;
            }
            return self.write(CONTENT, text);
        };
        // Read again, since what it is to be put together with is what lies there.
        let base = fs::read_to_string(self.folder.join(BASE))?;
        if let Some(known) = known.filter(|known| *known != before) {
            *lines = Lines::between(&base, &written(known)?);
            *before = known.clone();
        }
        let changes = Changes { content: Lines::between(&base, text), known: lines.clone() };
        if changes.known.within(&base).is_none() {
            return Err(io::Error::other("what the file began with is another"));
        }
        self.write(CHANGES, &ron::to_string(&changes).map_err(io::Error::other)?)
    }

    /// Nothing is left that is not saved, but more may come.
    pub fn empty(self) -> Option<Self> {
        let gone = self.known.as_ref().map(|_| fs::remove_file(self.folder.join(CHANGES)));
        match gone {
            Some(Err(error)) if error.kind() != io::ErrorKind::NotFound => self.remove(),
            Some(_) => return Some(self),
            None => self.remove(),
        }
        None
    }

    /// Takes the folder away.
    pub fn remove(self) {
        let folder = self.folder.clone();
        // First, since what is open cannot be removed everywhere.
        drop(self);
        remove(&folder);
    }

    fn write(&self, name: &str, text: &str) -> io::Result<()> {
        safe_write::replace_private(&self.folder.join(name), text.as_bytes())
    }
}

/// What was not saved, and what its file was known to hold.
pub fn read(folder: &Path) -> Option<(FileContent, Option<FileContent>)> {
    let [changes, content, base] = [CHANGES, CONTENT, BASE].map(|name| folder.join(name));
    if !changes.exists() {
        return Some((format::read(&content).ok()?, format::read(&base).ok()));
    }
    let whole = fs::read_to_string(&base).ok()?;
    let changes: Changes = ron::from_str(&fs::read_to_string(changes).ok()?).ok()?;
    let known = changes.known.within(&whole).and_then(|known| format::parse(&known, &base).ok());
    Some((format::parse(&changes.content.within(&whole)?, &content).ok()?, known))
}

/// Takes a folder away, and first what would be offered: whoever ends the program in between,
/// or holds that file, must not leave it without the name of the file that has it by now. What
/// stays is found again, and compared with its file again.
pub fn remove(folder: &Path) {
    let gone = |name| match fs::remove_file(folder.join(name)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    };
    let removed = gone(CHANGES).and_then(|()| gone(CONTENT)).and_then(|()| fs::remove_dir_all(folder));
    if let Err(error) = removed {
        log::debug!("what was saved after all stays: {error}");
    }
}

fn written(content: &FileContent) -> io::Result<String> {
    format::write(content).map_err(io::Error::other)
}

fn is_large(text: &str) -> bool {
    text.len() >= LARGE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_taken_away_keeps_the_name_of_its_file() {
        let folder = tempfile::tempdir().unwrap();
        // Not to be removed as a file, as one that another program holds on Windows.
        fs::create_dir(folder.path().join(CONTENT)).unwrap();
        fs::write(folder.path().join(BELONGS), "plan.attune").unwrap();
        remove(folder.path());
        assert!(folder.path().join(BELONGS).exists());
        fs::remove_dir(folder.path().join(CONTENT)).unwrap();
        remove(folder.path());
        assert!(!folder.path().exists());
    }
}
