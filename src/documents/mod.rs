//! What leaves the app: the model as documents, and documents as files of a format.
//!
//! A document is built once as a tree ([`document`]) and rendered by each
//! format, so PDF and preview can never say different things. Nothing here
//! draws a window or reads a file of Attune's own.

pub mod assessment;
pub mod document;
pub mod pdf;
pub mod training;

mod common;

use jiff::civil::Date;

use crate::model::compare::Side;
use crate::model::{Assessment, Round};
pub use assessment::took_part;
use document::Document;

/// The documents that can be made of an assessment or of a training file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DocumentKind {
    /// What we will do: for the wall, the council, the next meeting.
    #[default]
    Plan,
    /// Everything that was said.
    Record,
    /// What changed since the round before.
    Change,
    /// What came of a round, on one page for the wall.
    Sheet,
    /// Slips of paper to vote on, to be cut.
    Slips,
    /// The checklist on paper, to fill in by hand.
    Blank,
    /// What changed for the learners of a course, with full tables: the trainer's own.
    Training,
    /// The same for others to read: small counts are left out.
    Publishing,
    /// A course's forms on paper, for learners to fill in by hand.
    Form,
}

impl DocumentKind {
    /// Every kind about an assessment, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Plan, Self::Record, Self::Change, Self::Sheet, Self::Slips, Self::Blank];

    /// Every kind about a training file, in the order in which they are offered.
    pub const OF_TRAINING: [Self; 3] = [Self::Training, Self::Publishing, Self::Form];

    /// The kind's name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Record => "record",
            Self::Change => "change",
            Self::Sheet => "sheet",
            Self::Slips => "slips",
            Self::Blank => "blank",
            Self::Training => "training",
            Self::Publishing => "publishing",
            Self::Form => "form",
        }
    }
}

/// Builds a document about one round of an assessment, as of `today`.
pub fn build(kind: DocumentKind, assessment: &Assessment, round: &Round, today: Date) -> Document {
    match kind {
        DocumentKind::Plan => assessment::plan::build(assessment, round, today),
        DocumentKind::Record => assessment::record::build(assessment, round, today),
        DocumentKind::Change => {
            let after = Side { assessment, round };
            match assessment.round_before(round) {
                Some(round) => assessment::change::build(Side { assessment, round }, after, today),
                None => assessment::change::without_earlier(after, today),
            }
        }
        DocumentKind::Sheet => assessment::sheet::build(assessment, round, today),
        DocumentKind::Slips => assessment::slips::build(assessment, round, today),
        // What is about a course is made in `training`.
        DocumentKind::Blank | DocumentKind::Training | DocumentKind::Publishing | DocumentKind::Form => {
            assessment::blank::build(assessment, today)
        }
    }
}
