//! The documents about the teams of an area, seen together. They hold nothing but the
//! picture that they are given: what may be shared on was decided when it was made.

mod about;
mod dates;
pub(super) mod map;
mod needs;
mod plan;
mod report;
mod tables;
mod teams;

pub use about::About;
pub use dates::build as dates;
pub(super) use dates::section as dates_of_teams;
pub use report::build as report;
pub use tables::build as tables;
pub(super) use tables::{notes, sheets};
