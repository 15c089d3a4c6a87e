//! The keyboard: which command a key gives, and when letters are words and not keys.

use std::time::Duration;

use egui::{Context, Event, Key, Memory, Popup, Rect};

use crate::app::commands::Command;
use crate::app::handlers::command::run;
use crate::app::handlers::ratings::begin_note;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::app::waiting_letter::Waiting;

/// A letter that rates waits so long, in seconds: if others follow, they are a sentence.
const A_WORD: f64 = 0.4;

/// Runs the command whose keys were pressed.
pub fn keys(session: &mut Session, ctx: &Context) {
    // egui hands keys to whoever asks, also to what a dialog or a menu covers.
    if session.dialog.is_some() || Popup::is_any_open(ctx) {
        session.waiting_letter = None;
        return;
    }
    let rates = letters_rate(session, ctx);
    if session.screen == Screen::Rate && !ctx.text_edit_focused() {
        letters(session, ctx, rates);
    } else {
        session.waiting_letter = None;
    }
    if session.screen == Screen::Home && is_enter_alone(ctx) {
        // The card that is marked.
        return run(session, ctx, Command::New);
    }
    let words = !rates || is_word(ctx);
    if let Some(command) = Command::pressed(ctx, &session.environment(), words) {
        run(session, ctx, command);
    }
}

/// Whether the keyboard is where letters rate: at the statement, its ratings or the list
/// of statements, or nowhere. Beside a button further down they mean nothing.
fn letters_rate(session: &Session, ctx: &Context) -> bool {
    if session.screen != Screen::Rate {
        return true;
    }
    let Some(focused) = ctx.memory(Memory::focused) else { return true };
    let zones = &session.views.rate.letters_rate_in;
    let is_in = |rect: Rect| zones.iter().any(|zone| zone.contains(rect.center()));
    ctx.read_response(focused).is_none_or(|response| is_in(response.rect))
}

/// Enter, while nothing has the keyboard that it could press.
fn is_enter_alone(ctx: &Context) -> bool {
    ctx.memory(Memory::focused).is_none() && ctx.input(|input| input.key_pressed(Key::Enter))
}

/// Several letters within one frame are a word, wherever they are typed.
fn is_word(ctx: &Context) -> bool {
    ctx.input(|input| input.events.iter().filter(|event| matches!(event, Event::Text(_))).count() > 1)
}

/// Takes the letters that were typed though no field has the keyboard. One alone is a
/// key once nothing has followed for a moment; several are a sentence, which goes where
/// the reason for the rating is written.
fn letters(session: &mut Session, ctx: &Context, rates: bool) {
    let before = session.waiting_letter.take();
    let typed = take_letters(ctx, before.is_some());
    let now = ctx.input(|input| input.time);
    let words: String = before.map(|waiting| waiting.letter).into_iter().chain(typed.chars()).collect();
    let mut letters = words.chars();
    let Some(first) = letters.next() else { return };
    let environment = session.environment();
    let command = Command::of_letter(first, &environment);
    if letters.next().is_some() || command.is_none() {
        if environment.editable {
            begin_note(session, &words);
        }
        return;
    }
    let at = before.map_or(now, |waiting| waiting.at);
    if now - at >= A_WORD || has_moved_on(ctx) {
        if let Some(command) = command.filter(|_| rates) {
            run(session, ctx, command);
        }
    } else {
        session.waiting_letter = Some(Waiting { letter: first, at });
        ctx.request_repaint_after(Duration::from_secs_f64(A_WORD));
    }
}

/// What was typed in this frame from its first letter on, and its keys, which nobody
/// else is to see. `goes_on`: a letter came before, so that a space is one of a sentence.
fn take_letters(ctx: &Context, goes_on: bool) -> String {
    ctx.input_mut(|input| {
        let text = |event: &Event| match event {
            Event::Text(text) => Some(text.clone()),
            _ => None,
        };
        // Alone, a space or a full stop is a key.
        let before = |text: &String| !goes_on && !text.starts_with(char::is_alphabetic);
        let typed: String = input.events.iter().filter_map(text).skip_while(before).collect();
        if !typed.is_empty() {
            let is_typing = |event: &Event| match event {
                Event::Key { key, pressed: true, modifiers, .. } => {
                    let is_sign = key.name().chars().count() == 1 || *key == Key::Space;
                    is_sign && !modifiers.command && !modifiers.alt
                }
                _ => false,
            };
            input.events.retain(|event| !is_typing(event));
        }
        typed
    })
}

/// Whoever moves on has meant the letter as a key.
fn has_moved_on(ctx: &Context) -> bool {
    ctx.input(|input| {
        let moves = [Key::PageDown, Key::PageUp, Key::Tab, Key::Enter, Key::ArrowDown, Key::ArrowUp];
        moves.iter().any(|key| input.key_pressed(*key))
            || input.pointer.any_pressed()
            || input.modifiers.command
    })
}
