//! Keys that type again what was typed elsewhere.

use egui::{Event, Key, Modifiers};

/// The keys that type answers. A dash leaves one open.
pub(super) fn typed(answers: &str) -> Vec<Event> {
    let events = |sign: char| match Key::from_name(&sign.to_uppercase().to_string()) {
        Some(key) if sign != '-' => vec![press(key), Event::Text(sign.to_string())],
        Some(_) | None => vec![press(Key::ArrowRight)],
    };
    answers.chars().flat_map(events).collect()
}

/// A key that is pressed by itself.
pub(super) fn press(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}
