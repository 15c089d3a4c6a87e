//! Whether the pointer was used last, or the keys: what it rests on is told to those who point,
//! and not to whoever goes on by the keys. egui leaves that open over what the keys lead to,
//! since the pointer has not moved.

use egui::{Context, Event, Plugin, RawInput};

/// Knows which of the two was used last.
#[derive(Default)]
pub struct StillPointer {
    keys_were_last: bool,
}

impl StillPointer {
    /// Whether somebody goes on by the keys while the pointer rests.
    pub fn keys_were_last(ctx: &Context) -> bool {
        ctx.with_plugin(|pointer: &mut Self| pointer.keys_were_last).unwrap_or_default()
    }
}

impl Plugin for StillPointer {
    fn debug_name(&self) -> &'static str {
        "still pointer"
    }

    fn input_hook(&mut self, _: &Context, input: &mut RawInput) {
        let last = input.events.iter().rev().find_map(|event| match event {
            Event::PointerMoved(_) => Some(false),
            Event::Key { pressed: true, .. } | Event::Text(_) => Some(true),
            _ => None,
        });
        self.keys_were_last = last.unwrap_or(self.keys_were_last);
    }
}
