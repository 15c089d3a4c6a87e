//! The same work without a window, for scripts, tests and people who have none.

mod arguments;
mod ballot;
mod check;
mod compare;
mod export;
mod list;
mod names;
mod new;
mod outcome;
mod show;
mod target;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Parser as _;

use crate::files::{Places, format, places};
use crate::text;
use arguments::{Arguments, Command};
use outcome::Outcome;
pub use outcome::{DONE, FAULT, USAGE};

/// What the arguments ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The window, with a file in it or with Home.
    Window(Option<PathBuf>),
    /// Nothing more: it is done, and this is the exit status.
    Done(u8),
}

/// Reads the arguments (the first is the program's name) and does what they
/// ask, except opening the window.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Request {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Nobody is left to tell when this cannot be written either.
            let _ = error.print();
            return Request::Done(if error.use_stderr() { USAGE } else { DONE });
        }
    };
    let Some(command) = arguments.command else { return window(arguments.file) };
    let places = Places::from_environment();
    let outcome = match command {
        Command::New(new) => new::run(&new, &places),
        Command::Ballot(ballot) => ballot::run(&ballot),
        Command::Check(check) => check::run(&check.files),
        Command::Show(show) => show::run(&show.file),
        Command::Export(export) => export::run(&export),
        Command::Compare(compare) => compare::run(&compare),
        Command::Checklists => list::run(&places),
    };
    Request::Done(outcome.tell())
}

/// The window, unless the file that is to stand in it is not there. What then
/// does not even look like an assessment was meant as a command.
fn window(file: Option<PathBuf>) -> Request {
    if let Some(file) = &file
        && file.try_exists().is_ok_and(|is_there| !is_there)
    {
        let name = file.display().to_string();
        if !names::ends_in(file, places::ENDING) {
            return Request::Done(Outcome::usage(text!("cli-no-command", name = name)).tell());
        }
        if let Err(error) = format::read_assessment(file) {
            return Request::Done(Outcome::fault(error.to_string()).tell());
        }
    }
    Request::Window(file)
}

/// What to say when the window cannot be opened.
pub fn no_window(reason: &str) -> String {
    let line = reason.lines().next().unwrap_or_default();
    // The window library puts the line of its source before the system's words.
    let words = match line.split_once(".rs:") {
        Some((_, rest)) => rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':' || c == ' '),
        None => line,
    };
    text!("cli-no-window", reason = words.trim_end_matches('.'))
}
