//! Looking at the file without writing it: whenever the system says that something
//! happened in its folder, when the window gains the keyboard, and every few seconds.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::files::autosave::known::{Elsewhere, Found};
use crate::files::autosave::worker::{Shared, lock};
use crate::files::copies::{Copy, Watch};
use crate::files::in_use::Keeper;
use crate::files::{FileContent, Places};

/// From one look to the next where nobody says anything: shares do not tell of what
/// happens on another computer.
pub(super) const SLOWLY: Duration = Duration::from_secs(10);

/// From a file that is gone, or may be half written, to the next look.
pub(super) const AGAIN: Duration = Duration::from_secs(2);

/// Several things happen at once when a file is replaced.
const SETTLE: Duration = Duration::from_millis(100);

/// How long closing waits for the note beside the file to be taken away.
const LET_GO: Duration = Duration::from_millis(500);

/// Looks at one file on a thread of its own, for as long as it lives.
pub struct Look {
    shared: Arc<Shared>,
    beside: Arc<Beside>,
}

/// What lies beside the file, as far as the window is told of it.
struct Beside {
    places: Places,
    /// The note that says that the file is open.
    keeper: Mutex<Keeper>,
    /// Where somebody left word that this window is wanted.
    wanted: Mutex<Option<PathBuf>>,
    /// Copies that have not been told yet.
    copies: Mutex<Vec<Copy>>,
}

impl Look {
    /// Begins. `wake` is called on the looking thread when there is something to tell.
    pub fn begin(shared: &Arc<Shared>, places: Places, wake: impl Fn() + Send + 'static) -> Self {
        let (asked, asks) = channel();
        // There is one look at a file.
        let _ = shared.looks.set(asked.clone());
        let keeper = Mutex::new(Keeper::new(places.clone()));
        let beside = Beside { places, keeper, wanted: Mutex::default(), copies: Mutex::default() };
        let look = Self { shared: Arc::clone(shared), beside: Arc::new(beside) };
        let (shared, beside) = (Arc::clone(shared), Arc::clone(&look.beside));
        let run = move || look_on(&shared, &beside, &asks, &asked, &wake);
        if let Err(error) = thread::Builder::new().name("look".to_owned()).spawn(run) {
            // Each write looks all the same.
            log::error!("no thread to look on: {error}");
        }
        look
    }

    /// Where somebody left word that this window is wanted, once.
    pub fn wanted(&self) -> Option<PathBuf> {
        lock(&self.beside.wanted).take()
    }

    /// Copies of the file that were found beside it, each once.
    pub fn copies(&self) -> Vec<Copy> {
        std::mem::take(&mut *lock(&self.beside.copies))
    }

    /// Takes the note away that says that the file is open.
    pub fn close(&self) {
        let until = Instant::now() + LET_GO;
        // Whoever looks now may wait for a drive that does not answer.
        while Instant::now() < until {
            if let Ok(mut keeper) = self.beside.keeper.try_lock() {
                keeper.close();
                break;
            }
            thread::sleep(Duration::from_millis(5));
        }
        self.shared.look_soon();
    }
}

fn look_on(shared: &Shared, beside: &Beside, asks: &Receiver<()>, asked: &Sender<()>, wake: &dyn Fn()) {
    let mut folder = None;
    let mut watcher = None;
    let mut signs = None;
    let mut copies = Watch::default();
    loop {
        let now = shared.lock().path.parent().map(Path::to_owned);
        if folder != now {
            watcher = now.as_deref().and_then(|folder| watch(folder, asked.clone()));
            folder = now;
        }
        let is_well = shared.look();
        if beside.look(shared, &mut copies) || shared.known.has_news() {
            wake();
        }
        if signs.is_none() {
            let place = lock(&beside.keeper).signs();
            signs = place.and_then(|place| watch(&place, asked.clone()));
        }
        let patience = if is_well { SLOWLY } else { AGAIN };
        if !wait(asks, patience) || shared.is_closed() {
            break;
        }
    }
    drop(watcher);
}

/// Waits for the next look: until somebody asks for it, and no longer than `patience`.
/// Whether anybody can still ask.
pub(super) fn wait(asks: &Receiver<()>, patience: Duration) -> bool {
    match asks.recv_timeout(patience) {
        Ok(()) => thread::sleep(SETTLE),
        Err(RecvTimeoutError::Timeout) => {}
        Err(RecvTimeoutError::Disconnected) => return false,
    }
    while asks.try_recv().is_ok() {}
    true
}

/// Has the system tell of what happens in a folder; none where it cannot.
pub(super) fn watch(folder: &Path, asked: Sender<()>) -> Option<RecommendedWatcher> {
    let tell = move |event: notify::Result<notify::Event>| {
        // Reading is no news, and we read ourselves.
        if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
            let _ = asked.send(());
        }
    };
    let watcher = notify::recommended_watcher(tell).and_then(|mut watcher| {
        watcher.watch(folder, RecursiveMode::NonRecursive)?;
        Ok(watcher)
    });
    watcher.inspect_err(|error| log::debug!("{} is looked at now and then: {error}", folder.display())).ok()
}

impl Beside {
    /// Keeps the note beside the file, and looks for copies of it. Whether there is
    /// something to tell.
    fn look(&self, shared: &Shared, copies: &mut Watch) -> bool {
        let (path, exists) = {
            let inner = shared.lock();
            (inner.path.clone(), inner.exists)
        };
        if !exists {
            return false;
        }
        let wanted = {
            let mut keeper = lock(&self.keeper);
            keeper.keep(&path);
            keeper.wanted()
        };
        let id = shared.known.kept_under();
        let found = id.map(|id| copies.look(&path, &id, &self.places)).unwrap_or_default();
        let tells = wanted.is_some() || !found.is_empty();
        if wanted.is_some() {
            *lock(&self.wanted) = wanted;
        }
        lock(&self.copies).extend(found);
        tells
    }
}

impl Shared {
    /// Compares the file with what is known of it, between two writes. Whether it is
    /// there, and as it was left.
    fn look(&self) -> bool {
        // Else what was just written, and is not noted yet, would look like somebody else's.
        let _disk = lock(&self.disk);
        let (path, exists) = {
            let inner = self.lock();
            (inner.path.clone(), inner.exists)
        };
        // A file that has not been made yet is nobody's.
        if !exists {
            return true;
        }
        match self.known.look(&path) {
            Ok(found) if found != path => {
                self.lock().path = found;
                true
            }
            Ok(_) => true,
            // What the drive says is said when it is written to.
            Err(error) => Elsewhere::of(&error).is_none(),
        }
    }

    /// Goes on from what another program wrote, with both sides' words in `content`.
    pub fn adopt(&self, found: &Found, content: FileContent) {
        let mut inner = self.lock();
        let is_other = content != found.content;
        // Under the lock: no write may begin with the one and without the other.
        self.known.adopt(found);
        inner.adopt(found.content.clone(), is_other.then_some(content));
        self.bell.notify_one();
    }

    /// Goes on in another place, where the file is made.
    pub fn move_to(&self, path: PathBuf, content: FileContent) {
        let mut inner = self.lock();
        self.known.forget();
        inner.exists = false;
        inner.path = path;
        inner.newest = Some(Arc::new(content));
        inner.due = Some(Instant::now());
        inner.exposed = inner.due;
        self.bell.notify_one();
    }
}
