//! Who can teach whom: what some have in place, others need help with.

use super::picture::AreaPicture;
use crate::model::Rating;

/// Teams that could help each other with a statement, by their places among those named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouldHelp {
    /// Those that say that it is in place.
    pub green: Vec<usize>,
    /// Those that need help with it first.
    pub red: Vec<usize>,
}

impl AreaPicture {
    /// Teams that could help each other with a statement; none where there are not both, or
    /// names are left out.
    pub fn could_help(&self, statement: &str) -> Option<CouldHelp> {
        let who_said = |rating: Rating| {
            let places = self.named.iter().enumerate();
            let said = places.filter(|(_, team)| team.ratings.get(statement) == Some(&rating));
            said.map(|(place, _)| place).collect()
        };
        let both = CouldHelp { green: who_said(Rating::Green), red: who_said(Rating::Red) };
        (!both.green.is_empty() && !both.red.is_empty()).then_some(both)
    }
}
