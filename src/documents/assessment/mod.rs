//! The documents about an assessment.

mod actions;
pub mod blank;
pub mod change;
mod common;
pub(crate) mod overview;
pub mod plan;
pub mod record;
pub mod sheet;
pub mod slips;
mod unresolved;
pub mod votes;
