//! Looking again: a new round, and a round that is finished.

use crate::app::commands::Command;
use crate::app::dialogs::Dialog;
use crate::app::handlers::edit::{edit, refused};
use crate::app::handlers::files::{not_written, note_file};
use crate::app::handlers::leave::keep_what_is_typed;
use crate::app::handlers::navigate::enter;
use crate::app::open::FileKind;
use crate::app::open::file::EditOutcome;
use crate::app::screen::Screen;
use crate::app::screens::assessment::rate::RateView;
use crate::app::session::Session;
use crate::model::{Assessment, Edit, Refusal, RoundField, ids};
use crate::{text, words};

/// Asks what the new round is called.
pub fn ask_for_review(session: &mut Session) {
    let Some(open) = session.assessment() else { return };
    if open.voting.answers_wait(open.round()) {
        return refused(session, Refusal::AnswersWait);
    }
    let label = free_label(open.assessment(), words::month_and_year(session.today()));
    let area = open.assessment().is_area();
    session.dialog = Some(Dialog::start_review(label, area));
}

/// Starts it, and shows what was agreed last time.
/// `review`: when it is gone through again, if that was said.
pub fn start_review(session: &mut Session, label: &str, review: &str) {
    let date = session.today();
    let review = words::read_when(review, date);
    let Some(open) = session.assessment_mut() else { return };
    match open.file.edit(Edit::StartReview { id: ids::short(), label: label.to_owned(), date }) {
        EditOutcome::Changed => {
            let field = RoundField::Review(review);
            // One step with the start, so that one undo takes both back.
            _ = open.file.edit(Edit::Round { round: open.round().id.clone(), field });
            // Whose turn it was belongs to the round that has ended.
            open.voting.forget_round();
            session.dialog = None;
            session.views.rate = RateView::default();
            note_file(session);
            enter(session, Screen::Review);
            session.say(text!("review-started", round = label, key = Command::Undo.key_name()));
        }
        EditOutcome::Refused(Refusal::LabelTaken) => not_written(session, &text!("refused-label")),
        EditOutcome::Refused(refusal) => {
            session.dialog = None;
            refused(session, refusal);
        }
        EditOutcome::Unchanged => session.dialog = None,
    }
}

/// Where a review leads on to, once its open actions have been gone through: to what is said
/// anew. In an area that is what its teams say by now.
pub fn next_after_actions(session: &Session) -> Screen {
    if session.is_open(FileKind::Area) { Screen::Teams } else { Screen::Rate }
}

/// Keeps the round from being changed by mistake, or lets it be changed again.
pub fn lock(session: &mut Session, locked: bool) {
    // A field that is cut off in the middle of a word would be locked without it.
    keep_what_is_typed(session);
    let Some(open) = session.assessment() else { return };
    if locked && open.voting.answers_wait(open.round()) {
        return refused(session, Refusal::AnswersWait);
    }
    // Asked now: nobody thinks of it once the round is put away.
    if locked && open.round().review.is_none() {
        session.dialog = Some(Dialog::finish_round());
        return;
    }
    set_locked(session, locked);
}

/// Notes when the round is gone through again, if that was said, and finishes it.
pub fn finish(session: &mut Session, review: &str) {
    let Some(open) = session.assessment() else { return };
    let (round, review) = (open.round().id.clone(), words::read_when(review, session.today()));
    if review.is_some() {
        let said = edit(session, Edit::Round { round, field: RoundField::Review(review) });
        if matches!(said, EditOutcome::Refused(_)) {
            return;
        }
    }
    set_locked(session, true);
}

fn set_locked(session: &mut Session, locked: bool) {
    let Some(open) = session.assessment() else { return };
    let round = open.round().id.clone();
    if edit(session, Edit::Round { round, field: RoundField::Locked(locked) }) == EditOutcome::Changed {
        let review = session.assessment().and_then(|open| open.round().review.clone());
        session.say_with_undo(match (locked, review) {
            (true, Some(review)) => text!("round-now-locked-until", date = words::when(&review)),
            (true, None) => text!("round-now-locked"),
            (false, _) => text!("round-now-open"),
        });
    }
}

/// "November 2026", or "November 2026, 2" where another round is called so.
fn free_label(assessment: &Assessment, wished: String) -> String {
    let again =
        (2..).map(|number: usize| text!("review-label-again", label = wished.as_str(), number = number));
    let mut labels = std::iter::once(wished.clone()).chain(again);
    labels.find(|label| assessment.round_labelled(label).is_none()).unwrap_or(wished)
}
