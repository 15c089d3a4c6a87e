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
    /// Some of it is in place.
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

    /// The vote that says the same; none for what cannot be voted.
    pub fn as_vote(self) -> Option<Vote> {
        match self {
            Self::Red => Some(Vote::Red),
            Self::Amber => Some(Vote::Amber),
            Self::Green => Some(Vote::Green),
            Self::NotApplicable => None,
        }
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

/// What one person thinks before the talk. "Can't say" is an answer and not a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Vote {
    /// Help is needed here first, as in [`Rating::Red`].
    Red,
    /// Some of it is in place, as in [`Rating::Amber`].
    Amber,
    /// It is in place, as in [`Rating::Green`].
    Green,
    /// This person cannot judge it.
    CantSay,
}

impl Vote {
    /// Every vote, in the order in which screens and documents offer them.
    pub const ALL: [Self; 4] = [Self::Red, Self::Amber, Self::Green, Self::CantSay];

    /// The rating that says the same; none for Can't say.
    pub fn as_rating(self) -> Option<Rating> {
        match self {
            Self::Red => Some(Rating::Red),
            Self::Amber => Some(Rating::Amber),
            Self::Green => Some(Rating::Green),
            Self::CantSay => None,
        }
    }
}
