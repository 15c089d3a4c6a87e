//! When to write, and what to do when writing fails. Nobody ever asks to save:
//! each change is handed over here and is on disk half a second later, also
//! while changes go on coming. A large file is written less often, and what came since is kept
//! on the computer's own disk meanwhile.

mod aside;
mod disk;
mod follow;
mod known;
mod last_words;
mod look;
mod pace;
mod standing;
mod state;
mod worker;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

pub use follow::Follow;
pub use known::{Found, Known, News};
pub use last_words::last_words;
pub use state::{SaveState, why_not};

use crate::files::copies::Copy;
use crate::files::{FileContent, Places};
use aside::Aside;
use disk::Job;
use look::Look;
pub(crate) use pace::LATE;
use worker::{Shared, Write};

/// How long closing waits for a last save. A drive that hangs must not keep the
/// window open for ever.
const LAST_WAIT: Duration = Duration::from_secs(5);

/// How long it waits where [`Autosave::save_now`] has just waited in vain.
const LAST_WAIT_IN_VAIN: Duration = Duration::from_millis(500);

/// How long closing waits for the last version: it goes to the computer's own disk.
const PUT_ASIDE: Duration = Duration::from_secs(2);

/// How long the window waits for a file's new name. Longer than a slow drive
/// needs, and short enough to pass for a hitch.
const RENAME_WAIT: Duration = Duration::from_secs(1);

/// Writes one file, on a thread of its own.
pub struct Autosave {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
    look: Option<Look>,
    /// Earlier versions are put aside, on another thread.
    keeps: bool,
    /// The last `save_now` failed or took too long.
    in_vain: AtomicBool,
}

impl Autosave {
    /// Looks after a file, which need not exist: it is made at the first change.
    /// A new file never replaces one that took its name meanwhile; it gets the
    /// next free name, and [`Self::path`] says which.
    ///
    /// `wake` is called on the saving thread whenever the state has changed.
    pub fn start(path: PathBuf, wake: impl Fn() + Send + 'static) -> Self {
        let exists = path.exists();
        Self::start_with(path, exists, Known::default(), wake, Job::write)
    }

    /// The same, and keeps besides earlier versions of the file, and what cannot be saved,
    /// in the user's own data folder.
    pub fn keeping(path: PathBuf, places: Places, wake: impl Fn() + Clone + Send + 'static) -> Self {
        let exists = path.exists();
        Self::keeping_known(path, exists, Known::default(), places, wake)
    }

    /// The same for something that has no file yet. What is at `path` by the time of the
    /// first change is somebody else's, also if it came this moment.
    pub fn new_file(path: PathBuf, places: Places, wake: impl Fn() + Clone + Send + 'static) -> Self {
        Self::keeping_known(path, false, Known::default(), places, wake)
    }

    /// The same for a file that was read and held this: what another program writes there
    /// is never written over, and told by [`Self::news`].
    pub fn opened(
        path: PathBuf,
        content: FileContent,
        places: Places,
        wake: impl Fn() + Clone + Send + 'static,
    ) -> Self {
        Self::keeping_known(path, true, Known::opened(content), places, wake)
    }

    fn keeping_known(
        path: PathBuf,
        exists: bool,
        known: Known,
        places: Places,
        wake: impl Fn() + Clone + Send + 'static,
    ) -> Self {
        let mut autosave = Self::start_with(path, exists, known, wake.clone(), Job::write);
        autosave.look = Some(Look::begin(&autosave.shared, places.clone(), wake));
        let shared = Arc::clone(&autosave.shared);
        let run = move || Aside::new(places).run(&shared);
        let spawned = thread::Builder::new().name("aside".to_owned()).spawn(run);
        autosave.keeps = spawned.inspect_err(|error| log::error!("nothing is put aside: {error}")).is_ok();
        autosave
    }

    fn start_with(
        path: PathBuf,
        exists: bool,
        known: Known,
        wake: impl Fn() + Send + 'static,
        write: Write,
    ) -> Self {
        let shared = Arc::new(Shared::new(path, exists, known, write));
        last_words::note(&shared);
        let worker = Arc::clone(&shared);
        let spawned = thread::Builder::new().name("autosave".to_owned()).spawn(move || worker.run(&wake));
        // Without a thread the window itself writes: slower is better than not at all.
        let thread = spawned.inspect_err(|error| log::error!("no thread to save on: {error}")).ok();
        Self { shared, thread, look: None, keeps: false, in_vain: AtomicBool::new(false) }
    }

    /// Hands over the newest state. Cheap: the large parts are shared.
    pub fn changed(&self, content: impl Into<FileContent>) {
        self.shared.hand_over(content.into());
        if self.thread.is_none() {
            self.shared.attempt();
        }
    }

    /// Keeps a state as an earlier version of its own.
    pub fn keep(&self, content: impl Into<FileContent>) {
        self.shared.keep(content.into());
    }

    /// How the file stands now.
    pub fn state(&self) -> SaveState {
        self.shared.lock().state()
    }

    /// The file's present path.
    pub fn path(&self) -> PathBuf {
        self.shared.lock().path.clone()
    }

    /// Writes what is waiting now and says how that went. Waits no longer than
    /// `patience`.
    pub fn save_now(&self, patience: Duration) -> SaveState {
        let state = if self.thread.is_none() {
            self.shared.attempt();
            self.state()
        } else {
            self.shared.hurry(Instant::now() + patience)
        };
        let in_vain = matches!(state, SaveState::Failed { .. } | SaveState::Waiting);
        // Closing asks for a last save and is then dropped: twice five seconds for one
        // drive that does not answer would be a window that hangs.
        self.in_vain.store(in_vain, Ordering::Relaxed);
        state
    }

    /// What another program did to the file, once.
    pub fn news(&self) -> Option<News> {
        self.shared.known.take_news()
    }

    /// Has the file looked at soon, for what another program may have done to it.
    pub fn look_soon(&self) {
        self.shared.look_soon();
    }

    /// Copies of the file that were found beside it, each once.
    pub fn copies(&self) -> Vec<Copy> {
        self.look.as_ref().map(Look::copies).unwrap_or_default()
    }

    /// Where another start of Attune left word that this file's window is wanted, once.
    pub fn wanted(&self) -> Option<PathBuf> {
        self.look.as_ref().and_then(Look::wanted)
    }

    /// Goes on from what another program wrote, with both sides' words in `content`.
    pub fn adopt(&self, found: &Found, content: impl Into<FileContent>) {
        self.shared.adopt(found, content.into());
    }

    /// Goes on in another place, or in the same place from nothing: the file is made
    /// there, and never in place of one that is there.
    pub fn save_at(&self, path: PathBuf, content: impl Into<FileContent>) {
        self.shared.move_to(path, content.into());
    }

    /// Gives the file another name or folder. What is saved later goes there.
    ///
    /// # Errors
    /// When the new name is taken, the system refuses, or the drive does not
    /// answer within a second, in plain words. The file then has its old name.
    pub fn rename(&self, new: PathBuf) -> Result<(), String> {
        self.shared.rename(new, RENAME_WAIT).map_err(|(error, path)| why_not(&error, &path))
    }
}

impl Drop for Autosave {
    fn drop(&mut self) {
        self.shared.close();
        let patience = if self.in_vain.load(Ordering::Relaxed) { LAST_WAIT_IN_VAIN } else { LAST_WAIT };
        if let Some(thread) = self.thread.take()
            && self.shared.wait_until_closed(Instant::now() + patience)
        {
            // A panic of the thread has been reported by the thread.
            let _ = thread.join();
            self.look.iter().for_each(Look::close);
            if self.keeps && !self.shared.wait_until_put_aside(Instant::now() + PUT_ASIDE) {
                log::warn!("the last version was not kept");
            }
        }
    }
}
