//! Following a file that is only looked at: whatever others write into it is read again,
//! and nothing is ever written.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::files::FileContent;
use crate::files::autosave::known::{Found, Known, News};
use crate::files::autosave::look::{AGAIN, SLOWLY, wait, watch};
use crate::files::autosave::worker::lock;

/// Follows one file on a thread of its own, for as long as it lives.
pub struct Follow {
    followed: Arc<Followed>,
    asked: Sender<()>,
}

/// What the thread and the window share.
struct Followed {
    path: Mutex<PathBuf>,
    /// What the window shows of it.
    known: Known,
    is_closed: AtomicBool,
}

impl Follow {
    /// Begins with a file that was read and held this. `wake` is called on the following
    /// thread when there is something to tell.
    pub fn begin(path: PathBuf, content: FileContent, wake: impl Fn() + Send + 'static) -> Self {
        let (asked, asks) = channel();
        let known = Known::looked_at(content);
        let followed =
            Arc::new(Followed { path: Mutex::new(path), known, is_closed: AtomicBool::new(false) });
        let follow = Self { followed: Arc::clone(&followed), asked: asked.clone() };
        let run = move || followed.run(&asks, &asked, &wake);
        if let Err(error) = thread::Builder::new().name("follow".to_owned()).spawn(run) {
            log::error!("no thread to follow a file on: {error}");
        }
        follow
    }

    /// Where the file is now.
    pub fn path(&self) -> PathBuf {
        lock(&self.followed.path).clone()
    }

    /// What another program did to the file, once.
    pub fn news(&self) -> Option<News> {
        self.followed.known.take_news()
    }

    /// Has the file looked at soon.
    pub fn look_soon(&self) {
        // Without the thread nobody looks, and nobody is told of anything.
        let _ = self.asked.send(());
    }

    /// What another program wrote is shown now.
    pub fn adopt(&self, found: &Found) {
        self.followed.known.adopt(found);
    }
}

impl Drop for Follow {
    fn drop(&mut self) {
        self.followed.is_closed.store(true, Ordering::Relaxed);
        // Nobody waits for the thread: the drive that it looks at may not answer.
        self.look_soon();
    }
}

impl Followed {
    fn run(&self, asks: &Receiver<()>, asked: &Sender<()>, wake: &dyn Fn()) {
        let (mut folder, mut watcher) = (None, None);
        while !self.is_closed.load(Ordering::Relaxed) {
            let path = lock(&self.path).clone();
            let now = path.parent().map(Path::to_owned);
            if folder != now {
                drop(watcher.take());
                watcher = now.as_deref().and_then(|folder| watch(folder, asked.clone()));
                folder = now;
            }
            let looked = self.known.look(&path);
            let patience = if looked.is_ok() { SLOWLY } else { AGAIN };
            if let Ok(found) = looked {
                *lock(&self.path) = found;
            }
            if self.known.has_news() {
                wake();
            }
            if !wait(asks, patience) {
                break;
            }
        }
    }
}
