//! What people thought before they talked, kept as counts and never as names.

use serde::{Deserialize, Serialize};

/// First votes of one group on one statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GroupVotes {
    /// A role, or several folded into one so that nobody can be picked out.
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
