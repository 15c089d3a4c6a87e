//! The keyboard: which command a key gives, and when letters are words and not keys.

use std::time::{Duration, Instant};

use egui::{Context, Event, Key, Popup};

use crate::app::commands::Command;
use crate::app::handlers::command::run;
use crate::app::session::Session;

/// Letters that follow each other sooner than this are a word being typed: whoever rates
/// by letter looks at the next statement first.
const A_WORD: Duration = Duration::from_millis(450);

/// Runs the command whose keys were pressed.
pub fn keys(session: &mut Session, ctx: &Context) {
    // egui hands keys to whoever asks, also to what a dialog or a menu covers.
    if session.dialog.is_some() || Popup::is_any_open(ctx) {
        return;
    }
    let writing = is_writing_nowhere(session, ctx);
    if let Some(command) = Command::pressed(ctx, &session.environment(), writing) {
        run(session, ctx, command);
    }
}

/// Digits are counts of cards, which a rating may follow at once.
fn is_of_a_word(event: &Event) -> bool {
    matches!(event, Event::Text(text) if !text.chars().all(|letter| letter.is_ascii_digit()))
}

/// Whether somebody goes on typing words though no field has the keyboard:
/// letters that come one after the other mean a sentence and not a rating.
fn is_writing_nowhere(session: &mut Session, ctx: &Context) -> bool {
    let now = Instant::now();
    let (letters, moved) = ctx.input(|input| {
        let letters = input.events.iter().filter(|event| is_of_a_word(event)).count();
        let moves = [Key::PageDown, Key::PageUp, Key::Tab, Key::Enter, Key::ArrowDown, Key::ArrowUp];
        (letters, moves.iter().any(|key| input.key_pressed(*key)) || input.pointer.any_pressed())
    });
    let lately = session.last_letter.is_some_and(|at| now.duration_since(at) < A_WORD);
    if letters > 0 {
        session.last_letter = Some(now);
    // Whoever moved on did so between two ratings, however fast.
    } else if moved {
        session.last_letter = None;
    }
    letters > 1 || (letters == 1 && lately)
}
