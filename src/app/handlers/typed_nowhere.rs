//! Words that are typed where nothing takes them: they press and choose nothing, and the
//! status line says where words go on this screen.

use egui::Context;

use crate::app::commands::Command;
use crate::app::handlers::edit::refused;
use crate::app::open::file::SavedFile as _;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::app::widgets::typing::{is_only_reading, moves_on, take_letters, takes_letters};
use crate::model::Refusal;
use crate::text;

/// What follows within so many seconds goes on with the same words: a space among them
/// would open the list or press the button that has the keyboard.
const SAME_WORDS: f64 = 1.0;

/// Takes words that nothing takes out of the input, and says once where words go.
pub(super) fn typed_nowhere(session: &mut Session, ctx: &Context) {
    let before = session.typed_nowhere.take();
    let is_reading = is_only_reading(ctx) && is_kept_from_changes(session);
    if takes_letters(ctx) && !is_reading || ctx.input(moves_on) {
        return;
    }
    let place = if is_reading { Some(String::new()) } else { place_for_words(session) };
    let Some(place) = place else { return };
    let now = ctx.input(|input| input.time);
    let goes_on = before.is_some_and(|at| now - at < SAME_WORDS);
    if take_letters(ctx, goes_on).is_empty() {
        session.typed_nowhere = before.filter(|_| goes_on);
        return;
    }
    session.typed_nowhere = Some(now);
    if is_reading && !goes_on {
        say_why_nothing_is_typed(session);
    } else if !goes_on {
        session.say_fault(text!("typed-nowhere", place = place));
    }
}

/// Where words go on the screen that is shown; none where letters are keys, or what has
/// the keyboard takes them.
fn place_for_words(session: &Session) -> Option<String> {
    match session.screen {
        Screen::Plan if session.views.plan.takes_letters() => None,
        Screen::Plan => Some(text!("typed-nowhere-plan")),
        Screen::Overview | Screen::Change => {
            Some(text!("typed-nowhere-rated", key = Command::Go(Screen::Rate).key_name()))
        }
        Screen::SetUp
        | Screen::Report
        | Screen::Review
        | Screen::Course
        | Screen::CourseReport
        | Screen::AreaReport => Some(text!("typed-nowhere-field")),
        Screen::Home
        | Screen::Area
        | Screen::Teams
        | Screen::CourseChange
        | Screen::Versions
        | Screen::CourseVersions => {
            Some(text!("typed-nowhere-commands", key = Command::AllCommands.key_name()))
        }
        // On Rate they become the reason for the rating.
        Screen::Rate
        | Screen::Voting
        | Screen::Projector
        | Screen::Ballot
        | Screen::Answers
        | Screen::Import => None,
    }
}

/// Whether nothing can be changed in the round that is shown.
fn is_kept_from_changes(session: &Session) -> bool {
    session.assessment().is_some_and(|open| open.round().locked || open.file.is_look_only())
}

/// What was typed where nothing can be changed is not lost without a word.
pub(super) fn say_why_nothing_is_typed(session: &mut Session) {
    let Some(open) = session.assessment() else { return };
    let why = if open.round().locked { Refusal::Locked } else { Refusal::LookOnly };
    refused(session, why);
}
