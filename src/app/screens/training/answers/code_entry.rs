//! The code that is being typed, and what is asked about it. What was typed ahead is
//! kept: whoever types from paper does not wait for the screen.

use egui::{Event, Id, InputState, Key, Ui};

/// What has been typed.
#[derive(Default)]
pub(super) struct CodeEntry {
    pub typed: String,
    /// Raised with each code, so that a field's undo never brings another one back.
    pub generation: u32,
    /// The field as it was drawn last.
    pub id: Option<Id>,
    /// A code that is not taken in before the trainer has answered.
    pub asked: Option<String>,
    /// How often anything was asked: each time it is said aloud.
    times: u32,
    /// The code in the field is another person's, so that another code is awaited.
    pub taken: bool,
    /// The learner, by code, and the cell at which it was typed into the grid.
    pub came: Option<(String, usize)>,
    /// Answers that were typed before the code of their learner.
    pub held: String,
    /// What was typed in one frame and belongs into what the next one draws.
    carried: Vec<Event>,
}

impl CodeEntry {
    /// Whether something is asked about the code that was typed.
    pub fn is_asking(&self) -> bool {
        self.asked.is_some()
    }

    /// How often anything was asked.
    pub fn times(&self) -> u32 {
        self.times
    }

    /// Whether something was typed behind the code that is asked about.
    pub fn has_more(&self) -> bool {
        let code = self.asked.as_deref().unwrap_or_default();
        self.typed.trim_start().strip_prefix(code).is_some_and(|more| !more.trim().is_empty())
    }

    /// What was typed ahead, once.
    pub fn take_carried(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.carried)
    }

    /// Keeps what was typed ahead for the next frame.
    pub fn carry(&mut self, ui: &Ui, events: Vec<Event>) {
        self.carried.extend(events);
        ui.ctx().request_repaint();
    }

    /// Keeps what was typed after Enter on a button.
    pub fn carry_ahead(&mut self, ui: &Ui) {
        if let Some(ahead) = ui.input_mut(split_after_enter) {
            self.carry(ui, ahead);
        }
    }

    /// Asks for another code than the one in the field.
    pub fn ask_for_another(&mut self) {
        let code = self.asked.take().unwrap_or_default();
        self.put(code);
        self.taken = true;
    }

    /// Asks about a code before anything is typed under it.
    pub fn ask(&mut self, code: String) {
        // It may be another code than the one that was typed.
        if !self.typed.trim_start().starts_with(&code) {
            self.put(code.clone());
        }
        self.asked = Some(code);
        self.taken = false;
        self.times += 1;
    }

    /// Puts a code into the field, in place of what was typed.
    pub fn put(&mut self, code: String) {
        self.typed = code;
        self.asked = None;
        self.came = None;
        self.taken = false;
        self.generation += 1;
        // Another field as far as egui knows, which nobody has drawn yet.
        self.id = None;
    }

    /// Takes what stands in the field now. What comes behind the code that is asked
    /// about was typed by somebody who looks at the paper: it answers nothing.
    pub fn take_text(&mut self, typed: String) {
        self.asked = self.asked.take().filter(|code| typed.trim_start().starts_with(code));
        self.typed = typed;
        self.taken = false;
        if self.typed.trim().is_empty() {
            self.came = None;
        }
    }
}

/// Takes Enter out of what was typed, and all that came after it, which it gives.
pub(super) fn split_at_enter(input: &mut InputState) -> Option<Vec<Event>> {
    let ahead = split_after_enter(input)?;
    input.events.pop();
    Some(ahead)
}

/// Takes out what was typed after Enter.
fn split_after_enter(input: &mut InputState) -> Option<Vec<Event>> {
    let is_enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, .. });
    let at = input.events.iter().position(is_enter)?;
    Some(input.events.split_off(at + 1))
}
