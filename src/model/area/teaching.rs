//! Who can teach whom: what some have in place, others need help with.

use super::picture::{AreaPicture, PicturedTeam};
use crate::model::Rating;

/// Teams that could help each other with a statement, in the order of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouldHelp<'a> {
    /// Those that say that it is in place.
    pub green: Vec<&'a PicturedTeam>,
    /// Those that need help with it first.
    pub red: Vec<&'a PicturedTeam>,
}

impl AreaPicture {
    /// The teams with a rating of a statement; nobody where names are left out.
    pub fn who_said<'a>(&'a self, statement: &str, rating: Rating) -> impl Iterator<Item = &'a PicturedTeam> {
        self.named.iter().filter(move |team| team.ratings.get(statement) == Some(&rating))
    }

    /// Teams that could help each other with a statement; none where there are not both, or
    /// names are left out.
    pub fn could_help(&self, statement: &str) -> Option<CouldHelp<'_>> {
        let [green, red] = [Rating::Green, Rating::Red].map(|said| self.who_said(statement, said).collect());
        let both = CouldHelp { green, red };
        (!both.green.is_empty() && !both.red.is_empty()).then_some(both)
    }
}
