//! What only the plan of an area has: its teams, as their files were when they were read.
//! All else of it is on the screens of an assessment.

mod again;
mod changed;
mod teams;
mod view;

pub(crate) use teams::teams_ui;
pub use view::TeamsView;
