//! Who has a file open. Beside it lies a small file that says so, for as long as it is
//! open, and in the user's own data folder a sign of life that is locked: whoever finds
//! the one asks the other whether that window is still there. What was left behind by a
//! process that is no more counts for nothing, and goes.
//!
//! None of it protects the file: saving compares what is there before it writes. It is
//! there so that people are asked before they work in two windows, and not after.

mod keeper;
mod lock;
mod sign;

use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::files::places::Places;

pub(crate) use keeper::Keeper;

/// Another window that has a file open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Since when it says that it has, by the clock of its computer.
    pub since: Option<SystemTime>,
    /// It is one of this user's on this computer, and there now. Of any other only the note
    /// is known, and it may have been left behind.
    pub is_here: bool,
    window: String,
}

/// Whether another window has this file open.
pub fn holder(path: &Path, places: &Places) -> Option<Holder> {
    let note = lock::read(&lock::beside(path))?;
    let is_ours = lock::computer(places).is_some_and(|computer| computer == note.computer);
    let is_alive = if is_ours { sign::is_alive(places, &note.window) } else { None };
    let is_here = is_alive == Some(true);
    (is_alive != Some(false)).then_some(Holder { since: note.since, is_here, window: note.window })
}

/// Takes away the note of a window that is on another computer or is no more: somebody
/// has decided to work here.
pub(crate) fn discard(path: &Path, holder: &Holder) {
    let lock = lock::beside(path);
    if !holder.is_here && lock::read(&lock).is_some_and(|note| note.window == holder.window) {
        lock::remove(&lock);
    }
}

/// Asks the window that has a file open to come forward. Whether it did, within `patience`.
pub fn ask_forward(holder: &Holder, places: &Places, patience: Duration) -> bool {
    holder.is_here && sign::ask(places, &holder.window, patience)
}
