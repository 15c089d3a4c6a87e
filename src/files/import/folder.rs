//! Whether anything in a folder has changed since it was looked at: files that came, went
//! or were written again. What is in them is not read.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// So many folders within folders are looked into.
const DEEPEST: usize = 6;

/// So many files are looked at.
const MOST: usize = 5_000;

/// What a folder looked like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderState(BTreeMap<PathBuf, (u64, Option<SystemTime>)>);

impl FolderState {
    /// What it looks like now. Nothing where it cannot be read, as on a drive that is not
    /// there at the moment.
    pub fn of(folder: &Path) -> Self {
        let mut state = Self::default();
        state.add(folder, 0);
        state
    }

    fn add(&mut self, folder: &Path, depth: usize) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries.flatten() {
            if self.0.len() >= MOST {
                return;
            }
            // Of the entry itself: a link may lead anywhere.
            let Ok(of) = entry.metadata() else { continue };
            if of.is_dir() && depth < DEEPEST {
                self.add(&entry.path(), depth + 1);
            } else if of.is_file() {
                self.0.insert(entry.path(), (of.len(), of.modified().ok()));
            }
        }
    }
}
