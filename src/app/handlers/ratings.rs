//! Rating a statement, and moving between statements.

use egui::Context;

use crate::app::commands::Command;
use crate::app::dialogs::folded::{folded, place_of};
use crate::app::handlers::edit::edit;
use crate::app::handlers::navigate::enter;
use crate::app::open::FileKind;
use crate::app::open::file::EditOutcome;
use crate::app::screen::Screen;
use crate::app::screens::assessment::rate::{Found, WrittenIn, order};
use crate::app::session::Session;
use crate::model::{Edit, Rating, ResponseField, agenda};
use crate::{text, words};

/// Shows a statement where it is rated, by its position from 0; of an area, what its teams
/// said of it.
pub fn show(session: &mut Session, position: usize) {
    if session.is_open(FileKind::Area) {
        session.views.teams.show(position);
        return enter(session, Screen::Teams);
    }
    session.views.rate.show(position);
    enter(session, Screen::Rate);
}

/// The same, with the keyboard in the field for why.
pub fn show_reason(session: &mut Session, position: usize) {
    show(session, position);
    session.views.rate.write_note = true;
}

/// Rates the statement that is shown, or takes its rating away.
pub fn rate(session: &mut Session, rating: Option<Rating>) {
    let Some((round, statement)) = shown(session) else { return };
    let outcome = edit(session, Edit::response(&round, &statement, ResponseField::Agreed(rating)));
    // A change and a refusal have been said.
    if outcome == EditOutcome::Unchanged && rating.is_some() {
        session.say(text!("rated-already", rating = words::rating(rating)));
    }
}

/// Puts words that were typed with no field behind the reason for the rating, and the
/// cursor behind them.
pub fn begin_note(session: &mut Session, words: &str) {
    let Some((round, statement)) = shown(session) else { return };
    let note = session.assessment().and_then(|open| open.round().response(&statement));
    let note = note.map(|response| response.note.clone()).unwrap_or_default();
    let apart = if note.is_empty() || note.ends_with(char::is_whitespace) { "" } else { " " };
    let note = format!("{note}{apart}{words}");
    match edit(session, Edit::response(&round, &statement, ResponseField::Note(note))) {
        EditOutcome::Changed | EditOutcome::Unchanged => session.views.rate.write_note = true,
        EditOutcome::Refused(_) => {}
    }
}

/// Where in what was written on the statement that is shown the first of these words
/// stands.
pub fn found(session: &Session, words: &str) -> Option<Found> {
    let (_, statement) = shown(session)?;
    let response = session.assessment()?.round().response(&statement)?;
    let written = [
        (WrittenIn::Note, &response.note),
        (WrittenIn::Evidence, &response.evidence),
        (WrittenIn::OtherView, &response.other_view),
    ];
    let words = folded(words);
    let place = |word: &str| {
        written.iter().find_map(|(field, text)| {
            let at = place_of(text, word)?;
            Some(Found { field: *field, at })
        })
    };
    words.split_whitespace().find_map(place)
}

/// Says of the statement on Rate that last time's rating still holds.
pub fn still_right(session: &mut Session) {
    let Some((round, statement)) = shown(session) else { return };
    let outcome = edit(session, Edit::response(&round, &statement, ResponseField::StillRight));
    let Some(open) = session.assessment() else { return };
    let rating = open.round().rating(&statement);
    if outcome == EditOutcome::Changed && rating.is_some() {
        let reason = words::reason(open.assessment().reason(open.round(), &statement));
        let rating = words::rating(rating);
        session.say_with_undo(if reason.is_empty() {
            text!("review-kept", rating = rating, key = Command::Undo.key_name())
        } else {
            text!("review-kept-as", rating = rating, reason = reason)
        });
    }
}

/// The ids of the round and of the statement that is shown.
fn shown(session: &Session) -> Option<(String, String)> {
    let open = session.assessment()?;
    let statement = open.assessment().checklist.statements.get(session.views.rate.current)?;
    Some((open.round().id.clone(), statement.id.clone()))
}

/// Shows another statement: the one that Next leads to, or the one before in the list,
/// whichever order it is in. From the last one the way leads on to the overview.
pub fn step(session: &mut Session, by: isize) {
    let Some(open) = session.assessment() else { return };
    let view = &session.views.rate;
    let to = if by > 0 { order::next(open, view) } else { order::after(open, view, by) };
    match to {
        Some(position) => session.views.rate.show(position),
        None if by > 0 && session.screen == Screen::Rate => enter(session, Screen::Overview),
        None => {}
    }
    if session.screen == Screen::Projector {
        // The questions were about the statement before.
        session.views.rate.questions = false;
    }
}

/// Puts the cursor into the reason for the rating, or from a field the keyboard back to
/// the statement.
pub fn write_note(session: &mut Session, ctx: &Context) {
    if ctx.text_edit_focused() {
        session.views.rate.arrived = true;
    } else {
        session.views.rate.write_note = true;
    }
}

/// The position of the first statement that is not rated yet, from 0, in the order that
/// people see.
pub fn first_unrated(session: &Session) -> Option<usize> {
    let open = session.assessment()?;
    let checklist = &open.assessment().checklist;
    if !session.views.rate.by_agenda {
        return agenda::first_unrated(checklist, open.round());
    }
    checklist.position(&agenda::first_to_talk_about(checklist, open.round())?)
}

/// Shows the next statement that is not rated yet, from here on Rate and from the
/// first elsewhere.
pub fn show_next_unrated(session: &mut Session) {
    let Some(open) = session.assessment() else { return };
    let checklist = &open.assessment().checklist;
    let all = checklist.statements.len();
    let on_rate = matches!(session.screen, Screen::Rate | Screen::Projector);
    let next = on_rate.then(|| order::next_unrated(open, &session.views.rate)).flatten();
    match next.or_else(|| first_unrated(session)) {
        Some(position) => {
            session.views.rate.show(position);
            if session.screen != Screen::Projector {
                enter(session, Screen::Rate);
            }
        }
        None => session.say(text!("rated-all", all = all)),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    use jiff::civil::date;

    use super::*;
    use crate::app::open::OpenFile;
    use crate::app::open::assessment::OpenAssessment;
    use crate::app::platform::{Choose, Chosen, Platform};
    use crate::files::{Places, checklists};
    use crate::model::{Assessment, Team};

    struct Nothing;

    impl Platform for Nothing {
        fn choose(&self, _: Choose, _: Chosen) {}

        fn work(&self, _: Box<dyn FnOnce() + Send>) {}

        fn open(&self, _: &Path) -> Result<(), String> {
            Ok(())
        }

        fn keep_awake(&self, _: bool) {}
    }

    /// An assessment whose round is locked, in a session without a window or a disk.
    fn locked() -> Session {
        let today = date(2026, 11, 22);
        let places = Places { documents: "nowhere".into(), data: "nowhere".into() };
        let wake = Arc::new(|| {});
        let mut session =
            Session::new(places.clone(), Some(today), Box::new(Nothing), wake.clone(), channel().0);
        let mut assessment =
            Assessment::new(checklists::standard(), Team::default(), "November 2026".to_owned(), today);
        for round in &mut assessment.rounds {
            Arc::make_mut(round).locked = true;
        }
        let open = OpenAssessment::begin(assessment, None, places, today, wake);
        session.open = Some(OpenFile::Assessment(open));
        session
    }

    #[test]
    fn a_refusal_is_not_followed_by_a_success() {
        let refused = Some(text!("round-locked"));
        for rating in [Some(Rating::Red), None] {
            let mut session = locked();
            rate(&mut session, rating);
            assert_eq!(session.notice.map(|notice| notice.text), refused);
        }
    }
}
