//! What is done when something is asked for: plain functions over the session, by what
//! they are about. From the top: `keyboard`, `request`, `dialogs`, `drop` and `reply`
//! take what comes in; `command` runs a command; the others do one thing each.
//! `navigate`, `leave`, `edit`, `report` and `files` are what those share.

pub mod actions;
pub mod area;
pub mod area_plan;
pub mod ballots;
pub mod begin;
pub mod choices;
pub mod command;
pub mod compare;
pub mod copies;
pub mod copying;
pub mod correction;
pub mod damaged;
pub mod dialogs;
pub mod drop;
pub mod edit;
pub mod elsewhere;
pub mod exports;
pub mod file_dialogs;
pub mod files;
mod home;
pub mod imports;
pub mod in_use;
pub mod keyboard;
mod learners;
pub mod leave;
pub mod miniatures;
pub mod navigate;
pub mod open;
pub mod opened;
pub mod others;
mod pasted;
pub mod plan;
mod publish;
pub mod ratings;
pub mod recovery;
pub mod reply;
pub mod report;
pub mod request;
pub mod review;
pub mod save_all;
mod saved;
pub mod steps;
pub mod together;
mod told;
mod typed_nowhere;
mod undo_place;
pub mod versions;
pub mod votes;
pub mod watch;
pub mod window;
