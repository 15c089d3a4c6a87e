//! Where a change is seen: undo and redo go there, so that nobody takes back something
//! that they do not see.

use crate::app::handlers::navigate::enter;
use crate::app::handlers::told::{action_words, title};
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::model::{ActionField, Edit, ResponseField, RoundField};
use crate::text;

/// Shows where an assessment was changed. Gives what that place is called.
pub fn show(session: &mut Session, edit: &Edit) -> Option<String> {
    match edit {
        Edit::Response { statement, field, .. } => {
            let name = title(session.assessment()?, statement);
            // Overview shows every rating and every priority.
            let is_shown = session.screen == Screen::Overview
                && matches!(
                    field,
                    ResponseField::Agreed(_) | ResponseField::Priority(_) | ResponseField::StillRight
                );
            if !is_shown {
                show_statement(session, statement);
            }
            name
        }
        Edit::Action { action, field } => {
            show_action(session, action, Some(field));
            action_words(session.assessment()?, action).map(|words| text!("undone-action", words = words))
        }
        Edit::MoveAction { action, .. } | Edit::RemoveAction(action) => {
            show_action(session, action, None);
            action_words(session.assessment()?, action)
        }
        Edit::AddActions(actions) => {
            // Rate shows a step of its statement as well.
            let current = session.views.rate.current;
            let shown = session.assessment()?.assessment().checklist.statements.get(current)?.id.as_str();
            let is_shown =
                session.screen == Screen::Rate && actions.iter().all(|action| action.statement == shown);
            if !is_shown {
                go(session, Screen::Plan);
            }
            None
        }
        Edit::Area(..) => {
            go(session, Screen::Teams);
            None
        }
        Edit::Round {
            field: RoundField::Label(_) | RoundField::Date(_) | RoundField::Review(_) | RoundField::Mode(_),
            ..
        }
        | Edit::Team(_)
        | Edit::Checklist(_) => {
            go(session, Screen::SetUp);
            None
        }
        Edit::Round { .. }
        | Edit::Votes { .. }
        | Edit::StartReview { .. }
        | Edit::BringBack(_)
        | Edit::Merge(_) => None,
    }
}

fn go(session: &mut Session, screen: Screen) {
    if session.screen != screen {
        enter(session, screen);
    }
}

fn show_statement(session: &mut Session, statement: &str) {
    let position = session.assessment().and_then(|open| open.assessment().checklist.position(statement));
    let Some(position) = position else { return };
    if session.views.rate.current != position || session.screen != Screen::Rate {
        session.views.rate.show(position);
    }
    if session.screen != Screen::Projector {
        go(session, Screen::Rate);
    }
}

/// An action is seen on Plan, and on the screen on which a review goes through them.
fn show_action(session: &mut Session, action: &str, field: Option<&ActionField>) {
    if session.screen != Screen::Review {
        go(session, Screen::Plan);
        session.views.plan.show(action, field);
    }
}
