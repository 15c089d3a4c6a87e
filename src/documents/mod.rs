//! What leaves the app: the model as documents, and documents as files of a format.
//!
//! A document is built once as a tree ([`document`]) and rendered by each format
//! ([`Format`]), so that no two formats can say different things. Which document is
//! made of what is said in one place ([`ReportSource`]). Nothing here draws a window
//! or reads a file of Attune's own.

pub mod area;
pub mod assessment;
pub mod dataset;
pub mod document;
pub mod pdf;
pub mod training;

mod all;
mod calendar;
mod common;
mod counts;
mod courses;
mod csv;
mod docx;
mod field;
mod form;
mod format;
mod html;
mod kind;
mod markdown;
mod mentions;
mod pasted;
mod sheets;
mod source;
mod stems;
mod svg;
mod tabled;
mod tally;
pub(crate) mod text;
mod value;
mod workbook;

pub use all::Planned;
pub use format::{Format, FormatError, Written};
pub use kind::{AreaDocument, AssessmentDocument, CoursesDocument, DocumentKind, TrainingDocument};
pub use mentions::{Mention, mentions};
pub use pasted::Pasted;
pub use source::{ComparedRound, Excerpt, NotMade, ReportSource};
