//! The statements that a workforce is rated against, and what helps to judge them.

use serde::{Deserialize, Serialize};

/// A list of statements in published order, with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Names the checklist for ever, whatever its version.
    pub id: String,
    /// Rises by one when any wording changes.
    pub version: u32,
    /// What people call it.
    pub title: String,
    /// Whose words the statements are.
    #[serde(default, skip_serializing_if = "Source::is_empty")]
    pub source: Source,
    /// The statements, in published order.
    pub statements: Vec<Statement>,
}

/// Where the statements come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Source {
    /// Authors, title and year, as one would cite them.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub citation: String,
    /// Which edition of the wording this is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub edition: String,
    /// What was added to the published wording, and by whom.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// One statement about the workforce.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Never changes once published; responses are kept under it.
    pub id: String,
    /// The published wording, letter for letter.
    pub text: String,
    /// A short title for lists. The app's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What the statement is about: knowing, doing, or conditions. The app's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub theme: String,
    /// What it asks for, where it asks for several things at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
    /// Help with judging it. The app's own, and marked so wherever it is shown.
    #[serde(default, skip_serializing_if = "Guidance::is_empty")]
    pub guidance: Guidance,
}

/// Help with judging a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Guidance {
    /// Why it matters to babies and young children.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// What Red could look like.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub red: String,
    /// What Amber could look like.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub amber: String,
    /// What Green could look like.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub green: String,
    /// Questions to ask each other.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ask: Vec<String>,
    /// Evidence to look for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// What could be done next, small steps first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
}

/// A suggested next step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What would have to be found for it.
    pub kind: StepKind,
    /// What to do, small enough to start next week.
    pub text: String,
}

/// What a next step calls for. Training alone does not change conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum StepKind {
    Training,
    Supervision,
    Time,
    JointLearning,
    Policy,
    Signposting,
}

impl StepKind {
    /// Every kind, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::Training, Self::Supervision, Self::Time, Self::JointLearning, Self::Policy, Self::Signposting];
}

impl Checklist {
    /// The statement with this id.
    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.id == id)
    }

    /// Where a statement stands in published order, counted from 0.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.statements.iter().position(|statement| statement.id == id)
    }
}

impl Statement {
    /// The short title, or the wording itself where a checklist gives none.
    pub fn short_title(&self) -> &str {
        if self.title.is_empty() { &self.text } else { &self.title }
    }
}

impl Guidance {
    /// Whether the checklist offers no help at all for this statement.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Source {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
