//! One write, from the content to the disk.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::files::FileContent;
use crate::files::autosave::known::Ticket;
use crate::files::format;
use crate::files::turn::Turn;
use crate::files::{fresh, safe_write};

/// What there is to write, and where.
pub struct Job {
    pub content: Arc<FileContent>,
    pub path: PathBuf,
    /// Whether the file is ours already, so that it may be replaced.
    pub exists: bool,
    /// What is known of the file that is there.
    pub ticket: Ticket,
    /// Nothing has been written yet since it was opened.
    pub is_first: bool,
}

impl Job {
    /// Writes, and says where: a new file's name may turn out to be taken.
    pub fn write(&self) -> io::Result<PathBuf> {
        let text = format::write(&self.content).map_err(io::Error::other)?;
        let bytes = text.as_bytes();
        let path = if self.exists { self.replace(bytes)? } else { create(&self.path, bytes)? };
        self.ticket.wrote(&self.content, bytes);
        Ok(path)
    }

    /// Writes over what was last read or written there, and over nothing else.
    fn replace(&self, bytes: &[u8]) -> io::Result<PathBuf> {
        // It is read twice, and each of the two is needed. This one finds a file that was
        // renamed, and lets nothing be written and synced beside a colleague's words in vain.
        let path = self.ticket.check(&self.path)?;
        // This one comes once the new file is synced, which takes a busy disk seconds: another
        // computer waits for no turn, and what it wrote meanwhile would be gone. Times and
        // lengths would not tell: shares keep seconds only, and sync clients set them back.
        // The turn is taken no earlier, or others would wait for the disk, and at last not
        // wait any more.
        let may = || {
            let turn = Turn::take(&path);
            self.ticket.check_at(&path).map(|()| turn)
        };
        safe_write::replace_if(&path, bytes, may)?;
        Ok(path)
    }
}

fn create(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let folder = path.parent().unwrap_or(Path::new(""));
    safe_write::make_folder_of(path)?;
    match safe_write::create_new(path, bytes) {
        // Two windows that begin something on one day choose the same name, and the one
        // that writes second must not end the other's work.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            fresh::create(folder, &stem, bytes)
        }
        result => result.map(|()| path.to_owned()),
    }
}
