//! Counts typed faster than the window draws: the keys of one frame are taken in the
//! order in which they came, each for the cell that it was meant for.

use egui::{Event, FocusDirection, Id, Key, Memory, TextEdit, Ui};

use crate::app::widgets::beneath;
use crate::model::{Tally, Vote};

/// No group has more people than this.
pub(super) const MOST: u32 = 9999;

/// Which cell has the keyboard, by its row and vote, and which gets it next.
#[derive(Default)]
pub(super) struct Keyboard {
    /// The cell that has it, and its field.
    pub at: Option<((usize, usize), Id)>,
    /// The cell that gets it next.
    pub next: Option<(usize, usize)>,
    /// A number has been begun outside that cell, and goes on there.
    pub begun: bool,
}

/// Where the next key goes.
struct Cursor<'a> {
    draft: &'a mut [Tally],
    row: usize,
    column: usize,
    /// The number is typed over by the next digit.
    fresh: bool,
}

impl Cursor<'_> {
    fn new(draft: &mut [Tally], (row, column): (usize, usize), fresh: bool) -> Cursor<'_> {
        Cursor { draft, row, column, fresh }
    }

    /// Changes the number that is typed; after the last cell there is none.
    fn set(&mut self, number: impl Fn(u32) -> u32) {
        let vote = Vote::ALL.get(self.column).copied();
        if let Some((tally, vote)) = self.draft.get_mut(self.row).zip(vote) {
            *tally = tally.with(vote, number(if self.fresh { 0 } else { tally.of(vote) }).min(MOST));
            self.fresh = false;
        }
    }

    fn take(&mut self, event: &Event) {
        match event {
            Event::Text(text) => {
                let digits = text.chars().filter_map(|letter| letter.to_digit(10));
                for digit in digits {
                    self.set(|number| number.saturating_mul(10).saturating_add(digit));
                }
            }
            Event::Key { key: Key::Backspace, pressed: true, .. } => self.set(|number| number / 10),
            event if leads_on(event) => {
                let last = self.column + 1 == Vote::ALL.len();
                (self.row, self.column) = if last { (self.row + 1, 0) } else { (self.row, self.column + 1) };
                self.fresh = true;
            }
            _ => {}
        }
    }
}

/// Takes the keys of this frame, if they are for more than the cell that has the
/// keyboard: a number begun anywhere goes into the first cell, and what follows Enter or
/// Tab into the next one. All others are left to the field that has them.
pub(super) fn typed_ahead(ui: &Ui, keyboard: &mut Keyboard, draft: &mut [Tally]) {
    let keys: Vec<Event> =
        ui.input(|input| input.events.iter().filter(|event| is_key(event)).cloned().collect());
    let with_others = |event: &Event| matches!(event, Event::Key { modifiers, .. } if !modifiers.is_none());
    if beneath::is_covered(ui) || keys.iter().any(with_others) {
        return;
    }
    let Some((at, fresh)) = begins_at(ui, keyboard, draft, &keys) else { return };
    let mut cursor = Cursor::new(draft, at, fresh);
    for event in &keys {
        cursor.take(event);
    }
    keyboard.next = Some((cursor.row, cursor.column));
    keyboard.begun = !cursor.fresh;
    ui.input_mut(|input| input.events.retain(|event| !is_key(event)));
    // Tab has been followed here, and is not to be followed again.
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
}

/// The cell for which the first of these keys is, and whether it is typed over.
fn begins_at(
    ui: &Ui,
    keyboard: &Keyboard,
    draft: &[Tally],
    keys: &[Event],
) -> Option<((usize, usize), bool)> {
    let digit = |event: &Event| matches!(event, Event::Text(text) if text.starts_with(|letter: char| letter.is_ascii_digit()));
    let focused = ui.memory(Memory::focused);
    if let Some((at, field)) = keyboard.at.filter(|(_, field)| focused == Some(*field)) {
        let on = keys.iter().filter(|event| leads_on(event)).count();
        let more = on > 1 || on == 1 && keys.iter().any(digit);
        return more.then(|| (at, is_selected(ui, field, draft, at)));
    }
    let typed = keys.iter().any(digit);
    // The keyboard is on its way to a cell.
    if let Some(at) = keyboard.next.filter(|(row, _)| *row < draft.len()) {
        return typed.then_some((at, !keyboard.begun));
    }
    let untouched = draft.iter().all(|tally| tally.people() == 0);
    (typed && untouched && !ui.ctx().text_edit_focused()).then_some(((0, 0), true))
}

/// Whether all of the number is selected, so that the next digit replaces it.
fn is_selected(ui: &Ui, field: Id, draft: &[Tally], (row, column): (usize, usize)) -> bool {
    let count = draft.get(row).zip(Vote::ALL.get(column)).map_or(0, |(tally, vote)| tally.of(*vote));
    let shown = if count == 0 { 0 } else { count.to_string().len() };
    let state = TextEdit::load_state(ui.ctx(), field);
    let range = state.and_then(|state| state.cursor.char_range()).map(|range| range.as_sorted_char_range());
    range.is_some_and(|range| range.end.0.saturating_sub(range.start.0) >= shown)
}

fn leads_on(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Enter | Key::Tab, pressed: true, .. })
}

fn is_key(event: &Event) -> bool {
    matches!(event, Event::Text(_) | Event::Key { .. })
}
