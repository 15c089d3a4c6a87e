//! The keyboard: which command a key gives, when letters are words and not keys,
//! and where the keyboard goes when what lay over the screen is gone.

use std::time::{Duration, Instant};

use eframe::egui::{Context, Memory};

use crate::app::commands::Command;
use crate::app::shell::App;

/// Letters that follow each other sooner than this are a word being typed.
const A_WORD: Duration = Duration::from_millis(450);

impl App {
    /// Gives the command whose keys were pressed.
    pub(super) fn keys(&mut self, ctx: &Context) {
        if self.dialog.is_some() || eframe::egui::Popup::is_any_open(ctx) {
            return;
        }
        let writing = self.is_writing_nowhere(ctx);
        if let Some(command) = Command::pressed(ctx, &self.situation(), writing) {
            self.run(ctx, command);
        }
    }

    /// Whether somebody goes on typing words though no field has the keyboard:
    /// letters that come one after the other mean a sentence and not a rating.
    fn is_writing_nowhere(&mut self, ctx: &Context) -> bool {
        use eframe::egui::{Event, Key};
        let now = Instant::now();
        let (letters, moved) = ctx.input(|input| {
            let letters = input.events.iter().filter(|event| matches!(event, Event::Text(_))).count();
            let moves = [Key::PageDown, Key::PageUp, Key::Tab, Key::Enter, Key::ArrowDown, Key::ArrowUp];
            (letters, moves.iter().any(|key| input.key_pressed(*key)) || input.pointer.any_pressed())
        });
        let lately = self.last_letter.is_some_and(|at| now.duration_since(at) < A_WORD);
        if letters > 0 {
            self.last_letter = Some(now);
        } else if moved {
            self.last_letter = None;
        }
        letters > 1 || (letters == 1 && lately)
    }

    /// Once nothing lies over the screen any more, the keyboard goes back to where
    /// it was, unless something has it already. That takes a frame: until then egui
    /// keeps it from what lay below.
    pub(super) fn give_focus_back(&mut self, ctx: &Context) {
        let focused = ctx.memory(Memory::focused);
        match self.focus_back.take() {
            Some(id) if focused.is_none() => {
                ctx.memory_mut(|memory| memory.request_focus(id));
                ctx.request_repaint();
            }
            _ => self.focus_below = focused,
        }
    }
}
