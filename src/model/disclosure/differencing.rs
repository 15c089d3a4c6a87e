//! Differencing: what votes by role and votes by time would tell together.
//!
//! Earlier copies of a file show the totals after each batch of answers, and a
//! colleague may have seen who sat down for which. Five practitioners vote first,
//! then three more together with five leaders: if practitioners then stand by
//! themselves, those eight less the first batch are what the last three said. So the
//! folding goes on until no such difference is too small.

use std::collections::BTreeMap;

use super::{fold, is_few};
use crate::model::votes::{EVERYONE, GroupVotes, OTHERS, Votes, total};

/// More groups than these are not looked through for what they tell, but folded:
/// the subsets double with each.
const MOST_GROUPS: usize = 12;

/// Folds votes on statements that everybody voted on, and folds them further where
/// the batches would tell what too few people said. `batches`: how many of each
/// role were added together, for each time that some were.
pub(crate) fn fold_against_batches(by_role: &Votes, batches: &[BTreeMap<String, u32>]) -> Votes {
    let mut votes = fold(by_role);
    // The same people voted on every statement: one has the groups of all.
    while let Some(groups) = votes.values().next().filter(|groups| tells_on_a_few(groups, batches)) {
        let named = groups.iter().filter(|votes| votes.group != OTHERS);
        let Some(smallest) = named.min_by_key(|votes| votes.tally().people()) else { break };
        let role = smallest.group.clone();
        for groups in votes.values_mut() {
            merge(groups, &role);
        }
    }
    votes
}

/// Whether some groups together differ from some batches together by too few people:
/// subtraction would then show what those people said.
///
/// For each set of groups the nearest set of batches is found batch by batch: one
/// counts as in or out, whichever leaves fewer people over.
fn tells_on_a_few(groups: &[GroupVotes], batches: &[BTreeMap<String, u32>]) -> bool {
    let named: Vec<&str> = groups.iter().map(|votes| votes.group.as_str()).collect();
    if named.contains(&EVERYONE) || named.len() > MOST_GROUPS {
        return named.len() > MOST_GROUPS;
    }
    // The other roles stand last.
    let last = named.len().saturating_sub(1);
    let position = |role: &str| named.iter().position(|group| *group == role).unwrap_or(last);
    let batches: Vec<Vec<u32>> = (batches.iter())
        .map(|batch| {
            let mut sizes = vec![0; named.len()];
            for (role, number) in batch {
                sizes.get_mut(position(role)).map(|size| *size += number).unwrap_or_default();
            }
            sizes
        })
        .collect();
    // Which groups: one bit for each. The rest of them differs by as many.
    (1..1_u64 << last).any(|chosen| is_few(batches.iter().map(|sizes| apart(sizes, chosen)).sum()))
}

/// By how many people the chosen groups differ from the batch or from none of it: the
/// nearer of the two.
fn apart(sizes: &[u32], chosen: u64) -> u32 {
    let of = |wanted: u64| -> u32 {
        let here = sizes.iter().enumerate().filter(|(bit, _)| (chosen >> bit & 1) == wanted);
        here.map(|(_, size)| size).sum()
    };
    of(1).min(of(0))
}

/// Counts a role with the other roles together; where none is left by itself, all are
/// counted as the whole room.
fn merge(groups: &mut Vec<GroupVotes>, role: &str) {
    let (named, rest): (Vec<_>, Vec<_>) =
        groups.drain(..).partition(|votes| votes.group != role && votes.group != OTHERS);
    let group = if named.is_empty() { EVERYONE } else { OTHERS };
    *groups = named;
    groups.push(GroupVotes::new(group, total(&rest)));
}
