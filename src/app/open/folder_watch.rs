//! A folder that is looked at from time to time, for what comes back from other people.
//! What arrives is offered and never taken in by itself. It ends with the open file.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::files::import::folder::FolderState;

/// How long it is from one look to the next.
const EVERY: Duration = Duration::from_secs(4);

/// A folder that is watched. `Of` is what it is compared with: a look at the same folder
/// and the same file tells nothing new. `Found` is what a look tells.
pub struct FolderWatch<Of, Found> {
    /// The folder.
    pub folder: PathBuf,
    /// What lies in it; none before the first look.
    pub found: Option<Found>,
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
    /// Looks. `find` says what lies in the folder, and is asked only where something has
    /// changed since the look before.
    pub fn look<Found>(self, find: impl FnOnce(&Path, &Of) -> Found) -> Looked<Of, Found> {
        let seen = (FolderState::of(&self.folder), self.of);
        let is_new = self.before.as_ref() != Some(&seen);
        let found = is_new.then(|| find(&self.folder, &seen.1));
        Looked { seen, found }
    }
}

/// What a look at the folder found.
pub struct Looked<Of, Found> {
    /// What the folder looked like, and what it was compared with.
    pub seen: (FolderState, Of),
    /// What lies in it; None: it is as it was.
    pub found: Option<Found>,
}

impl<Of: Clone + PartialEq, Found> FolderWatch<Of, Found> {
    /// A folder that is looked at at once.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, found: None, due: Some(Instant::now()), seen: None }
    }

    /// How long it is to the next look; None while one is under way.
    pub fn wait(&self) -> Option<Duration> {
        Some(self.due?.saturating_duration_since(Instant::now()))
    }

    /// Looks again soon, since what it is compared with has changed.
    pub fn look_soon(&mut self) {
        self.due = self.due.map(|_| Instant::now());
    }

    /// Begins a look, which is done off the window's thread.
    pub fn begin(&mut self, of: Of) -> Look<Of> {
        self.due = None;
        Look { folder: self.folder.clone(), before: self.seen.clone(), of }
    }

    /// Takes what a look found.
    pub fn take(&mut self, looked: Looked<Of, Found>) {
        if let Some(found) = looked.found {
            self.found = Some(found);
        }
        self.seen = Some(looked.seen);
        self.due = Some(Instant::now() + EVERY);
    }
}
