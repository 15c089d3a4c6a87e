//! What the parts of the map are drawn from: where everything is, and what is in sight.

use std::ops::Range;

use egui::{Pos2, Rangef, Rect, pos2};

use crate::app::screens::area::map::measure::Measures;
use crate::app::screens::area::map::view::{Cursor, MapView};
use crate::model::Statement;
use crate::model::area::PicturedStatement;

/// What the rows are drawn from.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub view: &'a MapView<'a>,
    pub measures: &'a Measures,
    /// Where everything begins: it moves as the map is scrolled.
    pub origin: Pos2,
    /// What of the map is in sight.
    pub sight: Rect,
}

impl Frame<'_> {
    /// Where the statements and their counts stand: they stay at the left of what is in sight.
    pub fn left(&self) -> Rangef {
        Rangef::new(self.sight.left(), self.sight.left() + self.measures.left())
    }

    /// Where the columns of the teams are in sight.
    pub fn right(&self) -> Rect {
        Rect::from_min_max(pos2(self.left().max.min(self.sight.right()), self.sight.top()), self.sight.max)
    }

    /// Where a line is.
    pub fn line(&self, line: usize) -> Rangef {
        let line = self.measures.line(line);
        let top = self.origin.y + self.measures.headings;
        Rangef::new(top + line.min, top + line.max)
    }

    /// Where a team's column is.
    pub fn column(&self, team: usize) -> Rangef {
        let column = self.measures.column(team);
        Rangef::new(self.origin.x + column.min, self.origin.x + column.max)
    }

    /// The teams that are in sight.
    pub fn teams(&self) -> Range<usize> {
        let right = self.right().x_range();
        let sight = Rangef::new(right.min - self.origin.x, right.max - self.origin.x);
        self.measures.teams(sight, self.view.count())
    }

    /// What was said of a statement.
    pub fn said(&self, statement: &Statement) -> Option<&PicturedStatement> {
        self.view.picture.statements.get(&statement.id)
    }
}

/// A row that is shown.
pub(super) struct Shown<'a> {
    /// Its place among the rows of statements.
    pub row: usize,
    /// The position of its statement in the checklist.
    pub position: usize,
    pub statement: &'a Statement,
    /// Where it is.
    pub y: Rangef,
}

impl Shown<'_> {
    /// Its cell of a team.
    pub fn at(&self, team: usize) -> Cursor {
        Cursor { row: self.row, team }
    }
}
