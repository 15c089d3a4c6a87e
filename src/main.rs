//! Arguments in, window or command line out.

use std::process::ExitCode;

use attune::cli::{self, Request};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Request::Done(status) => ExitCode::from(status),
        Request::Window(file) => match attune::app::run(file.clone()) {
            Ok(said) => {
                if let Some(said) = said {
                    println!("{said}");
                }
                ExitCode::SUCCESS
            }
            Err(reason) => {
                eprintln!("{}", cli::no_window(&reason, file.as_deref()));
                ExitCode::from(cli::FAULT)
            }
        },
    }
}
