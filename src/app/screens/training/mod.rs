//! The screens of a training file: the course, what its learners answered, what
//! changed, and an export of a survey before its answers come in.

pub mod answers;
pub mod change;
pub mod course;
pub mod import;
mod watched;
