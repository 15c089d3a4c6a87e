//! Cards that were counted and have not been shown yet.

use std::collections::BTreeMap;

use crate::model::Tally;

/// No group has more people than this.
pub(super) const MOST: u32 = 9999;

/// What was counted, by statement and group.
#[derive(Default)]
pub(super) struct Counts {
    pub drafts: BTreeMap<String, BTreeMap<String, Tally>>,
    /// The whole room is counted as one.
    pub as_one: bool,
    /// The cell that gets the keyboard next: row and vote.
    pub focus: Option<(usize, usize)>,
    /// A number has been begun outside its cell, and goes on there.
    pub begun: bool,
}

impl Counts {
    /// Discards what was counted on a statement.
    pub fn forget(&mut self, statement: &str) {
        self.drafts.remove(statement);
    }

    /// Whether anything was counted on a statement of which `wanted` is true.
    pub fn any(&self, wanted: impl Fn(&str) -> bool) -> bool {
        let counted = |groups: &BTreeMap<String, Tally>| groups.values().any(|tally| tally.people() > 0);
        self.drafts.iter().any(|(statement, groups)| counted(groups) && wanted(statement))
    }

    /// The first cell gets the keyboard.
    pub fn begin(&mut self) {
        self.focus = Some((0, 0));
    }
}
