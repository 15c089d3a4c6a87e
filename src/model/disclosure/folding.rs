//! Folding: small roles are counted together, so that no group is too small and
//! no vote is lost.

use std::collections::{BTreeMap, BTreeSet};

use super::{MIN_COUNT, is_few};
use crate::model::votes::{EVERYONE, GroupVotes, OTHERS, Tally, Votes, total};

/// Folds the groups of a whole round so that no group below the minimum count is
/// left, on any statement, and none can be worked out by subtraction.
///
/// One folding holds for the round: a role stands alone only if enough of it voted
/// on every statement; the others are counted together, with the smallest of the
/// rest where they would be too few themselves. Where too few people voted on a
/// statement, or somebody counted the whole room, that statement has a total only.
/// Folding what is folded changes nothing.
pub fn fold(votes: &Votes) -> Votes {
    let by_role: Vec<&Vec<GroupVotes>> = votes.values().filter(|groups| has_roles(groups)).collect();
    let named = standing_alone(&by_role);
    let folded =
        |groups: &Vec<GroupVotes>| if has_roles(groups) { into(groups, &named) } else { one(groups) };
    votes.iter().map(|(statement, groups)| (statement.clone(), folded(groups))).collect()
}

/// Whether a statement's groups can be told apart at all.
fn has_roles(groups: &[GroupVotes]) -> bool {
    total(groups).people() >= MIN_COUNT && !groups.iter().any(|votes| is_everyone(&votes.group))
}

fn is_everyone(group: &str) -> bool {
    group.trim().is_empty()
}

/// The roles that can stand alone on each of these statements. The same on all:
/// a role that is named on one statement and folded on the next could be worked
/// out, since the same people vote on both.
fn standing_alone(statements: &[&Vec<GroupVotes>]) -> BTreeSet<String> {
    let sizes: Vec<BTreeMap<&str, u32>> = statements.iter().map(|groups| sizes(groups)).collect();
    let Some(first) = sizes.first() else { return BTreeSet::new() };
    let stands =
        |role: &str| sizes.iter().all(|sizes| sizes.get(role).is_some_and(|size| *size >= MIN_COUNT));
    let mut named: BTreeSet<String> =
        first.keys().filter(|role| **role != OTHERS && stands(role)).map(ToString::to_string).collect();
    let rest = |sizes: &BTreeMap<&str, u32>, named: &BTreeSet<String>| -> u32 {
        sizes.iter().filter(|(role, _)| !named.contains(**role)).map(|(_, size)| size).sum()
    };
    // A rest that is too small could be worked out from the total.
    while sizes.iter().any(|sizes| is_few(rest(sizes, &named))) {
        let size = |role: &String| -> u32 { sizes.iter().filter_map(|sizes| sizes.get(role.as_str())).sum() };
        let Some(smallest) = named.iter().min_by_key(|role| size(role)).cloned() else { break };
        named.remove(&smallest);
    }
    named
}

fn sizes(groups: &[GroupVotes]) -> BTreeMap<&str, u32> {
    let mut sizes = BTreeMap::new();
    for votes in groups {
        *sizes.entry(votes.group.trim()).or_insert(0) += votes.tally().people();
    }
    sizes
}

/// The named roles by themselves, in the order of the alphabet, and the others together.
pub(super) fn into(groups: &[GroupVotes], named: &BTreeSet<String>) -> Vec<GroupVotes> {
    if named.is_empty() {
        return one(groups);
    }
    let of = |wanted: &dyn Fn(&str) -> bool| -> Tally {
        groups.iter().filter(|votes| wanted(votes.group.trim())).map(GroupVotes::tally).sum()
    };
    let mut folded: Vec<GroupVotes> =
        named.iter().map(|role| GroupVotes::new(role, of(&|group| group == role))).collect();
    let others = of(&|group| !named.contains(group));
    if others.people() > 0 {
        folded.push(GroupVotes::new(OTHERS, others));
    }
    folded
}

/// The whole room as one group.
fn one(groups: &[GroupVotes]) -> Vec<GroupVotes> {
    vec![GroupVotes::new(EVERYONE, total(groups))]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(groups: &[(&str, u32)]) -> Vec<GroupVotes> {
        groups
            .iter()
            .map(|(role, red)| GroupVotes { red: *red, ..GroupVotes::new(*role, Tally::default()) })
            .collect()
    }

    fn folded(statements: &[&[(&str, u32)]]) -> Vec<Vec<(String, u32)>> {
        let votes = (0..).map(|n| format!("s{n}")).zip(statements.iter().map(|of| groups(of))).collect();
        let plain =
            |votes: Vec<GroupVotes>| votes.into_iter().map(|votes| (votes.group, votes.red)).collect();
        fold(&votes).into_values().map(plain).collect()
    }

    #[test]
    fn roles_of_five_stand_alone_and_smaller_ones_are_counted_together() {
        let found = folded(&[&[("practitioner", 8), ("leader", 3), ("cook", 3)]]);
        assert_eq!(found, [[("practitioner".to_owned(), 8), (OTHERS.to_owned(), 6)]]);
    }

    #[test]
    fn a_rest_of_fewer_than_five_takes_the_next_role_with_it() {
        let found = folded(&[&[("practitioner", 8), ("leader", 5), ("cook", 1)]]);
        assert_eq!(found, [[("practitioner".to_owned(), 8), (OTHERS.to_owned(), 6)]]);
        let found = folded(&[&[("practitioner", 8), ("cook", 1)]]);
        assert_eq!(found, [[(EVERYONE.to_owned(), 9)]]);
    }

    #[test]
    fn one_folding_holds_for_the_whole_round() {
        let found = folded(&[&[("practitioner", 8), ("leader", 5)], &[("practitioner", 8), ("leader", 4)]]);
        assert_eq!(found, [[(EVERYONE.to_owned(), 13)], [(EVERYONE.to_owned(), 12)]]);
    }

    #[test]
    fn a_statement_with_a_total_only_leaves_the_others_as_they_are() {
        let found = folded(&[&[("practitioner", 8), ("leader", 5)], &[("practitioner", 3)], &[("", 13)]]);
        let alone = vec![("leader".to_owned(), 5), ("practitioner".to_owned(), 8)];
        assert_eq!(found, [alone, vec![(EVERYONE.to_owned(), 3)], vec![(EVERYONE.to_owned(), 13)]]);
    }
}
