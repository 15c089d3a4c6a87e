//! Keys are taken in the order in which they were pressed, however slow the computer is.
//!
//! egui hands all keys of a frame to whatever has the keyboard, and moves the keyboard
//! only afterwards: a letter typed right after Tab would land in the field before, and of
//! two quick Tabs one would be lost. So what follows a key that may move the keyboard
//! waits for the next frame,
//! and such a key waits for what was typed before it.
//!
//! A click takes the keyboard away as well: it waits until what was typed before it has
//! arrived. And of two clicks within one frame egui would take both for one at the second
//! place: the second waits for what the first one shows.

use egui::{Context, Event, Key, Plugin, RawInput};

/// What waits for the next frame.
#[derive(Default)]
pub struct KeysInOrder {
    waiting: Vec<Event>,
}

impl Plugin for KeysInOrder {
    fn debug_name(&self) -> &'static str {
        "keys in order"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let mut events = std::mem::take(&mut self.waiting);
        events.append(&mut input.events);
        let key = events.iter().position(moves_the_keyboard);
        let click = later_click(&events).filter(|click| key.is_none_or(|key| *click < key));
        if let Some(click) = click {
            self.waiting = events.split_off(click);
        } else if let Some(place) = key {
            // What gets the keyboard in this frame would see the keys before it as well: a
            // space would press the button that is reached by the Tab behind it.
            let alone = !events.iter().take(place).any(is_pressed);
            self.waiting = events.split_off(place + usize::from(alone));
        }
        if !self.waiting.is_empty() {
            // Nothing else may happen that would draw a frame.
            ctx.request_repaint();
        }
        input.events = events;
    }
}

/// Where a click begins that has to wait for what was done before it.
fn later_click(events: &[Event]) -> Option<usize> {
    let (mut typed, mut clicked) = (false, false);
    events.iter().position(|event| {
        let presses = matches!(event, Event::PointerButton { pressed: true, .. });
        let waits = (typed || clicked) && presses || clicked && matches!(event, Event::PointerMoved(_));
        typed |= is_pressed(event);
        clicked |= matches!(event, Event::PointerButton { pressed: false, .. });
        waits
    })
}

/// Whether something is typed.
fn is_pressed(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. } | Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Copy
    )
}

/// Whether a key may give the keyboard to something else. The arrows are no such keys:
/// held down, they would lag behind on a slow computer.
fn moves_the_keyboard(event: &Event) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    let moves =
        [Key::Tab, Key::Enter, Key::Escape, Key::PageUp, Key::PageDown, Key::F1, Key::F2, Key::F5, Key::F6];
    moves.contains(key) || modifiers.command || modifiers.alt
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    fn key(key: Key) -> Event {
        let modifiers = Modifiers::NONE;
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    #[test]
    fn what_follows_a_tab_waits_for_the_next_frame_and_nothing_is_lost() {
        let (ctx, mut order) = (Context::default(), KeysInOrder::default());
        let text = |text: &str| Event::Text(text.to_owned());
        let typed = vec![text("a"), key(Key::Tab), key(Key::Tab), text("b"), text("c")];
        let mut input = RawInput { events: typed.clone(), ..RawInput::default() };
        let mut frames = Vec::new();
        for _ in 0..5 {
            order.input_hook(&ctx, &mut input);
            frames.push(std::mem::take(&mut input.events));
        }
        let lengths: Vec<usize> = frames.iter().map(Vec::len).collect();
        assert_eq!(lengths, [1, 1, 1, 2, 0]);
        assert_eq!(frames.concat(), typed);
    }

    #[test]
    fn a_click_waits_for_what_was_typed_before_it_and_for_the_click_before() {
        let (ctx, mut order) = (Context::default(), KeysInOrder::default());
        let button = |x: f32, pressed: bool| Event::PointerButton {
            pos: egui::pos2(x, 0.0),
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let moved = |x: f32| Event::PointerMoved(egui::pos2(x, 0.0));
        let click = |x: f32| [moved(x), button(x, true), button(x, false)];
        let typed: Vec<Event> =
            [vec![Event::Text("a".to_owned())], click(1.0).to_vec(), click(2.0).to_vec()].concat();
        let mut input = RawInput { events: typed.clone(), ..RawInput::default() };
        let mut frames = Vec::new();
        for _ in 0..4 {
            order.input_hook(&ctx, &mut input);
            frames.push(std::mem::take(&mut input.events));
        }
        let lengths: Vec<usize> = frames.iter().map(Vec::len).collect();
        assert_eq!(lengths, [2, 2, 3, 0]);
        assert_eq!(frames.concat(), typed);
    }
}
