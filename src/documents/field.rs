//! What can be filled in on the screen, where a format has fields; printed, the same
//! places are written on by hand.

use std::sync::Arc;

/// A place to fill in, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The form that it belongs to: a document may hold several.
    pub form: Arc<str>,
    /// Its name, which no other field of the form has.
    pub name: String,
    /// What it asks, for those who cannot see what stands beside it.
    pub says: String,
    /// What can be put there.
    pub takes: Takes,
}

/// What can be put into a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Words, as many as one likes.
    Words,
    /// One of these; anybody's words where there are none.
    Listed(Vec<String>),
    /// One of several boxes. What each stands for, in their order.
    One(Vec<&'static str>),
    /// Any of several boxes.
    Several,
}
