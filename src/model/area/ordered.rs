//! The statements of an area, those first of which most teams said Red. It is an order of
//! statements: of teams there is none by what they said.

use std::cmp::Reverse;

use super::picture::{AreaPicture, RatingCounts};
use crate::model::checklist::{Checklist, Statement};

impl AreaPicture {
    /// What those teams said of a statement who were asked it in these words; nothing where
    /// that is left out.
    pub fn counts(&self, statement: &str) -> Option<RatingCounts> {
        self.statements.get(statement).map(|of| of.counts)
    }

    /// Whether some teams were asked a statement of the checklist in other words, and so are not
    /// counted there.
    pub fn counts_fewer(&self, checklist: &Checklist) -> bool {
        let counted = |statement: &Statement| self.counts(&statement.id).unwrap_or_default().teams();
        checklist.statements.iter().any(|statement| counted(statement) < self.teams)
    }

    /// Whether there are teams, and they are too few to be counted without having agreed.
    pub fn leaves_out_counts(&self) -> bool {
        self.teams > 0 && self.statements.is_empty() && self.is_few()
    }

    /// How many teams said Red of a statement.
    pub fn reds(&self, statement: &str) -> u32 {
        self.counts(statement).unwrap_or_default().red
    }

    /// The statements by how many teams said Red; those of as many stand as published.
    pub fn by_red<'a>(&self, checklist: &'a Checklist) -> Vec<&'a Statement> {
        let mut statements: Vec<&Statement> = checklist.statements.iter().collect();
        // Stable, so that what is as much needed stays as published.
        statements.sort_by_key(|statement| Reverse(self.reds(&statement.id)));
        statements
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Source;
    use crate::model::area::PicturedStatement;

    #[test]
    fn statements_stand_by_how_many_teams_said_red_and_as_published_where_as_many_did() {
        let statement = |id: &str| Statement { id: id.into(), ..Statement::default() };
        let statements = ["none", "two", "four", "two-too", "unasked"].map(statement).into();
        let (id, title, source) = ("c".into(), "C".into(), Source::default());
        let checklist = Checklist { id, version: 1, title, source, statements };
        let mut picture = AreaPicture::default();
        for (id, red) in [("none", 0), ("two", 2), ("four", 4), ("two-too", 2)] {
            let counts = RatingCounts { red, green: 5 - red, ..RatingCounts::default() };
            picture.statements.insert(id.into(), PicturedStatement { counts, steps: Vec::new() });
        }
        let ids: Vec<&str> = picture.by_red(&checklist).iter().map(|of| of.id.as_str()).collect();
        assert_eq!(ids, ["four", "two", "two-too", "none", "unasked"]);
        assert_eq!((picture.reds("two"), picture.reds("unasked"), picture.counts("unasked")), (2, 0, None));
    }
}
