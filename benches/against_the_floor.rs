//! How far Attune is from what the machine could do at best: each job beside what it is named
//! against, turn by turn in one run, as one table of medians and ratios.
//!
//! ```sh
//! cargo bench                        # all of it
//! cargo bench -- frame import        # only lines whose names hold one of these words
//! ```
//!
//! Times differ from machine to machine and from day to day; the ratios hold. Lines that need a
//! display, or a program that is not there, are left out with a word.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used)] // it may stop at a fault

#[path = "../examples/bare_window.rs"]
mod bare_window;
mod lines;
#[allow(dead_code)] // the tests use all of it
mod sizes;

use lines::{Line, files, frames, growth, windows};

fn main() {
    if windows::was_asked() {
        return;
    }
    // Cargo hands on a word of its own.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let is_wanted = |what: &str| wanted.is_empty() || wanted.iter().any(|word| what.contains(word.as_str()));
    let folder = tempfile::tempdir().unwrap();
    println!(
        "{:<42} {:>12} {:<40} {:>12} {:>8} {:>6}",
        "Attune", "ms or MB", "against", "ms or MB", "ratio", "goal"
    );
    let print = |lines: Vec<Line>| {
        for mut line in lines.into_iter().filter(|line| is_wanted(line.what)) {
            line.print();
        }
    };
    print(windows::lines(folder.path()));
    print(vec![windows::size()]);
    print(frames::lines(folder.path()));
    print(frames::of_courses(folder.path()));
    print(files::lines(folder.path()));
    if is_wanted("growth") {
        growth::print(folder.path());
    }
}
