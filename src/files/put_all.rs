//! Several files that belong together: all of them are written, or none.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::files::safe_write;

/// Why they were not written.
#[derive(Debug)]
pub struct NotPut {
    /// The file that could not be written.
    pub path: PathBuf,
    /// What the system says.
    pub error: io::Error,
    /// Those that had been replaced by then, which nothing brings back.
    pub replaced: Vec<PathBuf>,
}

/// Those of the paths at which something is already.
pub fn taken<P: AsRef<Path>>(paths: &[P]) -> Vec<&Path> {
    paths.iter().map(AsRef::as_ref).filter(|path| path.symlink_metadata().is_ok()).collect()
}

/// Writes the files, each whole. Where one of them cannot be written, those that were not
/// there before are taken away again.
///
/// # Errors
/// When the system refuses one, or its name is taken and nothing may be replaced.
pub fn put_all(files: &[(PathBuf, Vec<u8>)], replace: bool) -> Result<(), NotPut> {
    let (mut made, mut replaced) = (Vec::new(), Vec::new());
    for (path, bytes) in files {
        let is_there = path.symlink_metadata().is_ok();
        if let Err(error) = safe_write::put(path, bytes, replace) {
            for path in made {
                if let Err(error) = fs::remove_file(path) {
                    log::warn!("a file that was just made could not be taken away: {error}");
                }
            }
            return Err(NotPut { path: path.clone(), error, replaced });
        }
        if is_there { replaced.push(path.clone()) } else { made.push(path) }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_one_cannot_be_written_those_before_it_are_taken_away_and_the_replaced_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("old"), "old").unwrap();
        fs::create_dir(path("folder")).unwrap();
        let files = ["new", "old", "folder"].map(|name| (path(name), b"words".to_vec()));
        assert_eq!(taken(&files.each_ref().map(|(path, _)| path)), [path("old"), path("folder")]);
        let refused = put_all(&files, true).unwrap_err();
        assert_eq!((refused.path, refused.replaced), (path("folder"), vec![path("old")]));
        assert!(!path("new").exists());
        let refused = put_all(&files, false).unwrap_err();
        assert_eq!((refused.path, refused.replaced), (path("old"), vec![]));
        assert!(!path("new").exists());
        put_all(&files[..2], true).unwrap();
        assert_eq!(fs::read(path("new")).unwrap(), b"words");
    }
}
