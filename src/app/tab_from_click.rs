//! Tab goes on from what was clicked, as in every other program. egui gives the keyboard to
//! what is typed in alone: after a click on anything else the next Tab would begin again at
//! the top of the window.

use egui::{Context, Event, Id, Key, Memory, Plugin, RawInput, Ui};

/// Knows what was clicked last, as long as nothing has the keyboard.
#[derive(Default)]
pub struct TabFromClick {
    clicked: Option<Id>,
}

impl Plugin for TabFromClick {
    fn debug_name(&self) -> &'static str {
        "Tab from a click"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        if ui.memory(Memory::focused).is_some() {
            self.clicked = None;
        } else if let Some(clicked) = ui.ctx().interaction_snapshot(|now| now.clicked) {
            self.clicked = Some(clicked);
        }
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let is_tab = |event: &Event| matches!(event, Event::Key { key: Key::Tab, pressed: true, .. });
        if ctx.memory(Memory::focused).is_some() || !input.events.iter().any(is_tab) {
            return;
        }
        // What is gone, as after a press that leads to another screen, is nowhere to go on from.
        let is_there = |id: &Id| ctx.read_response(*id).is_some_and(|of| of.sense.is_focusable());
        if let Some(clicked) = self.clicked.take().filter(is_there) {
            ctx.memory_mut(|memory| memory.request_focus(clicked));
        }
    }
}
