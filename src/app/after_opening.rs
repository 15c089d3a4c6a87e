//! What is done with a file once it is open.

use crate::files::recovery::Recovered;

/// What is to be done with a file once it is open.
#[derive(Default)]
pub enum AfterOpening {
    #[default]
    Nothing,
    /// This is said.
    Say(String),
    /// An action is shown on Plan, by its id: to be read, or to say what came of it.
    ShowAction(String, bool),
    /// The screen is shown on which its review is begun.
    ShowReview,
    /// What was not saved goes into it.
    PutIn(Box<Recovered>),
    /// What was not saved is shown beside it.
    Compare(Box<Recovered>),
    /// What was not saved is in it, and is offered no longer.
    Settle(Box<Recovered>),
}
