//! Adding to the plan.

use crate::app::dialogs::folded::folded;
use crate::app::handlers::edit::edit;
use crate::app::handlers::navigate::enter;
use crate::app::handlers::told::{action_words, title};
use crate::app::open::file::EditOutcome;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::model::{Action, ActionField, Edit, Status, plan};
use crate::{text, words};

/// Shows an action in full, by its id: to be read, or to say what came of it.
pub fn show_action(session: &mut Session, id: String, outcome: bool) {
    let is_there = session.assessment().is_some_and(|open| open.assessment().action(&id).is_some());
    enter(session, Screen::Plan);
    if !is_there {
        // Somebody else has taken it out since Home was read.
        return session.say(text!("home-due-gone"));
    }
    if outcome {
        session.views.plan.ask_outcome(id);
    } else {
        session.views.plan.open_in_full(id);
    }
}

/// Goes to the line at the end of the plan, in which the next action is written. One that
/// is written there already takes its place first.
pub fn add_action(session: &mut Session) {
    let begun = session.views.plan.being_added();
    let begun = session.assessment().and_then(|open| open.assessment().action(begun));
    let whole = begun.filter(|action| !action.is_blank()).map(|action| action.id.clone());
    if whole.is_some() {
        session.views.plan.begin_another();
    }
    session.views.plan.write_the_next();
    enter(session, Screen::Plan);
    if let Some(id) = whole {
        placed(session, &id);
    }
}

/// Goes to the cell of an action in which these words were found.
pub fn show_found(session: &mut Session, id: &str, typed: &str) {
    let Some(action) = session.assessment().and_then(|open| open.assessment().action(id)) else { return };
    let typed = folded(typed);
    let holds = |text: &str| {
        let text = folded(text);
        typed.split_whitespace().all(|word| text.contains(word))
    };
    let due = action.due.as_ref().map(words::when).unwrap_or_default();
    let cell = if holds(&action.what) {
        None
    } else if holds(&action.owner) {
        Some(ActionField::Owner(action.owner.clone()))
    } else if holds(&due) {
        Some(ActionField::Due(action.due.clone()))
    } else if holds(&action.measure) {
        Some(ActionField::Measure(action.measure.clone()))
    } else {
        None
    };
    if let Some(cell) = cell {
        session.views.plan.show(id, Some(&cell));
    } else {
        // All that is written of it stands in the long form.
        session.views.plan.open_in_full(id.to_owned());
    }
    enter(session, Screen::Plan);
}

/// Says where an action now stands that was written at the end of the plan.
pub fn placed(session: &mut Session, id: &str) {
    let Some(open) = session.assessment() else { return };
    let Some(action) = open.assessment().action(id) else { return };
    let (place, to) = (action_words(open, id), title(open, &action.statement));
    if let (Some(place), Some(to)) = (place, to) {
        session.say_with_undo(text!("told-placed", place = place, to = to));
    }
}

/// Says what the status of an action may be.
pub fn say_statuses(session: &mut Session) {
    let [first, second, third, last] = Status::ALL.map(words::status);
    session.say(text!("plan-statuses", first = first, second = second, third = third, last = last));
}

/// Adds a suggested next step, and says so: the plan is not in sight.
pub fn add_step(session: &mut Session, action: Action) {
    let what = action.what.clone();
    if edit(session, Edit::AddActions(vec![action])) == EditOutcome::Changed {
        session.say_with_undo(text!("plan-step-added", what = what));
    }
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
