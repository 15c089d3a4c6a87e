//! Everything that lies in a folder, looked at by its content: whatever a file is
//! called, and also in folders within and in ZIP files. Mail programs rename what they
//! send, and shared folders grow folders within.
//!
//! Nothing is passed over: what is not of Attune's is handed on as well, with the
//! reason. Only the notes that systems leave in every folder are.

use std::fs;
use std::io::{self, Cursor, Read, Seek};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use zip::ZipArchive;

use crate::files::format::{self, MAX_BYTES};
use crate::files::import::filled::{self, Filled, is_pdf};
use crate::files::import::kinds::{BEGINNING, beginning_of, foreign, is_document, is_of_the_system, is_zip};
use crate::files::os_error::reason;
use crate::files::progress::Progress;
use crate::files::{FileContent, ReadError, endings, places};
use crate::model::plain_text::single_line;
use crate::text;

/// So many folders within folders, and ZIP files within ZIP files, are looked into.
const DEEPEST: usize = 6;

/// So many files and folders are looked at: more than come back from any course, and
/// few enough for a whole home folder that was chosen by mistake.
const MOST: usize = 5_000;

/// No more than this is unpacked, of all ZIP files together: 256 MB.
const UNPACKED: u64 = 256 * 1024 * 1024;

/// Something that was found.
pub(super) struct Found {
    /// Where it lies below what was chosen, in one line: "Room one/Ballot.attune".
    pub name: String,
    /// When it was changed last, as far as that is known.
    pub changed: Option<SystemTime>,
    /// What it holds.
    pub holds: Holds,
}

/// What a file holds.
pub(super) enum Holds {
    /// Something of Attune's.
    Attune(Box<FileContent>),
    /// A form that was filled in on the screen, or is still empty.
    Form(Box<Filled>),
    /// Something of Attune's that cannot be read.
    Damaged(ReadError),
    /// It could not be looked into, and why: it could hold anything.
    Closed(String),
    /// Nothing of Attune's, and what it seems to be.
    Foreign(String),
}

/// Hands on everything that was chosen: files, folders and ZIP files, in the order of
/// their names.
///
/// # Errors
/// When one of them is not there or may not be read, or it was called off, in plain words.
pub(super) fn gather(
    chosen: &[PathBuf],
    progress: &Progress,
    mut take: impl FnMut(Found),
) -> Result<(), String> {
    let mut walk = Walk { take: &mut take, progress, looked_at: 0, unpacked: 0 };
    for path in chosen {
        progress.step()?;
        let why_not = |error: io::Error| why_not(&error, path);
        if fs::metadata(path).map_err(why_not)?.is_dir() {
            // Of several that were chosen, each is told from the others.
            let name = if chosen.len() > 1 { places::file_name(path) } else { String::new() };
            walk.folder(path, &name, 0).map_err(why_not)?;
        } else {
            walk.file(path, places::file_name(path));
        }
    }
    progress.step()
}

struct Walk<'a> {
    take: &'a mut dyn FnMut(Found),
    progress: &'a Progress,
    looked_at: usize,
    unpacked: u64,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, name: &str, depth: usize) -> io::Result<()> {
        let entries = fs::read_dir(folder)?.filter_map(Result::ok);
        let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            let name = below(name, &places::file_name(&path));
            if !self.goes_on(&name) {
                break;
            }
            self.within(&path, name, depth);
        }
        Ok(())
    }

    fn within(&mut self, path: &Path, name: String, depth: usize) {
        match fs::symlink_metadata(path) {
            Err(error) => self.closed(name, text!("gather-unreadable", reason = reason(&error))),
            // It may lead anywhere, also round in a circle.
            Ok(of) if of.file_type().is_symlink() => self.closed(name, text!("gather-link")),
            Ok(of) if of.is_dir() && depth + 1 > DEEPEST => self.closed(name, text!("gather-deep")),
            Ok(of) if of.is_dir() => {
                if let Err(error) = self.folder(path, &name, depth + 1) {
                    self.closed(name, text!("gather-unreadable", reason = reason(&error)));
                }
            }
            Ok(_) => self.file(path, name),
        }
    }

    fn file(&mut self, path: &Path, name: String) {
        let changed = fs::metadata(path).and_then(|of| of.modified()).ok();
        let holds = match beginning_of(path) {
            _ if endings::is_attune(path) || format::is_attune(path) => read(path),
            Ok((beginning, file)) if is_zip(&beginning) => match ZipArchive::new(file) {
                Ok(archive) if !is_document(&archive) => return self.archive(archive, &name, 0),
                Ok(_) => Holds::Foreign(foreign(path)),
                Err(_) => Holds::Closed(text!("gather-zip-damaged")),
            },
            Ok((beginning, mut file)) if is_pdf(&beginning) => {
                let mut bytes = Vec::new();
                return match (&mut file).take(filled::MOST_BYTES + 1).read_to_end(&mut bytes) {
                    Ok(_) => self.pdf(&bytes, path, &name, changed),
                    Err(error) => self.closed(name, text!("gather-unreadable", reason = reason(&error))),
                };
            }
            Ok(_) => Holds::Foreign(foreign(path)),
            Err(why) => Holds::Closed(why),
        };
        self.found(Found { name, changed, holds });
    }

    /// Each form in a PDF by itself: a learner's has one for every moment.
    fn pdf(&mut self, bytes: &[u8], path: &Path, name: &str, changed: Option<SystemTime>) {
        let found = |holds| Found { name: name.to_owned(), changed, holds };
        match filled::read(bytes, self.progress) {
            Ok(forms) if forms.is_empty() => self.found(found(Holds::Foreign(foreign(path)))),
            Ok(forms) => forms.into_iter().for_each(|form| self.found(found(Holds::Form(Box::new(form))))),
            Err(why) => self.found(found(Holds::Closed(why))),
        }
    }

    fn archive(&mut self, mut archive: ZipArchive<impl Read + Seek>, name: &str, depth: usize) {
        for place in 0..archive.len() {
            if !self.goes_on(name) {
                break;
            }
            let packed = archive.name_for_index(place).and_then(Result::ok);
            let packed = packed.map_or_else(|| place.to_string(), |name| single_line(&name));
            let entry = match archive.by_index(place) {
                Ok(entry) if entry.is_dir() => continue,
                Ok(entry) => entry,
                Err(_) => {
                    self.closed(below(name, &packed), text!("gather-zip-locked"));
                    continue;
                }
            };
            self.packed(entry, Path::new(&packed), below(name, &packed), depth);
        }
    }

    /// A file in a ZIP file. What it is said to become unpacked need not be true, so
    /// what really comes out is counted.
    fn packed(&mut self, entry: impl Read, path: &Path, name: String, depth: usize) {
        let mut bytes = Vec::new();
        let mut entry = entry.take(BEGINNING);
        let mut read = entry.read_to_end(&mut bytes);
        let attune = endings::is_attune(path) || format::begins_like_attune(&bytes);
        if read.is_ok() && (attune || is_zip(&bytes) || is_pdf(&bytes)) {
            entry.set_limit(MAX_BYTES.min(UNPACKED.saturating_sub(self.unpacked)) + 1);
            read = entry.read_to_end(&mut bytes);
        }
        self.unpacked += bytes.len() as u64;
        let holds = match read {
            Err(_) => Holds::Closed(text!("gather-zip-damaged")),
            _ if self.unpacked > UNPACKED => Holds::Closed(text!("gather-zip-huge")),
            Ok(_) if attune => of(format::read_bytes(bytes, path)),
            Ok(_) if is_pdf(&bytes) => return self.pdf(&bytes, path, &name, None),
            Ok(_) if is_zip(&bytes) => match ZipArchive::new(Cursor::new(bytes)) {
                Ok(archive) if is_document(&archive) => Holds::Foreign(foreign(path)),
                Ok(_) if depth + 1 > DEEPEST => Holds::Closed(text!("gather-deep")),
                Ok(archive) => return self.archive(archive, &name, depth + 1),
                Err(_) => Holds::Closed(text!("gather-zip-damaged")),
            },
            Ok(_) => Holds::Foreign(foreign(path)),
        };
        self.found(Found { name, changed: None, holds });
    }

    fn found(&mut self, found: Found) {
        if matches!(found.holds, Holds::Attune(_)) || !is_of_the_system(&found.name) {
            (self.take)(found);
        }
    }

    fn closed(&mut self, name: String, why: String) {
        self.found(Found { name, changed: None, holds: Holds::Closed(why) });
    }

    /// Counts what is looked at. Where that is too much, the first that is not looked
    /// at any more is named. Nothing is once it has been called off.
    fn goes_on(&mut self, name: &str) -> bool {
        if self.progress.step().is_err() {
            return false;
        }
        self.looked_at += 1;
        if self.looked_at == MOST + 1 {
            self.closed(name.to_owned(), text!("gather-many", most = MOST));
        }
        self.looked_at <= MOST
    }
}

fn read(path: &Path) -> Holds {
    of(format::read(path))
}

fn of(read: Result<FileContent, ReadError>) -> Holds {
    match read {
        Ok(content) => Holds::Attune(Box::new(content)),
        Err(error) => Holds::Damaged(error),
    }
}

fn below(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

fn why_not(error: &io::Error, folder: &Path) -> String {
    let folder = places::display(folder);
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            text!("ballots-no-folder", folder = folder)
        }
        io::ErrorKind::PermissionDenied => text!("ballots-folder-forbidden", folder = folder),
        _ => text!("ballots-folder-unreadable", folder = folder, reason = reason(error)),
    }
}
