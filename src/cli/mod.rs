//! The same work without a window, for scripts, tests and people who have none.

mod all;
mod arguments;
mod ballot;
mod check;
mod collect;
mod compare;
mod courses;
mod diff;
mod document;
mod export;
mod import;
mod list;
mod merge;
mod new;
mod no_window;
mod outcome;
mod publish;
mod rounds;
mod show;
mod spoken;
mod table;
mod target;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory as _, Parser as _};

use crate::files::renderer::Renderer;
use crate::files::{Places, endings, places};
use crate::model::plain_text::single_line;
use crate::text;
use arguments::{Arguments, Command};
pub use no_window::{no_program, no_window};
use outcome::Outcome;
pub use outcome::{DONE, FAULT, USAGE};

/// What the arguments ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The window, with a file in it or with Home, drawn by what is asked for or by what can.
    Window(Option<PathBuf>, Option<Renderer>),
    /// No window: only whether one can be drawn so.
    Try(Renderer),
    /// Nothing more: it is done, and this is the exit status.
    Done(u8),
}

/// The arguments that there are, for the manual and for what shells complete.
pub fn command() -> clap::Command {
    Arguments::command()
}

/// Reads the arguments (the first is the program's name) and does what they
/// ask, except opening the window.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Request {
    let given: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match Arguments::try_parse_from(&given) {
        Ok(arguments) => arguments,
        Err(error) => return Request::Done(not_understood(&given, error)),
    };
    let Some(command) = arguments.command else {
        return match arguments.try_renderer {
            Some(renderer) => Request::Try(renderer),
            None => window(arguments.file, arguments.renderer),
        };
    };
    let places = Places::from_environment();
    let outcome = match command {
        Command::New(new) => new::run(&new, &places),
        Command::Ballot(ballot) => ballot::run(&ballot),
        Command::Check(check) => Ok(check::run(&check.files)),
        Command::Show(show) => show::run(&show.file),
        Command::Export(export) => export::run(&export),
        Command::Import(import) => import::run(&import),
        Command::Compare(compare) => compare::run(&compare),
        Command::Collect(collect) => collect::run(&collect),
        Command::Merge(merge) => merge::run(&merge),
        Command::Diff(diff) => diff::run(&diff),
        Command::Table(table) => table::run(&table),
        Command::Checklists => Ok(list::run(&places)),
    };
    Request::Done(outcome.unwrap_or_else(|refused| refused).tell())
}

/// What clap says of arguments that it does not take, or the help that was asked for.
/// It quotes arguments as they are, so what would not stay in its line is escaped first.
fn not_understood(given: &[OsString], error: clap::Error) -> u8 {
    let quotable = given.iter().map(|argument| match argument.to_string_lossy() {
        plain if single_line(&plain) == plain => plain.into_owned(),
        strange => strange.escape_debug().to_string(),
    });
    let error = Arguments::try_parse_from(quotable).err().unwrap_or(error);
    // Nobody is left to tell when this cannot be written either.
    let _ = error.print();
    if error.use_stderr() { USAGE } else { DONE }
}

/// The window, which says over Home what is wrong with its file. What is not there and
/// does not even look like an assessment was meant as a command.
fn window(file: Option<PathBuf>, renderer: Option<Renderer>) -> Request {
    let is_no_file = |file: &&PathBuf| {
        !endings::is_attune(file)
            && file.components().count() == 1
            && file.try_exists().is_ok_and(|is_there| !is_there)
    };
    match file.as_ref().filter(is_no_file) {
        Some(word) => {
            let name = places::display(word);
            Request::Done(Outcome::usage(text!("cli-no-command", name = name)).tell())
        }
        None => Request::Window(file, renderer),
    }
}
