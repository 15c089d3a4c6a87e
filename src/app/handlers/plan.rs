//! Adding to the plan.

use crate::app::screens::Screen;
use crate::app::shell::App;
use crate::model::{Edit, plan};
use crate::text;

impl App {
    pub(in crate::app) fn add_action(&mut self) {
        let Some(page) = self.page() else { return };
        let assessment = page.editor.assessment();
        let statement = plan::most_in_need(assessment, page.round()).map(|statement| statement.id.clone());
        let Some(statement) = statement else { return };
        let action = plan::new_action(page.round(), &statement, String::new());
        let id = action.id.clone();
        self.edit(Edit::AddActions(vec![action]));
        self.views.plan.edit(id);
        self.enter(Screen::Plan);
    }

    pub(in crate::app) fn draft_actions(&mut self) {
        let Some(page) = self.page() else { return };
        let drafted = plan::drafted(page.editor.assessment(), page.round());
        let count = drafted.len();
        if count > 0 {
            self.edit(Edit::AddActions(drafted));
        }
        self.say(text!("plan-drafted", count = count));
        self.enter(Screen::Plan);
    }
}
