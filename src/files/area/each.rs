//! Files one after another, for whoever needs of each something small and no longer the file:
//! however many they are, no more than a few are in memory at once.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::PathBuf;

use super::copies;
use super::find::{FoundFiles, TeamFile, find};
use super::known::Known;
use super::left_out::{LeftOut, Why};
use super::read::{content, read};
use crate::files::in_order::{all_in_order, in_order};
use crate::files::progress::Progress;
use crate::files::{FileContent, format};

/// The files in what was chosen, as [`find`] gives them, without those of which there is a
/// newer copy. Copies are known by the id at their beginning, so that only they are read.
pub fn find_newest(chosen: &[PathBuf], progress: &Progress) -> FoundFiles {
    let mut found = find(chosen, progress);
    let mut older: Vec<LeftOut> = Vec::new();
    for same in with_one_id(&found.files, progress) {
        // What cannot be read is told when all of them are.
        let read = |number: usize| read(found.files.get(number)?, &Known::default(), progress).ok();
        older.extend(copies::newest(same.into_iter().filter_map(read).collect()).1);
    }
    let paths: HashSet<&PathBuf> = older.iter().map(|of| &of.path).collect();
    found.files.retain(|file| !paths.contains(&file.path));
    found.left_out.extend(older);
    found
}

/// The places of files that begin with one id, or perhaps do.
fn with_one_id(files: &[TeamFile], progress: &Progress) -> Vec<Vec<usize>> {
    // The hash of an id takes less room than the id; that two are the same by chance costs
    // reading two files.
    let id = |file: &TeamFile| {
        let id = if progress.is_stopped() { None } else { format::id_at_beginning(&file.path) };
        id.map(|id| hash(&id))
    };
    let ids = all_in_order(files, id).into_iter().zip(0..);
    let mut ids: Vec<(u64, usize)> = ids.filter_map(|(id, number)| Some((id?, number))).collect();
    ids.sort_unstable();
    let same = ids.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1);
    same.map(|same| same.iter().map(|(_, number)| *number).collect()).collect()
}

fn hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

/// Reads files on all cores, does `work` on what each holds, and hands what comes of it to
/// `take`, on this thread, in the order of the files.
///
/// # Errors
/// The first of `take`, and `Interrupted` where it was called off.
pub fn read_each<T: Send>(
    files: &[TeamFile],
    progress: &Progress,
    work: impl Fn(&TeamFile, &FileContent) -> Result<T, Why> + Sync,
    mut take: impl FnMut(&TeamFile, Result<T, Why>) -> io::Result<()>,
) -> io::Result<()> {
    progress.expect_files(files.len());
    let read = |file: &TeamFile| {
        progress.step().ok()?;
        let done = content(&file.path, progress).and_then(|content| work(file, &content));
        progress.file_read();
        Some(done)
    };
    in_order(files, read, |file, done| match done {
        Some(done) if !progress.is_stopped() => take(file, done),
        Some(_) | None => Err(io::ErrorKind::Interrupted.into()),
    })
}
