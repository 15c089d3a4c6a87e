//! A new file under a free name. Between looking for one and writing, somebody else may
//! take it: then it is the next, and what is there stays.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::files::{places, safe_write};

/// So many names are tried: nobody takes one after the other by chance.
const TRIES: usize = 50;

/// Writes a new file in `folder`, named after `stem`. Says where it is.
///
/// # Errors
/// When it cannot be written. Nothing that is there was changed.
pub fn create(folder: &Path, stem: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    under(|| places::free_path(folder, stem), |path| safe_write::create_new(path, bytes))
}

/// Moves a file into `folder`, named after `stem`. Says where it is.
///
/// # Errors
/// When it cannot be moved; it is then where it was.
pub fn move_to(file: &Path, folder: &Path, stem: &str) -> io::Result<PathBuf> {
    under(|| places::free_path(folder, stem), |path| safe_write::rename_new(file, path))
}

/// Does it under the first name that is still free when it is done.
fn under(
    mut name: impl FnMut() -> PathBuf,
    mut make: impl FnMut(&Path) -> io::Result<()>,
) -> io::Result<PathBuf> {
    for _ in 0..TRIES {
        let path = name();
        match make(&path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            result => return result.map(|()| path),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// Names as `places::free_path` gives them, of which somebody else takes the first three.
    fn taken(folder: &Path) -> impl FnMut() -> PathBuf {
        let (folder, mut times) = (folder.to_owned(), 0);
        move || {
            let path = places::free_path(&folder, "plan");
            times += 1;
            if times <= 3 {
                fs::write(&path, "somebody else’s").unwrap();
            }
            path
        }
    }

    #[test]
    fn a_file_that_appears_in_the_gap_stays_and_the_new_one_gets_the_next_name() {
        let folder = tempfile::tempdir().unwrap();
        let made = under(taken(folder.path()), |path| safe_write::create_new(path, b"mine")).unwrap();
        assert_eq!(made, folder.path().join("plan 4.attune"));
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        for others in ["plan.attune", "plan 2.attune", "plan 3.attune"] {
            assert_eq!(read(others), "somebody else’s");
        }
        assert_eq!(read("plan 4.attune"), "mine");
    }

    #[test]
    fn a_file_that_is_moved_replaces_none_that_appears_in_the_gap() {
        let folder = tempfile::tempdir().unwrap();
        let old = folder.path().join("old.attune");
        fs::write(&old, "mine").unwrap();
        let made = under(taken(folder.path()), |path| safe_write::rename_new(&old, path)).unwrap();
        assert_eq!((fs::read_to_string(made).unwrap().as_str(), old.exists()), ("mine", false));
        assert_eq!(fs::read_to_string(folder.path().join("plan 3.attune")).unwrap(), "somebody else’s");
    }
}
