//! One number of the count of cards: typed, or stepped by buttons and arrow keys.

use egui::text::{CCursor, CCursorRange};
use egui::{Id, Key, Memory, Modifiers, TextEdit, Ui};

use crate::app::screens::assessment::rate::count_keys::MOST;
use crate::app::widgets::button::Button;
use crate::app::widgets::field::Field;
use crate::app::widgets::icon::Icon;
use crate::text;

/// How wide the field is, in points.
const NUMBER: f32 = 46.0;
/// In a cell of this width, in points, there is no room for buttons.
pub(super) const NARROW_CELL: f32 = 84.0;

/// One number that is typed or stepped.
pub(super) struct Cell<'a> {
    pub name: &'a str,
    pub id: (&'a str, usize, usize),
    pub focus: bool,
    /// Its first digit has been typed before it had the keyboard.
    pub begun: bool,
    /// How many times as large as usual it is.
    pub scale: f32,
}

/// What came of drawing a cell.
pub(super) enum Change {
    /// It holds another number.
    To(u32),
    /// It is the next cell's turn.
    On,
}

impl Cell<'_> {
    /// Draws the cell with the number it holds. Gives the field, too.
    pub fn show(&self, ui: &mut Ui, count: u32) -> (Option<Change>, Id) {
        let stepped = ui.available_width() > NARROW_CELL * self.scale;
        let mut change = None;
        if stepped {
            let fewer =
                Button::stepper(Icon::Minus, text!("count-fewer", cell = self.name)).enabled(count > 0);
            if ui.add(fewer).clicked() {
                change = Some(Change::To(count.saturating_sub(1)));
            }
        }
        // An empty field is typed into; a nought would have to be typed over.
        let shown = if count == 0 { String::new() } else { count.to_string() };
        let typed = Field::new(self.name, &shown)
            .digits()
            .hide_label()
            .width(NUMBER * self.scale)
            .scale(self.scale)
            .focus(self.focus)
            .show(ui, self.id);
        if let Some(text) = typed.text {
            let digits: String = text.chars().filter(char::is_ascii_digit).take(4).collect();
            change = Some(Change::To(digits.parse().unwrap_or(0).min(MOST)));
        }
        if let Some(key) = keys(ui, typed.response.id, count) {
            change = Some(key);
        }
        if typed.response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            change = Some(Change::On);
        }
        if self.focus || typed.response.gained_focus() {
            // A number is typed over, unless it has only just been begun.
            let from = if self.begun { shown.len() } else { 0 };
            select(ui, typed.response.id, from, shown.len());
        }
        if stepped && ui.add(Button::stepper(Icon::Plus, text!("count-more", cell = self.name))).clicked() {
            change = Some(Change::To((count + 1).min(MOST)));
        }
        (change, typed.response.id)
    }
}

/// Up and Down step while a number has the keyboard.
fn keys(ui: &Ui, id: Id, count: u32) -> Option<Change> {
    if ui.memory(Memory::focused) != Some(id) {
        return None;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowUp) {
        Some(Change::To((count + 1).min(MOST)))
    } else if pressed(Key::ArrowDown) {
        Some(Change::To(count.saturating_sub(1)))
    } else {
        None
    }
}

fn select(ui: &Ui, id: Id, from: usize, to: usize) {
    // egui puts the cursor at the end when Tab comes to a field, and "7" after "5" is 57.
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(from), CCursor::new(to))));
    state.store(ui.ctx(), id);
}
