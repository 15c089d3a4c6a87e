//! The saving thread, and what it shares with the window.

mod due;
mod standing;
#[cfg(test)]
mod tests;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::files::FileContent;
use crate::files::autosave::disk::Job;
use crate::files::autosave::known::Known;
use crate::files::autosave::pace::{LATE, PAUSE, RETRY, spacing};
use crate::files::autosave::standing::Before;
use crate::files::autosave::state::{Panicked, SaveState, late, why_not};
use crate::files::safe_write;
use crate::text;

/// Writes what there is to write. The tests put something else here.
pub type Write = fn(&Job) -> io::Result<PathBuf>;

/// What the thread and the window share.
pub struct Shared {
    inner: Mutex<Inner>,
    write: Write,
    /// There may be something to do.
    pub(super) bell: Condvar,
    /// An attempt has ended, or the thread has.
    done: Condvar,
    /// What the file on disk is known to hold.
    pub known: Known,
    /// Something may have to be put aside.
    aside: Condvar,
    /// Held while the file is written or renamed. Taken before `inner`, never after.
    pub(super) disk: Mutex<()>,
    /// Has the file looked at soon, where anybody looks.
    pub(super) looks: OnceLock<Sender<()>>,
}

/// Everything that is behind the lock.
pub struct Inner {
    pub path: PathBuf,
    state: SaveState,
    pub(super) exists: bool,
    pub(super) newest: Option<Arc<FileContent>>,
    pub(super) due: Option<Instant>,
    /// When the last write began, or ended where it has.
    written: Option<Instant>,
    /// From one write to the next, by how much the last one wrote.
    spacing: Duration,
    /// Since when something could be on disk that is not.
    since: Option<Instant>,
    /// Since when there is something that is neither in the file nor kept aside.
    pub(super) exposed: Option<Instant>,
    /// What is being written.
    in_hand: Option<Arc<FileContent>>,
    /// What was written last.
    saved: Option<Arc<FileContent>>,
    /// What the file held before the first write, and before much came in; until put aside.
    before: Vec<Before>,
    /// Whoever puts things aside has ended.
    aside_is_closed: bool,
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
    /// `exists`: there is a file, which is ours and may be replaced.
    pub fn new(path: PathBuf, exists: bool, known: Known, write: Write) -> Self {
        let inner = Inner {
            exists,
            path,
            state: SaveState::Opened,
            newest: None,
            due: None,
            written: None,
            spacing: PAUSE,
            since: None,
            exposed: None,
            in_hand: None,
            saved: None,
            before: Vec::new(),
            aside_is_closed: false,
            attempts: 0,
            failed_attempt: 0,
            hurry: false,
            life: Life::Open,
        };
        let [bell, done, aside] = std::array::from_fn(|_| Condvar::new());
        let (inner, disk, looks) = (Mutex::new(inner), Mutex::new(()), OnceLock::new());
        Self { inner, write, bell, done, known, aside, disk, looks }
    }

    pub fn lock(&self) -> MutexGuard<'_, Inner> {
        lock(&self.inner)
    }

    /// Takes the newest state. The clock runs from the first that was not
    /// written, so that steady typing cannot put off the write.
    pub fn hand_over(&self, content: FileContent) {
        let mut inner = self.lock();
        // Only the newest counts: what came before it is in it.
        inner.newest = Some(Arc::new(content));
        inner.wait_for_write(Instant::now());
        // While writing fails that stays on screen: "saving" would be hope, not news.
        if !matches!(inner.state, SaveState::Failed { .. }) {
            inner.state = SaveState::Waiting;
        }
        self.bell.notify_one();
        self.aside.notify_one();
    }

    /// The thread: writes when it is time, until told to close.
    pub fn run(&self, wake: &dyn Fn()) {
        let path = self.lock().path.clone();
        // On this thread, since a shared folder can hold thousands of files.
        path.parent().map(safe_write::sweep);
        // Whatever goes wrong on the way, it begins again: without this thread nothing
        // would be saved for the rest of the day.
        while catch_unwind(AssertUnwindSafe(|| self.save_until_closed(wake))).is_err() {
            thread::sleep(PAUSE);
        }
        self.lock().life = Life::Closed;
        self.done.notify_all();
        self.aside.notify_all();
    }

    fn save_until_closed(&self, wake: &dyn Fn()) {
        let mut announced = SaveState::Opened;
        while self.wait_for_work(&mut announced, wake) {
            self.attempt();
        }
    }

    /// Waits until it is time to write (true) or everything is over (false).
    fn wait_for_work(&self, announced: &mut SaveState, wake: &dyn Fn()) -> bool {
        let mut inner = self.lock();
        loop {
            if inner.state != *announced {
                announced.clone_from(&inner.state);
                // Not under the lock: whoever is woken asks for the state at once.
                drop(inner);
                // A window that cannot be woken is no reason not to save.
                let _ = catch_unwind(AssertUnwindSafe(wake));
                inner = self.lock();
                continue;
            }
            if inner.life != Life::Open {
                let before = std::mem::replace(&mut inner.life, Life::LastAttempt);
                return before == Life::Closing && inner.newest.is_some();
            }
            let now = Instant::now();
            inner = match inner.due() {
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
        if job.exists && job.is_first {
            // Else what somebody had before today's first change would be in no version.
            let before = Before::read(&job.path);
            self.lock().before.extend(before);
        }
        // What was to be written is in `job` until it is on disk: a panic must not take it along.
        let written = catch_unwind(AssertUnwindSafe(|| (self.write)(&job)));
        let result = written.unwrap_or_else(|_| Err(io::Error::other(Panicked)));
        let is_made = !job.exists && result.is_ok();
        let size = self.known.size();
        self.lock().finish(job, result, size);
        drop(disk);
        if is_made {
            self.look_soon();
        }
        self.done.notify_all();
        self.aside.notify_one();
    }

    /// One attempt on the thread that asks; whether everything is on disk after it.
    pub fn attempt_now(&self) -> bool {
        self.attempt();
        let inner = self.lock();
        inner.newest.is_none() && inner.in_hand.is_none()
    }

    /// Writes at once, and waits for the outcome.
    pub fn hurry(&self, until: Instant) -> SaveState {
        let mut inner = self.lock();
        let before = inner.attempts;
        // A failure is tried again at once, since the person waits for this one.
        inner.hurry = inner.newest.is_some() || inner.in_hand.is_some();
        if inner.newest.is_some() {
            inner.due = Some(Instant::now());
            self.bell.notify_one();
        }
        // Compared with the number of before: a failure from long ago is not the outcome
        // that is waited for.
        while (inner.newest.is_some() || inner.in_hand.is_some()) && inner.failed_attempt <= before {
            let Some(left) = until.checked_duration_since(Instant::now()) else { break };
            inner = self.done.wait_timeout(inner, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        inner.state()
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
            self.look_soon();
        }
        // Somebody listens, or it would have been given up.
        let _ = tell.send(result);
    }

    /// Has the file looked at soon, which may be in another place now.
    pub fn look_soon(&self) {
        if let Some(looks) = self.looks.get() {
            let _ = looks.send(());
        }
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
        self.wait_until(until, |inner| inner.life == Life::Closed)
    }

    /// Waits until what there was is put aside; false if it took too long.
    pub fn wait_until_put_aside(&self, until: Instant) -> bool {
        self.wait_until(until, |inner| inner.aside_is_closed)
    }

    fn wait_until(&self, until: Instant, is_so: impl Fn(&Inner) -> bool) -> bool {
        let mut inner = self.lock();
        while !is_so(&inner) {
            let Some(left) = until.checked_duration_since(Instant::now()) else { return false };
            inner = self.done.wait_timeout(inner, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }
}

impl Inner {
    /// How the file stands. That it is being saved is only said while that can be hoped.
    pub fn state(&self) -> SaveState {
        match &self.state {
            SaveState::Waiting if self.since.is_some_and(|since| since.elapsed() >= LATE) => late(&self.path),
            state => state.clone(),
        }
    }

    /// Another program wrote `found`, and `content` holds both sides' words; none: what it
    /// wrote is all there is.
    pub(super) fn adopt(&mut self, found: FileContent, content: Option<FileContent>) {
        // What is being written lacks the other's words. Refused, it is not tried again.
        self.in_hand = None;
        let is_behind = content.is_some();
        self.due = is_behind.then(Instant::now);
        self.since = is_behind.then(Instant::now);
        self.exposed = self.since;
        self.state = if is_behind { SaveState::Waiting } else { saved_now() };
        self.newest = content.map(Arc::new);
        self.saved = Some(Arc::new(found));
    }

    fn finish(&mut self, job: Job, result: io::Result<PathBuf>, size: usize) {
        let is_wanted = self.in_hand.take().is_some();
        self.spacing = spacing(size);
        match result {
            Ok(path) => {
                self.path = path;
                // From now on it is ours, and may be replaced.
                self.exists = true;
                self.saved = Some(job.content);
                let more = self.newest.is_some();
                // What came meanwhile has its time already.
                self.since = self.due.and_then(|due| due.checked_sub(PAUSE)).filter(|_| more);
                self.exposed = self.written.filter(|_| more);
                self.written = Some(Instant::now());
                self.state = if more { SaveState::Waiting } else { saved_now() };
            }
            Err(_) if !is_wanted => self.failed_attempt = self.attempts,
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
