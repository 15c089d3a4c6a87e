//! One write, from the content to the disk.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::files::FileContent;
use crate::files::format;
use crate::files::{places, safe_write};

/// What there is to write, and where.
pub struct Job {
    pub content: Arc<FileContent>,
    pub path: PathBuf,
    /// Whether the file is ours already, so that it may be replaced.
    pub exists: bool,
    /// Nothing has been written yet since it was opened.
    pub is_first: bool,
}

impl Job {
    /// Writes, and says where: a new file's name may turn out to be taken.
    pub fn write(&self) -> io::Result<PathBuf> {
        let text = format::write(&self.content).map_err(io::Error::other)?;
        if self.exists {
            before_replacing(&self.path);
            safe_write::replace(&self.path, text.as_bytes())?;
            return Ok(self.path.clone());
        }
        create(&self.path, text.as_bytes())
    }
}

/// The seam for what offices do to files: here the present file is still as it was
/// left. Whoever finds that somebody else wrote it meanwhile, and keeps both, or
/// puts earlier versions aside, begins here.
fn before_replacing(_path: &Path) {}

fn create(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let folder = path.parent().unwrap_or(Path::new(""));
    safe_write::make_folder_of(path)?;
    match safe_write::create_new(path, bytes) {
        // Two windows that begin something on one day choose the same name, and the one
        // that writes second must not end the other's work.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let free = places::free_path(folder, &stem);
            safe_write::create_new(&free, bytes).map(|()| free)
        }
        result => result.map(|()| path.to_owned()),
    }
}
