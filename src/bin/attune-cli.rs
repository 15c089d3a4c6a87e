//! The command line on Windows, where a program belongs to the console or opens without one.
//! `attune.exe` opens without, so a shell does not wait for it, and it has nowhere to speak.
//! This one speaks, is waited for and gives its status; packages call it `attune.com`, which
//! a shell finds first. The window it leaves to `attune.exe` beside it.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::{Command, ExitCode};

use attune::cli::{self, Request};
use attune::documents::pdf::scripts;
use attune::files::places;

fn main() -> ExitCode {
    scripts::look_in(places::fonts());
    match cli::run(arguments()) {
        Request::Done(status) => ExitCode::from(status),
        Request::Window(..) | Request::Try(_) => hand_on(),
    }
}

/// With the files that `*.attune` means, which Windows' shells leave to the program.
fn arguments() -> Vec<OsString> {
    #[cfg(windows)]
    return wild::args_os().collect();
    #[cfg(not(windows))]
    return std::env::args_os().collect();
}

/// The same arguments for the other program. Nobody waits for a window, as for no other
/// program's on Windows.
fn hand_on() -> ExitCode {
    let begun = std::env::current_exe().and_then(|program| {
        Command::new(program.with_file_name("attune.exe")).args(std::env::args_os().skip(1)).spawn()
    });
    match begun {
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "{}", cli::no_program(&error));
            ExitCode::from(cli::FAULT)
        }
    }
}
