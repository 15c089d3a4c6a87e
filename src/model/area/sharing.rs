//! What of an area may leave the computer on which its files were read.

use std::collections::HashSet;

use super::picture::AreaPicture;
use super::wording::words;
use crate::model::disclosure::MIN_COUNT;

/// What may be shared on. Everything is left out until somebody says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// The names of the teams, and what each of them said.
    pub names: bool,
    /// What teams wrote themselves; only beside their names.
    pub notes: bool,
    /// There are fewer than [`MIN_COUNT`] teams, and they have agreed to be counted.
    pub few_agreed: bool,
}

impl AreaPicture {
    /// Whether there are so few teams that they are counted only where they agreed.
    pub fn is_few(&self) -> bool {
        self.teams < MIN_COUNT
    }

    /// What of it was shared on, as far as it can be seen.
    pub fn kept(&self) -> Sharing {
        Sharing {
            names: !self.named.is_empty(),
            notes: self.named.iter().any(|team| !team.notes.is_empty()),
            few_agreed: self.is_few() && !self.statements.is_empty(),
        }
    }

    /// The picture with what may be shared on, and nothing else.
    #[must_use]
    pub fn shared(&self, sharing: Sharing) -> Self {
        if self.is_few() && !sharing.few_agreed {
            return Self { date: self.date, teams: self.teams, ..Self::default() };
        }
        let mut shared = self.clone();
        if !sharing.names {
            let names: HashSet<Vec<String>> = self.named.iter().map(|team| words(&team.name)).collect();
            // "Oak Room's manager" would say which team is meant.
            shared.waited_for.retain(|waited| !names_any(&waited.owner, &names));
            // A folder may be called as the one team is whose file is in it.
            shared.agencies.retain(|agency| !names_any(agency, &names));
            shared.named.clear();
        }
        if !(sharing.names && sharing.notes) {
            shared.named.iter_mut().for_each(|team| team.notes.clear());
            // What is no suggestion of the checklist was written by teams.
            for statement in shared.statements.values_mut() {
                statement.steps.retain(|step| step.kind.is_some());
            }
        }
        shared
    }
}

/// Whether some words of a text, one after the other, are one of these names.
fn names_any(text: &str, names: &HashSet<Vec<String>>) -> bool {
    let words = words(text);
    let from = |start: usize| words.get(start..).unwrap_or_default();
    (0..words.len()).map(from).any(|rest| {
        (1..=rest.len()).any(|length| rest.get(..length).is_some_and(|some| names.contains(some)))
    })
}
