//! Writes a file whole or not at all: a temporary file in the same folder,
//! synced, renamed over the old one, the folder synced. Whoever pulls the plug
//! finds the old file or the new one, and never a piece of either.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::NamedTempFile;

const PREFIX: &str = ".attune-";
const SUFFIX: &str = ".tmp";

/// A temporary file older than this was left behind by a process that died.
const STALE: Duration = Duration::from_hours(1);

/// Writes a file, over the old one if there is one. A link is followed.
///
/// # Errors
/// When the file cannot be written; the old one is then as it was. A file that
/// is marked read-only is not replaced, though the folder would allow it.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Renamed over a link, the link would become a file and its target stay old.
    let target = follow(path)?;
    let temporary = written(&target, bytes)?;
    if let Ok(old) = fs::metadata(&target) {
        if old.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        // A rename asks the folder and not the file, so it would go through.
        if old.permissions().readonly() {
            return Err(ErrorKind::PermissionDenied.into());
        }
        // The new file is another file: who may read it is to be as it was.
        #[cfg(unix)]
        temporary.as_file().set_permissions(old.permissions())?;
    }
    temporary.persist(&target).map_err(|error| error.error)?;
    sync_folder(&target);
    Ok(())
}

/// Writes a file that must not be there yet.
///
/// # Errors
/// `AlreadyExists` when something has that name, even if it came this moment;
/// otherwise when the file cannot be written. Nothing is left behind then.
pub fn create_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = written(path, bytes)?;
    if let Err(error) = temporary.persist_noclobber(path) {
        if error.error.kind() == ErrorKind::AlreadyExists {
            return Err(error.error);
        }
        // Some drives (exFAT, some shares) cannot do it in one step.
        claim(path, || error.file.persist(path).map(drop).map_err(|error| error.error))?;
    }
    sync_folder(path);
    Ok(())
}

/// Gives a file another name, never over another file.
///
/// # Errors
/// `AlreadyExists` when the new name is taken; otherwise when the system
/// refuses. The file then has its old name.
pub(crate) fn rename_new(old: &Path, new: &Path) -> io::Result<()> {
    // Where case does not count, the new name is "taken" by the file itself.
    if differ_in_case_only(old, new) {
        fs::rename(old, new)?;
    } else {
        claim(new, || fs::rename(old, new))?;
    }
    sync_folder(new);
    Ok(())
}

/// Whether files can be made in a folder. Tried, since nothing else tells.
pub(crate) fn can_write_in(folder: &Path) -> bool {
    tempfile::Builder::new().prefix(PREFIX).suffix(SUFFIX).tempfile_in(folder).is_ok()
}

/// Removes temporary files that killed processes left in a folder.
pub(crate) fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        // Old ones only: another window may be writing one at this moment.
        let ours = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        let written = entry.metadata().and_then(|metadata| metadata.modified());
        let age = written.ok().and_then(|at| SystemTime::now().duration_since(at).ok());
        if ours && age.is_some_and(|age| age > STALE) && fs::remove_file(entry.path()).is_err() {
            log::debug!("an old temporary file stays in {}", folder.display());
        }
    }
}

/// Takes a name with an empty file, so that nobody else can have it, and lets
/// `fill` replace that; gives the name back if it fails.
fn claim(path: &Path, fill: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path)?;
    fill().inspect_err(|_| {
        // Only while it is still the empty one: somebody may have written there since.
        if fs::metadata(path).is_ok_and(|metadata| metadata.len() == 0) {
            let _ = fs::remove_file(path);
        }
    })
}

fn written(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    // Otherwise nobody else in the office could read the file.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    // In the same folder: a rename to another drive is a copy, which can stop halfway.
    let mut temporary = builder.tempfile_in(folder_of(path))?;
    temporary.write_all(bytes)?;
    // Before the rename: otherwise some file systems put the name on disk before the
    // bytes, and a power cut leaves an empty file under the right name.
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// The file at the end of a chain of links, which need not exist.
fn follow(path: &Path) -> io::Result<PathBuf> {
    // As many as Linux follows; two links can lead to each other.
    const LONGEST: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..LONGEST {
        match fs::read_link(&path) {
            Ok(next) => path = folder_of(&path).join(next),
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("too many links"))
}

/// Writes a file whole: over one that is there already only where `replace` says so.
///
/// # Errors
/// When the system refuses, or the name is taken and nothing may be replaced.
pub fn put(path: &Path, bytes: &[u8], replace: bool) -> io::Result<()> {
    if replace { self::replace(path, bytes) } else { create_new(path, bytes) }
}

/// Makes the folder that a file is to lie in, where it is not there yet.
///
/// # Errors
/// When it cannot be made. That a file has its name is told from that the
/// file's own name is taken.
pub(crate) fn make_folder_of(path: &Path) -> io::Result<()> {
    let folder = folder_of(path);
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(folder).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => ErrorKind::NotADirectory.into(),
        _ => error,
    })
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn differ_in_case_only(old: &Path, new: &Path) -> bool {
    let lower = |path: &Path| path.file_name().and_then(OsStr::to_str).map(str::to_lowercase);
    let same = |a: io::Result<PathBuf>, b: io::Result<PathBuf>| matches!((a, b), (Ok(a), Ok(b)) if a == b);
    old.file_name() != new.file_name()
        && folder_of(old) == folder_of(new)
        && lower(old) == lower(new)
        && same(old.canonicalize(), new.canonicalize())
}

/// The content is safe by now; a folder that cannot be synced is no reason to
/// tell anybody that it is not.
fn sync_folder(path: &Path) {
    if cfg!(unix)
        && let Err(error) = File::open(folder_of(path)).and_then(|folder| folder.sync_all())
    {
        log::debug!("the folder of {} was not synced: {error}", path.display());
    }
}
