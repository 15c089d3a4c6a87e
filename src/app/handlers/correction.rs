//! The votes on one statement are counted or entered again. What the room has seen stays
//! until the new counts are there.

use crate::app::commands::Command;
use crate::app::handlers::edit::edit;
use crate::app::open::file::EditOutcome;
use crate::app::session::Session;
use crate::model::{Edit, GroupVotes, VotesField};
use crate::text;

/// Lets the votes on a statement be entered again. What the room has seen stays until then.
pub fn begin(session: &mut Session, statement: &str) {
    let begun = session.assessment_mut().is_none_or(|open| open.voting.correct(statement));
    if !begun {
        return session.say(text!("vote-box-open"));
    }
    // The button that was pressed is gone, and the keyboard with it.
    session.views.rate.arrived = true;
}

/// The room sees the cards that were counted, for the first time or again.
pub fn count(session: &mut Session, statement: String, groups: Vec<GroupVotes>) {
    let Some(open) = session.assessment() else { return };
    let round = open.round().id.clone();
    let again = open.voting.correcting(open.round()) == Some(statement.as_str());
    let field = if again {
        VotesField::CountAgain { statement, groups }
    } else {
        VotesField::Count { statement, groups }
    };
    let outcome = edit(session, Edit::votes(&round, field));
    session.views.rate.timers.go_on();
    if again && !matches!(outcome, EditOutcome::Refused(_)) {
        if let Some(open) = session.assessment_mut() {
            open.voting.stop_correcting();
        }
        session.say(text!("votes-replaced", key = Command::Undo.key_name()));
    }
}

/// Leaves the statement that is shown without votes.
pub fn take_out(session: &mut Session) {
    let Some(open) = session.assessment_mut() else { return };
    open.voting.stop_correcting();
    let round = open.round().id.clone();
    let current = session.views.rate.current;
    let Some(open) = session.assessment() else { return };
    let Some(statement) = open.assessment().checklist.statements.get(current) else { return };
    let field = VotesField::TakeOut(statement.id.clone());
    if let EditOutcome::Changed = edit(session, Edit::votes(&round, field)) {
        session.say_with_undo(text!("votes-taken-out", key = Command::Undo.key_name()));
    }
}

/// Whoever goes on to vote on something else has left what the room has seen as it is.
pub fn settle(session: &mut Session) {
    let current = session.views.rate.current;
    let Some(open) = session.assessment_mut() else { return };
    let here = open.assessment().checklist.statements.get(current).map(|of| of.id.clone());
    if open.voting.correcting(open.round()) != here.as_deref() {
        open.voting.stop_correcting();
    }
}
