//! The note beside an open file. It is called as other office programs call theirs, so
//! that programs which keep folders in step leave it alone, and it names nobody.

use std::fs::{self, File, Metadata};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use jiff::Timestamp;

use crate::files::places::Places;
use crate::files::{endings, safe_write};
use crate::model::ids;

const BEFORE: &str = ".~lock.";
const AFTER: &str = "#";

/// A note has five short lines.
const LONGEST: u64 = 4096;

/// A note is written at once.
const HALF: Duration = Duration::from_mins(1);

/// What a note says.
pub(super) struct Note {
    /// Tells one computer of one user from another, and says nothing of either.
    pub computer: String,
    /// The sign of life in the data folder.
    pub window: String,
    pub since: Option<SystemTime>,
}

/// Whether a file is such a note, by its name.
pub(crate) fn is_lock(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let of = name.strip_prefix(BEFORE).and_then(|name| name.strip_suffix(AFTER));
    of.is_some_and(|of| endings::is_attune(Path::new(of)))
}

/// Where the note about a file lies. A link and what it leads to have one.
pub(super) fn beside(path: &Path) -> PathBuf {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut name = std::ffi::OsString::from(BEFORE);
    name.push(path.file_name().unwrap_or_default());
    name.push(AFTER);
    path.with_file_name(name)
}

/// What a note says; none where there is none, or it is something else.
pub(super) fn read(lock: &Path) -> Option<Note> {
    // A pipe of that name would hang whoever opens it.
    if !fs::symlink_metadata(lock).ok()?.is_file() {
        return None;
    }
    let mut text = String::new();
    File::open(lock).ok()?.take(LONGEST).read_to_string(&mut text).ok()?;
    let said = |what: &str| {
        let lines = text.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(name, _)| *name == what).map(|(_, said)| said.trim().to_owned()).next()
    };
    let since = said("since").and_then(|since| since.parse::<Timestamp>().ok()).map(SystemTime::from);
    Some(Note { computer: said("computer")?, window: said("window")?, since })
}

/// Leaves a note, unless one is there.
pub(super) fn leave(lock: &Path, computer: &str, window: &str) -> io::Result<()> {
    let (process, since) = (std::process::id(), Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ"));
    let text = format!(
        "The file of this name is open in Attune. This note goes when it is closed.\n\
         process: {process}\ncomputer: {computer}\nwindow: {window}\nsince: {since}\n"
    );
    // In place, and not by way of a temporary file: half a note is none, and a folder that
    // others keep in step with theirs should see no more than this.
    File::options().write(true).create_new(true).open(lock)?.write_all(text.as_bytes())
}

/// Whether something is there under that name that says nothing, and has for some time:
/// the computer stopped while a note was written.
pub(super) fn is_half(lock: &Path) -> bool {
    let written = fs::symlink_metadata(lock).ok().filter(Metadata::is_file);
    let written = written.and_then(|metadata| metadata.modified().ok());
    let age = written.and_then(|at| SystemTime::now().duration_since(at).ok());
    age.is_some_and(|age| age > HALF) && read(lock).is_none()
}

/// Takes a note away. Where that fails it is found to be stale.
pub(super) fn remove(lock: &Path) {
    if let Err(error) = fs::remove_file(lock) {
        log::debug!("{} stays: {error}", lock.display());
    }
}

/// The mark of this user's computer. It is made of something that only the user can read,
/// so that nobody can find out by trying whose it is; and of the computer's name, since
/// the data folder may be on a stick, or come along from computer to computer.
pub(super) fn computer(places: &Places) -> Option<String> {
    let file = super::sign::folder(places).join("computer.txt");
    if !file.exists() {
        safe_write::replace_private(&file, ids::file().as_bytes()).ok()?;
    }
    let mut hasher = DefaultHasher::new();
    (fs::read_to_string(file).ok()?, gethostname::gethostname()).hash(&mut hasher);
    Some(format!("{:016x}", hasher.finish()))
}
