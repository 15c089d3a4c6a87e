//! What people see and press: the window. Everything it shows is plain data
//! from `model`, `files` and `documents`; everything it changes is an `Edit`.

use std::path::PathBuf;

/// Opens the window, with a file in it or with Home.
///
/// # Errors
/// When there is no display to open it on, in the words of the system.
pub fn run(_file: Option<PathBuf>) -> Result<(), String> {
    Err("not built yet".to_owned())
}
