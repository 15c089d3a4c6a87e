//! From a path to a text: what can be said of a file before its words are read.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use crate::files::format::fault::{Fault, Position};
use crate::files::os_error::{Trouble, reason, trouble};
use crate::files::places;
use crate::files::progress::Progress;
use crate::text;

/// Larger files are refused unread: 64 MB.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// The text of a file.
pub fn text_of(path: &Path, progress: &Progress) -> Result<String, Fault> {
    let device = || Fault::new(text!("fault-special"), text!("fault-special-hint"));
    if places::is_device(path) {
        return Err(device());
    }
    let metadata = fs::metadata(path).map_err(|error| unreadable(&error))?;
    if metadata.is_dir() {
        return Err(Fault::new(text!("fault-folder"), text!("fault-folder-hint")));
    }
    // A pipe or a device could make us wait for ever.
    if !metadata.is_file() {
        return Err(device());
    }
    if metadata.len() > MAX_BYTES {
        return Err(too_large());
    }
    let bytes = bytes_of(path, metadata.len(), progress).map_err(|error| unreadable(&error))?;
    decode(bytes)
}

/// The first bytes of a file: enough to know by them what it is.
pub fn beginning_of(path: &Path) -> io::Result<Vec<u8>> {
    const BEGINNING: u64 = 4 * 1024;
    // A pipe or a device could make us wait for ever.
    if places::is_device(path) || !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(BEGINNING).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn bytes_of(path: &Path, length: u64, progress: &Progress) -> io::Result<Vec<u8>> {
    // The file may grow while it is read.
    progress.read_to_end(File::open(path)?.take(MAX_BYTES + 1), length)
}

/// The text that the bytes of a file hold.
pub fn decode(bytes: Vec<u8>) -> Result<String, Fault> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(too_large());
    }
    if is_utf16(&bytes) {
        return Err(Fault::new(text!("fault-utf16"), text!("fault-utf8-hint")));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let bytes = error.into_bytes();
        if bytes.contains(&0) {
            return Fault::new(text!("fault-not-text"), text!("fault-not-attune-hint"));
        }
        let before = String::from_utf8_lossy(bytes.get(..good).unwrap_or_default());
        let position = Position::of(&with_line_feeds(&before), before.len());
        let fault = Fault::new(text!("fault-not-utf8"), text!("fault-utf8-hint"));
        Fault { position: Some(position), ..fault }
    })
}

/// Lines that end in a carriage return alone, as they did on old Macs and still do in some
/// programs, end in a line feed: else the first comment would hold the whole file. The
/// length stays, and with it every position.
pub fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let alone = letter == '\r' && letters.peek() != Some(&'\n');
        whole.push(if alone { '\n' } else { letter });
    }
    Cow::Owned(whole)
}

/// Whether the bytes are UTF-16, by their mark or by every other byte being nought.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let start = bytes.get(..64.min(bytes.len())).unwrap_or_default();
    let noughts = |offset| start.iter().skip(offset).step_by(2).all(|byte| *byte == 0);
    start.len() >= 2 && start.len() % 2 == 0 && (noughts(0) != noughts(1))
}

fn too_large() -> Fault {
    Fault::new(text!("fault-too-large"), text!("fault-too-large-hint"))
}

/// Why the system did not let a file be read.
pub fn unreadable(error: &io::Error) -> Fault {
    match trouble(error) {
        Some(Trouble::Held) => return Fault::new(text!("fault-held"), text!("fault-held-hint")),
        Some(Trouble::BadName) => return Fault::new(text!("fault-bad-name"), text!("fault-missing-hint")),
        Some(Trouble::Away | Trouble::Blocked | Trouble::InCloud) | None => {}
    }
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            Fault::new(text!("fault-missing"), text!("fault-missing-hint"))
        }
        io::ErrorKind::PermissionDenied => {
            Fault::new(text!("fault-forbidden"), text!("fault-forbidden-hint"))
        }
        _ => Fault::new(text!("fault-unreadable", reason = reason(error)), text!("fault-unreadable-hint")),
    }
}
