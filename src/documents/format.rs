//! The formats that a document can be written in. A new one is a file that renders
//! the tree, an arm in each function here, and its name in `en.ftl`.

use std::path::{Path, PathBuf};

use crate::documents::document::Document;
use crate::documents::kind::{DocumentKind, TrainingDocument};
use crate::documents::pdf::layout::Layout;
use crate::documents::pdf::{self, PdfError};
use crate::documents::{csv, text};
use crate::text;

/// A format of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Pages: tagged, and fit for an archive.
    Pdf,
    /// A table for a spreadsheet.
    Csv,
    /// Plain text in UTF-8, wrapped for a terminal.
    Text,
}

/// A document as the bytes of a file.
pub struct Written {
    /// The same document always gives the same.
    pub bytes: Vec<u8>,
    /// How many pages it has; none in a format without pages.
    pub pages: Option<usize>,
    /// Characters that the typeface lacks; each is printed as a visible stand-in.
    pub missing: Vec<char>,
}

impl Format {
    /// Every format. The first is written unless a file's ending says otherwise.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Csv, Self::Text];

    /// What the names of its files end in, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Text => "txt",
        }
    }

    /// What people call it.
    pub fn name(self) -> String {
        match self {
            Self::Pdf => text!("format-pdf"),
            Self::Csv => text!("format-csv"),
            Self::Text => text!("format-text"),
        }
    }

    /// The format that a file's ending says, in small letters or capitals.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        Self::ALL.into_iter().find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }

    /// The path with this format's ending, which is added where another one stands.
    #[must_use]
    pub fn with_ending(self, path: &Path) -> PathBuf {
        let has_it = Self::of(path) == Some(self);
        if has_it { path.to_path_buf() } else { path.with_added_extension(self.ending()) }
    }

    /// Whether it can hold such a document: the answers of a course are one wide
    /// table, which a spreadsheet holds and a page does not.
    pub fn can_write(self, kind: DocumentKind) -> bool {
        let is_table = kind == DocumentKind::Training(TrainingDocument::Answers);
        match self {
            Self::Pdf | Self::Text => !is_table,
            Self::Csv => is_table,
        }
    }

    /// Writes a document. `layout`: its pages, where they have been laid out already.
    ///
    /// # Errors
    /// When the PDF library fails, which would be a fault of Attune's.
    pub fn write(self, document: &Document, layout: Option<&Layout>) -> Result<Written, PdfError> {
        let plain = |bytes| Written { bytes, pages: None, missing: Vec::new() };
        Ok(match self {
            Self::Pdf => {
                let file = match layout {
                    Some(layout) => pdf::write_pages(document, layout)?,
                    None => pdf::write(document)?,
                };
                Written { bytes: file.bytes, pages: Some(file.pages), missing: file.missing }
            }
            Self::Csv => plain(csv::write(document)),
            Self::Text => plain(text::write(document).into_bytes()),
        })
    }
}
