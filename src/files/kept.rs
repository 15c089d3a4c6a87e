//! What mail and ZIP programs open lies in a folder that they empty again, often with the
//! next start and without a word. Such a file is kept in Attune's own folder instead.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::files::endings;
use crate::files::fresh;
use crate::files::places::{self, Places};
use crate::files::safe_write;

/// A file that is kept in Attune's own folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where it is now.
    pub path: PathBuf,
    /// Something else has its name there already, such as what became of it since it
    /// was opened last. Both are kept.
    pub is_beside_another: bool,
}

/// Copies a file into Attune's own folder. What was kept already, and has not changed
/// since, is not kept twice.
///
/// # Errors
/// When it cannot be read, or the folder cannot be written.
pub fn keep(path: &Path, places: &Places) -> io::Result<Kept> {
    let content = fs::read(path)?;
    let stem = stem(path);
    let named = |name: &str| places.documents.join(format!("{name}.{}", endings::ATTUNE));
    let numbered = (2..).map(|number: u32| named(&format!("{stem} {number}")));
    let taken: Vec<PathBuf> =
        std::iter::once(named(&stem)).chain(numbered).take_while(|path| path.is_file()).collect();
    if let Some(same) = taken.iter().find(|path| fs::read(path).is_ok_and(|kept| kept == content)) {
        return Ok(Kept { path: same.clone(), is_beside_another: false });
    }
    safe_write::make_folder_of(&named(&stem))?;
    safe_write::sweep(&places.documents);
    let path = fresh::create(&places.documents, &stem, &content)?;
    Ok(Kept { path, is_beside_another: !taken.is_empty() })
}

/// Mail programs put endings of their own behind ours.
fn stem(path: &Path) -> String {
    let name = places::file_name(path);
    let ending = format!(".{}", endings::ATTUNE);
    let end = name.to_lowercase().find(&ending).filter(|end| *end > 0);
    let stem = end.and_then(|end| name.get(..end)).map_or_else(|| places::stem(path), ToOwned::to_owned);
    places::file_name_for(&stem).unwrap_or(stem)
}
