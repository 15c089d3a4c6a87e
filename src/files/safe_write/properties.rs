//! What a file has besides its bytes: who may read it, whose it is, and what else the
//! system keeps of it. A file that replaces another is a new file, and has none of that.

use std::fs::{File, Metadata};
use std::io;
use std::os::unix::fs::{MetadataExt as _, fchown};
use std::path::Path;

use xattr::FileExt as _;

/// Gives the new file what the old one at `path` has, as far as the system lets it.
///
/// # Errors
/// When it cannot be kept who may read it. All else is kept where that is allowed:
/// only an administrator may give a file to somebody else.
pub fn keep(path: &Path, old: &Metadata, new: &File) -> io::Result<()> {
    let made = new.metadata()?;
    if made.uid() != old.uid()
        && let Err(error) = fchown(new, Some(old.uid()), None)
    {
        log::debug!("{} has another owner now: {error}", path.display());
    }
    if made.gid() != old.gid()
        && let Err(error) = fchown(new, None, Some(old.gid()))
    {
        log::debug!("{} has another group now: {error}", path.display());
    }
    // After the owner: giving a file away changes what it allows.
    new.set_permissions(old.permissions())?;
    // After the permissions: an access list holds a mask, which they would change.
    if let Err(error) = attributes(path, new) {
        log::debug!("{} has lost attributes: {error}", path.display());
    }
    Ok(())
}

/// Access lists stand among them, under a name of the system's own.
fn attributes(path: &Path, new: &File) -> io::Result<()> {
    let names: Vec<_> = xattr::list_deref(path)?.collect();
    // A folder can give every file in it an access list that the old one did not have.
    for name in new.list_xattr()?.filter(|name| !names.contains(name)) {
        let _ = new.remove_xattr(&name);
    }
    for name in names {
        let Some(value) = xattr::get_deref(path, &name)? else { continue };
        if new.get_xattr(&name).ok().flatten().as_ref() == Some(&value) {
            continue;
        }
        // Some are the system's alone, such as what a program may do.
        if let Err(error) = new.set_xattr(&name, &value) {
            log::debug!("{} has lost {}: {error}", path.display(), name.display());
        }
    }
    Ok(())
}
