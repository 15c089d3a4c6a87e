//! What of an area may leave the computer on which its files were read.

use super::picture::AreaPicture;
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

    /// The picture with what may be shared on, and nothing else.
    #[must_use]
    pub fn shared(&self, sharing: Sharing) -> Self {
        if self.is_few() && !sharing.few_agreed {
            return Self { date: self.date, teams: self.teams, ..Self::default() };
        }
        let mut shared = self.clone();
        if !sharing.names {
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
