//! What everything means: checklists, assessments, rounds, responses, actions,
//! and every change that a person can make to them.
//!
//! Plain data and pure functions. Nothing here reads a file, asks for the time,
//! draws, prints or knows a format; a test in `tests/house.rs` holds that.

pub(crate) mod action;
pub mod agenda;
pub mod area;
pub(crate) mod assessment;
pub mod ballot;
pub(crate) mod ballot_box;
pub mod carried;
pub(crate) mod checklist;
pub mod compare;
pub(crate) mod course;
pub(crate) mod diff;
pub mod disclosure;
pub(crate) mod edit;
mod folded;
pub mod form_name;
pub(crate) mod history;
pub mod ids;
pub mod limits;
pub mod merge;
pub(crate) mod moment;
pub(crate) mod moments;
mod one_sign;
pub mod pieces;
pub(crate) mod plain_text;
pub(crate) mod plan;
pub mod privacy;
mod problem;
pub mod publication;
pub(crate) mod rating;
mod refusal;
pub(crate) mod round;
pub(crate) mod shared;
pub mod shift;
mod surplus;
pub mod training;
pub mod turnout;
pub(crate) mod unique_map;
pub mod validate;
pub mod votes;
mod ways;
mod when;

pub use action::{Action, Status, Update};
pub use agenda::Consensus;
pub use assessment::{Assessment, Reason, Standing, Team};
pub use ballot::Ballot;
pub use ballot_box::{BallotBox, BallotPaper, TooFew};
pub use checklist::{Checklist, Guidance, Source, Statement, Step, StepKind};
pub use course::Course;
pub use edit::{
    ActionField, BallotEdit, Coming, CourseField, Edit, ResponseField, RoundField, TeamField, TrainingEdit,
    VotesField,
};
pub use history::{Change, History};
pub(crate) use moments::{AnswersOverTime, MomentComparison, MomentPair};
pub use rating::{Rating, Vote};
pub use refusal::Refusal;
pub use round::{MAX_PRIORITIES, Mode, Present, Response, Round, Voting, Way};
pub use shared::Shared;
pub use surplus::Surplus;
pub use training::{Answers, Comment, Moment, Participant, Question, Training};
pub use votes::{GroupVotes, Tally};
pub use when::When;
