//! What the map is drawn from, and what it remembers between frames.

use std::rc::Rc;
use std::sync::Arc;

use egui::Id;

use crate::app::open::once::{Once, Shared};
use crate::model::area::{AreaPicture, PicturedTeam};
use crate::model::{Checklist, Statement};
use crate::words;

/// What the map is drawn from.
#[derive(Clone, Copy)]
pub struct MapView<'a> {
    /// The statements, in published order.
    pub checklist: &'a Checklist,
    /// What the teams said of them.
    pub picture: &'a AreaPicture,
    /// What the teams that are named are called, in their order.
    pub called: &'a [String],
    /// Whether a press on a statement asks to see it by itself.
    pub opens: bool,
}

/// A team, and what it is called among the others.
#[derive(Clone, Copy)]
pub struct Named<'a> {
    /// What it said.
    pub team: &'a PicturedTeam,
    /// Its name, or more than that where another has the same.
    pub called: &'a str,
}

/// What the teams are called, so that no two are called the same: worked out once for each
/// picture.
pub fn names(known: &Once<Shared<AreaPicture>, Vec<String>>, picture: &Arc<AreaPicture>) -> Rc<Vec<String>> {
    known.get(Shared(Arc::clone(picture)), |_| words::area::team_names(&picture.named))
}

/// What the map remembers between frames.
#[derive(Default)]
pub struct MapState {
    pub(super) cursor: Cursor,
    /// The cell under the cursor, as egui knows it.
    pub(super) current: Option<Id>,
    /// The cursor has moved: its cell comes into sight and gets the keyboard.
    pub(super) moved: bool,
    /// The statement that is to come into sight, by its position in the checklist.
    pub(super) wanted: Option<usize>,
    /// The position of the statement that somebody wants to see by itself.
    pub(super) opened: Option<usize>,
}

impl MapState {
    /// Brings a statement into sight, by its position in the checklist.
    pub fn show(&mut self, position: usize) {
        self.wanted = Some(position);
    }

    /// The position of the statement that somebody has just asked to see by itself.
    pub fn take_opened(&mut self) -> Option<usize> {
        self.opened.take()
    }

    /// Goes to the statement that is to come into sight.
    pub(super) fn go_to_wanted(&mut self, lines: &[Line]) {
        let Some(wanted) = self.wanted.take() else { return };
        let positions = lines.iter().filter_map(|line| match line {
            Line::Statement(position, _) => Some(*position),
            Line::Theme(_) => None,
        });
        if let Some(row) = positions.into_iter().position(|position| position == wanted) {
            (self.cursor.row, self.moved) = (row, true);
        }
    }
}

/// A cell, by its place: the row among those of the statements, and the team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cursor {
    pub row: usize,
    pub team: usize,
}

/// A line of the map.
#[derive(Clone, Copy)]
pub(super) enum Line<'a> {
    /// The name of a theme, above its statements.
    Theme(&'a str),
    /// A statement, and its position in the checklist.
    Statement(usize, &'a Statement),
}

impl<'a> MapView<'a> {
    /// The lines: the statements by theme. Themes come in the order of their first statement,
    /// and within one the statements are as published.
    pub(super) fn lines(&self) -> Vec<Line<'a>> {
        let statements = &self.checklist.statements;
        let mut themes: Vec<&str> = Vec::new();
        for statement in statements {
            if !themes.contains(&statement.theme.as_str()) {
                themes.push(&statement.theme);
            }
        }
        let of_theme = |theme: &'a str| {
            let within = statements.iter().enumerate().filter(move |(_, of)| of.theme == theme);
            let name = (!theme.is_empty()).then_some(Line::Theme(theme));
            name.into_iter().chain(within.map(|(position, of)| Line::Statement(position, of)))
        };
        themes.into_iter().flat_map(of_theme).collect()
    }

    /// How many teams stand across; none where their names are left out.
    pub fn count(&self) -> usize {
        self.picture.named.len()
    }

    /// One of them, by its place.
    pub fn team(&self, place: usize) -> Option<Named<'a>> {
        Some(Named { team: self.picture.named.get(place)?, called: self.called.get(place)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Source;

    #[test]
    fn statements_stand_below_their_themes_and_each_once() {
        let statement =
            |id: &str, theme: &str| Statement { id: id.into(), theme: theme.into(), ..Statement::default() };
        let statements = vec![statement("a", "Know"), statement("b", "Do"), statement("c", "Know")];
        let checklist = Checklist {
            id: "c".into(),
            version: 1,
            title: "C".into(),
            source: Source::default(),
            statements,
        };
        let picture = AreaPicture::default();
        let told = |line: Line| match line {
            Line::Theme(theme) => theme.to_owned(),
            Line::Statement(position, of) => format!("{position} {}", of.id),
        };
        let lines = MapView { checklist: &checklist, picture: &picture, called: &[], opens: false }.lines();
        let lines: Vec<String> = lines.into_iter().map(told).collect();
        assert_eq!(lines, ["Know", "0 a", "2 c", "Do", "1 b"]);
    }
}
