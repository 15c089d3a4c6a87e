//! What a command has to say, how it ended, and how that reaches the terminal.

use std::io::{self, Write};

use crate::files::format::ReadError;
use crate::files::os_error::reason;
use crate::model::plain_text::multi_line;
use crate::text;

/// Exit status: everything was done, and nothing in the input is at fault.
pub const DONE: u8 = 0;
/// Exit status: a file or an answer is at fault; the arguments were understood.
pub const FAULT: u8 = 1;
/// Exit status: the arguments are at fault. 2, as shells and clap have it.
pub const USAGE: u8 = 2;

/// What a command has to say, and how it ended.
#[derive(Default)]
pub(super) struct Outcome {
    said: String,
    faults: String,
    /// What goes to standard output as it is. What is said goes beside it then.
    document: Vec<u8>,
    pub(super) status: u8,
}

impl Outcome {
    pub(super) fn said(said: impl Into<String>) -> Self {
        Self { said: said.into(), ..Self::default() }
    }

    pub(super) fn fault(fault: impl Into<String>) -> Self {
        Self { faults: fault.into(), status: FAULT, ..Self::default() }
    }

    pub(super) fn usage(fault: impl Into<String>) -> Self {
        Self { faults: fault.into(), status: USAGE, ..Self::default() }
    }

    /// A document for standard output.
    pub(super) fn document(bytes: Vec<u8>) -> Self {
        Self { document: bytes, ..Self::default() }
    }

    pub(super) fn say(&mut self, line: &str) {
        add_line(&mut self.said, line);
    }

    pub(super) fn warn(&mut self, line: &str) {
        add_line(&mut self.faults, line);
    }

    pub(super) fn tell(&self) -> u8 {
        // Nobody is left to tell when standard error is closed.
        let _ = write_lines(&mut io::stderr().lock(), &self.faults);
        let written = if self.document.is_empty() {
            write_lines(&mut io::stdout().lock(), &self.said)
        } else {
            let _ = write_lines(&mut io::stderr().lock(), &self.said);
            write_out(&mut io::stdout().lock(), &self.document)
        };
        match written {
            // `attune show … | head` closes the pipe when it has read enough: no fault.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                let _ = write_lines(&mut io::stderr().lock(), &text!("cli-output", reason = reason(&error)));
                FAULT
            }
            _ => self.status,
        }
    }
}

impl From<ReadError> for Outcome {
    fn from(error: ReadError) -> Self {
        Self::fault(error.to_string())
    }
}

fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

fn write_out(out: &mut dyn Write, bytes: &[u8]) -> io::Result<()> {
    out.write_all(bytes)?;
    out.flush()
}

/// Control characters in a file must not reach the terminal as commands.
fn write_lines(out: &mut dyn Write, text: &str) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}", multi_line(text))?;
    // Or what cannot be written would be noticed after the exit status was chosen.
    out.flush()
}
