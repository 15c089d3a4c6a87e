//! Whether the system prints by itself. Windows has a verb for it, which the program for PDFs
//! may answer; elsewhere the person prints from the program that shows the pages.

use std::path::Path;

/// Asks for a file to be printed. Whether somebody has taken it.
#[cfg(windows)]
pub fn print(path: &Path) -> bool {
    let file = path.to_string_lossy();
    winsafe::HWND::NULL.ShellExecute("print", &file, None, None, winsafe::co::SW::SHOWNORMAL).is_ok()
}

/// Nobody takes it here.
#[cfg(not(windows))]
pub fn print(path: &Path) -> bool {
    log::debug!("{} is shown, to be printed from there", path.display());
    false
}
