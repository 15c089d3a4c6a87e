//! What is in hand when the program comes to an end that nobody chose: a panic of the
//! window, a signal, the end of the session.

use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;
use std::time::Duration;

use crate::files::autosave::worker::Shared;

/// How long what cannot be saved takes to reach the computer's own disk.
const PUT_ASIDE: Duration = Duration::from_millis(500);

/// Every file that is being looked after.
static OPEN: Mutex<Vec<Weak<Shared>>> = Mutex::new(Vec::new());

/// Remembers a file, as long as it is looked after.
pub(super) fn note(shared: &Arc<Shared>) {
    let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
    open.retain(|file| file.strong_count() > 0);
    open.push(Arc::downgrade(shared));
}

/// Writes now what is waiting for any file. Whether all of it is on disk; waits no longer
/// than `patience`.
///
/// Whoever calls may be in the middle of a panic and hold a lock, so another thread does
/// it, and is waited for only so long.
pub fn last_words(patience: Duration) -> bool {
    let (tell, told) = channel();
    let write = move || {
        let open: Vec<_> = {
            let open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
            open.iter().filter_map(Weak::upgrade).collect()
        };
        // Written here and not by the files' own threads, which may be gone.
        let failed = open.iter().filter(|file| !file.attempt_now()).count();
        if failed > 0 {
            // What cannot be saved goes to the computer's own disk, on a thread that was told.
            thread::sleep(PUT_ASIDE);
        }
        // Nobody listens any more where it took too long.
        let _ = tell.send(failed == 0);
    };
    thread::Builder::new().name("last words".to_owned()).spawn(write).is_ok()
        && told.recv_timeout(patience).unwrap_or(false)
}
