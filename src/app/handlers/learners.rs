//! What is done with the learners of a course from anywhere: two are put together, answers
//! are taken away.

use crate::app::dialogs::Dialog;
use crate::app::handlers::navigate::enter;
use crate::app::screen::Screen;
use crate::app::session::Session;
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
