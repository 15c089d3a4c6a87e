//! What everything means: checklists, assessments, rounds, responses, actions,
//! and every change that a person can make to them.
//!
//! Plain data and pure functions. Nothing here reads a file, asks for the time,
//! draws, prints or knows a format; a test in `tests/house.rs` holds that.

pub mod action;
pub mod assessment;
pub mod checklist;
pub mod edit;
pub mod history;
pub mod ids;
pub mod rating;
pub mod sense;
pub mod unique_map;
pub mod votes;

pub use action::{Action, Status, Update};
pub use assessment::{Assessment, MAX_PRIORITIES, Mode, Present, Response, Round, Team};
pub use checklist::{Checklist, Guidance, Source, Statement, Step, StepKind};
pub use edit::{ActionField, Edit, Refusal, ResponseField, RoundField, TeamField};
pub use history::History;
pub use rating::Rating;
pub use votes::GroupVotes;
