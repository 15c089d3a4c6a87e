//! Paths that are longer than the 260 letters for which Windows has room, unless it is told
//! that they may be. Its own functions take any length behind a certain beginning.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// The name of the temporary file that is written beside comes on top.
const ROOM: usize = 220;

/// A path that the system takes, however long it is.
pub fn long(path: &Path) -> Cow<'_, Path> {
    if !cfg!(windows) {
        return Cow::Borrowed(path);
    }
    let whole = std::path::absolute(path).ok();
    let verbatim = whole.and_then(|whole| verbatim(whole.to_str()?).map(PathBuf::from));
    verbatim.map_or(Cow::Borrowed(path), Cow::Owned)
}

/// A whole path of Windows' behind the beginning that stands for "of any length"; none where
/// it is short, or has that already.
fn verbatim(path: &str) -> Option<String> {
    if path.encode_utf16().count() < ROOM || path.starts_with(r"\\?\") || path.starts_with(r"\\.\") {
        return None;
    }
    Some(match path.strip_prefix(r"\\") {
        Some(share) => format!(r"\\?\UNC\{share}"),
        None => format!(r"\\?\{path}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_path_and_a_long_share_get_the_beginning_that_windows_wants_and_short_ones_do_not() {
        let deep = "a folder\\".repeat(30);
        assert_eq!(verbatim(&format!("C:\\{deep}")), Some(format!(r"\\?\C:\{deep}")));
        assert_eq!(
            verbatim(&format!(r"\\server\share\{deep}")),
            Some(format!(r"\\?\UNC\server\share\{deep}"))
        );
        assert_eq!(verbatim(&format!(r"\\?\C:\{deep}")), None);
        assert_eq!(verbatim(r"C:\Users\u\plan.attune"), None);
    }
}
