//! Laying out a document's pages, and writing its PDF.

use std::path::{Path, PathBuf};

use crate::app::background::Event;
use crate::app::screens::Screen;
use crate::app::screens::report::{Outcome, Pages, Subject, pdf_path};
use crate::app::shell::App;
use crate::documents::document::Document;
use crate::documents::{self, DocumentKind};
use crate::files::{autosave, places, safe_write};
use crate::text;

impl App {
    pub(in crate::app) fn show_document(&mut self, kind: DocumentKind) {
        self.views.report.kind = kind;
        self.views.report.outcome = None;
        self.views.report.path.clear();
        self.suggest_pdf_path();
    }

    pub(in crate::app) fn suggest_pdf_path(&mut self) {
        let view = &self.views.report;
        if !view.path.trim().is_empty() && view.path != view.suggested {
            return;
        }
        let Some(subject) = self.subject() else { return };
        let stem = subject.file_stem(self.views.report.kind);
        let stem = places::file_name_for(&stem).unwrap_or_else(|| text!("app-name"));
        let open = self.open_path();
        let folder = open.as_deref().and_then(Path::parent).unwrap_or(&self.places.documents);
        let path = folder.join(format!("{stem}.pdf"));
        let suggested = path.display().to_string();
        let view = &mut self.views.report;
        view.suggested.clone_from(&suggested);
        view.path = suggested;
        view.replace = false;
    }

    /// What Report makes documents of.
    pub(in crate::app) fn subject(&self) -> Option<Subject> {
        if let Some(editor) = &self.training {
            let (of, chance) = (editor.training().clone(), self.views.report.chance);
            return Some(Subject::Training { of, chance });
        }
        let comparison = self.views.change.comparison.clone();
        Some(Subject::Assessment { of: self.editor.as_ref()?.assessment().clone(), comparison })
    }

    /// Lays the pages out again where what they are about has changed since.
    pub(in crate::app) fn lay_out_pages(&mut self) {
        if !matches!(self.screen, Screen::Report | Screen::CourseReport) {
            return;
        }
        let Some(subject) = self.subject() else { return };
        if !self.views.report.is_stale(&subject) {
            return;
        }
        self.views.report.busy = true;
        self.views.report.outcome = None;
        self.with_document(|kind, of, document| {
            let layout = documents::pdf::layout::layout(document).into();
            Event::Pages(Box::new(Pages { kind, of, layout }))
        });
    }

    /// The screen that shows the documents about the open file.
    pub(in crate::app) fn report_screen(&self) -> Screen {
        if self.training.is_some() { Screen::CourseReport } else { Screen::Report }
    }

    pub(in crate::app) fn save_pdf(&mut self) {
        if self.screen != self.report_screen() {
            self.enter(self.report_screen());
        }
        if let Some(path) = pdf_path(&self.views.report.path) {
            let replace = self.views.report.replace;
            self.write_pdf(path, replace);
        }
    }

    pub(in crate::app) fn write_pdf(&mut self, path: PathBuf, replace: bool) {
        // The pages first: laying them out takes back what was said of an earlier saving.
        self.lay_out_pages();
        if self.views.report.writing {
            return;
        }
        // A bare name goes where the assessments are, and not where Attune was started.
        let path = self.places.documents.join(path);
        if !self.is_folder_for_pdf(&path) {
            let folder = path.parent().map(places::spoken).unwrap_or_default();
            self.views.report.outcome = Some(Outcome::Failed(text!("report-no-folder", folder = folder)));
            return;
        }
        self.views.report.writing = true;
        self.views.report.outcome = None;
        self.with_document(move |_, _, document| {
            Event::Written(match documents::pdf::write(document) {
                Ok(pdf) => write_file(path, replace, &pdf),
                Err(error) => Outcome::Failed(error.to_string()),
            })
        });
    }

    /// Builds the document that Report shows and does something with it, without
    /// holding the window up.
    fn with_document(&self, make: impl FnOnce(DocumentKind, Subject, &Document) -> Event + Send + 'static) {
        let Some(subject) = self.subject() else { return };
        let (kind, today, post) = (self.views.report.kind, self.today(), self.post());
        self.platform.work(Box::new(move || {
            if let Some(document) = subject.build(kind, today) {
                post.send(make(kind, subject, &document));
            }
        }));
    }

    /// A folder that somebody mistyped is not made; Attune's own is.
    fn is_folder_for_pdf(&self, path: &Path) -> bool {
        path.parent().is_some_and(|folder| folder.is_dir() || folder.starts_with(&self.places.documents))
    }
}

fn write_file(path: PathBuf, replace: bool, pdf: &documents::pdf::Pdf) -> Outcome {
    match safe_write::make_folder_of(&path).and_then(|()| safe_write::put(&path, &pdf.bytes, replace)) {
        Ok(()) => Outcome::Saved { path, missing: pdf.missing.clone() },
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Outcome::Exists(path),
        Err(error) => Outcome::Failed(autosave::why_not(&error, &path)),
    }
}
