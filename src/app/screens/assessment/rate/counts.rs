//! Cards that were counted and have not been shown yet.

use std::collections::BTreeMap;

use crate::app::screens::assessment::rate::count_keys::Keyboard;
use crate::model::Tally;

/// What was counted, by statement and group.
#[derive(Default)]
pub(super) struct Counts {
    pub drafts: BTreeMap<String, BTreeMap<String, Tally>>,
    /// The whole room is counted as one.
    pub as_one: bool,
    pub keyboard: Keyboard,
    /// The statement on which more votes than people, or fewer, were asked about: they are
    /// shown when asked for again.
    pub asked: Option<String>,
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
        self.keyboard.next = Some((0, 0));
    }
}
