//! Adding to the plan.

use crate::app::screens::Screen;
use crate::app::screens::assessment::new_action::{drafted, new_action};
use crate::app::shell::App;
use crate::model::Edit;
use crate::text;

impl App {
    pub(in crate::app) fn add_action(&mut self) {
        let Some(page) = self.page() else { return };
        let assessment = page.editor.assessment();
        let first = assessment.without_action(page.round());
        let statement = first
            .first()
            .copied()
            .or_else(|| assessment.statements_by_urgency(page.round()).first().copied())
            .map(|statement| statement.id.clone());
        let Some(statement) = statement else { return };
        let action = new_action(&page, &statement, String::new());
        let id = action.id.clone();
        self.edit(Edit::AddActions(vec![action]));
        self.views.plan.edit(id);
        self.enter(Screen::Plan);
    }

    pub(in crate::app) fn draft_actions(&mut self) {
        let Some(page) = self.page() else { return };
        let drafted = drafted(&page);
        let count = drafted.len();
        if count > 0 {
            self.edit(Edit::AddActions(drafted));
        }
        self.say(text!("plan-drafted", count = count));
        self.enter(Screen::Plan);
    }
}
