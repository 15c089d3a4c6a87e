//! Which teams of an area are looked at, at which of their rounds, and in which order.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Which teams are looked at, and at which of their rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Chosen {
    /// Only those of this agency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<String>,
    /// Only those of this setting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setting: Option<String>,
    /// At which of their rounds.
    pub round: RoundChoice,
    /// In which order they stand.
    pub order: TeamOrder,
}

/// At which of its rounds a team is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundChoice {
    /// The last in which anything is rated.
    #[default]
    Latest,
    /// The last up to this day in which anything is rated.
    UpTo(Date),
    /// The one with this label. Teams that have none are not looked at.
    Labelled(String),
}

/// In which order teams stand. There is none by what they said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TeamOrder {
    /// By their names.
    #[default]
    Name,
    /// By their agencies, and by their names within one.
    Agency,
    /// By their settings, and by their names within one.
    Setting,
}

impl Chosen {
    /// Whether the same teams are looked at, at the same of their rounds.
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        (&self.agency, &self.setting, &self.round) == (&other.agency, &other.setting, &other.round)
    }
}
