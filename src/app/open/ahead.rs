//! The file with which Attune is started is read while the system makes the window: each
//! takes about as long as the other, and people wait for both.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::files::progress::Progress;
use crate::files::{FileContent, ReadError, format};

/// How often it is said how far reading has come.
const HOW_FAR: Duration = Duration::from_millis(50);

/// One at most: a program is started with one file.
static AHEAD: Mutex<Option<Ahead>> = Mutex::new(None);

struct Ahead {
    path: PathBuf,
    progress: Arc<Progress>,
    read: Receiver<Result<FileContent, ReadError>>,
}

/// Begins to read a file that will be opened soon.
pub fn begin(path: &Path) {
    let (tell, read) = channel();
    let (path, progress) = (path.to_path_buf(), Arc::<Progress>::default());
    let ahead = Ahead { path: path.clone(), progress: Arc::clone(&progress), read };
    let job = move || {
        // Nobody may want it any more.
        let _ = tell.send(format::read_watched(&path, &progress));
    };
    if thread::Builder::new().name("ahead".to_owned()).spawn(job).is_ok() {
        *AHEAD.lock().unwrap_or_else(PoisonError::into_inner) = Some(ahead);
    }
}

/// What was read of a file, once; waits for the rest of it. None where nobody began to.
pub fn take(path: &Path, progress: &Progress) -> Option<Result<FileContent, ReadError>> {
    let mut ahead = AHEAD.lock().unwrap_or_else(PoisonError::into_inner);
    let Ahead { progress: theirs, read, .. } = ahead.take_if(|ahead| ahead.path == path)?;
    drop(ahead);
    loop {
        match read.recv_timeout(HOW_FAR) {
            Ok(read) => return Some(read),
            // It came to grief, and whoever reads the file next finds out why.
            Err(RecvTimeoutError::Disconnected) => return None,
            Err(RecvTimeoutError::Timeout) => progress.follow(&theirs),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_read_ahead_is_taken_once_and_no_other_is() {
        let (progress, path) = (Progress::default(), Path::new("assets/example.attune"));
        begin(path);
        assert!(take(Path::new("assets/another.attune"), &progress).is_none());
        assert!(take(path, &progress).unwrap().unwrap() == format::read(path).unwrap());
        assert!(take(path, &progress).is_none());
    }
}
