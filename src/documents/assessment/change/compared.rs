//! The two rounds that a change report is about.

use crate::documents::assessment::common;
use crate::model::compare::{Change, Side};

/// Two rounds, and what changed between them.
pub(super) struct Compared<'a> {
    pub(super) before: Side<'a>,
    pub(super) after: Side<'a>,
    /// What the two are called.
    pub(super) names: [String; 2],
    pub(super) changes: Vec<Change<'a>>,
}

impl Compared<'_> {
    pub(super) fn sides(&self) -> [(Side<'_>, &str); 2] {
        let [from, to] = &self.names;
        [(self.before, from), (self.after, to)]
    }

    /// Whether one team is compared with another, and not with itself.
    pub(super) fn is_of_two_teams(&self) -> bool {
        common::team_name(self.before.assessment) != common::team_name(self.after.assessment)
    }
}
