//! What the whole program costs beside a bare window: its start to the first frame, its memory,
//! its size. Each window is a process of its own, this one begun again; without a display the
//! lines are left out.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

use attune::app::shell::{App, Start};
use attune::files::{Places, format};
use egui::Ui;

use super::{Line, milliseconds};
use crate::bare_window::{Bare, options};
use crate::sizes::{HEAVY, Nothing, Size, assessment};

/// What tells this program that it is to be a window: which, and the folder that it lives in.
const ASKED: &str = "ATTUNE_BENCH_WINDOW";

/// Is a window until its second frame, if this process was begun to be one.
pub fn was_asked() -> bool {
    let Some(asked) = std::env::var_os(ASKED) else { return false };
    let folder = PathBuf::from(asked);
    let start = move |context: &eframe::CreationContext<'_>| {
        let ctx = &context.egui_ctx;
        let app: Box<dyn eframe::App> = if folder.as_os_str() == "bare" {
            Box::new(Bare::new(ctx))
        } else {
            let file = folder.join("documents/Large.attune");
            Box::new(App::new(
                ctx,
                Start {
                    places: Places::within(&folder),
                    today: None,
                    platform: Box::new(Nothing),
                    file: file.exists().then_some(file),
                    ending: Arc::default(),
                },
            ))
        };
        Ok(Box::new(UntilShown { app, frames: 0 }) as Box<dyn eframe::App>)
    };
    eframe::run_native("bench", options(), Box::new(start)).unwrap();
    true
}

/// A window that ends once its first frame is on the screen, and says how much memory it took.
struct UntilShown {
    app: Box<dyn eframe::App>,
    frames: usize,
}

impl eframe::App for UntilShown {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.app.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.app.ui(ui, frame);
        ui.ctx().request_repaint();
        self.frames += 1;
        if self.frames == 2 {
            println!("{}", peak_memory().unwrap_or_default());
            std::process::exit(0);
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

/// Shows a window: how long it took to its first frame, in milliseconds, and its memory.
fn shown(folder: &Path) -> Option<(f64, f64)> {
    if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() {
        return None;
    }
    let begun = Instant::now();
    let ended = Command::new(std::env::current_exe().ok()?).env(ASKED, folder).output().ok()?;
    let took = milliseconds(begun.elapsed());
    let memory = String::from_utf8(ended.stdout).ok()?.trim().parse().ok()?;
    ended.status.success().then_some((took, memory))
}

/// Start and memory of a window, on Home and with files.
pub fn lines<'a>(folder: &Path) -> Vec<Line<'a>> {
    let big = Size { statements: 200, actions: 200, rounds: 10, sentences: 6 };
    let put = |name: &str, size: Option<Size>| {
        let home = folder.join(name);
        std::fs::create_dir_all(home.join("documents")).unwrap();
        if let Some(size) = size {
            let text = format::write_assessment(&assessment(size)).unwrap();
            std::fs::write(home.join("documents/Large.attune"), text).unwrap();
        }
        home
    };
    let (home, large, heavy) = (put("w-home", None), put("w-big", Some(big)), put("w-heavy", Some(HEAVY)));
    let time = |shown: Option<(f64, f64)>| shown.map(|(time, _)| time);
    let memory = |shown: Option<(f64, f64)>| shown.map(|(_, memory)| memory);
    vec![
        line("start to the first frame, Home", home.clone(), 1.10, time),
        line("start to the first frame, big", large, 1.15, time),
        line("start to the first frame, heavy", heavy.clone(), 1.25, time),
        line("peak memory, Home", home, 1.10, memory),
        line("peak memory, heavy", heavy, 1.20, memory),
    ]
}

fn line<'a>(
    what: &'static str,
    home: PathBuf,
    goal: f64,
    of: fn(Option<(f64, f64)>) -> Option<f64>,
) -> Line<'a> {
    Line {
        what,
        against: "a bare window",
        goal: Some(goal),
        rounds: 9,
        job: Box::new(move || of(shown(&home))),
        floor: Box::new(move || of(shown(Path::new("bare")))),
    }
}

/// The size of the program beside that of the bare window, in megabytes.
pub fn size<'a>() -> Line<'a> {
    let program = Path::new(env!("CARGO_BIN_EXE_attune"));
    let bare = program.with_file_name("examples").join("bare_window");
    #[allow(clippy::cast_precision_loss)] // megabytes
    let megabytes =
        |path: PathBuf| move || std::fs::metadata(&path).ok().map(|of| of.len() as f64 / 1_000_000.0);
    Line {
        what: "size of the program",
        against: "the bare window's",
        goal: Some(1.45),
        rounds: 1,
        job: Box::new(megabytes(program.to_owned())),
        floor: Box::new(megabytes(bare)),
    }
}
