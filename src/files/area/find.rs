//! Which files there are below the folders that were chosen, and to which agency each
//! belongs.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::left_out::{LeftOut, Why};
use crate::files::import::kinds::{is_of_the_system, may_hold_more};
use crate::files::progress::Progress;
use crate::files::{endings, format, places};
use crate::text;

/// So many folders within folders are looked into.
const DEEPEST: usize = 16;

/// So many files and folders are looked at: every setting of a nation, and few enough for
/// a whole computer that was chosen by mistake.
pub const MOST: usize = 100_000;

/// A file that may be a team's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TeamFile {
    /// Where it is.
    pub path: PathBuf,
    /// The agency that it belongs to: the first folder below the one that was chosen.
    /// Empty where it is directly in that one, or was chosen by itself.
    pub agency: String,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundFiles {
    /// In the order of their paths.
    pub files: Vec<TeamFile>,
    /// What is no team's, and what was not looked at.
    pub left_out: Vec<LeftOut>,
}

/// Looks for files in what was chosen: folders with all that is within them, and files. No
/// file is found twice, also where links lead round in a circle. What is hidden, and what
/// Attune and others put beside files that are open, is passed over. Called off, it gives
/// what it has found so far.
pub fn find(chosen: &[PathBuf], progress: &Progress) -> FoundFiles {
    let mut walk = Walk {
        progress,
        found: FoundFiles::default(),
        seen: HashSet::new(),
        links: Vec::new(),
        looked_at: 0,
    };
    for path in chosen {
        match fs::metadata(path) {
            Ok(of) if of.is_dir() => walk.folder(path, None, 0),
            Ok(_) => walk.linked_file(path, ""),
            Err(error) => walk.unreadable(path, &error),
        }
    }
    walk.follow_links();
    let mut found = walk.found;
    found.files.sort();
    found.left_out.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

struct Walk<'a> {
    progress: &'a Progress,
    found: FoundFiles,
    /// Every folder and file that was found, by where it really is.
    seen: HashSet<PathBuf>,
    /// Links, to be followed when all that is there without them has been found.
    links: Vec<Link>,
    looked_at: usize,
}

struct Link {
    path: PathBuf,
    agency: Option<String>,
    depth: usize,
}

impl Walk<'_> {
    /// `agency`: none in a folder that was chosen, where each folder within is one.
    fn folder(&mut self, folder: &Path, agency: Option<&str>, depth: usize) {
        let real = real(folder);
        if !self.seen.insert(real.clone()) {
            return;
        }
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return self.unreadable(folder, &error),
        };
        let (mut entries, error) = listed(entries);
        if let Some(error) = error {
            self.unreadable(folder, &error);
        }
        entries.sort_by_cached_key(fs::DirEntry::file_name);
        for entry in entries {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            if name.starts_with('.') || is_of_the_system(&name) {
                continue;
            }
            if !self.goes_on(&path) {
                return;
            }
            match entry.file_type() {
                Err(error) => self.unreadable(&path, &error),
                Ok(of) if of.is_symlink() => {
                    self.links.push(Link { path, agency: agency.map(str::to_owned), depth });
                }
                Ok(of) if of.is_dir() => self.within(&path, agency, depth),
                Ok(_) => self.file(path, real.join(entry.file_name()), agency.unwrap_or_default()),
            }
        }
    }

    /// A folder in a folder.
    fn within(&mut self, folder: &Path, agency: Option<&str>, depth: usize) {
        if depth + 1 > DEEPEST {
            return self.left_out(folder.to_owned(), Why::TooDeep);
        }
        let own = places::file_name(folder);
        self.folder(folder, Some(agency.unwrap_or(&own)), depth + 1);
    }

    /// Links may lead to folders in which there are more of them.
    fn follow_links(&mut self) {
        while !self.links.is_empty() {
            for Link { path, agency, depth } in std::mem::take(&mut self.links) {
                match fs::metadata(&path) {
                    Ok(of) if of.is_dir() => self.within(&path, agency.as_deref(), depth),
                    Ok(_) => self.linked_file(&path, agency.as_deref().unwrap_or_default()),
                    Err(error) => self.unreadable(&path, &error),
                }
            }
        }
    }

    /// A file that may be another by another name.
    fn linked_file(&mut self, path: &Path, agency: &str) {
        self.file(path.to_owned(), real(path), agency);
    }

    fn file(&mut self, path: PathBuf, real: PathBuf, agency: &str) {
        if !self.seen.insert(real) {
            return;
        }
        // Whatever it is called: mail programs rename what they send.
        if endings::is_attune(&path) || format::is_attune(&path) {
            self.found.files.push(TeamFile { path, agency: agency.to_owned() });
            self.progress.expect_files(self.found.files.len());
        } else {
            let why = foreign(&path);
            self.left_out(path, why);
        }
    }

    fn unreadable(&mut self, path: &Path, error: &io::Error) {
        self.left_out(path.to_owned(), Why::Unreadable(format::unreadable(path, error)));
    }

    fn left_out(&mut self, path: PathBuf, why: Why) {
        self.found.left_out.push(LeftOut { path, why });
    }

    /// Counts what is looked at. Where that is too much, the first that is not looked at any
    /// more is named. Nothing is once it has been called off.
    fn goes_on(&mut self, path: &Path) -> bool {
        if self.progress.step().is_err() {
            return false;
        }
        self.looked_at += 1;
        if self.looked_at == MOST + 1 {
            self.left_out(path.to_owned(), Why::TooMany { most: MOST });
        }
        self.looked_at <= MOST
    }
}

/// What of a folder can be listed, and the first reason why something cannot.
fn listed<T>(entries: impl Iterator<Item = io::Result<T>>) -> (Vec<T>, Option<io::Error>) {
    let (mut listed, mut first) = (Vec::new(), None);
    for entry in entries {
        match entry {
            Ok(entry) => listed.push(entry),
            Err(error) => first = first.or(Some(error)),
        }
    }
    (listed, first)
}

/// What a file seems to be that is none of Attune's, where teams' files may be in it.
fn foreign(path: &Path) -> Why {
    if ["zip", "rar", "7z", "gz", "tar", "tgz"].iter().any(|kind| endings::has(path, kind)) {
        return Why::Packed;
    }
    Why::Foreign(may_hold_more(path).unwrap_or_else(|| text!("area-left-foreign")))
}

/// Where something really is; as it was given where the system does not say.
fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_folder_does_not_list_is_told_and_the_rest_is_looked_at() {
        let fault = |what: &str| Err(io::Error::other(what));
        let (entries, error) = listed([Ok(1), fault("lost"), Ok(2), fault("again")].into_iter());
        assert_eq!((entries, error.unwrap().to_string()), (vec![1, 2], "lost".to_owned()));
        assert!(listed([Ok(1)].into_iter()).1.is_none());
    }
}
