//! Folding: small roles are counted together, so that no group is too small and
//! no vote is lost.

use std::collections::{BTreeMap, BTreeSet};

use super::{MIN_COUNT, is_few};
use crate::model::votes::{EVERYONE, GroupVotes, OTHERS, Tally, Votes, total};

/// Folds the groups of each statement so that no group below the minimum count is left,
/// and none can be worked out by subtraction.
///
/// A role stands alone only if enough of it voted; the others are counted together, with
/// the smallest of the rest where they would be too few themselves. Where too few people
/// voted on a statement, or somebody counted the whole room, that statement has a total
/// only. Folding what is folded changes nothing.
///
/// Each statement by itself: what the same people said of one statement tells nothing of
/// what they said of another, and a card that was missed on one takes nothing from the rest.
pub fn fold(votes: &Votes) -> Votes {
    votes.iter().map(|(statement, groups)| (statement.clone(), fold_one(groups))).collect()
}

/// Folds the groups of one statement beside those that the room has `seen`: by the same
/// roles as one of them, or as a total. What was seen stays as it is.
pub fn fold_beside<'a>(
    groups: &[GroupVotes],
    seen: impl IntoIterator<Item = &'a Vec<GroupVotes>>,
) -> Vec<GroupVotes> {
    let by_role = seen.into_iter().filter(|groups| has_roles(groups));
    let named: Vec<BTreeSet<String>> = by_role.map(|groups| standing_alone(groups)).collect();
    let named: Vec<BTreeSet<String>> = named.into_iter().filter(|named| !named.is_empty()).collect();
    if named.is_empty() || !has_roles(groups) {
        return fold_one(groups);
    }
    let fits = named.iter().find(|named| can_stand_alone(groups, named));
    fits.map_or_else(|| one(groups), |named| into(groups, named))
}

fn fold_one(groups: &[GroupVotes]) -> Vec<GroupVotes> {
    if has_roles(groups) { into(groups, &standing_alone(groups)) } else { one(groups) }
}

/// Whether a statement's groups can be told apart at all.
fn has_roles(groups: &[GroupVotes]) -> bool {
    total(groups).people() >= MIN_COUNT && !groups.iter().any(|votes| is_everyone(&votes.group))
}

fn is_everyone(group: &str) -> bool {
    group.trim().is_empty()
}

/// The roles that can stand alone.
fn standing_alone(groups: &[GroupVotes]) -> BTreeSet<String> {
    let sizes = sizes(groups);
    let stands = |(role, size): &(&&str, &u32)| **role != OTHERS && **size >= MIN_COUNT;
    let mut named: BTreeSet<String> =
        sizes.iter().filter(stands).map(|(role, _)| (*role).to_owned()).collect();
    // A rest that is too small could be worked out from the total.
    while is_few(rest(&sizes, &named)) {
        let size = |role: &String| sizes.get(role.as_str()).copied();
        let Some(smallest) = named.iter().min_by_key(|role| size(role)).cloned() else { break };
        named.remove(&smallest);
    }
    named
}

/// Whether these roles can stand alone, and the others beside them.
fn can_stand_alone(groups: &[GroupVotes], named: &BTreeSet<String>) -> bool {
    let sizes = sizes(groups);
    let stands = |role: &String| sizes.get(role.as_str()).is_some_and(|size| *size >= MIN_COUNT);
    named.iter().all(stands) && !is_few(rest(&sizes, named))
}

/// How many people have none of these roles.
fn rest(sizes: &BTreeMap<&str, u32>, named: &BTreeSet<String>) -> u32 {
    sizes.iter().filter(|(role, _)| !named.contains(**role)).map(|(_, size)| size).sum()
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
    fn a_statement_on_which_fewer_voted_takes_nothing_from_another() {
        let found = folded(&[&[("practitioner", 8), ("leader", 5)], &[("practitioner", 8), ("leader", 4)]]);
        let by_role = vec![("leader".to_owned(), 5), ("practitioner".to_owned(), 8)];
        assert_eq!(found, [by_role, vec![(EVERYONE.to_owned(), 12)]]);
    }

    #[test]
    fn beside_what_was_seen_by_role_the_same_roles_stand_alone_or_none() {
        let beside = |new: &[(&str, u32)], seen: &[(&str, u32)]| -> Vec<(String, u32)> {
            let votes = fold_beside(&groups(new), [&groups(seen)]);
            votes.into_iter().map(|votes| (votes.group, votes.red)).collect()
        };
        let seen = [("practitioner", 8), (OTHERS, 6)];
        let finer = beside(&[("practitioner", 8), ("leader", 5), ("cook", 1)], &seen);
        assert_eq!(finer, [("practitioner".to_owned(), 8), (OTHERS.to_owned(), 6)]);
        let missed = beside(&[("practitioner", 8), (OTHERS, 4)], &seen);
        assert_eq!(missed, [(EVERYONE.to_owned(), 12)]);
        let other = beside(&[("practitioner", 4), ("leader", 9)], &seen);
        assert_eq!(other, [(EVERYONE.to_owned(), 13)]);
        let total = beside(&[("leader", 6), ("cook", 5)], &[(EVERYONE, 11)]);
        assert_eq!(total, [("cook".to_owned(), 5), ("leader".to_owned(), 6)]);
    }

    #[test]
    fn a_statement_with_a_total_only_leaves_the_others_as_they_are() {
        let found = folded(&[&[("practitioner", 8), ("leader", 5)], &[("practitioner", 3)], &[("", 13)]]);
        let alone = vec![("leader".to_owned(), 5), ("practitioner".to_owned(), 8)];
        assert_eq!(found, [alone, vec![(EVERYONE.to_owned(), 3)], vec![(EVERYONE.to_owned(), 13)]]);
    }
}
