//! The saving thread, and what it shares with the window.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::files::FileContent;
use crate::files::autosave::disk::Job;
use crate::files::autosave::known::Known;
use crate::files::autosave::state::{SaveState, why_not};
use crate::files::safe_write;
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
    pub(super) bell: Condvar,
    /// An attempt has ended, or the thread has.
    done: Condvar,
    /// What the file on disk is known to hold.
    pub known: Known,
    /// Held while the file is written or renamed. Taken before `inner`, never after.
    pub(super) disk: Mutex<()>,
}

/// Everything that is behind the lock.
pub struct Inner {
    pub path: PathBuf,
    pub state: SaveState,
    pub(super) exists: bool,
    pub(super) newest: Option<FileContent>,
    pub(super) due: Option<Instant>,
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
    pub fn new(path: PathBuf, known: Known) -> Self {
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
        Self {
            inner: Mutex::new(inner),
            bell: Condvar::new(),
            done: Condvar::new(),
            known,
            disk: Mutex::new(()),
        }
    }

    pub fn lock(&self) -> MutexGuard<'_, Inner> {
        lock(&self.inner)
    }

    /// Takes the newest state. The clock runs from the first that was not
    /// written, so that steady typing cannot put off the write.
    pub fn hand_over(&self, content: FileContent) {
        let mut inner = self.lock();
        // Only the newest counts: what came before it is in it.
        inner.newest = Some(content);
        inner.due.get_or_insert_with(|| Instant::now() + PAUSE);
        // While writing fails that stays on screen: "saving" would be hope, not news.
        if !matches!(inner.state, SaveState::Failed { .. }) {
            inner.state = SaveState::Waiting;
        }
        self.bell.notify_one();
    }

    /// The thread: writes when it is time, until it is told to close.
    pub fn run(&self, wake: &dyn Fn()) {
        let path = self.lock().path.clone();
        // On this thread, since a shared folder can hold thousands of files.
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
                // Not under the lock: whoever is woken asks for the state at once.
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
        // The disk first, and `inner` only for moments: the window asks for the state in
        // every frame, and must not wait for a drive.
        let disk = lock(&self.disk);
        let Some(job) = self.lock().begin(&self.known) else { return };
        let result = job.write();
        self.lock().finish(job, result);
        drop(disk);
        self.done.notify_all();
    }

    /// Writes at once, and waits for the outcome.
    pub fn hurry(&self, until: Instant) -> SaveState {
        let mut inner = self.lock();
        let before = inner.attempts;
        // A failure is tried again at once, since the person waits for this one.
        inner.hurry = inner.newest.is_some() || inner.writing;
        if inner.newest.is_some() {
            inner.due = Some(Instant::now());
            self.bell.notify_one();
        }
        // Compared with the number of before: a failure from long ago is not the outcome
        // that is waited for.
        while (inner.newest.is_some() || inner.writing) && inner.failed_attempt <= before {
            let Some(left) = until.checked_duration_since(Instant::now()) else { break };
            inner = self.done.wait_timeout(inner, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        inner.state.clone()
    }

    /// Moves the file, between two writes. Waits no longer than `patience`, for
    /// the window stands still meanwhile: what has not been done by then is not
    /// done any more, or is taken back.
    pub fn rename(self: &Arc<Self>, new: PathBuf, patience: Duration) -> Result<(), (io::Error, PathBuf)> {
        self.rename_within(patience, new.clone()).map_err(|error| (error, new))
    }

    fn rename_within(self: &Arc<Self>, patience: Duration, new: PathBuf) -> io::Result<()> {
        // On a thread of its own: no system call can be called off, and on a share that
        // hangs even a rename takes minutes.
        let (tell, told) = channel();
        let given_up = Arc::new(Mutex::new(false));
        let (shared, over) = (Arc::clone(self), Arc::clone(&given_up));
        let mover = move || shared.rename_unless(&over, new, &tell);
        thread::Builder::new().name("rename".to_owned()).spawn(mover)?;
        if let Ok(result) = told.recv_timeout(patience) {
            return result;
        }
        *lock(&given_up) = true;
        // It may have been done at the last moment.
        told.try_recv().unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }

    /// Moves the file, and says so as long as somebody waits for it.
    fn rename_unless(&self, given_up: &Mutex<bool>, new: PathBuf, tell: &Sender<io::Result<()>>) {
        let _disk = lock(&self.disk);
        if *lock(given_up) {
            return;
        }
        let (old, exists) = {
            let inner = self.lock();
            (inner.path.clone(), inner.exists)
        };
        let result = if old == new {
            Ok(())
        } else if exists {
            safe_write::rename_new(&old, &new)
        // Nothing is moved where nothing was written yet; the name still has to be free.
        // Asked of the link itself, since one that leads nowhere takes the name as well.
        } else if new.symlink_metadata().is_ok() {
            Err(io::ErrorKind::AlreadyExists.into())
        } else {
            Ok(())
        };
        let given_up = lock(given_up);
        if *given_up {
            // The person was told that the file keeps its name.
            if result.is_ok() && exists && old != new && safe_write::rename_new(&new, &old).is_err() {
                self.lock().path = new;
            }
            return;
        }
        if result.is_ok() {
            self.lock().path = new;
        }
        // Somebody listens, or it would have been given up.
        let _ = tell.send(result);
    }

    /// Whether nobody writes here any more.
    pub fn is_closed(&self) -> bool {
        self.lock().life == Life::Closed
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
    fn begin(&mut self, known: &Known) -> Option<Job> {
        let content = self.newest.take()?;
        self.due = None;
        self.hurry = false;
        self.writing = true;
        self.attempts += 1;
        Some(Job { content, path: self.path.clone(), exists: self.exists, ticket: known.ticket() })
    }

    /// Both sides' words are what there is to write; none: they are on disk already.
    pub(super) fn adopt(&mut self, content: Option<FileContent>) {
        self.due = content.is_some().then(Instant::now);
        self.state = if content.is_some() { SaveState::Waiting } else { saved_now() };
        self.newest = content;
    }

    fn finish(&mut self, job: Job, result: io::Result<PathBuf>) {
        self.writing = false;
        match result {
            Ok(path) => {
                self.path = path;
                // From now on it is ours, and may be replaced.
                self.exists = true;
                self.state = if self.newest.is_some() { SaveState::Waiting } else { saved_now() };
            }
            Err(error) => {
                self.failed_attempt = self.attempts;
                // Something newer may have come meanwhile, which is what to keep.
                self.newest.get_or_insert(job.content);
                let pause = if self.hurry { Duration::ZERO } else { RETRY };
                self.due = Some(Instant::now() + pause);
                let why = why_not(&error, &job.path);
                self.state = SaveState::Failed { what: text!("save-failed", why = why) };
            }
        }
    }
}

/// A panic elsewhere is no reason to stop saving.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn saved_now() -> SaveState {
    SaveState::Saved { at: jiff::Zoned::now().time() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Autosave;

    #[test]
    fn a_drive_that_does_not_answer_keeps_nobody_waiting_for_a_new_name() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old.attune"), folder.path().join("new.attune"));
        std::fs::write(&old, "old").unwrap();
        let autosave = Autosave::start(old.clone(), || {});
        let shared = Arc::clone(&autosave.shared);
        let hangs = lock(&shared.disk);
        let begun = Instant::now();
        let why = autosave.rename(new.clone()).unwrap_err();
        assert!(begun.elapsed() < Duration::from_secs(3));
        assert!(why.contains("is not answering"), "{why}");
        drop(hangs);
        // Nor does the file move later, when the drive answers again.
        while Arc::strong_count(&shared) > 3 {
            thread::sleep(Duration::from_millis(10));
        }
        assert_eq!((autosave.path(), old.exists(), new.exists()), (old, true, false));
        autosave.rename(new.clone()).unwrap();
        assert_eq!((autosave.path(), new.exists()), (new, true));
    }

    #[test]
    fn closing_does_not_wait_twice_for_a_drive_that_does_not_answer() {
        let folder = tempfile::tempdir().unwrap();
        let autosave = Autosave::start(folder.path().join("plan.attune"), || {});
        let shared = Arc::clone(&autosave.shared);
        let hangs = lock(&shared.disk);
        autosave.changed(&crate::files::checklists::example());
        assert_eq!(autosave.save_now(Duration::from_millis(10)), SaveState::Waiting);
        let begun = Instant::now();
        drop(autosave);
        assert!(begun.elapsed() < Duration::from_secs(3));
        drop(hangs);
        // Where the process lives on, what was waiting is written all the same.
        assert!(shared.wait_until_closed(Instant::now() + Duration::from_secs(20)));
        assert!(matches!(shared.lock().state, SaveState::Saved { .. }));
    }

    #[test]
    fn a_new_name_that_comes_too_late_is_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old.attune"), folder.path().join("new.attune"));
        std::fs::write(&old, "old").unwrap();
        let shared = Arc::new(Shared::new(old.clone(), Known::default()));
        let given_up = Arc::new(Mutex::new(false));
        let (tell, told) = channel();
        let inner = shared.lock();
        let mover = {
            let (shared, over, new) = (Arc::clone(&shared), Arc::clone(&given_up), new.clone());
            thread::spawn(move || shared.rename_unless(&over, new, &tell))
        };
        // It has begun: it holds the disk, and waits for the lock.
        while shared.disk.try_lock().is_ok() {
            thread::sleep(Duration::from_millis(1));
        }
        thread::sleep(Duration::from_millis(50));
        *lock(&given_up) = true;
        drop(inner);
        mover.join().unwrap();
        assert!(told.try_recv().is_err());
        assert_eq!((shared.lock().path.clone(), old.exists(), new.exists()), (old, true, false));
    }
}
