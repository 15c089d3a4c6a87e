//! Whether what is typed becomes words, so that it is no key.

use egui::{Context, Event, Id, InputState, Key, Memory, Ui};

/// Under this name egui's memory holds the last field that took digits only.
const TAKES_DIGITS: &str = "takes-digits";

/// The field that has the keyboard takes digits only.
pub fn takes_digits(ui: &Ui, field: Id) {
    ui.data_mut(|data| data.insert_temp(Id::unique(TAKES_DIGITS), field));
}

/// Whether a number has the keyboard.
fn is_in_number(ctx: &Context) -> bool {
    let number = ctx.data(|data| data.get_temp::<Id>(Id::unique(TAKES_DIGITS)));
    number.is_some() && number == ctx.memory(Memory::focused)
}

/// Under this name egui's memory holds the last field that had the keyboard and is only read.
const IS_READ_ONLY: &str = "is-read-only";

/// The field that has the keyboard can be read and copied, and not be written in.
pub fn is_read_only(ui: &Ui, field: Id) {
    ui.data_mut(|data| data.insert_temp(Id::unique(IS_READ_ONLY), field));
}

/// Whether a field has the keyboard that is only read.
pub fn is_only_reading(ctx: &Context) -> bool {
    let field = ctx.data(|data| data.get_temp::<Id>(Id::unique(IS_READ_ONLY)));
    field.is_some() && field == ctx.memory(Memory::focused)
}

/// Under this name egui's memory holds that somebody turned the page at the end of a text.
const TURNED_AT_THE_END: &str = "turned-at-the-end";

/// Page Down was pressed in a field whose caret is in the last line already.
pub fn turned_at_the_end(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(Id::unique(TURNED_AT_THE_END), true));
    ui.ctx().request_repaint();
}

/// Whether that has happened since it was asked last.
pub fn take_turned_at_the_end(ctx: &Context) -> bool {
    ctx.data_mut(|data| data.remove_temp::<bool>(Id::unique(TURNED_AT_THE_END))).is_some()
}

/// Under this name egui's memory holds what has the keyboard and is chosen already.
const CHOSEN_ALREADY: &str = "chosen-already";

/// The thing that has the keyboard is the one that is chosen: Enter has no use there.
pub fn chosen_already(ui: &Ui, thing: Id) {
    ui.data_mut(|data| data.insert_temp(Id::unique(CHOSEN_ALREADY), thing));
}

/// Whether this thing was the chosen one when it was drawn last.
pub fn is_chosen_already(ctx: &Context, thing: Id) -> bool {
    ctx.data(|data| data.get_temp::<Id>(Id::unique(CHOSEN_ALREADY))) == Some(thing)
}

/// Whether letters that are typed become words: some field has the keyboard, and not one
/// that takes digits only.
pub fn takes_letters(ctx: &Context) -> bool {
    ctx.text_edit_focused() && !is_in_number(ctx)
}

/// Keys with which people go on to something else.
const MOVES: [Key; 6] = [Key::PageDown, Key::PageUp, Key::Tab, Key::Enter, Key::ArrowDown, Key::ArrowUp];

/// What was typed in this frame from its first letter on, and its keys, which nobody
/// else is to see. `goes_on`: a letter came before, so that a space is one of a sentence.
pub fn take_letters(ctx: &Context, goes_on: bool) -> String {
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

/// Whoever moves on has meant the letter before as a key. A letter of some languages is typed
/// with Alt, and moves nothing.
pub fn moves_on(input: &InputState) -> bool {
    let moves = |event: &Event| match event {
        Event::Key { key: Key::ArrowLeft | Key::ArrowRight, pressed, modifiers, .. } => {
            *pressed && modifiers.alt
        }
        Event::Key { key, pressed: true, modifiers, .. } => {
            MOVES.contains(key) || modifiers.command && !modifiers.alt
        }
        Event::PointerButton { pressed, .. } => *pressed,
        _ => false,
    };
    input.events.iter().any(moves) || input.modifiers.command && !input.modifiers.alt
}
