//! The saving thread, and what it shares with the window.

use std::io;
use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::disk::Job;
use super::{SaveState, why_not};
use crate::files::safe_write;
use crate::model::Assessment;
use crate::text;

/// From the first change that is not on disk to the write. Together with the
/// write itself this has to stay under a second.
const PAUSE: Duration = Duration::from_millis(500);

/// From a failure to the next attempt.
const RETRY: Duration = Duration::from_secs(2);

/// What the thread and the window share.
pub struct Shared {
    inner: Mutex<Inner>,
    /// There may be something to do.
    bell: Condvar,
    /// An attempt has ended, or the thread has.
    done: Condvar,
    /// Held while the file is written or renamed. Taken before `inner`, never after.
    disk: Mutex<()>,
}

/// Everything that is behind the lock.
pub struct Inner {
    /// The file.
    pub path: PathBuf,
    /// How it stands.
    pub state: SaveState,
    exists: bool,
    newest: Option<Assessment>,
    due: Option<Instant>,
    writing: bool,
    attempts: u64,
    failed_attempt: u64,
    /// Somebody waits for the outcome: a failure is followed by an attempt at once.
    hurry: bool,
    life: Life,
}

/// How near its end the thread is.
#[derive(PartialEq, Eq)]
enum Life {
    Open,
    /// There is one more attempt to come.
    Closing,
    /// There was, and there is no second.
    LastAttempt,
    Closed,
}

impl Shared {
    pub fn new(path: PathBuf) -> Self {
        let inner = Inner {
            exists: path.exists(),
            path,
            state: SaveState::Opened,
            newest: None,
            due: None,
            writing: false,
            attempts: 0,
            failed_attempt: 0,
            hurry: false,
            life: Life::Open,
        };
        Self { inner: Mutex::new(inner), bell: Condvar::new(), done: Condvar::new(), disk: Mutex::new(()) }
    }

    /// The lock. A panic elsewhere is no reason to stop saving.
    pub fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the newest state. The clock runs from the first that was not
    /// written, so that steady typing cannot put off the write.
    pub fn hand_over(&self, assessment: Assessment) {
        let mut inner = self.lock();
        inner.newest = Some(assessment);
        inner.due.get_or_insert_with(|| Instant::now() + PAUSE);
        if !matches!(inner.state, SaveState::Failed { .. }) {
            inner.state = SaveState::Waiting;
        }
        self.bell.notify_one();
    }

    /// The thread: writes when it is time, until it is told to close.
    pub fn run(&self, wake: &dyn Fn()) {
        let path = self.lock().path.clone();
        path.parent().map(safe_write::sweep);
        let mut announced = SaveState::Opened;
        while self.wait_for_work(&mut announced, wake) {
            self.attempt();
        }
        self.lock().life = Life::Closed;
        self.done.notify_all();
    }

    /// Waits until it is time to write (true) or everything is over (false).
    fn wait_for_work(&self, announced: &mut SaveState, wake: &dyn Fn()) -> bool {
        let mut inner = self.lock();
        loop {
            if inner.state != *announced {
                announced.clone_from(&inner.state);
                drop(inner);
                wake();
                inner = self.lock();
                continue;
            }
            if inner.life != Life::Open {
                let before = std::mem::replace(&mut inner.life, Life::LastAttempt);
                return before == Life::Closing && inner.newest.is_some();
            }
            let now = Instant::now();
            inner = match inner.due {
                Some(due) if due <= now => return true,
                Some(due) => {
                    let waited = self.bell.wait_timeout(inner, due - now);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
                None => self.bell.wait(inner).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    /// One attempt to write the newest state.
    pub fn attempt(&self) {
        let disk = self.disk.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(job) = self.lock().begin() else { return };
        let result = job.write();
        self.lock().finish(job, result);
        drop(disk);
        self.done.notify_all();
    }

    /// Writes at once, and waits for the outcome.
    pub fn hurry(&self, until: Instant) -> SaveState {
        let mut inner = self.lock();
        let before = inner.attempts;
        inner.hurry = inner.newest.is_some() || inner.writing;
        if inner.newest.is_some() {
            inner.due = Some(Instant::now());
            self.bell.notify_one();
        }
        while (inner.newest.is_some() || inner.writing) && inner.failed_attempt <= before {
            let Some(left) = until.checked_duration_since(Instant::now()) else { break };
            inner = self.done.wait_timeout(inner, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        inner.state.clone()
    }

    /// Moves the file, between two writes.
    pub fn rename(&self, new: PathBuf) -> Result<(), (io::Error, PathBuf)> {
        let _disk = self.disk.lock().unwrap_or_else(PoisonError::into_inner);
        let (old, exists) = {
            let inner = self.lock();
            (inner.path.clone(), inner.exists)
        };
        if old == new {
            return Ok(());
        }
        if exists {
            safe_write::rename_new(&old, &new).map_err(|error| (error, new.clone()))?;
        } else if new.symlink_metadata().is_ok() {
            return Err((io::ErrorKind::AlreadyExists.into(), new));
        }
        self.lock().path = new;
        Ok(())
    }

    /// Tells the thread to write what is waiting and end.
    pub fn close(&self) {
        let mut inner = self.lock();
        if inner.life == Life::Open {
            inner.life = Life::Closing;
        }
        self.bell.notify_one();
    }

    /// Waits for the thread's end; false if it took too long.
    pub fn wait_until_closed(&self, until: Instant) -> bool {
        let mut inner = self.lock();
        while inner.life != Life::Closed {
            let Some(left) = until.checked_duration_since(Instant::now()) else { return false };
            inner = self.done.wait_timeout(inner, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }
}

impl Inner {
    fn begin(&mut self) -> Option<Job> {
        let assessment = self.newest.take()?;
        self.due = None;
        self.hurry = false;
        self.writing = true;
        self.attempts += 1;
        Some(Job { assessment, path: self.path.clone(), exists: self.exists })
    }

    fn finish(&mut self, job: Job, result: io::Result<PathBuf>) {
        self.writing = false;
        match result {
            Ok(path) => {
                self.path = path;
                self.exists = true;
                self.state = if self.newest.is_some() { SaveState::Waiting } else { saved_now() };
            }
            Err(error) => {
                self.failed_attempt = self.attempts;
                // Something newer may have come meanwhile, which is what to keep.
                self.newest.get_or_insert(job.assessment);
                let pause = if self.hurry { Duration::ZERO } else { RETRY };
                self.due = Some(Instant::now() + pause);
                let why = why_not(&error, &job.path);
                self.state = SaveState::Failed { what: text!("save-failed", why = why) };
            }
        }
    }
}

fn saved_now() -> SaveState {
    SaveState::Saved { at: jiff::Zoned::now().time() }
}
