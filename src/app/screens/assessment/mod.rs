//! The screens about an assessment: its five steps, and those beside them.

pub mod change;
mod locked;
pub(crate) mod next_round;
pub mod overview;
pub mod plan;
pub mod projector;
pub mod rate;
pub mod review;
pub mod set_up;
pub mod voting;
