//! Whether what is typed becomes words, so that it is no key.

use egui::text::{CCursor, CCursorRange};
use egui::{Context, Id, Memory, TextEdit, Ui};

/// Under this name egui's memory holds the last field that took digits only.
const TAKES_DIGITS: &str = "takes-digits";

/// The field that has the keyboard takes digits only, and is empty or not.
pub fn takes_digits(ui: &Ui, field: Id, is_empty: bool) {
    ui.data_mut(|data| data.insert_temp(Id::unique(TAKES_DIGITS), (field, is_empty)));
}

/// The number that has the keyboard, and whether it is empty.
fn number(ctx: &Context) -> Option<(Id, bool)> {
    let number = ctx.data(|data| data.get_temp::<(Id, bool)>(Id::unique(TAKES_DIGITS)));
    number.filter(|(field, _)| ctx.memory(Memory::focused) == Some(*field))
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
    ctx.text_edit_focused() && number(ctx).is_none()
}

/// Whether a number has the keyboard that is empty, and has nothing typed to be taken back.
pub fn is_in_untouched_number(ctx: &Context) -> bool {
    let Some((field, true)) = number(ctx) else { return false };
    let empty = (CCursorRange::one(CCursor::new(0)), String::new());
    TextEdit::load_state(ctx, field).is_none_or(|state| !state.undoer().has_undo(&empty))
}
