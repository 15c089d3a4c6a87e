//! Laying out a document's pages, and writing it as a file.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::app::background::Event;
use crate::app::dialogs::Dialog;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::handlers::files::{error_in_line, folder};
use crate::app::handlers::navigate::enter;
use crate::app::handlers::report::{screen, source};
use crate::app::screen::Screen;
use crate::app::screens::report::{Outcome, Pages, Subject, pdf_path};
use crate::app::session::Session;
use crate::documents::document::Document;
use crate::documents::training::answers_csv;
use crate::documents::{self, DocumentKind};
use crate::files::{autosave, places, safe_write};
use crate::{text, words};

/// Lays the pages out again where what they are about has changed since.
pub fn lay_out_pages(session: &mut Session) {
    if !matches!(session.screen, Screen::Report | Screen::CourseReport) {
        return;
    }
    let Some(source) = source(session) else { return };
    if !session.views.report.is_stale(&source) {
        return;
    }
    session.views.report.busy = true;
    session.views.report.outcome = None;
    with_document(session, |kind, of, document| {
        let layout = documents::pdf::layout::layout(document).into();
        Event::Pages(Box::new(Pages { kind, of, layout }))
    });
}

pub fn save_pdf(session: &mut Session) {
    if session.screen != screen(session) {
        enter(session, screen(session));
    }
    if let Some(path) = pdf_path(&session.views.report.path) {
        let replace = session.views.report.replace;
        write_pdf(session, path, replace);
    }
}

pub fn write_pdf(session: &mut Session, path: PathBuf, replace: bool) {
    // The pages first: laying them out takes back what was said of an earlier saving.
    lay_out_pages(session);
    if session.views.report.writing {
        return;
    }
    // A bare name goes where the assessments are, and not where Attune was started.
    let path = session.places.documents.join(path);
    if !is_folder_for_pdf(session, &path) {
        let folder = path.parent().map(places::spoken).unwrap_or_default();
        session.views.report.outcome = Some(Outcome::Failed(text!("report-no-folder", folder = folder)));
        return;
    }
    session.views.report.writing = true;
    session.views.report.outcome = None;
    with_document(session, move |_, _, document| {
        Event::Written(match documents::pdf::write(document) {
            Ok(pdf) => write_file(path, replace, &pdf),
            Err(error) => Outcome::Failed(error.to_string()),
        })
    });
}

/// Builds the document that Report shows and does something with it, without
/// holding the window up.
fn with_document(
    session: &Session,
    make: impl FnOnce(DocumentKind, Subject, &Document) -> Event + Send + 'static,
) {
    let Some(source) = source(session) else { return };
    let (kind, today, reply) = (session.views.report.kind, session.today(), session.reply());
    session.platform.work(Box::new(move || {
        if let Some(document) = source.build(kind, today) {
            reply.send(make(kind, source, &document));
        }
    }));
}

/// A folder that somebody mistyped is not made; Attune's own is.
fn is_folder_for_pdf(session: &Session, path: &Path) -> bool {
    path.parent().is_some_and(|folder| folder.is_dir() || folder.starts_with(&session.places.documents))
}

fn write_file(path: PathBuf, replace: bool, pdf: &documents::pdf::Pdf) -> Outcome {
    match safe_write::make_folder_of(&path).and_then(|()| safe_write::put(&path, &pdf.bytes, replace)) {
        Ok(()) => Outcome::Saved { path, missing: pdf.missing.clone() },
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Outcome::Exists(path),
        Err(error) => Outcome::Failed(words::sentence(&autosave::why_not(&error, &path))),
    }
}

/// Asks where the answers are to go as CSV.
pub fn save_csv(session: &mut Session) {
    if let Some(path) = csv_place(session) {
        session.dialog = Some(Dialog::path(PathPurpose::SaveCsv, &path));
    }
}

/// Beside the open file, and named after the course.
pub fn csv_place(session: &Session) -> Option<PathBuf> {
    let course = session.training()?.training().course.name.trim();
    let course = if course.is_empty() { text!("app-name") } else { course.to_owned() };
    let name = places::file_name_for(&text!("csv-file", course = course))?;
    Some(folder(session).join(name).with_added_extension(CSV))
}

/// Writes the answers, without holding the window up.
pub fn write_csv(session: &mut Session, path: &Path, replace: bool) {
    let Some(open) = session.training() else { return };
    // A bare name goes where the assessments are, and not where Attune was started.
    let path = session.places.documents.join(csv_path(path));
    let (training, reply) = (open.training().clone(), session.reply());
    session.platform.work(Box::new(move || {
        let written = safe_write::make_folder_of(&path)
            .and_then(|()| safe_write::put(&path, &answers_csv::write(&training), replace))
            .map_err(|error| match error.kind() {
                ErrorKind::AlreadyExists => text!("copy-exists"),
                _ => autosave::why_not(&error, &path),
            });
        reply.send(Event::CsvWritten(written.map(|()| path)));
    }));
}

/// Says where the answers are, or why they are nowhere.
pub fn csv_written(session: &mut Session, written: Result<PathBuf, String>) {
    match written {
        Ok(path) => {
            session.dialog = None;
            session.say(text!("csv-saved", path = places::spoken(&path)));
        }
        Err(why) => error_in_line(session, text!("csv-failed"), &[words::sentence(&why)]),
    }
}

const CSV: &str = "csv";

/// The path that is meant: always with the ending.
pub fn csv_path(path: &Path) -> PathBuf {
    let is_csv = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(CSV));
    if is_csv { path.to_path_buf() } else { path.with_added_extension(CSV) }
}
