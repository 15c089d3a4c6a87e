//! What the whole program costs beside a bare window: its start to the first frame, its memory,
//! its size, and what it does while nobody does anything. Each window is a process of its own,
//! this one begun again; without a display the lines say so.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use attune::app::open::ahead;
use attune::app::platform::Desktop;
use attune::app::shell::{App, Start};
use attune::files::{Places, checklists, format};
use attune::model::Assessment;
use egui::Ui;

use super::{Line, Measure, always, milliseconds};
use crate::bare_window::{Bare, options};
use crate::sizes::{HEAVY, Size, assessment};

const BIG: Size = Size { statements: 200, actions: 200, rounds: 10, sentences: 6 };

/// What tells this program that it is to be a window: the folder that it lives in.
const ASKED: &str = "ATTUNE_BENCH_WINDOW";

/// And how long it is to stay.
const STAYS: &str = "ATTUNE_BENCH_STAYS";
const UNTIL_SHOWN: &str = "until shown";
const UNTIL_RESTED: &str = "until rested";

/// After this time nothing that belongs to the start goes on any more.
const COMING_TO_REST: Duration = Duration::from_secs(5);
const REST: Duration = Duration::from_secs(10);

/// Is a window, if this process was begun to be one.
pub fn was_asked() -> bool {
    let Some(asked) = std::env::var_os(ASKED) else { return false };
    let folder = PathBuf::from(asked);
    let rests = std::env::var(STAYS).is_ok_and(|stays| stays == UNTIL_RESTED);
    let file = Some(folder.join("documents/Large.attune")).filter(|file| file.exists());
    if let Some(file) = &file {
        ahead::begin(file);
    }
    let start = move |context: &eframe::CreationContext<'_>| {
        let ctx = &context.egui_ctx;
        let app = if folder.as_os_str() == "bare" {
            Shows::Bare(Bare::new(ctx))
        } else {
            Shows::Attune(Box::new(App::new(
                ctx,
                Start {
                    places: Places::within(&folder),
                    today: None,
                    platform: Box::new(Desktop::of(context)),
                    file,
                    ending: Arc::default(),
                },
            )))
        };
        let frames = Arc::<AtomicUsize>::default();
        if rests {
            let frames = Arc::clone(&frames);
            thread::spawn(move || rest(&frames));
        }
        Ok(Box::new(Watched { app, frames, complete: 0, rests }) as Box<dyn eframe::App>)
    };
    eframe::run_native("bench", options(), Box::new(start)).unwrap();
    true
}

/// Counts frames while nothing happens, and ends the program.
fn rest(frames: &AtomicUsize) {
    thread::sleep(COMING_TO_REST);
    let before = frames.load(Ordering::Relaxed);
    thread::sleep(REST);
    end(frames.load(Ordering::Relaxed) - before);
}

/// Ends the program, which says how much memory it took and how many frames it drew.
fn end(frames: usize) {
    println!("{} {frames}", peak_memory().unwrap_or_default());
    std::process::exit(0);
}

/// What is in the window.
enum Shows {
    Bare(Bare),
    Attune(Box<App>),
}

/// A window that ends once its first complete frame is on the screen, or after a rest.
struct Watched {
    app: Shows,
    frames: Arc<AtomicUsize>,
    /// Frames since nothing is being read any more.
    complete: usize,
    rests: bool,
}

impl eframe::App for Watched {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        match &mut self.app {
            Shows::Bare(bare) => bare.logic(ctx, frame),
            Shows::Attune(app) => app.logic(ctx, frame),
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let reads = match &mut self.app {
            Shows::Bare(bare) => {
                bare.ui(ui, frame);
                false
            }
            Shows::Attune(app) => {
                app.ui(ui, frame);
                app.reading().is_some()
            }
        };
        let frames = self.frames.fetch_add(1, Ordering::Relaxed) + 1;
        if self.rests {
            return;
        }
        // What was read wakes the window; nothing else has to.
        if !reads {
            ui.ctx().request_repaint();
            self.complete += 1;
        }
        // The first is on the screen once the second is asked for.
        if self.complete == 2 {
            end(frames);
        }
    }
}

/// The most memory that this process has had, in megabytes.
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

/// A window that was shown.
struct Shown {
    /// From the start to the end of the process, in milliseconds.
    took: f64,
    /// In megabytes.
    memory: f64,
    frames: f64,
}

/// Shows a window; none without a display.
fn shown(folder: &Path, stays: &str) -> Option<Shown> {
    if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() {
        return None;
    }
    let begun = Instant::now();
    let mut window = Command::new(std::env::current_exe().ok()?);
    let ended = window.env(ASKED, folder).env(STAYS, stays).output().ok()?;
    let took = milliseconds(begun.elapsed());
    let said = String::from_utf8(ended.stdout).ok()?;
    let Some((memory, frames)) = said.trim().split_once(' ') else {
        // Else the table would say that it is not installed, and nobody why.
        eprintln!("a window ended early ({}): {}", ended.status, String::from_utf8_lossy(&ended.stderr));
        return None;
    };
    Some(Shown { took, memory: memory.parse().ok()?, frames: frames.parse().ok()? })
}

/// Start, rest, memory and size of a window, on Home and with files.
pub fn lines(folder: &Path) -> Vec<Line> {
    let home = |name: &str, assessment: fn() -> Assessment| {
        let home = folder.join(name);
        move || {
            std::fs::create_dir_all(home.join("documents")).unwrap();
            let text = format::write_assessment(&assessment()).unwrap();
            std::fs::write(home.join("documents/Large.attune"), text).unwrap();
            home
        }
    };
    let none = folder.join("w-home");
    let (example, heavy) = (home("w-example", checklists::example), home("w-heavy", || assessment(HEAVY)));
    let big = home("w-big", move || assessment(BIG));
    vec![
        line("start to the first complete frame, Home", 1.10, move || none, time),
        line("start to the first complete frame, big", 1.15, big, time),
        line("start to the first complete frame, heavy", 1.25, heavy.clone(), time),
        line("peak memory, example", 1.10, example.clone(), memory).unit("MB"),
        line("peak memory, heavy", 1.20, heavy, memory).unit("MB"),
        idle(example),
        size(),
    ]
}

fn time(shown: &Shown) -> f64 {
    shown.took
}

fn memory(shown: &Shown) -> f64 {
    shown.memory
}

fn line(what: &str, goal: f64, home: impl FnOnce() -> PathBuf + 'static, of: fn(&Shown) -> f64) -> Line {
    let begin = move || {
        let home = home();
        [
            Box::new(move || shown(&home, UNTIL_SHOWN).as_ref().map(of)) as Measure,
            Box::new(move || shown(Path::new("bare"), UNTIL_SHOWN).as_ref().map(of)),
        ]
    };
    Line::new(what, "a bare window", begin).goal(goal).rounds(15)
}

/// Frames that are drawn in ten seconds in which nothing happens.
fn idle(home: impl FnOnce() -> PathBuf + 'static) -> Line {
    let begin = move || {
        let home = home();
        [Box::new(move || shown(&home, UNTIL_RESTED).map(|of| of.frames)) as Measure, always(1.0)]
    };
    Line::new("nothing happens for 10 s, example", "a frame", begin).goal(0.0).unit("frames").rounds(1)
}

/// The size of the program beside that of the bare window.
fn size() -> Line {
    let program = Path::new(env!("CARGO_BIN_EXE_attune"));
    let bare = program.with_file_name("examples").join("bare_window");
    #[allow(clippy::cast_precision_loss)] // megabytes
    let megabytes = |path: PathBuf| {
        Box::new(move || std::fs::metadata(&path).ok().map(|of| of.len() as f64 / 1_000_000.0)) as Measure
    };
    let begin = move || {
        // `cargo bench` builds no examples.
        let build = ["build", "--release", "--quiet", "--example", "bare_window"];
        // Of an old one nobody would see that it is old.
        assert!(Command::new(env!("CARGO")).args(build).status().unwrap().success(), "it is not built");
        [megabytes(program.to_owned()), megabytes(bare)]
    };
    Line::new("size of the program", "the bare window's", begin).goal(1.45).unit("MB").rounds(1)
}
