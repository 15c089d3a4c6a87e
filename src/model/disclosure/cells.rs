//! Cells: the people who are counted together once, and are never taken apart again.
//!
//! A cell is those people whose answers come into the file in one write and under one
//! group. Whoever has every copy of the file learns the counts of each cell, and
//! nothing else: every copy is a sum of cells. Nobody is in two of them, and which of
//! its people gave which of its answers was never written. So each person of a cell
//! may have given any answer that the cell holds, whatever else is known of other
//! cells. For that, three things have to be true, and are made so here:
//!
//! 1. a cell has five people or more, or is everybody who is there;
//! 2. who is in a cell follows from the order in which people came and from their
//!    roles, never from what they answered;
//! 3. groups are only ever joined, and a cell is never divided.

use std::collections::{BTreeMap, BTreeSet};

use super::folding::into;
use super::is_few;
use crate::model::votes::{EVERYONE, GroupVotes, OTHERS, total};

/// Which of the `named` roles can still be counted by themselves when these people
/// (how many, by group) are written at once, so that each cell has enough of them.
///
/// The other roles are one cell. Where they are too few, the smallest role that comes
/// with them joins them: one that has none among these people would add nothing.
pub(crate) fn stay_by_themselves(
    written: &BTreeMap<String, u32>,
    named: &BTreeSet<String>,
) -> BTreeSet<String> {
    let size = |role: &String| written.get(role).copied().unwrap_or(0);
    let mut named: BTreeSet<String> = named.iter().filter(|role| !is_few(size(role))).cloned().collect();
    let rest = |named: &BTreeSet<String>| -> u32 {
        written.iter().filter(|(group, _)| !named.contains(*group)).map(|(_, size)| size).sum()
    };
    while is_few(rest(&named)) {
        let smallest = named.iter().filter(|role| size(role) > 0).min_by_key(|role| size(role)).cloned();
        let Some(smallest) = smallest else { break };
        named.remove(&smallest);
    }
    named
}

/// Adds cells to what is stored. Only the `named` roles stay by themselves: what was
/// stored of another is counted with the other roles from now on, so that a group is
/// always all of its people. Once something is known of everybody only, so is all.
pub(crate) fn join(stored: &[GroupVotes], added: &[GroupVotes], named: &BTreeSet<String>) -> Vec<GroupVotes> {
    let all: Vec<GroupVotes> = stored.iter().chain(added).cloned().collect();
    if all.iter().any(|votes| votes.group == EVERYONE) {
        return vec![GroupVotes::new(EVERYONE, total(&all))];
    }
    // A role of which nobody has been written yet has its row as well: the file says
    // into which groups this vote is counted, also after the computer has stopped.
    into(&all, named)
}

/// The roles that are counted by themselves in what is stored already; none where
/// nothing is.
pub(crate) fn named_in(stored: &[GroupVotes]) -> Option<BTreeSet<String>> {
    let roles = stored.iter().map(|votes| votes.group.clone());
    let is_role = |group: &String| group != EVERYONE && group != OTHERS;
    (total(stored).people() > 0).then(|| roles.filter(is_role).collect())
}
