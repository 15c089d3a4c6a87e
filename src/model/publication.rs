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
