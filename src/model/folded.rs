//! Which roles are counted together with others: a room that is told so, and why, need not
//! guess whether somebody was left out.

use super::disclosure::MIN_COUNT;
use super::round::{Present, Round};
use super::votes::{GroupVotes, OTHERS};

impl Round {
    /// The roles of those who are here that these groups of one statement count together with
    /// others, in the order in which they are listed. Who named no role is counted there, too.
    pub fn folded<'a>(&'a self, groups: &[GroupVotes]) -> Vec<&'a Present> {
        let is_group = |role: &str| groups.iter().any(|votes| votes.group == role);
        let is_named = |of: &&Present| of.number > 0 && !of.role.trim().is_empty();
        let all = self.present.iter().filter(is_named).filter(|of| !is_group(of.role.trim()));
        if is_group(OTHERS) { all.collect() } else { Vec::new() }
    }
}

impl Present {
    /// Whether there are enough of a role to be counted by themselves.
    pub fn could_stand_alone(&self) -> bool {
        self.number >= MIN_COUNT
    }
}
