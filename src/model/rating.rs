//! How a statement is judged.

use serde::{Deserialize, Serialize};

/// The rating that a team agrees on for one statement.
///
/// A statement without one is "not yet rated", which is `None` wherever a
/// `Rating` is kept: absence is not a fifth rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rating {
    /// Where help is needed first.
    Red,
    /// Partly in place.
    Amber,
    /// In place, and we can say how we know.
    Green,
    /// The statement does not concern this workforce.
    NotApplicable,
}

impl Rating {
    /// Every rating, in the order in which screens and documents offer them.
    pub const ALL: [Self; 4] = [Self::Red, Self::Amber, Self::Green, Self::NotApplicable];

    /// Whether the plan should say something about a statement rated so.
    pub fn asks_for_action(self) -> bool {
        matches!(self, Self::Red | Self::Amber)
    }

    /// A key for sorting statements for the plan: Reds first, the unrated last.
    pub fn urgency(rating: Option<Self>) -> u8 {
        match rating {
            Some(Self::Red) => 0,
            Some(Self::Amber) => 1,
            Some(Self::Green) => 2,
            Some(Self::NotApplicable) => 3,
            None => 4,
        }
    }
}
