//! The files of an area's teams: found in folders, read on all cores, and told from copies
//! of one another. What is not seen is handed on with the reason.

mod copies;
mod each;
mod find;
mod gather;
mod known;
mod left_out;
mod plan;
mod read;

pub use each::{find_newest, read_each};
pub use find::{FoundFiles, MOST, TeamFile, find};
pub use gather::{CourseFile, Gathered, gather};
pub use left_out::{LeftOut, Why};
pub use plan::begin;
