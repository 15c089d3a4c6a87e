//! The way back for a file that cannot be read any more.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use crate::files::FileContent;
use crate::files::places::{self, Places};
use crate::files::versions::{Version, list, read, root};

/// The newest version that is kept of a file which cannot be read. It is found by the id,
/// where that can still be made out, or else by the name of the file.
pub fn newest_of_damaged(places: &Places, path: &Path) -> Option<(Version, FileContent)> {
    if let Some(found) = first_id(&beginning(path)).and_then(|id| newest(places, id)) {
        return Some(found);
    }
    let folders = fs::read_dir(root(places)).ok()?.flatten();
    let ids = folders.filter_map(|folder| folder.file_name().into_string().ok());
    let is_called_so = |content: &FileContent| {
        let name = places::file_name_for(title(content));
        name.is_some_and(|name| places::is_named(path, &name))
    };
    ids.filter_map(|id| newest(places, &id))
        .filter(|(_, content)| is_called_so(content))
        .max_by_key(|(version, _)| version.at)
}

/// The newest version of the document with this id that can be read.
fn newest(places: &Places, id: &str) -> Option<(Version, FileContent)> {
    let mut versions = list(places, id).into_iter();
    versions.find_map(|version| read(&version).ok().map(|content| (version, content)))
}

/// The beginning of a file, in which the id stands. What is damaged need not be text.
fn beginning(path: &Path) -> String {
    const ENOUGH: u64 = 64 * 1024;
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(ENOUGH).read_to_end(&mut bytes));
    if let Err(error) = read {
        log::debug!("a damaged file cannot be read at all: {error}");
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The id of the document: the first in the text.
fn first_id(text: &str) -> Option<&str> {
    let (_, after) = text.split_once("id: \"")?;
    after.split_once('"').map(|(id, _)| id)
}

fn title(content: &FileContent) -> &str {
    match content {
        FileContent::Assessment(assessment) => &assessment.team.name,
        FileContent::Training(training) => &training.course.name,
        FileContent::Ballot(_) | FileContent::Checklist(_) => "",
    }
}
