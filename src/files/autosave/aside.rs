//! What is put aside of an open file, besides saving it: earlier versions, and while saving
//! fails what could not be saved. On a thread of its own, and on the computer's own disk,
//! since the drive of the file may be the one that does not answer.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use crate::files::autosave::pace::{ASIDE, LATE};
use crate::files::autosave::standing::{Before, Standing};
use crate::files::autosave::worker::Shared;
use crate::files::places::Places;
use crate::files::recent::Recent;
use crate::files::recovery::Recovery;
use crate::files::{FileContent, format, versions};

/// From one version to the next, while people work.
const PAUSE: Duration = Duration::from_mins(5);

/// From what could not be put aside to the next attempt.
const AGAIN: Duration = Duration::from_millis(200);

/// What has been put aside of one file.
pub struct Aside {
    places: Places,
    recovery: Option<Recovery>,
    recovered: Option<Recovered>,
    kept: Option<(Instant, Arc<FileContent>)>,
}

/// What was kept aside last, and what the file had been given by then.
struct Recovered {
    content: Arc<FileContent>,
    since: Option<Arc<FileContent>>,
}

impl Recovered {
    /// Whether nothing was saved since.
    fn is_since(&self, saved: Option<&Arc<FileContent>>) -> bool {
        self.since.as_ref().map(Arc::as_ptr) == saved.map(Arc::as_ptr)
    }
}

impl Aside {
    pub fn new(places: Places) -> Self {
        Self { places, recovery: None, recovered: None, kept: None }
    }

    /// The thread: puts aside what there is, until the file is closed.
    pub fn run(mut self, shared: &Shared) {
        let mut standing = shared.standing();
        loop {
            // Only once it is known whose it is: taken earlier, it would be kept by nobody.
            let before = if standing.content().is_some() { shared.take_before() } else { Vec::new() };
            // What is put aside is a second net: nothing that goes wrong with it may end it.
            let put = catch_unwind(AssertUnwindSafe(|| self.put(shared, &standing, before)));
            if put.is_err() {
                log::error!("a panic while earlier versions were kept");
            }
            if standing.closed {
                break;
            }
            standing = shared.wait_for_change(&standing, self.pause(&standing));
        }
        // First, or what could not be saved would still be locked when somebody looks for it.
        drop(self);
        shared.aside_is_closed();
    }

    fn put(&mut self, shared: &Shared, standing: &Standing, before: Vec<Before>) {
        let Some(id) = standing.content().and_then(|content| content.kept_under()).map(ToOwned::to_owned)
        else {
            return;
        };
        for before in before {
            let at = before.at;
            if let Some(text) = before.into_text() {
                self.keep(&id, &text, at);
            }
        }
        self.recover(shared, standing, &id);
        let Some(saved) = &standing.saved else { return };
        let kept = self.kept.as_ref();
        let is_new = kept.is_none_or(|(_, kept)| !Arc::ptr_eq(kept, saved));
        let is_due = kept.is_none_or(|(at, _)| at.elapsed() >= PAUSE);
        if is_new && (is_due || standing.closed) {
            self.kept = Some((Instant::now(), Arc::clone(saved)));
            if let Ok(text) = format::write(saved) {
                self.keep(&id, text.as_bytes(), Timestamp::now());
            }
        }
    }

    /// While saving fails, everything new goes to the computer's own disk, and what was
    /// typed since a large file was last written.
    fn recover(&mut self, shared: &Shared, standing: &Standing, id: &str) {
        let Some(newest) = &standing.newest else {
            if standing.saved.is_some() {
                self.recovered = None;
                let close = if standing.closed { Recovery::done } else { Recovery::saved };
                self.recovery.iter_mut().for_each(close);
            }
            return;
        };
        let is_saved = |recovered: &Recovered| !recovered.is_since(standing.saved.as_ref());
        // What the file holds by now must not be offered as newer than it.
        let is_behind = self.recovered.as_ref().is_some_and(is_saved);
        let is_exposed = standing.exposed.is_some_and(|since| since.elapsed() >= ASIDE);
        let is_there = self.recovered.as_ref().is_some_and(|of| Arc::ptr_eq(&of.content, newest));
        if !is_behind && (is_there || !(standing.fails || is_exposed)) {
            return;
        }
        let recovery = self.recovery.get_or_insert_with(|| Recovery::new(&self.places, id));
        match recovery.put(&standing.path, newest, shared.known.content().as_ref()) {
            Ok(()) => {
                shared.is_aside(newest, standing.at);
                self.recovered =
                    Some(Recovered { content: Arc::clone(newest), since: standing.saved.clone() });
            }
            Err(error) => log::warn!("what is not saved could not be kept aside: {error}"),
        }
    }

    fn keep(&self, id: &str, text: &[u8], at: Timestamp) {
        // Asked each time, since another window may have changed it.
        if !Recent::load(&self.places).keep_versions {
            return;
        }
        if let Err(error) = versions::keep(&self.places, id, text, at) {
            log::warn!("an earlier version was not kept: {error}");
        }
    }

    /// How long there is nothing to do where nothing changes.
    fn pause(&self, standing: &Standing) -> Option<Duration> {
        if standing.newest.is_some() && !standing.fails {
            let aside = standing.exposed.map(|since| ASIDE.saturating_sub(since.elapsed()).max(AGAIN));
            return Some(aside.unwrap_or(LATE));
        }
        let (at, kept) = self.kept.as_ref()?;
        let saved = standing.saved.as_ref().filter(|saved| !Arc::ptr_eq(kept, saved));
        saved.map(|_| PAUSE.saturating_sub(at.elapsed()))
    }
}
