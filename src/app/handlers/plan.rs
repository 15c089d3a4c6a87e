//! Adding to the plan.

use crate::app::handlers::edit::edit;
use crate::app::handlers::navigate::enter;
use crate::app::open::file::EditOutcome;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::model::{Edit, plan};
use crate::text;

/// Adds a line where it is needed most, and opens it to be filled in.
pub fn add_action(session: &mut Session) {
    let Some(open) = session.assessment() else { return };
    let (assessment, round) = (open.assessment(), open.round());
    let Some(statement) = plan::most_in_need(assessment, round) else { return };
    let action = plan::new_action(round, &statement.id, String::new());
    let id = action.id.clone();
    if edit(session, Edit::AddActions(vec![action])) == EditOutcome::Changed {
        session.views.plan.edit(id);
    }
    enter(session, Screen::Plan);
}

/// Drafts a line for each Red and Amber that has none, and says how many.
pub fn draft_actions(session: &mut Session) {
    let Some(open) = session.assessment() else { return };
    let drafted = plan::drafted(open.assessment(), open.round());
    let count = drafted.len();
    let outcome = if count > 0 { edit(session, Edit::AddActions(drafted)) } else { EditOutcome::Unchanged };
    enter(session, Screen::Plan);
    match outcome {
        EditOutcome::Changed | EditOutcome::Unchanged => {
            session.say(text!("plan-drafted", count = count));
        }
        EditOutcome::Refused(_) => {}
    }
}
