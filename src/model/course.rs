//! What a course is: its name, for whom it was held, and when.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What the course is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Course {
    /// What it is called. May be empty while the file is being set up.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// For whom it was held, and where.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// The first day on which it is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begins: Option<Date>,
    /// The last day on which it is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends: Option<Date>,
    /// The day on which learners are asked again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<Date>,
}
