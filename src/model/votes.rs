//! What people thought before they talked: kept as counts and never as names. How
//! finely they may be kept and shown is a matter of [`super::disclosure`].

use std::collections::BTreeMap;
use std::ops::{Add, AddAssign};

use serde::{Deserialize, Serialize};

use super::rating::{Rating, Vote};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_people_can_be_two_sides() {
        let tally = Tally { red: 5, amber: 3, green: 5, cant_say: 9 };
        assert_eq!(tally.most(), [Rating::Red, Rating::Green]);
        assert!(tally.disagrees_with(Rating::Amber) && !tally.disagrees_with(Rating::Green));
        assert!(!Tally { cant_say: 3, ..Tally::default() }.disagrees_with(Rating::Red));
    }
}
