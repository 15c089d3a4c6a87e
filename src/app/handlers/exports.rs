//! Laying out a document's pages, and writing a document in a format.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::background::{Event, Place};
use crate::app::commands::Command;
use crate::app::handlers::files::error_in_line;
use crate::app::handlers::navigate::enter;
use crate::app::handlers::publish;
use crate::app::handlers::report::{choose_format, screen, show_document, source, suggested};
use crate::app::handlers::review::next_after_actions;
use crate::app::handlers::saved::go_on;
use crate::app::open::OpenFile;
use crate::app::open::assessment::OpenAssessment;
use crate::app::screen::Screen;
use crate::app::screens::report::{ExportOutcome, Exported, FirstTold, Pages, document_path};
use crate::app::session::Session;
use crate::app::then::Then;
use crate::documents::document::Document;
use crate::documents::pdf::layout::{Layout, layout};
use crate::documents::{
    AssessmentDocument, DocumentKind, Format, Mention, ReportSource, TrainingDocument, Written, mentions,
    picture,
};
use crate::files::progress::Progress;
use crate::files::{autosave, person_words, places, safe_write};
use crate::model::privacy::Words;
use crate::{text, words};

/// Builds and lays the pages out again where what they are about has changed since.
pub fn lay_out_pages(session: &mut Session) {
    if !matches!(session.screen, Screen::Report | Screen::CourseReport | Screen::AreaReport) {
        return;
    }
    let Some(source) = source(session) else { return };
    let (kind, today) = (session.views.report.kind, session.today());
    if !session.views.report.is_stale(&source, today) {
        return;
    }
    // One at a time: while somebody types, each letter would begin another.
    session.views.report.busy = true;
    session.views.report.outcome = None;
    let (reply, places) = (session.reply(), session.places.clone());
    session.platform.work(Box::new(move || {
        let pages = source.build(kind, today).ok().map(|document| {
            let layout = Arc::new(layout(&document));
            let mentions = noticed(&source, &document, &person_words::words(&places));
            Arc::new(Pages { kind, source, document, layout, mentions })
        });
        reply.send(Event::Pages(pages));
    }));
}

/// What may be about a person in what can be saved from Report: in the document, and in
/// the answers of a course, which are saved beside it and have no pages.
fn noticed(source: &ReportSource, document: &Document, words: &Words) -> Vec<Mention> {
    let mut noticed = mentions(source, document, words);
    if let Ok(answers) = source.build(TrainingDocument::Answers.into(), document.date) {
        noticed.extend(mentions(source, &answers, words));
    }
    noticed
}

/// The document that a format would be written of: the one on Report, or where the
/// format cannot hold that, the first that it can.
pub fn kind_in(session: &Session, format: Format) -> Option<DocumentKind> {
    let shown = session.views.report.kind;
    let kinds = source(session)?.kinds();
    std::iter::once(shown).chain(kinds).find(|kind| format.can_write(*kind))
}

/// Where a document would go: where Report says of the one that it shows, or else
/// where it is suggested.
pub fn place(session: &Session, kind: DocumentKind, format: Format) -> Option<PathBuf> {
    let view = &session.views.report;
    let typed = document_path(&view.path, format).filter(|_| view.kind == kind && format == view.format);
    typed.or_else(|| suggested(session, kind, format))
}

/// Saves the document on Report where Report says.
fn save_shown(session: &mut Session) {
    if session.screen != screen(session) {
        enter(session, screen(session));
    }
    let view = &session.views.report;
    if let Some(path) = document_path(&view.path, view.format) {
        let (kind, format, replace) = (view.kind, view.format, view.replace);
        export(session, Exported { kind, format, then: Then::Nothing }, &path, replace);
    }
}

/// Saves the document that was shown last as a PDF; on Report, as Report says. What would
/// be nearly empty is shown there first, and before a review's statements it leads on to them. `in_field`: somebody was writing, and may have
/// meant the end of that; what is not all rated is then shown first as well.
pub fn save_pdf(session: &mut Session, in_field: bool) {
    if is_setting_up(session) || session.screen == Screen::Review {
        return enter(session, next_after_actions(session));
    }
    let is_elsewhere = session.screen != screen(session);
    if is_elsewhere && session.views.report.format != Format::Pdf {
        choose_format(session, Format::Pdf);
    }
    if is_elsewhere && let Some(unfinished) = unfinished(session, in_field) {
        enter(session, screen(session));
        return session.say(unfinished);
    }
    save_shown(session);
}

/// Whether somebody fills in Set up and has rated nothing: "done" leads on from there to the
/// first statement, as the button below does, and not to a document of nothing.
fn is_setting_up(session: &Session) -> bool {
    let unrated = |open: &OpenAssessment| !open.round().locked && !open.assessment().may_be_reviewed();
    session.screen == Screen::SetUp && session.assessment().is_some_and(unrated)
}

/// What is said where the document that would be saved says what was rated, and nothing is;
/// `of_some`: or not all.
fn unfinished(session: &Session, of_some: bool) -> Option<String> {
    let Some(OpenFile::Assessment(open)) = &session.open else { return None };
    let about_ratings = match session.views.report.kind {
        DocumentKind::Assessment(kind) => match kind {
            AssessmentDocument::Plan
            | AssessmentDocument::Summary
            | AssessmentDocument::Poster
            | AssessmentDocument::Charts
            | AssessmentDocument::Record
            | AssessmentDocument::Sheet => true,
            AssessmentDocument::Change
            | AssessmentDocument::Slips
            | AssessmentDocument::Blank
            | AssessmentDocument::Tables
            | AssessmentDocument::Dates
            | AssessmentDocument::Reminders
            | AssessmentDocument::Agenda => false,
        },
        DocumentKind::Training(_) | DocumentKind::Area(_) | DocumentKind::Courses(_) => false,
    };
    let (assessment, round) = (open.assessment(), open.round());
    let (rated, all) = (round.rated(&assessment.checklist), assessment.checklist.statements.len());
    // In an area nobody rates.
    if !about_ratings || round.locked || rated == all || assessment.is_area() {
        return None;
    }
    let key = Command::SavePdf.key_name();
    if !assessment.may_be_reviewed() && assessment.actions.is_empty() {
        return Some(text!("report-nothing-rated", key = key));
    }
    of_some.then(|| text!("report-partly-rated", rated = words::rated_of(rated, all), key = key))
}

/// Writes the document to a place that was chosen in the system's dialog.
pub fn place_chosen(session: &mut Session, place: Place, kind: DocumentKind, format: Format) {
    let Place { path, replaces } = place;
    // The dialog asked about the name that was typed into it, not about the one that
    // it becomes with its ending.
    let replace = replaces && format.with_ending(&path) == path;
    if !Format::default().can_write(kind) {
        // What has no pages is not shown on Report.
        return export(session, Exported { kind, format, then: Then::Nothing }, &path, replace);
    }
    show_document(session, kind);
    let view = &mut session.views.report;
    view.format = format;
    view.path = path.display().to_string();
    view.replace = replace;
    save_shown(session);
}

/// Writes the document that a format would be written of to a place that was typed.
pub fn export_typed(session: &mut Session, format: Format, path: &Path) {
    if let Some(kind) = kind_in(session, format) {
        export(session, Exported { kind, format, then: Then::Nothing }, path, false);
    }
}

/// Writes the document that Report shows, and goes on with it.
pub fn export_then(session: &mut Session, format: Format, path: &Path, replace: bool, then: Then) {
    let kind = session.views.report.kind;
    export(session, Exported { kind, format, then }, path, replace);
}

/// Saves the document on Report as a PDF, and hands that to the system's printing.
pub fn save_and_print(session: &mut Session) {
    if session.screen != screen(session) {
        enter(session, screen(session));
    }
    let view = &session.views.report;
    if let Some(path) = document_path(&view.path, view.format) {
        let is_pdf = view.format == Format::Pdf;
        let path = if is_pdf { path } else { path.with_extension(Format::Pdf.ending()) };
        let replace = is_pdf && view.replace;
        export_then(session, Format::Pdf, &path, replace, Then::Print);
    }
}

/// Calls off the saving of the document on Report. What is on disk already is told.
pub fn stop(session: &mut Session) {
    session.views.report.stop.stop();
    session.views.report.writing = None;
    session.say(text!("report-stopped"));
}

/// Writes a document, without holding the window up.
fn export(session: &mut Session, what: Exported, path: &Path, replace: bool) {
    // A bare name goes where the assessments are, and not where Attune was started.
    let path = session.places.documents.join(what.format.with_ending(path));
    let goes_ahead = is_folder(session, &path) && session.views.report.writing.is_none();
    let first_told = if goes_ahead { publish::first_told(session, what.kind) } else { Ok(None) };
    // The pages before what is said: laying them out takes back what was said of an
    // earlier saving.
    lay_out_pages(session);
    if session.views.report.kind == what.kind && !begin_from_report(session, what, &path) {
        return;
    }
    let first_told = match first_told {
        Ok(first_told) => first_told,
        Err(why) => {
            let failed = ExportOutcome::Failed(publish::not_remembered(&why));
            return exported(session, what, failed, None);
        }
    };
    let Some(source) = source(session) else { return };
    let (today, reply) = (session.today(), session.reply());
    let stop = Arc::new(Progress::default());
    session.views.report.stop = Arc::clone(&stop);
    let picture = session.views.report.picture;
    let pages = session.views.report.pages.clone();
    // What is on screen is what is saved, and nothing is laid out twice; unless the file
    // has changed since.
    let pages = pages.filter(|pages| pages.is_current(what.kind, &source, today));
    session.platform.work(Box::new(move || {
        let written = match pages {
            Some(pages) => written(what.format, &pages.document, Some(&pages.layout), picture),
            None => match source.build(what.kind, today) {
                Ok(document) => written(what.format, &document, None, picture),
                Err(_) => Err(text!("report-not-made")),
            },
        };
        let outcome = match written {
            Ok(_) if stop.is_stopped() => ExportOutcome::Stopped,
            Ok(written) => write_file(path, replace, &written, what.then),
            Err(why) => ExportOutcome::Failed(why),
        };
        reply.send(Event::Exported(what, outcome, first_told));
    }));
}

/// `number`: of which chart a picture is.
fn written(
    format: Format,
    document: &Document,
    layout: Option<&Layout>,
    number: usize,
) -> Result<Written, String> {
    // Where there is none, the format says so; of one that was chosen, no other is saved.
    let only = if format.is_picture() { picture::only(document, number) } else { None };
    if format.is_picture() && number > 0 && only.is_none() {
        return Err(text!("picture-nothing"));
    }
    format.write(only.as_ref().unwrap_or(document), layout).map_err(|why| why.to_string())
}

/// Whether Report may save now; it says there what is in the way.
fn begin_from_report(session: &mut Session, what: Exported, path: &Path) -> bool {
    let is_folder = is_folder(session, path);
    let view = &mut session.views.report;
    if view.writing.is_some() {
        return false;
    }
    if is_folder {
        view.writing = Some(what);
        view.outcome = None;
    } else {
        let folder = path.parent().map(places::spoken).unwrap_or_default();
        view.outcome = Some((what, ExportOutcome::Failed(text!("report-no-folder", folder = folder))));
    }
    is_folder
}

/// Says where the document is, or why it is nowhere: on Report where it was saved
/// there; else where its place was asked for.
pub fn exported(
    session: &mut Session,
    what: Exported,
    outcome: ExportOutcome,
    first_told: Option<FirstTold>,
) {
    let outcome = match first_told {
        Some(told) => publish::remember(session, told, outcome),
        None => outcome,
    };
    // Before anything is said: laying the pages out takes it back.
    lay_out_pages(session);
    if let ExportOutcome::Saved(path) = &outcome {
        session.say(text!("report-saved-as", path = places::spoken(path)));
    }
    let saved = match &outcome {
        ExportOutcome::Saved(path) => Some(path.clone()),
        ExportOutcome::Exists(_) | ExportOutcome::Failed(_) | ExportOutcome::Stopped => None,
    };
    tell(session, what, outcome);
    if let Some(path) = saved {
        go_on(session, what.then, &path);
    }
}

/// Says what came of it, on Report or where its place was asked for.
fn tell(session: &mut Session, what: Exported, outcome: ExportOutcome) {
    if session.views.report.writing == Some(what) {
        let view = &mut session.views.report;
        view.writing = None;
        view.outcome = Some((what, outcome));
        view.show_outcome = true;
        return;
    }
    let failed = text!("report-failed", format = what.format.name());
    match outcome {
        ExportOutcome::Saved(_) => {
            session.dialog = None;
            // In the same words as what was saved from there, with the ways to open it.
            if session.screen == screen(session) {
                session.views.report.outcome = Some((what, outcome));
                session.views.report.show_outcome = true;
            }
        }
        ExportOutcome::Exists(_) => error_in_line(session, failed, &[text!("copy-exists")]),
        ExportOutcome::Failed(why) => error_in_line(session, failed, &[why]),
        // It was said when it was stopped.
        ExportOutcome::Stopped => {}
    }
}

/// A folder that somebody mistyped is not made; Attune's own is.
fn is_folder(session: &Session, path: &Path) -> bool {
    path.parent().is_some_and(|folder| folder.is_dir() || folder.starts_with(&session.places.documents))
}

/// What is to be opened or printed and is there already, to the byte, is not asked about.
fn write_file(path: PathBuf, replace: bool, written: &Written, then: Then) -> ExportOutcome {
    let is_there = || fs::read(&path).is_ok_and(|bytes| bytes == written.bytes);
    if then != Then::Nothing && !replace && is_there() {
        return ExportOutcome::Saved(path);
    }
    match safe_write::make_folder_of(&path).and_then(|()| safe_write::put(&path, &written.bytes, replace)) {
        Ok(()) => ExportOutcome::Saved(path),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => ExportOutcome::Exists(path),
        Err(error) => ExportOutcome::Failed(words::sentence(&autosave::why_not(&error, &path))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::checklists;

    #[test]
    fn no_other_chart_is_saved_than_the_one_that_was_chosen() {
        let source = ReportSource::of_last_round(checklists::example());
        let document =
            source.build(AssessmentDocument::Charts.into(), jiff::civil::date(2026, 11, 22)).unwrap();
        let charts = picture::names(&document).len();
        let written = |number| written(Format::Svg, &document, None, number).map(|_| ());
        assert_eq!(written(charts - 1), Ok(()));
        assert_eq!(written(charts), Err(text!("picture-nothing")));
    }
}
