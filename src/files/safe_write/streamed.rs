//! A file that is written piece by piece, since nobody has all of it at once. Under its
//! name there is the old file or the whole of the new one, and never a piece of it.

use std::fs::Metadata;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::temporary::{folder_of, plain, settle, sweep, written};
use super::{follow, mode_of, name, name_new, replaceable, sync_folder, writable};

/// A file that is being written, and has no name yet. Dropped before its end, it leaves nothing.
pub struct Streamed {
    temporary: NamedTempFile,
    target: PathBuf,
    over: Over,
}

enum Over {
    /// Over nothing.
    New,
    /// Over what is there, if anything is.
    Old(Option<Metadata>),
}

impl Streamed {
    /// Begins a file, over one that is there already only where `replace` says so. What
    /// processes that are no more left in its folder goes.
    ///
    /// # Errors
    /// When nothing can be written there, or the name is taken and nothing may be replaced.
    pub fn begin(path: &Path, replace: bool) -> io::Result<Self> {
        let path = writable(path)?;
        sweep(folder_of(&path));
        let (target, over) = if replace {
            // Renamed over a link, the link would become a file and its target stay old.
            let target = follow(&path)?;
            let old = replaceable(&target)?;
            (target, Over::Old(old))
        } else if path.symlink_metadata().is_ok() {
            return Err(ErrorKind::AlreadyExists.into());
        } else {
            (path.into_owned(), Over::New)
        };
        let mode = mode_of(if let Over::Old(old) = &over { old.as_ref() } else { None });
        let temporary = written(folder_of(&target), &[], mode)?;
        Ok(Self { temporary, target, over })
    }

    /// Gives it its name, now that it is whole.
    ///
    /// # Errors
    /// When the system refuses, or something has taken the name meanwhile that may not be
    /// replaced. Nothing is left behind then.
    pub fn finish(self) -> io::Result<()> {
        let Self { temporary, target, over } = self;
        match over {
            Over::New => {
                settle(&temporary)?;
                name_new(temporary, &target)?;
            }
            Over::Old(old) => {
                #[cfg(unix)]
                if let Some(old) = &old {
                    super::properties::keep(&target, old, temporary.as_file())?;
                }
                #[cfg(not(unix))]
                let _ = old;
                settle(&temporary)?;
                name(temporary, &target)?;
            }
        }
        sync_folder(&target);
        Ok(())
    }
}

impl Write for Streamed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.temporary.write(bytes).map_err(plain)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.temporary.flush().map_err(plain)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_file_has_its_name_only_once_it_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("table.csv");
        let mut begun = Streamed::begin(&path, false).unwrap();
        begun.write_all(b"one").unwrap();
        assert!(!path.exists());
        drop(begun);
        assert_eq!(names(folder.path()), [""; 0], "and leaves nothing where it never is");
        let mut begun = Streamed::begin(&path, false).unwrap();
        begun.write_all(b"two").unwrap();
        begun.finish().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["table.csv"]);
    }

    #[test]
    fn what_has_the_name_stays_unless_it_may_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("table.csv");
        let begun = Streamed::begin(&path, false).unwrap();
        // It may come while the other is being written.
        fs::write(&path, "old").unwrap();
        assert_eq!(begun.finish().unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(Streamed::begin(&path, false).err().unwrap().kind(), ErrorKind::AlreadyExists);
        let mut begun = Streamed::begin(&path, true).unwrap();
        begun.write_all(b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"old");
        begun.finish().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["table.csv"]);
    }
}
