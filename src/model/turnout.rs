//! How many of those who are here have answered, and which roles are still missing:
//! whoever collects ballots wants to know whom to ask again.
//!
//! That somebody has not answered tells nothing of what the others said. Of a small role
//! it is said all the same of nobody: "the manager has not answered" is read on a wall as
//! "the manager would not", and the next reminder makes the last answer the manager's.

use std::collections::BTreeMap;

use super::disclosure::MIN_COUNT;
use super::round::Round;

/// How many people have answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turnout {
    /// So many.
    pub answered: u32,
    /// Of so many who take part; 0 where nobody said how many.
    pub people: u32,
    /// The roles of which somebody is missing; none where that would point at a few.
    pub missing: Vec<MissingRole>,
}

/// A role of which not everybody has answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingRole {
    /// What it is called.
    pub role: String,
    /// So many have not answered.
    pub missing: u32,
    /// Of so many who have this role.
    pub people: u32,
}

impl Turnout {
    /// Of a round. `roles` are those of all who have answered, as far as they are known.
    pub fn of(round: &Round, answered: u32, roles: &[String]) -> Self {
        let missing = missing_roles(round, answered, roles).unwrap_or_default();
        Self { answered, people: round.people(), missing }
    }
}

/// `None`: it cannot be said, or would point at a few people.
fn missing_roles(round: &Round, answered: u32, roles: &[String]) -> Option<Vec<MissingRole>> {
    // Somebody answered in another way, so the roles of all are not known.
    if usize::try_from(answered).ok()? != roles.len() {
        return None;
    }
    let mut here: BTreeMap<&str, u32> = BTreeMap::new();
    for present in &round.present {
        *here.entry(present.role.trim()).or_default() += present.number;
    }
    let mut left = here.clone();
    for role in roles {
        // A role that nobody here has, or one more than there are: the numbers are wrong.
        let left = left.get_mut(role.as_str()).filter(|left| **left > 0)?;
        *left -= 1;
    }
    let (shown, few): (Vec<_>, Vec<_>) =
        here.into_iter().partition(|(role, people)| !role.is_empty() && *people >= MIN_COUNT);
    let rest: u32 = few.iter().map(|(_, people)| people).sum();
    // One small role beside the others could be worked out from the total.
    if rest > 0 && rest < MIN_COUNT {
        return None;
    }
    let missing = |(role, people): (&str, u32)| MissingRole {
        role: role.to_owned(),
        missing: left.get(role).copied().unwrap_or_default(),
        people,
    };
    Some(shown.into_iter().map(missing).filter(|role| role.missing > 0).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Present;

    fn turnout(present: &[(&str, u32)], roles: &[(&str, usize)]) -> Turnout {
        let mut round = Round::new("r".to_owned(), "r".to_owned(), jiff::civil::date(2026, 11, 1));
        let here = |(role, number): &(&str, u32)| Present { role: (*role).to_owned(), number: *number };
        round.present = present.iter().map(here).collect();
        let roles: Vec<String> =
            roles.iter().flat_map(|(role, count)| vec![(*role).to_owned(); *count]).collect();
        Turnout::of(&round, u32::try_from(roles.len()).unwrap(), &roles)
    }

    fn said(turnout: &Turnout) -> Vec<(&str, u32, u32)> {
        turnout.missing.iter().map(|of| (of.role.as_str(), of.missing, of.people)).collect()
    }

    #[test]
    fn the_roles_still_missing_are_named() {
        let found = turnout(&[("Practitioner", 8), ("Room leader", 5)], &[("Practitioner", 6)]);
        assert_eq!((found.answered, found.people), (6, 13));
        assert_eq!(said(&found), [("Practitioner", 2, 8), ("Room leader", 5, 5)]);
        let all = turnout(&[("Practitioner", 8), ("Room leader", 5)], &[("Practitioner", 8)]);
        assert_eq!(said(&all), [("Room leader", 5, 5)]);
    }

    #[test]
    fn a_role_of_fewer_than_five_is_never_pointed_at() {
        let alone = [("Practitioner", 8), ("Manager", 1)];
        assert_eq!(said(&turnout(&alone, &[("Practitioner", 8)])), []);
        let small = [("Practitioner", 8), ("Manager", 2), ("Room leader", 3)];
        assert_eq!(said(&turnout(&small, &[("Practitioner", 7)])), [("Practitioner", 1, 8)]);
    }

    #[test]
    fn where_the_roles_of_all_are_not_known_none_is_named() {
        let here = [("Practitioner", 8), ("Room leader", 5)];
        assert_eq!(said(&turnout(&here, &[("Practitioner", 6), ("", 1)])), []);
        assert_eq!(said(&turnout(&here, &[("Practitioner", 9)])), []);
    }
}
