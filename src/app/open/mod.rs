//! The open file: what it holds, the way back, and the saving.

pub mod assessment;
pub mod ballot;
mod describe;
pub mod saving;
pub mod training;
pub mod voting;
