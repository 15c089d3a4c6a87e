//! What Overview remembers between frames.

use crate::app::open::once::Once;
use crate::app::screens::assessment::overview::facts::{Facts, FactsKey};
use crate::app::widgets::sight::RowsInSight;
use crate::model::Rating;

/// What Overview remembers between frames.
#[derive(Default)]
pub struct OverviewView {
    /// Only statements with this rating are shown; the inner `None` is "not yet rated".
    pub(super) filter: Option<Option<Rating>>,
    /// Red first and then the widest apart, or as published. While nobody has
    /// chosen: the first once everything is rated, when priorities are chosen.
    pub(super) by_concern: Option<bool>,
    /// What is said of all statements together.
    pub(super) facts: Once<FactsKey, Facts>,
    /// How high the rows of the table are.
    pub(super) rows: RowsInSight,
}
