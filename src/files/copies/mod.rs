//! Copies of an open file that lie beside it: programs that keep folders in step make one
//! where two people saved at once, and each has words that the other has not. They are known
//! by their names, and by the id of the document. Nothing is done with them by itself.

mod names;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::files::{FileContent, Places, by_id, endings, fresh, places, safe_write, versions};
use crate::text;

/// So many files beside the open one are looked at.
const LOOKED_AT: usize = 5_000;

/// A copy that lies beside the open file.
#[derive(Clone, Debug, PartialEq)]
pub struct Copy {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds.
    pub content: FileContent,
    /// What both it and the open file began with; none where that is not known.
    pub base: Option<FileContent>,
}

/// What a file looked like from outside: its length, and when it was written.
type Stamp = (u64, Option<SystemTime>);

/// Looks for copies that have not been seen yet.
#[derive(Default)]
pub(crate) struct Watch {
    seen: BTreeMap<PathBuf, Stamp>,
}

impl Watch {
    /// The copies of the document with this id beside `path` that were not there, or held
    /// something else, when it was looked last.
    pub fn look(&mut self, path: &Path, id: &str, places: &Places) -> Vec<Copy> {
        let found = candidates(path);
        let new = found.iter().filter(|(path, stamp)| self.seen.get(*path) != Some(*stamp));
        let read = |(path, _): (&PathBuf, &Stamp)| Some((path.clone(), by_id::read_if(path, id)?));
        let new: Vec<(PathBuf, FileContent)> = new.filter_map(read).collect();
        self.seen = found;
        let with_base = |(path, content)| Copy { base: base(&content, id, places), path, content };
        new.into_iter().map(with_base).collect()
    }
}

/// The copies of the document with this id beside `path`, and what they hold.
pub fn beside(path: &Path, id: &str) -> Vec<(PathBuf, FileContent)> {
    let found = candidates(path).into_keys();
    found.filter_map(|path| by_id::read_if(&path, id).map(|content| (path, content))).collect()
}

/// Moves a copy into a folder beside it, and says where it is now.
///
/// # Errors
/// When the system refuses; it is then where it was.
pub fn set_aside(copy: &Path) -> io::Result<PathBuf> {
    let folder = copy.parent().unwrap_or(Path::new("")).join(text!("copies-folder"));
    fs::create_dir_all(&folder)?;
    fresh::move_to(copy, &folder, &places::stem(copy))
}

/// Moves a copy back to where it was.
///
/// # Errors
/// When something else is there by now, or the system refuses.
pub fn put_back(now: &Path, before: &Path) -> io::Result<()> {
    safe_write::rename_new(now, before)?;
    // Only if it is empty.
    let _ = now.parent().map(fs::remove_dir);
    Ok(())
}

/// Files beside `path` that are called as its copies are.
fn candidates(path: &Path) -> BTreeMap<PathBuf, Stamp> {
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let Some(own) = stem(path) else { return BTreeMap::new() };
    let entries = path.parent().and_then(|folder| folder.read_dir().ok()).into_iter().flatten();
    let found = entries.flatten().take(LOOKED_AT).filter_map(|entry| {
        let path = entry.path();
        let is_one =
            endings::is_attune(&path) && stem(&path).is_some_and(|stem| names::are_of_one_file(&stem, &own));
        let metadata = is_one.then(|| entry.metadata().ok()).flatten().filter(fs::Metadata::is_file)?;
        Some((path, (metadata.len(), metadata.modified().ok())))
    });
    found.collect()
}

/// The latest version that is kept of which everything is in the copy. Another may be
/// younger than the copy, and what was added between them would look as if the copy had
/// taken it away.
fn base(copy: &FileContent, id: &str, places: &Places) -> Option<FileContent> {
    let kept = versions::list(places, id).into_iter();
    let mut read = kept.filter_map(|version| versions::read(&version).ok());
    read.find(|version| version.only_adds(copy))
}
