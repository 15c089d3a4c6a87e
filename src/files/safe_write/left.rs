//! A file that has another name for the moment in which Windows replaces it, and gets its
//! own back where the computer stopped in that moment.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

const PREFIX: &str = ".attune-";
const SUFFIX: &str = ".old";

/// The name that a file has meanwhile.
#[cfg_attr(not(windows), allow(dead_code, reason = "only Windows gives a file another name"))]
pub fn aside(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    Some(path.with_file_name(format!("{PREFIX}{name}{SUFFIX}")))
}

/// Gives a file of this name its own back where nothing has that, or takes it away where the
/// new file is in its place.
pub fn sweep(path: &Path) {
    let name = path.file_name().and_then(OsStr::to_str);
    let own = name.and_then(|name| name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX));
    let Some(own) = own.map(|own| path.with_file_name(own)) else { return };
    let is_file = |path: &Path| fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
    let done = match fs::symlink_metadata(&own) {
        _ if !is_file(path) => Ok(()),
        Ok(_) => fs::remove_file(path),
        Err(_) => fs::rename(path, &own),
    };
    if let Err(error) = done {
        log::debug!("{} stays: {error}", path.display());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_whose_replacing_was_cut_short_gets_its_name_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.attune");
        let aside = aside(&path).unwrap();
        fs::write(&aside, "before").unwrap();
        sweep(&aside);
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), aside.exists()), ("before", false));
        fs::write(&aside, "before").unwrap();
        fs::write(&path, "after").unwrap();
        sweep(&aside);
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), aside.exists()), ("after", false));
        sweep(&path);
        assert_eq!(fs::read_to_string(&path).unwrap(), "after");
    }
}
