//! Rating a statement, and moving between statements.

use crate::app::screens::Screen;
use crate::app::screens::assessment::rate::order;
use crate::app::shell::App;
use crate::model::{Edit, Rating, ResponseField, agenda};
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
        let Some(page) = self.page() else { return };
        // In the order of the list, whichever it is.
        let order = order::positions(&page, self.views.rate.by_agenda);
        let here = order.iter().position(|position| *position == self.views.rate.current).unwrap_or(0);
        let to = here.saturating_add_signed(by).min(order.len().saturating_sub(1));
        if let Some(position) = order.get(to) {
            self.views.rate.show(*position);
        }
        if self.screen == Screen::Projector {
            // The questions were about the statement before.
            self.views.rate.questions = false;
        }
    }

    pub(in crate::app) fn first_unrated(&self) -> Option<usize> {
        let editor = self.editor.as_ref()?;
        agenda::first_unrated(&editor.assessment().checklist, editor.round())
    }

    pub(in crate::app) fn show_next_unrated(&mut self) {
        let Some(editor) = &self.editor else { return };
        let checklist = &editor.assessment().checklist;
        let all = checklist.statements.len();
        // From another screen it is the first; on Rate it is the next from here.
        let on_rate = matches!(self.screen, Screen::Rate | Screen::Projector);
        let here = self.views.rate.current;
        let next = on_rate.then(|| agenda::next_to_rate(checklist, editor.round(), here)).flatten();
        match next.or_else(|| agenda::first_unrated(checklist, editor.round())) {
            Some(position) => {
                self.views.rate.show(position);
                if self.screen != Screen::Projector {
                    self.enter(Screen::Rate);
                }
            }
            None => self.say(text!("rated-all", all = all)),
        }
    }
}
