//! Every change that a person can make to a file, applied in one place.
//!
//! Screens never write to the model: they make an [`Edit`] of an assessment, a
//! [`TrainingEdit`] of a course or a [`BallotEdit`] of a ballot. So undo, saving
//! and the line that says what was undone need no code of their own per field.

mod action;
mod area;
mod assessment;
mod ballot;
mod coming;
mod find;
mod learners;
mod response;
mod review;
mod round;
mod training;
mod voting;

pub use action::ActionField;
pub use assessment::{Edit, TeamField};
pub use ballot::BallotEdit;
pub use coming::Coming;
pub use response::ResponseField;
pub use round::RoundField;
pub use training::{CourseField, TrainingEdit};
pub use voting::VotesField;
