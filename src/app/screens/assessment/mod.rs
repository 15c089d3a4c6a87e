//! The screens about an assessment: its five steps, and those beside them.

pub(crate) mod agencies;
pub mod change;
pub(crate) mod locked;
pub(crate) mod next_round;
pub mod overview;
pub mod plan;
pub mod projector;
pub mod rate;
pub mod review;
pub mod set_up;
pub mod voting;
