//! What can be printed about a course: the trainer's own report and the one for
//! publishing, the forms on paper, and the answers as one table.

mod answers;
mod chart;
mod comments;
mod common;
mod form;
mod publishing;
mod report;
mod summary;
mod tables;
pub(crate) mod terminal;

pub use answers::build as answers;
pub(in crate::documents) use chart::{WIDTHS, body, intro, numbered, on_one_page};
pub(in crate::documents) use common::{dates, end_together};
pub use form::build as form;
pub use publishing::build as publishing;
pub use report::build as report;
pub(in crate::documents) use tables::statements;
