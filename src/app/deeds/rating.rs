//! Rating a statement, and moving between statements.

use super::super::screens::Screen;
use super::super::screens::rate::next_unrated;
use super::super::shell::App;
use crate::model::{Edit, Rating, ResponseField};
use crate::text;

impl App {
    pub(in crate::app) fn rate(&mut self, rating: Option<Rating>) {
        let Some(editor) = &self.editor else { return };
        let Some(statement) = editor.assessment().checklist.statements.get(self.views.rate.current) else {
            return;
        };
        let edit = Edit::response(&editor.round().id, &statement.id, ResponseField::Agreed(rating));
        self.edit(edit);
    }

    pub(in crate::app) fn step(&mut self, by: isize) {
        let Some(editor) = &self.editor else { return };
        let last = editor.assessment().checklist.statements.len().saturating_sub(1);
        let to = self.views.rate.current.saturating_add_signed(by).min(last);
        self.views.rate.show(to);
    }

    pub(in crate::app) fn first_unrated(&self) -> Option<usize> {
        let editor = self.editor.as_ref()?;
        let statements = &editor.assessment().checklist.statements;
        statements.iter().position(|statement| editor.round().rating(&statement.id).is_none())
    }

    pub(in crate::app) fn show_next_unrated(&mut self) {
        let Some(editor) = &self.editor else { return };
        let statements = &editor.assessment().checklist.statements;
        // From another screen it is the first; on Rate it is the next from here.
        let on_rate = self.screen == Screen::Rate;
        let here = self.views.rate.current;
        let next = on_rate.then(|| next_unrated(editor.round(), statements, here)).flatten();
        match next.or_else(|| self.first_unrated()) {
            Some(position) => {
                self.views.rate.show(position);
                self.enter(Screen::Rate);
            }
            None => self.say(text!("rated-all", all = statements.len())),
        }
    }
}
