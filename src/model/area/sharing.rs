//! What of an area may leave the computer on which its files were read.

use super::picture::AreaPicture;
use crate::model::disclosure::MIN_COUNT;

/// What may be shared on. Everything is left out until somebody says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// The names of the teams, what each of them said, and whom their plans wait for.
    pub names: bool,
    /// What teams wrote themselves; only beside their names.
    pub notes: bool,
    /// There are fewer than [`MIN_COUNT`] teams, and they have agreed to be counted.
    pub few_agreed: bool,
}

impl Sharing {
    /// Nothing is left out, as on the computer on which the files were read.
    pub const EVERYTHING: Self = Self { names: true, notes: true, few_agreed: true };
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

    /// An earlier picture without the names and notes that may be kept no longer; none where it
    /// has no such. A few who agreed to be counted then have agreed to it.
    pub fn with_less(&self, sharing: Sharing) -> Option<Self> {
        let less = self.shared(Sharing { few_agreed: true, ..sharing });
        (less != *self).then_some(less)
    }

    /// The picture with what may be shared on, and nothing else.
    #[must_use]
    pub fn shared(&self, sharing: Sharing) -> Self {
        if self.is_few() && !sharing.few_agreed {
            let Self { date, teams, not_seen, .. } = *self;
            return Self { date, teams, not_seen, chosen: self.chosen.clone(), ..Self::default() };
        }
        let mut shared = self.clone();
        if !sharing.names {
            // Teams wrote who that is, and "Oak Room's manager" says which of them is meant.
            shared.waited_for.clear();
            // A folder may be called as the one team is whose file is in it.
            let names = self.named.iter().map(|team| team.name.trim().to_lowercase());
            let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
            shared.agencies.retain(|agency| {
                let agency = agency.to_lowercase();
                !names.iter().any(|name| agency.contains(name.as_str()))
            });
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
