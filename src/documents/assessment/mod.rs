//! The documents about an assessment.

pub(super) mod actions;
pub mod agenda;
pub mod blank;
pub mod change;
pub mod charts;
mod common;
pub mod dates;
pub mod excerpt;
mod one_page;
pub mod plan;
pub mod poster;
pub mod record;
pub mod reminders;
pub mod slips;
pub mod summary;
pub mod tables;
pub(crate) mod terminal;
mod unresolved;
pub mod votes;
pub mod workshop_sheet;
