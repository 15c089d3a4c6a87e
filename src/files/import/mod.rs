//! What comes back from other people: read, judged, and told apart. Nothing here
//! changes an assessment or a file.

pub mod actions;
mod answered;
pub mod ballots;
pub mod filled;
pub mod folder;
pub mod forms;
mod gather;
pub(super) mod kinds;
pub mod map;
pub mod merge;
pub mod outcome;
pub mod survey;
pub mod team_form;
