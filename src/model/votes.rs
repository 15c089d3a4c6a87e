//! What people thought before they talked: kept as counts, never as names, and
//! never so finely that one of them could be picked out.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Add, AddAssign};

use serde::{Deserialize, Serialize};

use super::rating::{Rating, Vote};

/// Fewer people than this are not shown, or kept, as a group of their own.
pub const FEW: u32 = 5;

/// The group that is the whole room.
pub const EVERYONE: &str = "";

/// The group into which small roles are folded.
pub const OTHERS: &str = "other roles";

/// First votes of one group on one statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GroupVotes {
    /// A role, [`OTHERS`], or [`EVERYONE`].
    pub group: String,
    /// How many said Red.
    pub red: u32,
    /// How many said Amber.
    pub amber: u32,
    /// How many said Green.
    pub green: u32,
    /// How many could not say.
    pub cant_say: u32,
}

/// How many gave each vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tally {
    /// How many said Red.
    pub red: u32,
    /// How many said Amber.
    pub amber: u32,
    /// How many said Green.
    pub green: u32,
    /// How many could not say.
    pub cant_say: u32,
}

/// Votes of a round, by statement id.
pub type Votes = BTreeMap<String, Vec<GroupVotes>>;

impl GroupVotes {
    /// The votes of a group.
    pub fn new(group: impl Into<String>, tally: Tally) -> Self {
        let Tally { red, amber, green, cant_say } = tally;
        Self { group: group.into(), red, amber, green, cant_say }
    }

    /// The counts without the group.
    pub fn tally(&self) -> Tally {
        Tally { red: self.red, amber: self.amber, green: self.green, cant_say: self.cant_say }
    }
}

impl Tally {
    /// How many of this vote.
    pub fn of(self, vote: Vote) -> u32 {
        match vote {
            Vote::Red => self.red,
            Vote::Amber => self.amber,
            Vote::Green => self.green,
            Vote::CantSay => self.cant_say,
        }
    }

    /// The same with another count for one vote.
    #[must_use]
    pub fn with(mut self, vote: Vote, count: u32) -> Self {
        match vote {
            Vote::Red => self.red = count,
            Vote::Amber => self.amber = count,
            Vote::Green => self.green = count,
            Vote::CantSay => self.cant_say = count,
        }
        self
    }

    /// Counts one more vote.
    pub fn count(&mut self, vote: Vote) {
        *self = self.with(vote, self.of(vote).saturating_add(1));
    }

    /// How many people voted.
    pub fn people(self) -> u32 {
        self.rated().saturating_add(self.cant_say)
    }

    /// How many said Red, Amber or Green.
    pub fn rated(self) -> u32 {
        self.red.saturating_add(self.amber).saturating_add(self.green)
    }

    /// What most people said: one rating, or several with the same number. Can't
    /// say is not a rating. Empty where nobody rated.
    pub fn most(self) -> Vec<Rating> {
        let ratings = [(Rating::Red, self.red), (Rating::Amber, self.amber), (Rating::Green, self.green)];
        let most = ratings.iter().map(|(_, count)| *count).max().unwrap_or(0);
        ratings
            .into_iter()
            .filter(|(_, count)| *count == most && most > 0)
            .map(|(rating, _)| rating)
            .collect()
    }

    /// Whether `agreed` is a rating that fewer people gave than another.
    pub fn disagrees_with(self, agreed: Rating) -> bool {
        let most = self.most();
        agreed != Rating::NotApplicable && !most.is_empty() && !most.contains(&agreed)
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            red: self.red.saturating_add(other.red),
            amber: self.amber.saturating_add(other.amber),
            green: self.green.saturating_add(other.green),
            cant_say: self.cant_say.saturating_add(other.cant_say),
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), Add::add)
    }
}

/// The counts of all groups together.
pub fn total(groups: &[GroupVotes]) -> Tally {
    groups.iter().map(GroupVotes::tally).sum()
}

/// How many votes are kept at once, at the least, in a room of so many people
/// (0: nobody said how many): five, or all where the room has fewer.
pub fn needed(room: u32) -> u32 {
    if (1..FEW).contains(&room) { room } else { FEW }
}

/// Folds the groups of a whole round so that no group of fewer than five people
/// is left, on any statement, and none can be worked out by subtraction.
///
/// One folding holds for the round: a role stands alone only if at least five
/// of it voted on every statement; the others are counted together, with the
/// smallest of the rest where they would be fewer than five themselves. Where
/// fewer than five people voted on a statement, or somebody counted the whole
/// room, that statement has a total only. Folding what is folded changes nothing.
pub fn fold(votes: &Votes) -> Votes {
    let by_role: Vec<&Vec<GroupVotes>> = votes.values().filter(|groups| has_roles(groups)).collect();
    let named = standing_alone(&by_role);
    let folded =
        |groups: &Vec<GroupVotes>| if has_roles(groups) { into(groups, &named) } else { one(groups) };
    votes.iter().map(|(statement, groups)| (statement.clone(), folded(groups))).collect()
}

/// Whether a statement's groups can be told apart at all.
fn has_roles(groups: &[GroupVotes]) -> bool {
    total(groups).people() >= FEW && !groups.iter().any(|votes| is_everyone(&votes.group))
}

fn is_everyone(group: &str) -> bool {
    group.trim().is_empty()
}

/// The roles that can stand alone on each of these statements.
fn standing_alone(statements: &[&Vec<GroupVotes>]) -> BTreeSet<String> {
    let sizes: Vec<BTreeMap<&str, u32>> = statements.iter().map(|groups| sizes(groups)).collect();
    let Some(first) = sizes.first() else { return BTreeSet::new() };
    let stands = |role: &str| sizes.iter().all(|sizes| sizes.get(role).is_some_and(|size| *size >= FEW));
    let mut named: BTreeSet<String> =
        first.keys().filter(|role| **role != OTHERS && stands(role)).map(ToString::to_string).collect();
    let rest = |sizes: &BTreeMap<&str, u32>, named: &BTreeSet<String>| -> u32 {
        sizes.iter().filter(|(role, _)| !named.contains(**role)).map(|(_, size)| size).sum()
    };
    // A rest of one to four people could be worked out from the total.
    while sizes.iter().any(|sizes| (1..FEW).contains(&rest(sizes, &named))) {
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
fn into(groups: &[GroupVotes], named: &BTreeSet<String>) -> Vec<GroupVotes> {
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

    #[test]
    fn most_people_can_be_two_sides() {
        let tally = Tally { red: 5, amber: 3, green: 5, cant_say: 9 };
        assert_eq!(tally.most(), [Rating::Red, Rating::Green]);
        assert!(tally.disagrees_with(Rating::Amber) && !tally.disagrees_with(Rating::Green));
        assert!(!Tally { cant_say: 3, ..Tally::default() }.disagrees_with(Rating::Red));
    }
}
