//! The temporary file that becomes another: for nobody's eyes that may not see that one,
//! and gone once the process that wrote it is.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::time::{Duration, SystemTime};

use tempfile::NamedTempFile;

use super::left;

const PREFIX: &str = ".attune-";
const SUFFIX: &str = ".tmp";

/// Where files cannot be locked, one older than this was left by a process that died.
const STALE: Duration = Duration::from_hours(1);

/// As every program makes its files, before the user's own mask takes from it.
pub const USUAL: u32 = 0o666;

/// For the user alone.
pub const PRIVATE: u32 = 0o600;

/// The folder that a file is or will be in.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A temporary file in the folder where another is or will be, which holds these bytes
/// and may never be read by more than `mode` says.
///
/// As long as it is locked, whoever sweeps the folder knows that somebody is writing it.
pub fn written(folder: &Path, bytes: &[u8], mode: u32) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode));
    #[cfg(not(unix))]
    let _ = mode;
    // In the same folder: a rename to another drive is a copy, which can stop halfway.
    #[cfg(not(windows))]
    let file = builder.tempfile_in(folder);
    // Not marked as temporary, as tempfile would: sync clients pass over what is, and the
    // mark would stay.
    #[cfg(windows)]
    let file =
        builder.make_in(folder, |path| File::options().read(true).write(true).create_new(true).open(path));
    let mut temporary = file.map_err(plain)?;
    // Some shares cannot lock; there its age says how long it has been lying there.
    if let Err(error) = temporary.as_file().try_lock() {
        log::debug!("a temporary file is not locked: {error}");
    }
    temporary.write_all(bytes).map_err(plain)?;
    Ok(temporary)
}

/// Has it on disk, and lets go of it: the next step gives it its name.
///
/// Before that, since otherwise some file systems put the name on disk before the bytes,
/// and a power cut leaves an empty file under the right name.
pub fn settle(temporary: &NamedTempFile) -> io::Result<()> {
    temporary.as_file().sync_all()?;
    // Or on Windows whoever opens the file this moment would find it locked.
    let _ = temporary.as_file().unlock();
    Ok(())
}

/// Whether files can be made in a folder. Tried, since nothing else tells.
pub fn can_write_in(folder: &Path) -> bool {
    tempfile::Builder::new().prefix(PREFIX).suffix(SUFFIX).tempfile_in(folder).is_ok()
}

/// Removes the temporary files that processes left in a folder which are no more.
pub fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        left::sweep(&entry.path());
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        if ours && is_left_behind(&entry.path()) && fs::remove_file(entry.path()).is_err() {
            log::debug!("an old temporary file stays in {}", folder.display());
        }
    }
}

/// Whether nobody is writing a temporary file any more.
fn is_left_behind(path: &Path) -> bool {
    let is_old = || {
        let written = fs::symlink_metadata(path).and_then(|metadata| metadata.modified());
        let age = written.ok().and_then(|at| SystemTime::now().duration_since(at).ok());
        age.is_some_and(|age| age > STALE)
    };
    // A pipe of that name would hang whoever opens it.
    if !fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file()) {
        return false;
    }
    match File::open(path).map(|file| file.try_lock()) {
        Ok(Ok(())) => true,
        Ok(Err(TryLockError::WouldBlock)) => false,
        Ok(Err(TryLockError::Error(_))) | Err(_) => is_old(),
    }
}

/// An error in the system's words alone. Those of a temporary file name it, and nobody
/// should have to read what it is called.
pub fn plain(error: io::Error) -> io::Error {
    let mut inner: Option<&(dyn std::error::Error + 'static)> = error.get_ref().map(|inner| inner as _);
    while let Some(cause) = inner {
        if let Some(code) = cause.downcast_ref::<io::Error>().and_then(io::Error::raw_os_error) {
            return io::Error::from_raw_os_error(code);
        }
        inner = cause.source();
    }
    match error.raw_os_error() {
        Some(_) => error,
        None if error.kind() == ErrorKind::Other => error,
        None => error.kind().into(),
    }
}
