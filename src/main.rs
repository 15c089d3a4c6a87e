//! Arguments in, window or command line out.

// On Windows a program belongs to the console, which then opens beside the window, or it does
// not. Where the command line `attune-cli` is built beside it, or for release, it does not.
#![cfg_attr(any(feature = "windows-cli", not(debug_assertions)), windows_subsystem = "windows")]

use std::io::{self, Write as _};
use std::process::ExitCode;

use attune::app;
use attune::cli::{self, Request};
use attune::documents::pdf::scripts;
use attune::files::{places, renderer::Renderer};

fn main() -> ExitCode {
    scripts::look_in(places::fonts());
    match cli::run(std::env::args_os()) {
        Request::Done(status) => ExitCode::from(status),
        Request::Try(renderer) => tried(renderer),
        Request::Window(file, renderer) => match app::run(file.as_deref(), renderer) {
            Ok(said) => {
                if let Some(said) = said {
                    let _ = writeln!(io::stdout(), "{said}");
                }
                ExitCode::SUCCESS
            }
            Err(reasons) => {
                let said = cli::no_window(&reasons, file.as_deref(), renderer);
                // Nobody is left to tell when standard error is closed.
                let _ = writeln!(io::stderr(), "{said}");
                app::tell(&said);
                ExitCode::from(cli::FAULT)
            }
        },
    }
}

/// For the process that asks: it reads why not.
fn tried(renderer: Renderer) -> ExitCode {
    match app::try_here(renderer) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            let _ = writeln!(io::stderr(), "{reason}");
            ExitCode::from(cli::FAULT)
        }
    }
}
