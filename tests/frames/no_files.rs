//! No file is read or written on the window's thread: a drive that does not answer must not
//! make the window stand still. The system itself is asked, which counts for each thread.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use attune::app::platform::{Choose, Chosen, Platform};
use attune::files::format;
use egui::{Key, Modifiers};

use crate::sizes::{Size, Window, assessment};
use crate::{STEPS, drawn};

/// How often this thread has read and written so far, this time included.
fn reads_and_writes() -> [u64; 2] {
    let told = fs::read_to_string("/proc/thread-self/io").unwrap();
    ["syscr: ", "syscw: "].map(|which| {
        let line = told.lines().find_map(|line| line.strip_prefix(which));
        line.unwrap().parse().unwrap()
    })
}

/// The outside of a window: work is done on threads of its own, as it is for people.
struct Apart;

impl Platform for Apart {
    fn choose(&self, _what: Choose, _chosen: Chosen) {}

    fn work(&self, job: Box<dyn FnOnce() + Send>) {
        thread::spawn(job);
    }

    fn open(&self, _path: &Path) -> Result<(), String> {
        Ok(())
    }

    fn keep_awake(&self, _: bool) {}
}

/// Draws frames until something is so.
fn until(window: &mut Window, what: &str, is_so: impl Fn(&mut Window) -> bool) {
    let begun = Instant::now();
    while !is_so(window) {
        assert!(begun.elapsed() < Duration::from_mins(5), "{what}");
        thread::sleep(Duration::from_millis(20));
        window.frame();
    }
}

#[test]
fn no_file_is_read_or_written_on_the_windows_thread() {
    let folder = tempfile::tempdir().unwrap();
    let size = Size { statements: 40, actions: 100, rounds: 3, sentences: 1 };
    // Where it belongs: elsewhere in a folder for what is fleeting it would be moved.
    let documents = folder.path().join("documents");
    let file = documents.join("Large.attune");
    fs::create_dir_all(&documents).unwrap();
    fs::write(&file, format::write_assessment(&assessment(size)).unwrap()).unwrap();
    // Where the clock stands is looked up once for the whole program.
    _ = jiff::Zoned::now();
    let asking = {
        let [[before, _], [after, _]] = [reads_and_writes(), reads_and_writes()];
        after - before
    };
    let mut counted = reads_and_writes();
    let mut told = Vec::new();
    let mut tell = |when: &'static str| {
        let now = reads_and_writes();
        told.push((when, now[0] - counted[0] - asking, now[1] - counted[1]));
        counted = now;
    };

    let mut window = Window::on(Box::new(Apart), Some(file.clone()), folder.path());
    until(&mut window, "the file is shown", |window| {
        window.press(Modifiers::COMMAND, Key::Num2);
        drawn(window, "What statement") > 0
    });
    tell("opening");
    for (_, key) in STEPS {
        window.press(Modifiers::COMMAND, key);
    }
    tell("every screen");
    window.press(Modifiers::COMMAND, Key::Num2);
    window.press(Modifiers::NONE, Key::R);
    window.press(Modifiers::NONE, Key::G);
    window.press(Modifiers::NONE, Key::Enter);
    window.type_text("It is written down here.");
    window.press(Modifiers::NONE, Key::Escape);
    tell("rating and typing");
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND, Key::Y);
    tell("undo");
    // Held back by nothing but the disk, which the clock knows better than a count of frames.
    thread::sleep(Duration::from_secs(3));
    window.settle();
    tell("saving");
    window.press(Modifiers::COMMAND, Key::Num5);
    window.press(Modifiers::COMMAND, Key::Enter);
    until(&mut window, "the plan is saved", |window| {
        window.settle();
        fs::read_dir(&documents)
            .unwrap()
            .flatten()
            .any(|entry| entry.path().extension() == Some("pdf".as_ref()))
    });
    tell("a document");
    let some: Vec<_> = told.iter().filter(|(_, read, written)| *read > 0 || *written > 0).collect();
    assert!(some.is_empty(), "when, how often it was read, how often written: {some:?}");
    let saved = fs::read_to_string(&file).unwrap();
    assert!(saved.contains("It is written down here."), "and it was saved all the same");
}
