//! The ends that nobody in the window chose: a panic, a signal, the end of the session, a
//! computer that is shut down. Each writes first what is in hand.

use std::backtrace::Backtrace;
use std::panic;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use crate::app::open::saving::Wake;
use crate::files::autosave::last_words;
use crate::files::crash;
use crate::files::places::Places;

/// How long the window has to put everything away and close, once it is told to.
const WINDOW: Duration = Duration::from_secs(2);

/// How long what is in hand has to reach the disk without the window. A computer that
/// shuts down waits for a few seconds, and no longer.
const DISK: Duration = Duration::from_secs(3);

/// Whether the computer has told Attune to end.
#[derive(Default)]
pub struct Ending {
    asked: AtomicBool,
    wake: OnceLock<Wake>,
}

impl Ending {
    /// Watches over the thread that calls, which is the window's, and for what the
    /// computer tells the process.
    pub fn watch(places: &Places) -> Arc<Self> {
        write_before_a_panic(places.clone());
        let ending = Arc::new(Self::default());
        let told = Arc::clone(&ending);
        if let Err(error) = ctrlc::set_handler(move || told.end()) {
            log::warn!("nobody will say that the computer shuts down: {error}");
        }
        ending
    }

    /// How the window is woken to be told.
    pub(crate) fn wakes(&self, wake: Wake) {
        // There is one window, and it says so once.
        let _ = self.wake.set(wake);
    }

    /// Tells the window to put everything away and close.
    pub fn ask(&self) {
        self.asked.store(true, Ordering::Relaxed);
        if let Some(wake) = self.wake.get() {
            wake();
        }
    }

    /// Whether it has been told to.
    pub(crate) fn is_asked(&self) -> bool {
        self.asked.load(Ordering::Relaxed)
    }

    /// Sees everything to disk and ends the process, through the window if that answers.
    fn end(&self) {
        self.ask();
        thread::sleep(WINDOW);
        process::exit(i32::from(!last_words(DISK)));
    }
}

/// A panic of the window ends the program. What is in hand is written before that, and a
/// report is left for the next start. Other threads are guarded where they begin.
fn write_before_a_panic(places: Places) {
    let window = thread::current().id();
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        usual(panic);
        if thread::current().id() != window {
            return;
        }
        let saved = last_words(DISK);
        let calls = Backtrace::force_capture().to_string();
        if let Err(error) = crash::note(&places, panic.location(), &calls, saved) {
            log::error!("no report could be left: {error}");
        }
    }));
}
