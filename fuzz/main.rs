//! Fuzzes everything that takes bytes from outside, on stable Rust and without tools:
//!
//! ```sh
//! cargo run --example fuzz                  # every target for ten seconds
//! cargo run --example fuzz -- 600           # every target for ten minutes
//! cargo run --example fuzz -- 600 xlsx pdf  # these
//! cargo run --example fuzz -- one csv FILE  # one input, and how long it takes
//! ```
//!
//! An input that breaks a promise, or takes longer than ten seconds, is kept in the
//! folder for temporary files. Make a plain test of it.

#![allow(clippy::indexing_slicing)]

#[path = "mutate.rs"]
mod mutate;
#[path = "targets.rs"]
mod targets;

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use mutate::{Dice, damaged};
use targets::{TARGETS, Target};

const SLOW: Duration = Duration::from_secs(10);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [one, name, file] = arguments.as_slice()
        && one == "one"
    {
        return run_one(name, file);
    }
    let seconds = arguments.first().and_then(|seconds| seconds.parse().ok()).unwrap_or(10);
    let wanted = |target: &&Target| arguments.len() < 2 || arguments.iter().any(|name| name == target.name);
    // One line a fault is enough.
    panic::set_hook(Box::new(|why| eprintln!("{why}")));
    let mut faults = 0;
    for target in TARGETS.iter().filter(wanted) {
        faults += fuzz(target, Duration::from_secs(seconds));
    }
    std::process::exit(i32::from(faults > 0));
}

/// Damages inputs until the time is over. Gives how many broke a promise.
fn fuzz(target: &Target, time: Duration) -> usize {
    let seeds = (target.seeds)();
    let started = Instant::now();
    let begun = std::time::UNIX_EPOCH.elapsed().unwrap_or_default();
    let mut dice = Dice(u64::from(begun.subsec_nanos()) ^ begun.as_secs());
    let (mut runs, mut faults, mut slowest) = (0_u64, 0, Duration::ZERO);
    while started.elapsed() < time {
        let input = damaged(&seeds, &mut dice);
        let begun = Instant::now();
        let held = panic::catch_unwind(AssertUnwindSafe(|| (target.run)(&input))).is_ok();
        let took = begun.elapsed();
        slowest = slowest.max(took);
        if !held || took > SLOW {
            faults += 1;
            keep(target, &input, runs);
        }
        runs += 1;
    }
    println!("{}: {runs} inputs, {faults} faults, the slowest took {slowest:?}", target.name);
    faults
}

fn keep(target: &Target, input: &[u8], number: u64) {
    let path: PathBuf = std::env::temp_dir().join(format!("attune-fuzz-{}-{number}", target.name));
    match std::fs::write(&path, input) {
        Ok(()) => println!("{}: kept as {}", target.name, path.display()),
        Err(error) => println!("{}: not kept: {error}", target.name),
    }
}

fn run_one(name: &str, file: &str) {
    let Some(target) = TARGETS.iter().find(|target| target.name == name) else {
        return println!("no target is called {name}");
    };
    let input = std::fs::read(file).unwrap_or_default();
    let begun = Instant::now();
    (target.run)(&input);
    println!("{name}: {} bytes in {:?}", input.len(), begun.elapsed());
}
