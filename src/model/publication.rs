//! What was published of a course: a group of learners who were counted together
//! once, and what was told of them. It stays as it is, whatever becomes of their answers.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::moment::{Moment, Question};
use super::unique_map;

/// Learners who were counted together between two moments. It holds no more than was
/// told of them: no count that was left out, and nobody's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    /// The earlier moment.
    pub first: Moment,
    /// The later moment.
    pub second: Moment,
    /// The day on which it was first published.
    pub on: Date,
    /// How many learners were counted. It stays when one of them leaves the file.
    pub number: u32,
    /// Their codes, in the order of the alphabet, so that nobody is counted twice.
    pub learners: Vec<String>,
    /// How many of them moved up, by statement.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "unique_map::deserialize"
    )]
    pub moved_up: BTreeMap<String, MovedUp>,
    /// The same for the questions from 1 to 5.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "unique_map::deserialize"
    )]
    pub questions: BTreeMap<Question, MovedUp>,
}

/// How many learners moved up, as far as that is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MovedUp {
    /// Fewer than the minimum count, or none.
    Few,
    /// So many; they and those who did not are the minimum count or more.
    Exactly(u32),
    /// All, or all but fewer than the minimum count.
    NearlyAll,
}

impl Publication {
    /// The two moments, the earlier one first.
    pub fn pair(&self) -> (Moment, Moment) {
        (self.first, self.second)
    }

    /// A learner's code is another now. Where both are here, they were one person's.
    pub(super) fn rename(&mut self, from: &str, to: &str) {
        if let Some(code) = self.learners.iter_mut().find(|code| *code == from) {
            to.clone_into(code);
            self.learners.sort_unstable();
            self.learners.dedup();
        }
    }
}

/// What two copies of a course published: all of it. Where both counted a learner, one's
/// own cell is told, and those whom the other one counted are never counted again.
pub(super) fn merged(mine: &[Publication], theirs: &[Publication]) -> Vec<Publication> {
    let mut both = mine.to_vec();
    for cell in theirs {
        if both.contains(cell) {
            continue;
        }
        let shares = |of: &&mut Publication| {
            of.pair() == cell.pair() && of.learners.iter().any(|code| cell.learners.contains(code))
        };
        if let Some(own) = both.iter_mut().find(shares) {
            own.learners.extend(cell.learners.iter().cloned());
            own.learners.sort_unstable();
            own.learners.dedup();
        } else {
            both.push(cell.clone());
        }
    }
    both
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(second: Moment, learners: &[&str]) -> Publication {
        Publication {
            first: Moment::Before,
            second,
            on: jiff::civil::date(2026, 11, 22),
            number: 12,
            learners: learners.iter().map(|code| (*code).to_owned()).collect(),
            moved_up: BTreeMap::new(),
            questions: BTreeMap::new(),
        }
    }

    #[test]
    fn what_two_copies_published_is_told_and_nobody_is_counted_twice() {
        let after = |learners: &[&str]| cell(Moment::After, learners);
        let follow_up = cell(Moment::FollowUp, &["Blue 1"]);
        let mine = [after(&["Blue 1", "Blue 2"])];
        assert_eq!(merged(&mine, &mine), mine);
        assert_eq!(merged(&mine, std::slice::from_ref(&follow_up)), [mine[0].clone(), follow_up]);
        let other = after(&["Blue 3"]);
        assert_eq!(merged(&mine, std::slice::from_ref(&other)), [mine[0].clone(), other]);
        let overlapping = merged(&mine, &[after(&["Blue 0", "Blue 2"])]);
        assert_eq!(overlapping, [after(&["Blue 0", "Blue 1", "Blue 2"])]);
    }
}
