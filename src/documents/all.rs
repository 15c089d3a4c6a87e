//! Every document of a file at once, each under its own name.

use crate::documents::kind::{AreaDocument, AssessmentDocument, DocumentKind, TrainingDocument};
use crate::documents::stems::cut;
use crate::documents::{Format, ReportSource};
use crate::{text, words};

/// A document that is written beside others, and as what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Which document.
    pub kind: DocumentKind,
    /// In which format.
    pub format: Format,
    /// What its file is called, without an ending.
    pub stem: String,
}

impl ReportSource {
    /// All documents that can be made of it, in the order in which they are offered: each in
    /// the first format that holds it, or those alone that `format` holds. The report for
    /// publishing is not among them: whoever saves it has it remembered in the course's file
    /// who was counted, and nobody should do that by the way.
    pub fn all_documents(&self, format: Option<Format>) -> Vec<Planned> {
        let kinds = self.kinds().into_iter().filter(|kind| self.is_made(*kind));
        kinds.filter_map(|kind| self.planned(kind, format)).collect()
    }

    /// What a folder of all of them is called.
    pub fn folder_name(&self) -> String {
        match self {
            Self::Assessment { assessment, round, .. } => {
                let round = round.as_ref().map(|round| round.label.as_str()).unwrap_or_default();
                text!("all-folder", team = cut(&assessment.team.name), round = round)
            }
            Self::Training { training, .. } => {
                text!("all-folder-course", course = cut(&training.course.name))
            }
            Self::Area { name, picture, .. } => {
                let (name, date) = (words::area::area_name(name), words::date(picture.date));
                text!("all-folder", team = cut(&name), round = date)
            }
            Self::Courses(courses) => {
                text!("all-folder-course", course = cut(&words::courses::course_name(courses)))
            }
        }
    }

    fn planned(&self, kind: DocumentKind, format: Option<Format>) -> Option<Planned> {
        let format = match format {
            Some(format) => Some(format).filter(|format| format.can_write(kind))?,
            None => Format::ALL.into_iter().find(|format| format.can_write(kind))?,
        };
        Some(Planned { kind, format, stem: self.file_stem(kind)? })
    }

    fn is_made(&self, kind: DocumentKind) -> bool {
        match self {
            Self::Assessment { round, .. } => round.is_some() || kind == AssessmentDocument::Blank.into(),
            Self::Training { .. } => kind != TrainingDocument::Publishing.into(),
            // Where nothing is counted, there are neither tables nor dates.
            Self::Area { picture, .. } => match kind {
                DocumentKind::Area(kind) => match kind {
                    AreaDocument::Report => true,
                    AreaDocument::Tables => !picture.statements.is_empty(),
                    AreaDocument::Dates => !picture.reviews.is_empty(),
                },
                DocumentKind::Assessment(_) | DocumentKind::Training(_) | DocumentKind::Courses(_) => false,
            },
            Self::Courses(_) => true,
        }
    }
}
