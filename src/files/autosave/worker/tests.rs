//! Saving on a drive that hangs, and in spite of mistakes of our own.

use std::sync::atomic::{AtomicBool, Ordering};

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
    assert!(matches!(shared.lock().state(), SaveState::Saved { .. }));
}

#[test]
fn a_panic_while_saving_loses_nothing_and_ends_nothing() {
    static PANICS: AtomicBool = AtomicBool::new(true);
    fn panics(job: &Job) -> io::Result<PathBuf> {
        assert!(!PANICS.load(Ordering::SeqCst), "a mistake of Attune's own");
        job.write()
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.attune");
    let autosave = Autosave::start_with(path.clone(), false, Known::default(), || {}, panics);
    autosave.changed(&crate::files::checklists::example());
    let state = autosave.save_now(Duration::from_secs(20));
    let SaveState::Failed { what } = state else { panic!("{state:?}") };
    assert!(what.contains("a mistake of its own while saving plan.attune"), "{what}");
    PANICS.store(false, Ordering::SeqCst);
    // What it had in hand is tried again by itself, and is written in the end.
    let begun = Instant::now();
    while !matches!(autosave.state(), SaveState::Saved { .. }) {
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", autosave.state());
        thread::sleep(Duration::from_millis(20));
    }
    assert!(crate::files::format::read_assessment(&path).is_ok());
}

#[test]
fn what_does_not_get_through_for_five_seconds_is_not_called_saving() {
    let folder = tempfile::tempdir().unwrap();
    let autosave = Autosave::start(folder.path().join("plan.attune"), || {});
    let shared = Arc::clone(&autosave.shared);
    let hangs = lock(&shared.disk);
    autosave.changed(&crate::files::checklists::example());
    assert_eq!(autosave.state(), SaveState::Waiting);
    shared.lock().since = Instant::now().checked_sub(LATE);
    let SaveState::Failed { what } = autosave.state() else { panic!("{:?}", autosave.state()) };
    assert!(what.contains("is not answering"), "{what}");
    drop(hangs);
    assert!(matches!(autosave.save_now(Duration::from_secs(20)), SaveState::Saved { .. }));
}

#[test]
fn a_new_name_that_comes_too_late_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("old.attune"), folder.path().join("new.attune"));
    std::fs::write(&old, "old").unwrap();
    let shared = Arc::new(Shared::new(old.clone(), true, Known::default(), Job::write));
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

#[test]
fn what_was_put_together_while_it_was_being_written_is_not_written_over_later() {
    static TRIES: AtomicBool = AtomicBool::new(false);
    static GOES_ON: AtomicBool = AtomicBool::new(false);
    // A slow write, which is refused since another's words have come in meanwhile.
    fn refused(_: &Job) -> io::Result<PathBuf> {
        TRIES.store(true, Ordering::SeqCst);
        while !GOES_ON.load(Ordering::SeqCst) {
            thread::sleep(Duration::from_millis(1));
        }
        Err(io::Error::other("refused"))
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.attune");
    let ours = FileContent::from(&crate::files::checklists::example());
    std::fs::write(&path, crate::files::format::write(&ours).unwrap()).unwrap();
    let known = Known::opened(ours.clone());
    let shared = Arc::new(Shared::new(path.clone(), true, known.clone(), refused));
    let FileContent::Assessment(mut assessment) = ours.clone() else { panic!("an assessment") };
    "Oak Room".clone_into(&mut assessment.team.name);
    let both = FileContent::Assessment(assessment);
    std::fs::write(&path, crate::files::format::write(&both).unwrap()).unwrap();
    assert!(known.look(&path).is_err());
    let Some(crate::files::autosave::known::News::Changed(found)) = known.take_news() else {
        panic!("it is told")
    };
    shared.hand_over(ours);
    let writer = {
        let shared = Arc::clone(&shared);
        thread::spawn(move || shared.attempt())
    };
    while !TRIES.load(Ordering::SeqCst) {
        thread::sleep(Duration::from_millis(1));
    }
    // All that this window has is in what the other wrote.
    shared.adopt(&found, both);
    GOES_ON.store(true, Ordering::SeqCst);
    writer.join().unwrap();
    let inner = shared.lock();
    assert!(inner.newest.is_none() && inner.due.is_none(), "nothing is left to write");
    assert!(matches!(inner.state(), SaveState::Saved { .. }), "{:?}", inner.state());
}
