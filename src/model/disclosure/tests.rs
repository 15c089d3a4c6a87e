//! What holds of every room and every course, whatever people answer. The same of
//! whole files, one copy after the other, stands in `tests/promises`.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::model::votes::{EVERYONE, GroupVotes, OTHERS, Tally, Votes, total};

const ROLES: [&str; 5] = ["Apprentice", "Health visitor", "Manager", "Practitioner", "Room leader"];

fn counts(most: u32) -> impl Strategy<Value = Tally> {
    prop::array::uniform4(0..=most).prop_map(|[red, amber, green, cant_say]| Tally {
        red,
        amber,
        green,
        cant_say,
    })
}

/// Somebody counts a statement: by role, or the whole room at once.
fn counted() -> impl Strategy<Value = Vec<GroupVotes>> {
    let by_role = prop::collection::vec((0..ROLES.len(), counts(3)), 0..7);
    let by_role = by_role.prop_map(|groups| {
        groups.into_iter().map(|(role, tally)| GroupVotes::new(ROLES[role], tally)).collect()
    });
    let whole = counts(6).prop_map(|tally| vec![GroupVotes::new(EVERYONE, tally)]);
    prop_oneof![4 => by_role, 1 => whole]
}

fn round() -> impl Strategy<Value = Votes> {
    prop::collection::vec(counted(), 1..5).prop_map(|counted| (0..).map(id).zip(counted).collect())
}

fn id(statement: usize) -> String {
    format!("statement {statement}")
}

/// No group, and no difference between the total and some groups, is of one to
/// four people, unless all that there is of the statement is one total.
fn shows_no_few(groups: &[GroupVotes]) -> bool {
    let sizes: Vec<u32> = groups.iter().map(|votes| votes.tally().people()).collect();
    let one_total = groups.len() == 1 && groups[0].group == EVERYONE;
    let sums = (0..1_u32 << sizes.len()).map(|chosen| -> u32 {
        sizes.iter().enumerate().filter(|(bit, _)| chosen >> bit & 1 == 1).map(|(_, size)| size).sum()
    });
    one_total || sums.into_iter().all(|sum| sum == 0 || sum >= MIN_COUNT)
}

fn is_split(groups: &[GroupVotes]) -> bool {
    groups.iter().any(|votes| votes.group != EVERYONE)
}

/// The roles that stand by themselves, for each statement that is split at all.
fn split_into(votes: &Votes) -> BTreeSet<BTreeSet<String>> {
    let named = |groups: &Vec<GroupVotes>| {
        groups.iter().map(|votes| votes.group.clone()).filter(|group| group != OTHERS).collect()
    };
    votes.values().filter(|groups| is_split(groups)).map(named).collect()
}

fn of_roles(groups: &[GroupVotes], wanted: impl Fn(&str) -> bool) -> Tally {
    groups.iter().filter(|votes| wanted(&votes.group)).map(GroupVotes::tally).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_leaves_no_group_under_five_and_none_to_be_worked_out(votes in round()) {
        let folded = fold(&votes);
        prop_assert!(folded.values().all(|groups| shows_no_few(groups)), "{folded:#?}");
        for (statement, groups) in &votes {
            if groups.iter().any(|votes| votes.group == EVERYONE) {
                prop_assert!(!is_split(&folded[statement]));
            }
        }
    }

    /// Counted one after the other: one set of groups for all that is split, and what was
    /// seen of the others stays.
    #[test]
    fn beside_others_a_statement_has_their_groups_or_a_total(votes in round()) {
        let mut seen = Votes::new();
        for (statement, groups) in &votes {
            let folded = fold_beside(groups, seen.values());
            prop_assert!(shows_no_few(&folded), "{folded:#?}");
            prop_assert_eq!(total(&folded), total(groups));
            seen.insert(statement.clone(), folded);
        }
        prop_assert!(split_into(&seen).len() <= 1, "{seen:#?}");
        prop_assert_eq!(&fold(&seen), &seen);
    }

    #[test]
    fn folding_loses_no_vote_and_moves_none_and_folding_again_changes_nothing(votes in round()) {
        let folded = fold(&votes);
        prop_assert_eq!(&fold(&folded), &folded);
        prop_assert_eq!(votes.keys().collect::<Vec<_>>(), folded.keys().collect::<Vec<_>>());
        for (statement, groups) in &folded {
            prop_assert_eq!(total(groups), total(&votes[statement]));
            let named: Vec<&str> = groups.iter().map(|votes| votes.group.as_str()).collect();
            for group in groups.iter().filter(|_| is_split(groups)) {
                let theirs = match group.group.as_str() {
                    OTHERS => of_roles(&votes[statement], |role| !named.contains(&role)),
                    named => of_roles(&votes[statement], |role| role == named),
                };
                prop_assert_eq!(group.tally(), theirs);
            }
        }
    }

    #[test]
    fn roles_that_all_have_five_are_all_shown(sizes in prop::collection::vec(5_u32..12, 1..5)) {
        let of = |(size, role): (&u32, &str)| GroupVotes::new(role, Tally { red: *size, ..Tally::default() });
        let groups: Vec<_> = sizes.iter().zip(ROLES).map(of).collect();
        let votes: Votes = (0..3).map(|at| (id(at), groups.clone())).collect();
        prop_assert_eq!(fold(&votes), votes);
    }
}
