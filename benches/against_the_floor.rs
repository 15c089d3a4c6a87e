//! How far Attune is from what the machine could do at best: each job beside what it is named
//! against, turn by turn in one run, as one table of ratios of medians.
//!
//! ```sh
//! cargo bench                        # all of it
//! cargo bench -- frame import        # only lines whose names hold one of these words
//! cargo bench -- growth              # how what people wait for grows with the size of a file
//! ```
//!
//! Times differ from machine to machine and from day to day; the ratios hold. Lines that need a
//! display, or a program that is not there, say so.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used)] // it may stop at a fault

#[path = "../examples/bare_window.rs"]
mod bare_window;
mod lines;
#[allow(dead_code)] // the tests use all of it
mod sizes;

use lines::{exports, files, formats, frames, growth, memory, windows};

fn main() {
    if windows::was_asked() {
        return;
    }
    // Cargo hands on a word of its own.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let is_wanted = |what: &str| wanted.is_empty() || wanted.iter().any(|word| what.contains(word.as_str()));
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let all = [
        windows::lines(folder),
        frames::lines(folder),
        exports::lines(folder),
        formats::lines(folder),
        files::lines(folder),
        memory::lines(folder),
    ];
    let lines: Vec<_> = all.into_iter().flatten().filter(|line| is_wanted(&line.what)).collect();
    if !lines.is_empty() {
        println!("| what | against | goal | measured | Attune | the other |\n|---|---|---|---|---|---|");
    }
    lines.into_iter().for_each(lines::Line::print);
    if is_wanted("growth") {
        growth::print(folder);
    }
}
