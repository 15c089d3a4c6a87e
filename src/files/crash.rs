//! What is left behind when the window ends by a mistake of Attune's own: a report for
//! whoever looks after the program. It says where in the program that was, and holds
//! nothing that anybody typed: what a panic says may quote a note, so it is left out.

use std::fs;
use std::io;
use std::panic::Location;
use std::path::PathBuf;
use std::time::SystemTime;

use crate::files::places::Places;
use crate::files::safe_write;

/// How the report says that everything was on disk.
const SAVED: &str = "everything typed was saved";

/// Attune stopped by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// When, as far as that is known.
    pub at: Option<SystemTime>,
    /// Everything that was in hand reached the disk.
    pub saved: bool,
    /// The report.
    pub report: PathBuf,
}

/// Leaves a report, until the next start.
///
/// # Errors
/// When the data folder cannot be written.
pub fn note(places: &Places, at: Option<&Location>, calls: &str, saved: bool) -> io::Result<()> {
    let place = at.map(|at| format!("{}:{}", source(at.file()), at.line())).unwrap_or_default();
    let saved = if saved { SAVED } else { "the last changes were not saved" };
    let version = env!("CARGO_PKG_VERSION");
    let text = format!("Attune {version} stopped by a mistake of its own; {saved}.\nAt {place}\n{calls}\n");
    safe_write::replace_private(&unread(places), text.as_bytes())
}

/// The report of the last end, once: it is put aside for whoever asks for it.
pub fn take(places: &Places) -> Option<Stopped> {
    let path = unread(places);
    let text = fs::read_to_string(&path).ok()?;
    let at = fs::metadata(&path).and_then(|metadata| metadata.modified()).ok();
    let report = places.data.join("stopped-read.txt");
    // Where that fails nothing is said: else it would be said at every start.
    fs::rename(&path, &report).ok()?;
    let first = text.lines().next().unwrap_or_default();
    Some(Stopped { at, saved: first.contains(SAVED), report })
}

/// A file of the source, without the folders of the computer that it was built on.
fn source(file: &str) -> &str {
    let start = file.rfind("/src/").and_then(|end| file.get(..end)?.rfind('/'));
    start.and_then(|start| file.get(start + 1..)).unwrap_or(file)
}

fn unread(places: &Places) -> PathBuf {
    places.data.join("stopped.txt")
}
