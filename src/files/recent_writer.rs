//! Writing the list outside the window's own thread, which a slow disk would hold up.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::files::places::Places;
use crate::files::recent::Recent;

/// Writes the newest list, whoever comes to write first.
#[derive(Clone, Default)]
pub struct RecentWriter {
    newest: Arc<Mutex<Option<Recent>>>,
    /// Held while it is written: of two that write, the one with the newer list is the last.
    disk: Arc<Mutex<()>>,
}

impl RecentWriter {
    /// Takes the newest list. What it gives has it written, unless that has been done by then.
    pub fn take(&self, recent: &Recent, places: &Places) -> impl FnOnce() + Send + 'static {
        *lock(&self.newest) = Some(recent.clone());
        let (writer, places) = (self.clone(), places.clone());
        move || writer.write(&places)
    }

    /// Writes what has not been written yet.
    pub fn write(&self, places: &Places) {
        let _disk = lock(&self.disk);
        let Some(newest) = lock(&self.newest).take() else { return };
        // What Home remembers is a convenience: nobody's words are in it.
        if let Err(error) = newest.save(places) {
            log::warn!("the list of recent files was not written: {error}");
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whichever_of_two_is_written_last_the_newer_list_stays() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::within(folder.path());
        let writer = RecentWriter::default();
        let list = |zoom| Recent { zoom, ..Recent::default() };
        let first = writer.take(&list(1.5), &places);
        let second = writer.take(&list(2.0), &places);
        second();
        first();
        assert_eq!(Recent::load(&places), list(2.0));
        let _ended_before = writer.take(&list(3.0), &places);
        writer.write(&places);
        assert_eq!(Recent::load(&places), list(3.0));
    }
}
