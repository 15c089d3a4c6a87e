//! A folder that is looked at from time to time, for what comes back from other people.
//! What arrives is offered and never taken in by itself. It ends with the open file.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::files::import::folder::FolderState;

/// How long it is from one look to the next.
const EVERY: Duration = Duration::from_secs(4);

/// A folder that is watched. `Of` is what it is compared with: a look at the same folder
/// and the same file tells nothing new.
pub struct FolderWatch<Of> {
    /// The folder.
    pub folder: PathBuf,
    /// How many people's new answers lie in it.
    pub arrived: usize,
    due: Option<Instant>,
    seen: Option<(FolderState, Of)>,
}

/// A look that is to be done.
pub struct Look<Of> {
    folder: PathBuf,
    before: Option<(FolderState, Of)>,
    of: Of,
}

impl<Of: PartialEq> Look<Of> {
    /// Looks. `count` says how many people's new answers lie in the folder, and is asked
    /// only where something has changed since the look before.
    pub fn look(self, count: impl FnOnce(&Path, &Of) -> usize) -> Looked<Of> {
        let seen = (FolderState::of(&self.folder), self.of);
        let is_new = self.before.as_ref() != Some(&seen);
        let arrived = is_new.then(|| count(&self.folder, &seen.1));
        Looked { seen, arrived }
    }
}

/// What a look at the folder found.
pub struct Looked<Of> {
    /// What the folder looked like, and what it was compared with.
    pub seen: (FolderState, Of),
    /// How many people's new answers lie in it; None: it is as it was.
    pub arrived: Option<usize>,
}

impl<Of: Clone + PartialEq> FolderWatch<Of> {
    /// A folder that is looked at at once.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, arrived: 0, due: Some(Instant::now()), seen: None }
    }

    /// How long it is to the next look; None while one is under way.
    pub fn wait(&self) -> Option<Duration> {
        Some(self.due?.saturating_duration_since(Instant::now()))
    }

    /// Begins a look, which is done off the window's thread.
    pub fn begin(&mut self, of: Of) -> Look<Of> {
        self.due = None;
        Look { folder: self.folder.clone(), before: self.seen.clone(), of }
    }

    /// Takes what a look found.
    pub fn take(&mut self, looked: Looked<Of>) {
        self.arrived = looked.arrived.unwrap_or(self.arrived);
        self.seen = Some(looked.seen);
        self.due = Some(Instant::now() + EVERY);
    }
}
