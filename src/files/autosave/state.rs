//! What can be said of a file that is being saved, and why one could not be.

use std::io;
use std::path::Path;

use jiff::civil::Time;

use crate::files::autosave::known::Elsewhere;
use crate::files::os_error::{Trouble, reason, trouble};
use crate::files::places;
use crate::text;

/// How a file stands to what is on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing has been changed since the file was opened.
    Opened,
    /// There are changes that will be written: within the second, or later where the file is
    /// large and they are kept aside meanwhile.
    Waiting,
    /// Everything is on disk since this time of day.
    Saved {
        /// When it was written, by the clock on the wall.
        at: Time,
    },
    /// The last attempt to write failed; another comes by itself.
    Failed {
        /// What is wrong and what happens now.
        what: String,
    },
}

impl SaveState {
    /// Why the last changes are not on disk, in words; none where they are.
    pub(crate) fn why_not_saved(self) -> Option<String> {
        match self {
            Self::Failed { what } => Some(what),
            Self::Waiting => Some(text!("save-slow")),
            Self::Saved { .. } | Self::Opened => None,
        }
    }
}

/// The saving itself came upon a mistake of Attune's own.
#[derive(Debug, thiserror::Error)]
#[error("a panic")]
pub struct Panicked;

/// Saving does not get through: the drive has not answered for some time.
pub(super) fn late(path: &Path) -> SaveState {
    let folder = places::display(path.parent().unwrap_or(Path::new("")));
    SaveState::Failed { what: text!("save-late", folder = folder) }
}

/// Why a file could not be written, in plain words.
pub fn why_not(error: &io::Error, path: &Path) -> String {
    use io::ErrorKind as Kind;
    let name = places::file_name(path);
    let parent = path.parent().unwrap_or(Path::new(""));
    let folder = places::display(parent);
    let read_only = || std::fs::metadata(path).is_ok_and(|metadata| metadata.permissions().readonly());
    match Elsewhere::of(error) {
        Some(Elsewhere::Changed) => return text!("save-changed-elsewhere", name = name),
        Some(Elsewhere::Gone) => return text!("save-gone", name = name),
        None => {}
    }
    if error.get_ref().and_then(|inner| inner.downcast_ref::<Panicked>()).is_some() {
        return text!("save-panicked", name = name);
    }
    match trouble(error) {
        Some(Trouble::Held) => return text!("save-held", name = name),
        Some(Trouble::Away) => return text!("save-no-drive", folder = folder),
        Some(Trouble::BadName) => return text!("save-bad-name", name = name),
        Some(Trouble::Blocked | Trouble::InCloud) | None => {}
    }
    match error.kind() {
        Kind::PermissionDenied if read_only() => text!("save-read-only", name = name),
        Kind::PermissionDenied => text!("save-forbidden", folder = folder),
        Kind::ReadOnlyFilesystem => text!("save-read-only-drive", folder = folder),
        Kind::StorageFull | Kind::QuotaExceeded => text!("save-full", folder = folder),
        Kind::NotFound if !parent.is_dir() => text!("save-no-folder", folder = folder),
        Kind::NotADirectory => text!("save-folder-is-file", folder = folder),
        Kind::TimedOut => text!("save-no-answer", folder = folder),
        Kind::AlreadyExists => text!("save-name-taken", name = name),
        Kind::IsADirectory => text!("save-is-folder", name = name),
        Kind::InvalidFilename => text!("save-bad-name", name = name),
        _ => text!("save-other", name = name, reason = reason(error)),
    }
}
