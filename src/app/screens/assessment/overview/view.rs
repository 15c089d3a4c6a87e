//! What Overview remembers between frames.

use crate::model::Rating;

/// What Overview remembers between frames.
#[derive(Default)]
pub struct OverviewView {
    /// Only statements with this rating are shown; the inner `None` is "not yet rated".
    pub(super) filter: Option<Option<Rating>>,
    /// Red first and then the widest apart, or as published. While nobody has
    /// chosen: the first once everything is rated, when priorities are chosen.
    pub(super) by_concern: Option<bool>,
}
