//! What is done with the learners of a course from anywhere: two are put together, answers
//! are taken away.

use crate::app::dialogs::Dialog;
use crate::app::handlers::edit::edit;
use crate::app::handlers::navigate::enter;
use crate::app::open::file::EditOutcome;
use crate::app::request::Changed;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::model::TrainingEdit;
use crate::text;

/// Shows a learner's code on Answers, ready to be typed over by another one's.
pub fn put_together(session: &mut Session) {
    enter(session, Screen::Answers);
    session.arrived = false;
    session.views.answers.put_together();
}

/// Asks whose answers are to be taken away: those of one moment. Where there is but one,
/// whether they are.
pub fn ask_which_to_remove(session: &mut Session) {
    let Some(open) = session.training() else { return };
    let mut moments = open.training().moments().into_iter();
    match (moments.next(), moments.next()) {
        (None, _) => session.say_fault(text!("remove-moment-none")),
        (Some(only), None) => session.dialog = Some(Dialog::RemoveMoment(only)),
        (Some(_), Some(_)) => session.dialog = Some(Dialog::WhichMoment),
    }
}

/// Takes back what the letters of a code have changed, and says which keys answer.
pub fn was_code(session: &mut Session, changed: &[Changed], keys: &str) {
    take_answers_back(session, changed);
    session.say(text!("answers-was-code", keys = keys));
}

/// Takes answers back that were given by mistake. What is the last step leaves no trace;
/// what something came after, such as a colleague's change, is changed back.
pub fn take_answers_back(session: &mut Session, changed: &[Changed]) {
    let Some(open) = session.training_mut() else { return };
    for Changed { made, back } in changed.iter().rev() {
        if open.file.last_edit() == Some(made) {
            _ = open.file.undo(|_| true);
        }
        // Unchanged where the step is gone already.
        _ = open.file.edit(back.clone());
    }
}

/// Takes a learner out, unless there are answers: then it is asked first.
pub fn ask_to_remove(session: &mut Session, code: String) {
    let learner = session.training().and_then(|open| open.training().participant(&code));
    if learner.is_some_and(|of| of.given() > 0) {
        session.dialog = Some(Dialog::RemoveLearner(code));
    } else {
        remove(session, code);
    }
}

/// Takes a learner out with all answers.
pub fn remove(session: &mut Session, code: String) {
    if edit(session, TrainingEdit::Remove(code)) == EditOutcome::Changed {
        session.views.answers.leave_learner();
    }
}
