//! Who a report about a course is for, what it is made from, and what it calls that.

use crate::model::{Moment, MomentComparison, Training};
use crate::text;
use crate::words::training as words;

/// Who a report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// The trainer: every table in full.
    Own,
    /// Anybody: only what moved which way, and no count under five.
    Publishing,
}

/// What a report is made from.
pub(super) struct Report<'a> {
    pub(super) training: &'a Training,
    pub(super) edition: Edition,
    /// Whether it is said how often chance alone would bring such changes.
    pub(super) chance: bool,
    /// What is compared, in the order in which it is shown.
    pub(super) pairs: Vec<MomentComparison>,
}

/// The heading of a comparison, such as "Before to After".
pub(super) fn pair_name(pair: &MomentComparison) -> String {
    let [first, second] = moment_names(pair);
    text!("doc-training-pair", first = first, second = second)
}

/// What the two moments are called.
pub(super) fn moment_names(pair: &MomentComparison) -> [String; 2] {
    <[Moment; 2]>::from(pair.pair).map(words::moment)
}

/// Who can be compared, as far as the edition may say.
pub(super) fn compared(pair: &MomentComparison, edition: Edition) -> String {
    let (first, second) = pair.pair;
    match edition {
        Edition::Own => crate::words::shift::pairing(pair.pairing, first, second),
        Edition::Publishing => text!("shift-paired", count = pair.pairing.paired),
    }
}
