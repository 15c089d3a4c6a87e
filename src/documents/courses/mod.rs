//! What can be printed about several cohorts of one course, put together: the trainer's own
//! report, and the same as tables.

mod cohorts;
mod report;
mod tables;

pub use report::build as report;
pub use tables::build as tables;
