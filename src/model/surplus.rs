//! More votes than people: somebody counted wrongly, or somebody came who was not
//! expected. It is said and not mended, since nobody but the room knows which.

use super::round::Round;
use super::votes::{EVERYONE, GroupVotes, OTHERS, total};

/// A group of which more votes were counted than people took part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surplus {
    /// A role, [`OTHERS`] or [`EVERYONE`].
    pub group: String,
    /// So many votes were counted.
    pub votes: u32,
    /// So many people took part, as the round says.
    pub people: u32,
}

impl Round {
    /// The groups with more votes than people among a statement's votes, and then everybody
    /// together, as far as it is known how many they are.
    pub fn surplus(&self, groups: &[GroupVotes]) -> Vec<Surplus> {
        let own = groups.iter().filter(|of| of.group != EVERYONE);
        let own = own.map(|of| (of.group.as_str(), of.tally().people(), self.people_in(&of.group, groups)));
        let all = (EVERYONE, total(groups).people(), Some(self.people()));
        let more = |(group, votes, people): (&str, u32, Option<u32>)| {
            let people = people.filter(|people| *people > 0 && votes > *people)?;
            Some(Surplus { group: group.to_owned(), votes, people })
        };
        own.chain([all]).filter_map(more).collect()
    }

    /// How many people of a group are said to be here; none where nobody said.
    fn people_in(&self, group: &str, groups: &[GroupVotes]) -> Option<u32> {
        if group != OTHERS {
            let same = self.present.iter().filter(|present| present.role.trim() == group);
            return Some(same.map(|present| present.number).fold(0, u32::saturating_add));
        }
        let mut others = self.people();
        for named in groups.iter().filter(|of| of.group != OTHERS) {
            // A role that nobody here has: how many the others are is not known.
            let people = self.people_in(&named.group, groups).filter(|people| *people > 0)?;
            others = others.checked_sub(people)?;
        }
        Some(others)
    }
}
