//! The formats that a document can be written in. A new one is a file that renders
//! the tree, an arm in [`Format::facts`], and its name in `en.ftl`.

use std::path::{Path, PathBuf};

use rust_xlsxwriter::XlsxError;

use crate::documents::document::Document;
use crate::documents::kind::{
    AreaDocument, AssessmentDocument, CoursesDocument, DocumentKind, TrainingDocument,
};
use crate::documents::pdf::layout::Layout;
use crate::documents::pdf::{self, Missing, PdfError};
use crate::documents::{calendar, csv, docx, html, markdown, picture, text, workbook};
use crate::text;

/// A format of files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Pages: tagged, and fit for an archive.
    #[default]
    Pdf,
    /// A document to go on writing in.
    Word,
    /// A table for a spreadsheet.
    Csv,
    /// Days for a calendar, such as Outlook's.
    Calendar,
    /// A workbook for Excel: each table a sheet that can be sorted and filtered.
    Excel,
    /// Plain text in UTF-8, wrapped for a terminal.
    Text,
    /// One page for a browser or an intranet, with nothing that is loaded.
    Html,
    /// Plain text with marks for headings and tables, as e-mail and wikis read it.
    Markdown,
    /// A chart as a picture that stays sharp at every size, for slides and reports.
    Svg,
    /// A chart as a picture of points, for programs that know no other.
    Png,
}

/// A document as the bytes of a file.
pub struct Written {
    /// The same document always gives the same.
    pub bytes: Vec<u8>,
    /// How many pages it has; none in a format without pages.
    pub pages: Option<usize>,
    /// Characters that the typefaces lack, each with the words in which it stands first;
    /// a visible stand-in is printed for each.
    pub missing: Missing,
}

/// A document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum FormatError {
    /// Not as a PDF.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// Not as a workbook.
    #[error("{0}")]
    Workbook(#[from] XlsxError),
    /// Not as a picture, since there is nothing in it that is drawn.
    #[error("{}", text!("picture-nothing"))]
    NoPicture,
    /// Not as a calendar, since a calendar without a date is none.
    #[error("{}", text!("calendar-nothing"))]
    NoDates,
}

/// What there is to know of a format. Words are looked up only where they are shown.
struct Facts {
    /// What the names of its files end in, without the dot.
    ending: &'static str,
    /// What people call it.
    name: fn() -> String,
    /// What people should know before they save one.
    note: fn() -> String,
    /// Whether it holds tables alone, as the answers of a course are, or pages of words.
    holds: Holds,
    write: fn(&Document, Option<&Layout>) -> Result<Written, FormatError>,
}

/// The answers of a course are one wide table, and an assessment is several: a spreadsheet
/// holds them, and a page does not. A calendar holds days alone, a picture a chart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Tables,
    Dates,
    Pictures,
    Words,
}

impl Format {
    /// Every format. The first is written unless a file's ending says otherwise.
    pub const ALL: [Self; 10] = [
        Self::Pdf,
        Self::Word,
        Self::Html,
        Self::Calendar,
        Self::Excel,
        Self::Csv,
        Self::Markdown,
        Self::Text,
        Self::Svg,
        Self::Png,
    ];

    /// The whole of what a new format has to say.
    fn facts(self) -> Facts {
        match self {
            Self::Pdf => Facts {
                ending: "pdf",
                name: || text!("format-pdf"),
                note: String::new,
                holds: Holds::Words,
                write: write_pdf,
            },
            Self::Word => Facts {
                ending: "docx",
                name: || text!("format-word"),
                note: || text!("word-note"),
                holds: Holds::Words,
                write: |document, _| Ok(plain(docx::write(document))),
            },
            Self::Csv => Facts {
                ending: "csv",
                name: || text!("format-csv"),
                note: || text!("csv-note"),
                holds: Holds::Tables,
                write: |document, _| Ok(plain(csv::write(document))),
            },
            Self::Excel => Facts {
                ending: "xlsx",
                name: || text!("format-excel"),
                note: || text!("excel-note"),
                holds: Holds::Tables,
                write: |document, _| Ok(plain(workbook::write(document)?)),
            },
            Self::Calendar => Facts {
                ending: "ics",
                name: || text!("format-calendar"),
                note: || text!("calendar-note"),
                holds: Holds::Dates,
                write: |document, _| calendar::write(document).map(plain).ok_or(FormatError::NoDates),
            },
            Self::Text => Facts {
                ending: "txt",
                name: || text!("format-text"),
                note: String::new,
                holds: Holds::Words,
                write: |document, _| Ok(plain(text::write(document).into_bytes())),
            },
            Self::Html => Facts {
                ending: "html",
                name: || text!("format-html"),
                note: || text!("html-note"),
                holds: Holds::Words,
                write: |document, _| Ok(plain(html::write(document).into_bytes())),
            },
            Self::Markdown => Facts {
                ending: "md",
                name: || text!("format-markdown"),
                note: || text!("markdown-note"),
                holds: Holds::Words,
                write: |document, _| Ok(plain(markdown::write(document).into_bytes())),
            },
            Self::Svg => Facts {
                ending: "svg",
                name: || text!("format-svg"),
                note: || text!("picture-note"),
                holds: Holds::Pictures,
                write: |document, _| drawn(picture::as_svg(document)),
            },
            Self::Png => Facts {
                ending: "png",
                name: || text!("format-png"),
                note: || text!("picture-note"),
                holds: Holds::Pictures,
                write: |document, _| drawn(picture::as_png(document)),
            },
        }
    }

    /// What the names of its files end in, without the dot.
    pub fn ending(self) -> &'static str {
        self.facts().ending
    }

    /// What people call it.
    pub fn name(self) -> String {
        (self.facts().name)()
    }

    /// What people should know before they save one; mostly nothing.
    pub fn note(self) -> String {
        (self.facts().note)()
    }

    /// The format that a file's ending says, in small letters or capitals.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        Self::ALL.into_iter().find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }

    /// The path with this format's ending, which is added where another one stands.
    #[must_use]
    pub fn with_ending(self, path: &Path) -> PathBuf {
        // Added, not replaced: "Plan 3.4" has a dot, and is no file of the kind "4".
        let has_it = Self::of(path) == Some(self);
        if has_it { path.to_path_buf() } else { path.with_added_extension(self.ending()) }
    }

    /// Whether it can hold such a document.
    pub fn can_write(self, kind: DocumentKind) -> bool {
        // These tables have more columns than a page has room for.
        let tables: [DocumentKind; 4] = [
            TrainingDocument::Answers.into(),
            AssessmentDocument::Tables.into(),
            AreaDocument::Tables.into(),
            CoursesDocument::Tables.into(),
        ];
        let dates: [DocumentKind; 2] = [AssessmentDocument::Dates.into(), AreaDocument::Dates.into()];
        let is_table = tables.contains(&kind);
        match self.facts().holds {
            Holds::Tables => is_table,
            Holds::Dates => dates.contains(&kind),
            Holds::Pictures => is_drawn(kind),
            Holds::Words => !is_table,
        }
    }

    /// Whether a file of it holds one of a document's pictures, rather than all that it says.
    pub fn is_picture(self) -> bool {
        self.facts().holds == Holds::Pictures
    }

    /// Writes a document. `layout`: its pages, where they have been laid out already.
    ///
    /// # Errors
    /// When the library that writes it fails, which would be a fault of Attune's.
    pub fn write(self, document: &Document, layout: Option<&Layout>) -> Result<Written, FormatError> {
        (self.facts().write)(document, layout)
    }
}

fn write_pdf(document: &Document, layout: Option<&Layout>) -> Result<Written, FormatError> {
    let file = match layout {
        Some(layout) => pdf::write_pages(document, layout)?,
        None => pdf::write(document)?,
    };
    Ok(Written { bytes: file.bytes, pages: Some(file.pages), missing: file.missing })
}

/// Whether there are charts in such a document.
fn is_drawn(kind: DocumentKind) -> bool {
    match kind {
        DocumentKind::Assessment(kind) => match kind {
            AssessmentDocument::Charts | AssessmentDocument::Change => true,
            AssessmentDocument::Plan
            | AssessmentDocument::Record
            | AssessmentDocument::Sheet
            | AssessmentDocument::Slips
            | AssessmentDocument::Blank
            | AssessmentDocument::Tables
            | AssessmentDocument::Dates
            | AssessmentDocument::Summary
            | AssessmentDocument::Poster
            | AssessmentDocument::Reminders
            | AssessmentDocument::Agenda => false,
        },
        DocumentKind::Training(kind) => match kind {
            TrainingDocument::Report | TrainingDocument::Publishing => true,
            TrainingDocument::Form | TrainingDocument::Answers => false,
        },
        DocumentKind::Area(kind) => match kind {
            AreaDocument::Report => true,
            AreaDocument::Tables | AreaDocument::Dates => false,
        },
        DocumentKind::Courses(kind) => match kind {
            CoursesDocument::Report => true,
            CoursesDocument::Tables => false,
        },
    }
}

fn drawn(picture: Option<(Vec<u8>, Missing)>) -> Result<Written, FormatError> {
    let (bytes, missing) = picture.ok_or(FormatError::NoPicture)?;
    Ok(Written { bytes, pages: None, missing })
}

fn plain(bytes: Vec<u8>) -> Written {
    Written { bytes, pages: None, missing: Missing::new() }
}
