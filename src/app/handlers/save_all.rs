//! Every document of the open file, saved at once into a new folder.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::app::background::Event;
use crate::app::handlers::files::error_in_line;
use crate::app::handlers::report::source;
use crate::app::notice::Offer;
use crate::app::request::Request;
use crate::app::session::Session;
use crate::app::work::Doing;
use crate::documents::ReportSource;
use crate::files::progress::Progress;
use crate::files::{autosave, places, put_all};
use crate::{text, words};

/// What was saved: the new folder, and how many documents are in it.
pub type SavedAll = (PathBuf, usize);

/// Writes every document into a new folder in `folder`: all of them, or none.
pub fn save(session: &mut Session, folder: &Path) {
    if session.work.is_some() {
        return session.say_fault(text!("all-busy"));
    }
    let Some(source) = source(session) else { return };
    let folder = session.places.documents.join(folder);
    if !folder.is_dir() {
        let why = text!("report-no-folder", folder = places::spoken(&folder));
        return error_in_line(session, text!("all-failed"), &[why]);
    }
    session.dialog = None;
    let doing = Doing::Saving(source.all_documents(None).len());
    let (number, progress) = session.begin_work(text!("all-documents"), doing);
    let (today, reply) = (session.today(), session.reply());
    session.platform.work(Box::new(move || {
        reply.send(Event::SavedAll(number, write(&source, &folder, today, &progress)));
    }));
}

/// None of them is on disk before all are made, so that stopping leaves nothing behind.
fn write(source: &ReportSource, within: &Path, today: Date, progress: &Progress) -> Result<SavedAll, String> {
    let mut files = Vec::new();
    for planned in source.all_documents(None) {
        progress.step()?;
        let document = source.build(planned.kind, today).map_err(|_| text!("report-not-made"))?;
        let written = planned.format.write(&document, None).map_err(|why| why.to_string())?;
        files.push((places::document_name(&planned.stem, planned.format.ending()), written.bytes));
    }
    if progress.is_stopped() {
        return Err(text!("import-stopped"));
    }
    let not_written = |why: &io::Error, path: &Path| words::sentence(&autosave::why_not(why, path));
    let folder = new_folder(within, &source.folder_name()).map_err(|why| not_written(&why, within))?;
    let files: Vec<_> = files.into_iter().map(|(name, bytes)| (folder.join(name), bytes)).collect();
    put_all::put_all(&files, false).map_err(|why| {
        // Empty again: what was written before the one that failed has been taken away.
        _ = fs::remove_dir(&folder);
        not_written(&why.error, &why.path)
    })?;
    Ok((folder, files.len()))
}

/// A folder that was not there before: with a number behind its name where others were.
fn new_folder(within: &Path, name: &str) -> io::Result<PathBuf> {
    let name = places::file_name_for(name).unwrap_or_else(|| text!("app-name"));
    let numbered = (2_u32..1000).map(|number| format!("{name} {number}"));
    for name in std::iter::once(name.clone()).chain(numbered) {
        let folder = within.join(name);
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Says where they are, or why they are nowhere.
pub fn saved(session: &mut Session, number: u64, saved: Result<SavedAll, String>) {
    let was_stopped = session.take_work(number).is_none();
    match saved {
        Ok((folder, count)) => {
            let said = text!("all-saved", count = count, folder = places::spoken(&folder));
            let offer = Offer { words: text!("all-show"), request: Request::OpenOutside(folder) };
            session.say_with_offer(said, offer);
        }
        // It was said when it was stopped.
        Err(_) if was_stopped => {}
        Err(why) => error_in_line(session, text!("all-failed"), &[why]),
    }
}
