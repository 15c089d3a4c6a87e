//! Whether what is typed becomes words, so that it is no key.

use egui::{Context, Id, Memory, Ui};

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
