//! When the file is written, and what has to be kept aside until then.

use std::sync::Arc;
use std::time::Instant;

use super::{Inner, Shared};
use crate::files::FileContent;
use crate::files::autosave::disk::Job;
use crate::files::autosave::known::Known;
use crate::files::autosave::pace::{LONGEST_PAUSE, PAUSE};
use crate::files::autosave::state::SaveState;

impl Shared {
    /// `content` is kept aside, and stood so at that moment: only what came after it is not.
    pub fn is_aside(&self, content: &Arc<FileContent>, at: Instant) {
        let mut inner = self.lock();
        let newest = inner.newest.as_ref().or(inner.in_hand.as_ref());
        let is_newest = newest.is_none_or(|newest| Arc::ptr_eq(newest, content));
        inner.exposed = inner.exposed.filter(|_| !is_newest).map(|since| since.max(at));
    }
}

impl Inner {
    /// There is something to write from now on.
    pub(super) fn wait_for_write(&mut self, now: Instant) {
        let soon = now + PAUSE;
        let due = self.written.map_or(soon, |at| soon.max(at + self.spacing));
        let due = *self.due.get_or_insert(due);
        self.since.get_or_insert(due.checked_sub(PAUSE).unwrap_or(now));
        self.exposed.get_or_insert(now);
    }

    /// When to write. What is not kept aside meanwhile is not put off.
    pub(super) fn due(&self) -> Option<Instant> {
        let exposed = self.exposed.map(|since| since + LONGEST_PAUSE);
        // What fails has its own time.
        let exposed = exposed.filter(|_| !matches!(self.state, SaveState::Failed { .. }));
        self.due.map(|due| exposed.map_or(due, |exposed| due.min(exposed)))
    }

    /// Since when there is something to keep aside: none where the file is about to be
    /// written, which is quicker.
    pub(super) fn put_off(&self) -> Option<Instant> {
        self.exposed.filter(|since| self.due.is_some_and(|due| due > *since + LONGEST_PAUSE))
    }

    /// Takes what there is to write.
    pub(super) fn begin(&mut self, known: &Known) -> Option<Job> {
        let content = self.newest.take()?;
        let now = Instant::now();
        self.due = None;
        self.written = Some(now);
        self.since = self.since.map(|since| since.min(now));
        self.hurry = false;
        self.in_hand = Some(Arc::clone(&content));
        self.attempts += 1;
        let is_first = self.saved.is_none();
        Some(Job { content, path: self.path.clone(), exists: self.exists, is_first, ticket: known.ticket() })
    }
}
