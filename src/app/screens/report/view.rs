//! What Report remembers between frames, and what it is drawn from.

use std::path::PathBuf;
use std::sync::Arc;

use egui::TextureHandle;
use jiff::civil::Date;

use crate::app::request::Request;
use crate::app::screens::report::drawn::Drawn;
use crate::app::screens::report::people::LeftWords;
use crate::app::screens::report::turning::Zoom;
use crate::app::then::Then;
use crate::documents::document::Document;
use crate::documents::pdf::layout::Layout;
use crate::documents::{DocumentKind, Format, Mention, ReportSource};
use crate::files::progress::Progress;
use crate::model::publication::Publication;

/// What Report remembers between frames.
#[derive(Default)]
pub struct ReportView {
    /// The document that is shown.
    pub kind: DocumentKind,
    /// The reports about a course say how often chance alone would bring such changes.
    pub chance: bool,
    /// The format in which it is saved.
    pub format: Format,
    /// Which of its charts a picture is of, from 0.
    pub picture: usize,
    /// Where it will go, as typed or chosen.
    pub path: String,
    /// The path that Attune suggested; while it stands it follows the names.
    pub suggested: String,
    /// The path was chosen in the system's dialog, which has asked about replacing.
    pub replace: bool,
    /// The pages as they will print, and what they were made from.
    pub pages: Option<Arc<Pages>>,
    /// The words of those in sight.
    pub drawn: Drawn,
    /// How large they are shown.
    pub zoom: Zoom,
    /// The first page of each document, small.
    pub miniatures: Miniatures,
    /// Pages are being laid out.
    pub busy: bool,
    /// The document that is being written from here.
    pub writing: Option<Exported>,
    /// Calls that off.
    pub stop: Arc<Progress>,
    /// What came of the last saving.
    pub outcome: Option<(Exported, ExportOutcome)>,
    /// What came of it has just come: bring it into sight.
    pub show_outcome: bool,
    /// What was pressed to save it is gone, and the keyboard with it.
    pub takes_keyboard: bool,
    /// Words that may be about a person, and that the person has left as they are.
    pub left: LeftWords,
}

/// The first page of each document, small, and of what they were made.
#[derive(Default)]
pub struct Miniatures {
    /// They are being drawn.
    pub busy: bool,
    of: Option<(ReportSource, Date)>,
    pictures: Vec<(DocumentKind, TextureHandle)>,
}

impl Miniatures {
    /// Those of what these pages are about.
    pub fn new(pages: &Pages, pictures: Vec<(DocumentKind, TextureHandle)>) -> Self {
        Self { busy: false, of: Some((pages.source.clone(), pages.document.date)), pictures }
    }

    /// Whether they show what these pages are about.
    pub fn is_of(&self, pages: &Pages) -> bool {
        self.of.as_ref().is_some_and(|(source, date)| *date == pages.document.date && *source == pages.source)
    }

    pub(super) fn of(&self, kind: DocumentKind) -> Option<&TextureHandle> {
        self.pictures.iter().find(|(of, _)| *of == kind).map(|(_, picture)| picture)
    }
}

/// A document that was built and laid out, and of what. It is saved as it is shown.
pub struct Pages {
    pub kind: DocumentKind,
    /// What it was built from.
    pub source: ReportSource,
    pub document: Document,
    pub layout: Arc<Layout>,
    /// What in it may be about a person.
    pub mentions: Vec<Mention>,
}

impl Pages {
    /// Whether this is what would be made anew.
    pub fn is_current(&self, kind: DocumentKind, source: &ReportSource, today: Date) -> bool {
        self.kind == kind && self.document.date == today && self.source == *source
    }
}

/// A document that is written, or was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exported {
    pub kind: DocumentKind,
    /// In which format; another may be chosen while it is written.
    pub format: Format,
    /// What it is written for.
    pub then: Then,
}

/// What a document tells for the first time, and of which course.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstTold {
    /// The course, by its id.
    pub course: String,
    /// Who is counted for the first time.
    pub added: Vec<Publication>,
}

/// What came of saving a document.
#[derive(Clone, Debug, PartialEq)]
pub enum ExportOutcome {
    /// It lies here.
    Saved(PathBuf),
    /// A file of this name is there already.
    Exists(PathBuf),
    /// It could not be saved, and why.
    Failed(String),
    /// It was called off before anything was written.
    Stopped,
}

impl ReportView {
    /// Whether the pages have to be made anew, and nobody does it yet.
    pub fn is_stale(&self, source: &ReportSource, today: Date) -> bool {
        let is_current = |pages: &Arc<Pages>| pages.is_current(self.kind, source, today);
        !self.busy && !self.pages.as_ref().is_some_and(is_current)
    }
}

/// What Report is drawn from, and asks through.
pub struct ReportPage<'a> {
    /// What documents are made of.
    pub source: &'a ReportSource,
    /// The screen has just been entered.
    pub arrived: bool,
    /// What was asked while drawing.
    pub requests: Vec<Request>,
}

impl ReportPage<'_> {
    pub(super) fn request(&mut self, request: Request) {
        self.requests.push(request);
    }
}
