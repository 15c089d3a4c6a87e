//! Windows' own way of giving a new file the name of an old one: `ReplaceFile` leaves who
//! may read it, its other streams and its age as they were, which a rename would lose. A
//! file that another program holds open is waited for.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::windows::fs::OpenOptionsExt as _;
use std::path::Path;
use std::thread;
use std::time::Duration;

use tempfile::{NamedTempFile, PathPersistError, TempPath};
use winsafe::{ReplaceFile, co};

use super::left::aside;
use super::temporary::{folder_of, plain};
use crate::files::os_error::{SHARING_VIOLATION, Trouble, trouble};

/// A virus scanner or a sync client looks at a new file for a moment, and then again. Office
/// keeps one open for hours: that is told, and saving tries again.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_millis(100);

/// The right to delete a file, which is what replacing one takes.
const DELETE: u32 = 0x0001_0000;

/// Reading, writing and deleting: as open to others as a file can be.
const SHARE_ALL: u32 = 7;

/// Gives what has been settled its name.
pub fn name(temporary: NamedTempFile, target: &Path) -> io::Result<()> {
    // Closed, for `ReplaceFile` shares the new file with nobody, not even with us.
    let mut temporary = temporary.into_temp_path();
    for _ in 0..TRIES {
        match replaced(temporary, target) {
            Ok(()) => return Ok(()),
            Err(PathPersistError { error, path }) if is_held(&error, target) => temporary = path,
            Err(error) => return Err(plain(error.error)),
        }
        thread::sleep(PAUSE);
    }
    Err(io::Error::from_raw_os_error(SHARING_VIOLATION))
}

fn replaced(temporary: TempPath, target: &Path) -> Result<(), PathPersistError> {
    if target.is_file() {
        match replace_file(&temporary, target) {
            Ok(()) => return Ok(()),
            Err(error) if is_held(&error, target) => return Err(PathPersistError { error, path: temporary }),
            // Some shares and drives cannot do it. There a rename is all there is.
            Err(error) => log::debug!("the file could not be replaced in Windows' own way: {error}"),
        }
    }
    temporary.persist(target)
}

/// The old file has another name for a moment; `left::sweep` gives it its own back if the
/// computer stops in that moment.
fn replace_file(new: &Path, old: &Path) -> io::Result<()> {
    let aside = aside(old).ok_or(ErrorKind::InvalidFilename)?;
    let (Some(new), Some(old_name), Some(aside_name)) = (new.to_str(), old.to_str(), aside.to_str()) else {
        return Err(ErrorKind::InvalidFilename.into());
    };
    let flags = co::REPLACEFILE::IGNORE_MERGE_ERRORS | co::REPLACEFILE::IGNORE_ACL_ERRORS;
    let done = ReplaceFile(old_name, new, Some(aside_name), flags);
    match done {
        Ok(()) => {
            let _ = fs::remove_file(&aside);
            Ok(())
        }
        Err(error) => {
            if !old.exists() {
                let _ = fs::rename(&aside, old);
            }
            Err(io::Error::from_raw_os_error(i32::try_from(error.raw()).unwrap_or(i32::MAX)))
        }
    }
}

/// Whether another program holds the file so that it cannot be replaced. Windows says
/// "denied" of that, too, as it does of files and folders that one may not write.
fn is_held(error: &io::Error, target: &Path) -> bool {
    if trouble(error) == Some(Trouble::Held) {
        return true;
    }
    let opened = || OpenOptions::new().access_mode(DELETE).share_mode(SHARE_ALL).open(target);
    error.kind() == ErrorKind::PermissionDenied
        && folder_of(target).is_dir()
        && opened().is_err_and(|error| trouble(&error) == Some(Trouble::Held))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::safe_write::replace;

    #[test]
    fn a_file_that_is_held_is_waited_for_and_replaced_once_it_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.attune");
        fs::write(&path, "before").unwrap();
        let hold = || OpenOptions::new().read(true).share_mode(0).open(&path).unwrap();
        let held = hold();
        let error = replace(&path, b"after").unwrap_err();
        assert_eq!(trouble(&error), Some(Trouble::Held), "{error}");
        drop(held);
        let held = hold();
        let frees = thread::spawn(move || {
            thread::sleep(PAUSE * 3);
            drop(held);
        });
        replace(&path, b"after").unwrap();
        frees.join().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"after");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn another_stream_and_the_age_of_a_file_stay_when_it_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.attune");
        fs::write(&path, "before").unwrap();
        let stream = folder.path().join("plan.attune:Zone.Identifier");
        let written = fs::write(&stream, "[ZoneTransfer]\r\nZoneId=3\r\n");
        if written.is_err() || fs::read_dir(folder.path()).unwrap().count() > 1 {
            // FAT knows no streams, and Wine makes a file of that name.
            return;
        }
        let made = path.metadata().unwrap().created().unwrap();
        thread::sleep(Duration::from_millis(50));
        replace(&path, b"after").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"after");
        assert_eq!(fs::read_to_string(&stream).unwrap(), "[ZoneTransfer]\r\nZoneId=3\r\n");
        assert_eq!(path.metadata().unwrap().created().unwrap(), made);
    }
}
