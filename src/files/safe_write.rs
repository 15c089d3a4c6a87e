//! Writes a file whole or not at all: a temporary file in the same folder,
//! synced, renamed over the old one, the folder synced. Whoever pulls the plug
//! finds the old file or the new one, and never a piece of either.

mod left;
mod long;
#[cfg(unix)]
mod properties;
mod streamed;
mod temporary;
#[cfg(windows)]
mod windows;

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::files::places;
use long::long;
pub use streamed::Streamed;
use temporary::{PRIVATE, USUAL, folder_of, plain, settle, written};
pub(crate) use temporary::{can_write_in, sweep};

/// Writes a file, over the old one if there is one. A link is followed, and stays one.
/// Who may read the file, whose it is, and its other attributes stay, where the system
/// lets them; another name of the same file (a hard link) goes on naming the old one.
///
/// # Errors
/// When the file cannot be written; the old one is then as it was. A file that
/// is marked read-only is not replaced, though the folder would allow it.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_if(path, bytes, || Ok(()))
}

/// The same, asking at the last moment whether the old file may still be replaced: a busy
/// disk takes seconds to sync the new one, and others may write meanwhile. What `may` gives
/// is held until the new file has its name.
///
/// # Errors
/// As [`replace`], and what `may` says.
pub(crate) fn replace_if<Held>(
    path: &Path,
    bytes: &[u8],
    may: impl Fn() -> io::Result<Held>,
) -> io::Result<()> {
    let path = writable(path)?;
    // Renamed over a link, the link would become a file and its target stay old.
    let target = follow(&path)?;
    again_if_swept(|| {
        let old = replaceable(&target)?;
        let temporary = written(folder_of(&target), bytes, mode_of(old.as_ref()))?;
        #[cfg(unix)]
        if let Some(old) = &old {
            properties::keep(&target, old, temporary.as_file())?;
        }
        // First, for it takes a busy disk seconds: between asking and replacing nothing
        // may take time, or what another computer writes in between is gone.
        settle(&temporary)?;
        let held = may()?;
        name(temporary, &target)?;
        drop(held);
        sync_folder(&target);
        Ok(())
    })
}

/// Writes a file of Attune's own that is nobody else's business, over the old one if
/// there is one. Its folder is made where it is not there yet. Nobody but the user can
/// read either, where the system knows users.
///
/// # Errors
/// When the file cannot be written; the old one is then as it was.
pub(crate) fn replace_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = writable(path)?;
    make_private_folder(folder_of(&path))?;
    again_if_swept(|| persist(written(folder_of(&path), bytes, PRIVATE)?, &path))
}

/// Makes a folder that nobody but the user can look into, and those above it that are
/// not there yet.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
        builder.mode(0o700);
        let open = |mode: u32| mode & 0o077 != 0;
        if fs::metadata(folder).is_ok_and(|made| made.is_dir() && open(made.permissions().mode())) {
            // Some drives know no users, and every folder there is open.
            let _ = fs::set_permissions(folder, fs::Permissions::from_mode(0o700));
        }
    }
    builder.create(folder)
}

/// Writes a file that must not be there yet.
///
/// # Errors
/// `AlreadyExists` when something has that name, even if it came this moment;
/// otherwise when the file cannot be written. Nothing is left behind then.
pub fn create_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &*writable(path)?;
    again_if_swept(|| {
        let temporary = written(folder_of(path), bytes, USUAL)?;
        settle(&temporary)?;
        name_new(temporary, path)?;
        sync_folder(path);
        Ok(())
    })
}

/// Gives what has been settled a name that nothing may have.
fn name_new(temporary: NamedTempFile, path: &Path) -> io::Result<()> {
    let Err(error) = temporary.persist_noclobber(path) else { return Ok(()) };
    if error.error.kind() == ErrorKind::AlreadyExists {
        return Err(error.error);
    }
    // Some drives (exFAT, some shares) cannot do it in one step.
    claim(path, || error.file.persist(path).map(drop).map_err(|error| plain(error.error)))
}

/// Gives a file another name, never over another file.
///
/// # Errors
/// `AlreadyExists` when the new name is taken; otherwise when the system
/// refuses. The file then has its old name.
pub fn rename_new(old: &Path, new: &Path) -> io::Result<()> {
    // Where case does not count, the new name is "taken" by the file itself.
    if differ_in_case_only(old, new) {
        fs::rename(old, new)?;
    } else {
        match rename_in_one_step(old, new) {
            // Some drives (exFAT, some shares) and some systems cannot do it.
            Err(error) if error.kind() != ErrorKind::AlreadyExists => claim(new, || fs::rename(old, new))?,
            done => done?,
        }
    }
    sync_folder(new);
    Ok(())
}

/// Gives a file another name if nothing has it, without a moment between looking and doing.
#[cfg(any(target_os = "linux", target_os = "android", target_os = "macos"))]
fn rename_in_one_step(old: &Path, new: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, old, CWD, new, RenameFlags::NOREPLACE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "macos")))]
fn rename_in_one_step(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Takes a name with an empty file, so that nobody else can have it, and lets
/// `fill` replace that; gives the name back if it fails.
fn claim(path: &Path, fill: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path)?;
    // Only while it is still the empty one: somebody may have written there since.
    let is_empty =
        || fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() == 0);
    if !is_empty() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    fill().inspect_err(|_| {
        if is_empty() {
            let _ = fs::remove_file(path);
        }
    })
}

/// The old file, which may be replaced; none where there is none yet.
fn replaceable(target: &Path) -> io::Result<Option<Metadata>> {
    let Ok(old) = fs::metadata(target) else { return Ok(None) };
    if old.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    // A rename asks the folder and not the file, so it would go through.
    if old.permissions().readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    Ok(Some(old))
}

/// The new file is to be open to nobody to whom the old one was not, not even while it is
/// being written.
fn mode_of(old: Option<&Metadata>) -> u32 {
    #[cfg(unix)]
    if let Some(old) = old {
        // The user's own mask takes from this what it takes; all of it is given at the end.
        return std::os::unix::fs::PermissionsExt::mode(&old.permissions()) & 0o777;
    }
    let _ = old;
    USUAL
}

fn persist(temporary: NamedTempFile, target: &Path) -> io::Result<()> {
    settle(&temporary)?;
    name(temporary, target)?;
    sync_folder(target);
    Ok(())
}

/// A path under which a file can be written, as the system wants it.
fn writable(path: &Path) -> io::Result<Cow<'_, Path>> {
    // Windows would send it to the device of that name, or make a file that nobody can open.
    if places::is_device(path) {
        return Err(ErrorKind::InvalidFilename.into());
    }
    Ok(long(path))
}

/// Gives what has been settled its name.
#[cfg(not(windows))]
fn name(temporary: NamedTempFile, target: &Path) -> io::Result<()> {
    temporary.persist(target).map(drop).map_err(|error| plain(error.error))
}
#[cfg(windows)]
use windows::name;

/// Another Attune that sweeps this folder may take a temporary file for one that was left
/// behind, where files cannot be locked over the network. Once more, and it is written.
fn again_if_swept(mut write: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    match write() {
        Err(error) if error.kind() == ErrorKind::NotFound => write(),
        result => result,
    }
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

/// Writes a file whole: over one that is there already only where `replace` says so. What
/// processes that are no more left in its folder goes.
///
/// # Errors
/// When the system refuses, or the name is taken and nothing may be replaced.
pub fn put(path: &Path, bytes: &[u8], replace: bool) -> io::Result<()> {
    sweep(folder_of(path));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_changed_while_the_new_file_was_synced_stays_and_nothing_lies_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.attune");
        fs::write(&path, "before").unwrap();
        let changed = || {
            // It is on disk by now: nothing that takes time comes after this.
            assert!(fs::read_dir(folder.path()).unwrap().count() > 1);
            fs::write(&path, "a colleague's")?;
            Err::<(), _>(io::Error::other("changed"))
        };
        assert_eq!(replace_if(&path, b"ours", changed).unwrap_err().to_string(), "changed");
        assert_eq!(fs::read(&path).unwrap(), b"a colleague's");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        replace_if(&path, b"ours", || Ok(())).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"ours");
    }
}
