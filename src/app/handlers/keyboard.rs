//! The keyboard: which command a key gives, and when letters are words and not keys.

use std::time::{Duration, Instant};

use egui::{Context, Event, FocusDirection, Key, Memory, Modifiers, Popup, Rect};

use crate::app::commands::Command;
use crate::app::handlers::command::run;
use crate::app::handlers::navigate::arrive;
use crate::app::handlers::ratings::begin_note;
use crate::app::handlers::request;
use crate::app::handlers::typed_nowhere::{say_why_nothing_is_typed, typed_nowhere};
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::app::waiting_letter::Waiting;
use crate::app::widgets::typing::{self, moves_on, take_letters};
use crate::text;

/// A letter that rates waits so long, in seconds: if others follow, they are a sentence.
const A_WORD: f64 = 0.4;

/// Runs the command whose keys were pressed.
pub fn keys(session: &mut Session, ctx: &Context) {
    let is_typed = |event: &Event| matches!(event, Event::Text(_) | Event::Key { pressed: true, .. });
    if ctx.input(|input| input.events.iter().any(is_typed)) {
        session.last_key = Some(Instant::now());
    }
    // egui hands keys to whoever asks, also to what a dialog or a menu covers.
    if session.dialog.is_some() || Popup::is_any_open(ctx) {
        session.waiting_letter = None;
        session.typed_nowhere = None;
        return;
    }
    go_on_from_field(session, ctx);
    let rates = letters_rate(session, ctx);
    if session.screen == Screen::Rate && !ctx.text_edit_focused() {
        letters(session, ctx, rates);
    } else {
        session.waiting_letter = None;
    }
    if session.screen == Screen::Home
        && is_enter_free(ctx)
        && ctx.input(|input| input.key_pressed(Key::Enter))
    {
        // The card that is marked.
        return match session.views.home.newest() {
            Some(file) => request::handle(session, ctx, Request::OpenFile(file)),
            None => run(session, ctx, Command::New),
        };
    }
    if leaves_area(session, ctx) {
        return run(session, ctx, Command::Go(Screen::Home));
    }
    // In the table of the plan, F2 is about the cell that has the keyboard.
    let on_a_cell = session.screen == Screen::Plan && session.views.plan.is_on_a_cell();
    if on_a_cell && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F2)) {
        session.views.plan.write_here();
    }
    if session.screen == Screen::Plan
        && is_enter_free(ctx)
        && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
    {
        session.views.plan.enter_the_table();
    }
    let words = !rates || is_writing_nowhere(session, ctx);
    let enter = is_enter_free(ctx);
    if let Some(command) = Command::pressed(ctx, &session.environment(), words, enter) {
        run(session, ctx, command);
    }
    typed_nowhere(session, ctx);
    // Whoever turns the page in a note wants to go on, and would type into the same note.
    if typing::take_turned_at_the_end(ctx) && session.screen == Screen::Rate {
        session.say_fault(text!("rate-note-ends", key = Command::NextStatement.key_in_field()));
    }
    if has_left_a_field(ctx) && !finds_its_own_way(session) {
        if session.screen == Screen::Plan && session.views.plan.leave_the_form() {
            return;
        }
        // Never nowhere: on Rate this is where letters rate and Enter leads into the note.
        arrive(session);
    }
}

/// Enter in a field of one line leads to what comes next, where nothing else takes it: egui
/// takes the keyboard away, and it would be nowhere.
fn go_on_from_field(session: &mut Session, ctx: &Context) {
    let focused = ctx.memory(Memory::focused);
    let left = session.entered.take().filter(|_| focused.is_none());
    if let Some(field) = left.filter(|field| ctx.read_response(*field).is_some()) {
        ctx.memory_mut(|memory| {
            memory.request_focus(field);
            memory.move_focus(FocusDirection::Next);
        });
    }
    if ctx.text_edit_focused() && ctx.input(|input| input.key_pressed(Key::Enter)) {
        session.entered = focused;
        ctx.request_repaint();
    }
}

/// Whether the keyboard is where letters rate: at the statement, its ratings or the list
/// of statements, or nowhere. Beside a button further down they mean nothing.
fn letters_rate(session: &Session, ctx: &Context) -> bool {
    // A field that takes digits only leaves letters to the rating beside it.
    if session.screen != Screen::Rate || ctx.text_edit_focused() {
        return true;
    }
    let Some(focused) = ctx.memory(Memory::focused) else { return true };
    let zones = &session.views.rate.letters_rate_in;
    let is_in = |rect: Rect| zones.iter().any(|zone| zone.contains(rect.center()));
    ctx.read_response(focused).is_none_or(|response| is_in(response.rect))
}

/// Whether nothing that has the keyboard has a use for Enter: a heading, what is chosen
/// already, or nothing at all.
fn is_enter_free(ctx: &Context) -> bool {
    let Some(focused) = ctx.memory(Memory::focused) else { return true };
    let takes_clicks = || ctx.read_response(focused).is_some_and(|response| response.sense.senses_click());
    !ctx.text_edit_focused() && (typing::is_chosen_already(ctx, focused) || !takes_clicks())
}

/// Whether a screen gives the keyboard a place itself once Escape has taken it away.
fn finds_its_own_way(session: &Session) -> bool {
    match session.screen {
        Screen::Plan => session.views.plan.is_in_the_table(),
        Screen::Home
        | Screen::Voting
        | Screen::Projector
        | Screen::Ballot
        | Screen::Answers
        | Screen::Area
        | Screen::Import => true,
        Screen::SetUp
        | Screen::Rate
        | Screen::Overview
        | Screen::Change
        | Screen::Teams
        | Screen::Report
        | Screen::Review
        | Screen::Course
        | Screen::CourseChange
        | Screen::CourseReport
        | Screen::AreaReport
        | Screen::Versions
        | Screen::CourseVersions => false,
    }
}

/// Whether Escape leads back to Home from where no teams were found. Where they were, what was
/// read and chosen would be gone, and that takes more than one key.
fn leaves_area(session: &Session, ctx: &Context) -> bool {
    session.screen == Screen::Area
        && !session.views.area.has_teams()
        && !session.views.area.was_typing
        && ctx.input(|input| input.key_pressed(Key::Escape))
}

/// Whether Escape was pressed and nothing has the keyboard any more.
fn has_left_a_field(ctx: &Context) -> bool {
    ctx.memory(Memory::focused).is_none() && ctx.input(|input| input.key_pressed(Key::Escape))
}

/// Digits are counts of cards, which a rating may follow at once.
fn is_of_a_word(event: &Event) -> bool {
    matches!(event, Event::Text(text) if !text.chars().all(|letter| letter.is_ascii_digit()))
}

/// Whether somebody goes on typing words where nothing takes them: letters that come one
/// after the other mean a sentence and not a rating.
fn is_writing_nowhere(session: &mut Session, ctx: &Context) -> bool {
    let now = Instant::now();
    let (letters, moved) =
        ctx.input(|input| (input.events.iter().filter(|event| is_of_a_word(event)).count(), moves_on(input)));
    let lately = session.last_letter.is_some_and(|at| now.duration_since(at).as_secs_f64() < A_WORD);
    if letters > 0 {
        session.last_letter = Some(now);
    // Whoever moved on did so between two ratings, however fast.
    } else if moved {
        session.last_letter = None;
    }
    letters > 1 || (letters == 1 && lately)
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
        } else {
            say_why_nothing_is_typed(session);
        }
        return;
    }
    let at = before.map_or(now, |waiting| waiting.at);
    if now - at >= A_WORD || ctx.input(moves_on) {
        if let Some(command) = command.filter(|_| rates) {
            run(session, ctx, command);
        }
    } else {
        session.waiting_letter = Some(Waiting { letter: first, at });
        ctx.request_repaint_after(Duration::from_secs_f64(A_WORD));
    }
}
