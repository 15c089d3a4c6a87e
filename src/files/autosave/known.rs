//! What is known of the file on disk: what it held when Attune last read or wrote it.
//! Whoever finds something else there has found another person's words.

use std::hash::{DefaultHasher, Hasher as _};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::files::{FileContent, by_id, endings, format};

/// A file that is gone may be on its way back: some programs save by taking the old one
/// away first.
const MAY_RETURN: Duration = Duration::from_millis(1500);

/// So many files of the folder are looked at for one that was renamed.
const LOOKED_AT: usize = 500;

/// What other programs did to the file.
#[derive(Clone, Debug)]
pub enum News {
    /// It holds something else.
    Changed(Box<Found>),
    /// It holds something else, and that cannot be read.
    Unreadable(Vec<String>),
    /// It is no longer there.
    Gone,
    /// It has another name in the same folder.
    Renamed(PathBuf),
}

/// What another program wrote.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What it holds.
    pub content: FileContent,
    /// What both it and what is in the window began with; none where that is not known.
    pub base: Option<FileContent>,
    print: Print,
}

/// Tells one state of a file's bytes from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Print {
    length: usize,
    hash: u64,
}

impl Print {
    fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        Self { length: bytes.len(), hash: hasher.finish() }
    }
}

/// Why a file is not written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Elsewhere {
    /// It holds something else than what was last read or written.
    #[error("another program has changed the file")]
    Changed,
    /// It is no longer there.
    #[error("the file is no longer there")]
    Gone,
}

impl Elsewhere {
    /// Whether this is why a file was not written.
    pub(super) fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref::<Self>().copied()
    }
}

/// What is known of one file, for everybody who reads or writes it.
#[derive(Clone, Default)]
pub struct Known(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    content: Option<FileContent>,
    /// It is only looked at, and what a newer Attune wrote can be as well.
    is_looked_at: bool,
    /// None until the bytes have been looked at.
    print: Option<Print>,
    /// Raised whenever somebody else's words become the state that was last read: what
    /// was to be written before that is no longer to be.
    generation: u64,
    news: Option<News>,
    /// What the window has been told of already.
    told: Option<Print>,
    gone_since: Option<Instant>,
    told_gone: bool,
}

/// What was known when a write was begun.
#[derive(Clone)]
pub struct Ticket {
    known: Known,
    generation: u64,
}

impl Known {
    /// A file that was read, and held this.
    pub fn opened(content: FileContent) -> Self {
        Self(Arc::new(Mutex::new(Inner { content: Some(content), ..Inner::default() })))
    }

    /// The same of a file that is only looked at, and never written.
    pub fn looked_at(content: FileContent) -> Self {
        let inner = Inner { content: Some(content), is_looked_at: true, ..Inner::default() };
        Self(Arc::new(Mutex::new(inner)))
    }

    /// For a write that begins now.
    pub fn ticket(&self) -> Ticket {
        Ticket { known: self.clone(), generation: self.lock().generation }
    }

    /// What there is to tell the window, once.
    pub fn take_news(&self) -> Option<News> {
        self.lock().news.take()
    }

    /// What another program wrote has been read, and is what the file holds now.
    pub fn adopt(&self, found: &Found) {
        let mut inner = self.lock();
        inner.content = Some(found.content.clone());
        inner.print = Some(found.print);
        inner.generation += 1;
    }

    /// Nothing is there any more that could be written over.
    pub fn forget(&self) {
        let mut inner = self.lock();
        *inner =
            Inner { content: inner.content.take(), generation: inner.generation + 1, ..Inner::default() };
    }

    /// Compares the file with what is known of it. Gives where it is now, which may be
    /// under another name.
    ///
    /// # Errors
    /// `Elsewhere` when it holds something else or is gone, and what the system says
    /// when it cannot be read.
    pub fn look(&self, path: &Path) -> io::Result<PathBuf> {
        let bytes = match by_id::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound && is_folder_there(path) => {
                return self.missing(path);
            }
            Err(error) => return Err(error),
        };
        let mut inner = self.lock();
        (inner.gone_since, inner.told_gone) = (None, false);
        let print = Print::of(&bytes);
        if inner.print == Some(print) {
            return Ok(path.to_owned());
        }
        // Whoever begins with a file without having read it may replace it, as it is now.
        if inner.print.is_none() && inner.content.is_none() {
            inner.print = Some(print);
            return Ok(path.to_owned());
        }
        let mut read = format::read_bytes(bytes, path);
        if read.is_err() && inner.is_looked_at {
            read = format::look(path);
        }
        // Somebody wrote the same, or put it in other lines.
        if read.as_ref().is_ok_and(|content| inner.content.as_ref() == Some(content)) {
            inner.print = Some(print);
            return Ok(path.to_owned());
        }
        if inner.told != Some(print) {
            inner.told = Some(print);
            inner.news = Some(match read {
                Ok(content) => News::Changed(Box::new(Found { content, base: inner.content.clone(), print })),
                Err(error) => News::Unreadable(error.faults.iter().map(ToString::to_string).collect()),
            });
        }
        Err(io::Error::other(Elsewhere::Changed))
    }

    /// The file is not there. It may have another name now.
    fn missing(&self, path: &Path) -> io::Result<PathBuf> {
        let known = self.lock().content.clone();
        let found = known.and_then(|known| renamed(path, &known));
        let mut inner = self.lock();
        if let Some(found) = found {
            (inner.gone_since, inner.told_gone) = (None, false);
            inner.news = Some(News::Renamed(found.clone()));
            return Ok(found);
        }
        let since = *inner.gone_since.get_or_insert_with(Instant::now);
        if since.elapsed() > MAY_RETURN && !inner.told_gone {
            inner.told_gone = true;
            inner.news = Some(News::Gone);
        }
        Err(io::Error::other(Elsewhere::Gone))
    }

    /// What the file held when it was last read or written; none where that is not known.
    pub fn content(&self) -> Option<FileContent> {
        self.lock().content.clone()
    }

    /// The id under which earlier versions of the file are kept; none of a ballot, which is
    /// never put together with another.
    pub fn kept_under(&self) -> Option<String> {
        self.lock().content.as_ref()?.kept_under().map(ToOwned::to_owned)
    }

    /// How large the file was when it was last read or written, in bytes; 0 where that is not
    /// known.
    pub fn size(&self) -> usize {
        self.lock().print.map_or(0, |print| print.length)
    }

    /// Whether there is something to tell.
    pub fn has_news(&self) -> bool {
        self.lock().news.is_some()
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ticket {
    /// Whether the file may be written over, and where it is now.
    ///
    /// # Errors
    /// [`Elsewhere`] when it holds something else than what is known of it, or is gone.
    pub fn check(&self, path: &Path) -> io::Result<PathBuf> {
        let found = self.known.look(path)?;
        // Somebody else's words have come in since this write was begun, and are not in it.
        if self.known.lock().generation != self.generation {
            return Err(io::Error::other(Elsewhere::Changed));
        }
        Ok(found)
    }

    /// The same for a file that is to be where it was found.
    ///
    /// # Errors
    /// As [`Ticket::check`]; a file that has got another name meanwhile has changed.
    pub fn check_at(&self, path: &Path) -> io::Result<()> {
        let found = self.check(path)?;
        if found == path { Ok(()) } else { Err(io::Error::other(Elsewhere::Changed)) }
    }

    /// The file holds this now.
    pub fn wrote(&self, content: &FileContent, bytes: &[u8]) {
        let mut inner = self.known.lock();
        inner.content = Some(content.clone());
        inner.print = Some(Print::of(bytes));
        (inner.gone_since, inner.told_gone) = (None, false);
    }
}

/// Where the folder itself is gone, a drive was pulled out, and the file with it.
fn is_folder_there(path: &Path) -> bool {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new(".")).is_dir()
}

/// The one file of the folder that holds what the missing one held.
fn renamed(path: &Path, known: &FileContent) -> Option<PathBuf> {
    let entries = path.parent()?.read_dir().ok()?.flatten().take(LOOKED_AT).map(|entry| entry.path());
    let holds = |path: &PathBuf| by_id::read_if(path, known.id()).is_some_and(|content| content == *known);
    let mut found = entries.filter(|path| endings::is_attune(path)).filter(holds);
    // Of two nobody can tell which it is.
    found.next().filter(|_| found.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::checklists;

    fn example() -> (tempfile::TempDir, PathBuf, FileContent) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.attune");
        let content = FileContent::Assessment(checklists::example());
        std::fs::write(&path, format::write(&content).unwrap()).unwrap();
        (folder, path, content)
    }

    fn other(content: &FileContent) -> FileContent {
        let FileContent::Assessment(mut assessment) = content.clone() else { panic!("an assessment") };
        "Oak Room".clone_into(&mut assessment.team.name);
        FileContent::Assessment(assessment)
    }

    #[test]
    fn what_another_program_wrote_is_told_once_and_never_written_over() {
        let (_folder, path, content) = example();
        let known = Known::opened(content.clone());
        assert_eq!(known.look(&path).unwrap(), path);
        let ticket = known.ticket();
        std::fs::write(&path, format::write(&other(&content)).unwrap()).unwrap();
        let refused = ticket.check(&path).unwrap_err();
        assert_eq!(Elsewhere::of(&refused), Some(Elsewhere::Changed));
        let Some(News::Changed(found)) = known.take_news() else { panic!("it is told") };
        assert_eq!((&found.content, found.base.as_ref()), (&other(&content), Some(&content)));
        assert!(ticket.check(&path).is_err() && known.take_news().is_none(), "it is told once");
        known.adopt(&found);
        assert!(ticket.check(&path).is_err(), "what was begun before does not hold the other's words");
        assert_eq!(known.ticket().check(&path).unwrap(), path);
    }

    #[test]
    fn the_same_in_other_lines_is_no_news() {
        let (_folder, path, content) = example();
        let known = Known::opened(content.clone());
        let text = format::write(&content).unwrap();
        std::fs::write(&path, format!("// A remark of mine.\n{text}")).unwrap();
        assert_eq!(known.ticket().check(&path).unwrap(), path);
        assert!(known.take_news().is_none());
    }

    #[test]
    fn a_file_under_another_name_is_followed_and_one_that_is_gone_is_missed() {
        let (folder, path, content) = example();
        let known = Known::opened(content);
        let renamed = folder.path().join("plan of May.attune");
        std::fs::rename(&path, &renamed).unwrap();
        assert_eq!(known.look(&path).unwrap(), renamed);
        assert!(matches!(known.take_news(), Some(News::Renamed(path)) if path == renamed));
        std::fs::remove_file(&renamed).unwrap();
        let gone = known.look(&renamed).unwrap_err();
        assert_eq!(Elsewhere::of(&gone), Some(Elsewhere::Gone));
        assert!(known.take_news().is_none(), "it may be on its way back");
        std::thread::sleep(MAY_RETURN + Duration::from_millis(50));
        let _ = known.look(&renamed);
        assert!(matches!(known.take_news(), Some(News::Gone)));
    }
}
