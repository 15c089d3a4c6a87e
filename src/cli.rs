//! The same work without a window, for scripts, tests and people who have none.
//!
//! What clap says about usage is English and stands here in the code, since clap
//! builds it before anything runs; every other sentence stands in `en.ftl`.

mod ballot;
mod check;
mod compare;
mod export;
mod list;
mod new;
mod show;
mod target;
mod training;
mod wrap;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::documents::DocumentKind;
use crate::files::{Places, format, places};
use crate::model::plain_text::multi_line;
use crate::text;

/// What the arguments ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The window, with a file in it or with Home.
    Window(Option<PathBuf>),
    /// Nothing more: it is done, and this is the exit status.
    Done(u8),
}

/// Everything went well.
pub const DONE: u8 = 0;
/// The input is at fault.
pub const FAULT: u8 = 1;
/// Wrong usage.
pub const USAGE: u8 = 2;

#[derive(Parser)]
#[command(name = "attune", version, args_conflicts_with_subcommands = true)]
#[command(about = "A team rates its own workforce and leaves with a plan.")]
#[command(
    after_help = "Without a command, a window opens. Exit status: 0 done, 1 the input is at fault, 2 wrong usage."
)]
struct Arguments {
    /// An assessment, a training file or a ballot to open in the window
    file: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Begin a new assessment, or a new training file
    New(New),
    /// Save the ballot form of an assessment, to send round
    Ballot(Ballot),
    /// Say whether files are sound: assessments, training files, ballots and checklists
    Check(Check),
    /// Write the ratings and the plan as text, or what changed for the learners of a course
    Show(Show),
    /// Write a document as PDF, or the answers of a course as CSV
    Export(Export),
    /// Write what changed between two rounds, of one file or of two, as PDF
    Compare(Compare),
    /// List the checklists that are at hand
    Checklists,
}

#[derive(clap::Args)]
struct New {
    /// The checklist's id; "attune checklists" lists them
    #[arg(long, value_name = "ID")]
    checklist: Option<String>,
    #[command(flatten)]
    name: Name,
    /// The file to make; its name ends in .attune
    file: PathBuf,
}

#[derive(clap::Args)]
#[group(required = true, multiple = false)]
struct Name {
    /// What the team calls itself; begins an assessment
    #[arg(long, value_name = "NAME")]
    team: Option<String>,
    /// What the course is called; begins a training file
    #[arg(long, value_name = "NAME")]
    course: Option<String>,
}

#[derive(clap::Args)]
struct Ballot {
    /// The assessment
    file: PathBuf,
    /// The form to write; its name ends in .attune
    #[arg(long, value_name = "FORM.attune")]
    to: PathBuf,
    /// Replace the form if it is there already
    #[arg(long)]
    force: bool,
}

#[derive(clap::Args)]
struct Check {
    /// The files; a bad one does not stop the others
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(clap::Args)]
struct Show {
    /// The assessment or the training file
    file: PathBuf,
}

#[derive(clap::Args)]
struct Export {
    /// The assessment or the training file; for a blank form a checklist will do, or nothing at all
    file: Option<PathBuf>,
    #[command(flatten)]
    target: Target,
    /// Which document
    #[arg(long, value_name = "KIND", value_parser = kind, help = documents_help())]
    document: Option<DocumentKind>,
    /// The label of the round; the last one if left out
    #[arg(long, value_name = "LABEL")]
    round: Option<String>,
    /// Say in the training report how often chance alone would bring such changes
    #[arg(long)]
    chance: bool,
}

#[derive(clap::Args)]
struct Compare {
    /// The assessment; the earlier one of two
    file: PathBuf,
    /// A later assessment of the same checklist
    other: Option<PathBuf>,
    /// The labels of the two rounds; if left out, the last two of one file, or the last of each
    #[arg(long, num_args = 2, value_names = ["FROM", "TO"])]
    rounds: Vec<String>,
    #[command(flatten)]
    target: Target,
}

#[derive(clap::Args)]
struct Target {
    /// The file to write; its ending says what it will be
    #[arg(long, value_name = "OUT")]
    to: PathBuf,
    /// Replace the file if it is there already
    #[arg(long)]
    force: bool,
}

fn kind(name: &str) -> Result<DocumentKind, String> {
    let all = || DocumentKind::ALL.into_iter().chain(DocumentKind::OF_TRAINING);
    let names: Vec<_> = all().map(DocumentKind::name).collect();
    all().find(|kind| kind.name() == name).ok_or_else(|| format!("use one of: {}", names.join(", ")))
}

fn documents_help() -> String {
    let names = |kinds: &[DocumentKind]| kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", ");
    let (assessment, training) = (names(&DocumentKind::ALL), names(&DocumentKind::OF_TRAINING));
    format!(
        "Which document, of an assessment: {assessment}; of a training file: {training}; the first if left out"
    )
}

/// What a command has to say, and how it ended.
#[derive(Default)]
struct Outcome {
    said: String,
    faults: String,
    status: u8,
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
        if !new::ends_in(file, places::ENDING) {
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

impl Outcome {
    fn said(said: impl Into<String>) -> Self {
        Self { said: said.into(), ..Self::default() }
    }

    fn fault(fault: impl Into<String>) -> Self {
        Self { faults: fault.into(), status: FAULT, ..Self::default() }
    }

    fn usage(fault: impl Into<String>) -> Self {
        Self { faults: fault.into(), status: USAGE, ..Self::default() }
    }

    fn say(&mut self, line: &str) {
        add_line(&mut self.said, line);
    }

    fn warn(&mut self, line: &str) {
        add_line(&mut self.faults, line);
    }

    fn tell(&self) -> u8 {
        // Nobody is left to tell when standard error is closed.
        let _ = write_lines(&mut io::stderr().lock(), &self.faults);
        match write_lines(&mut io::stdout().lock(), &self.said) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                let _ =
                    write_lines(&mut io::stderr().lock(), &text!("cli-output", reason = error.to_string()));
                FAULT
            }
            _ => self.status,
        }
    }
}

fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// Control characters in a file must not reach the terminal as commands.
fn write_lines(out: &mut dyn Write, text: &str) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}", multi_line(text))?;
    out.flush()
}
