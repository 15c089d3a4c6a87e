//! The arrows lead from cell to cell, Home and End to the first and the last team, with Ctrl
//! to the first and the last statement as well.

use egui::{Key, Memory, Modifiers, Ui};

use crate::app::screens::area::map::view::{Cursor, MapState};

/// Moves the cursor by the keys that were pressed, if it has the keyboard.
pub(super) fn keys(ui: &Ui, state: &mut MapState, (rows, teams): (usize, usize)) {
    let last = Cursor { row: rows.saturating_sub(1), team: teams.saturating_sub(1) };
    // Teams that are no longer chosen may have stood under it.
    let before = Cursor { row: state.cursor.row.min(last.row), team: state.cursor.team.min(last.team) };
    state.cursor = before;
    let focused = ui.memory(Memory::focused);
    if focused.is_none() || focused != state.current {
        return;
    }
    let mut to = before;
    // Whoever presses quickly presses twice within a frame.
    let times = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    // With Ctrl first: without it egui would take these keys with any that are held.
    if pressed(Modifiers::COMMAND, Key::Home) {
        to = Cursor::default();
    }
    if pressed(Modifiers::COMMAND, Key::End) {
        to = last;
    }
    if pressed(Modifiers::NONE, Key::Home) {
        to.team = 0;
    }
    if pressed(Modifiers::NONE, Key::End) {
        to.team = last.team;
    }
    to.team = to.team.saturating_sub(times(Key::ArrowLeft));
    to.team = to.team.saturating_add(times(Key::ArrowRight)).min(last.team);
    to.row = to.row.saturating_sub(times(Key::ArrowUp));
    to.row = to.row.saturating_add(times(Key::ArrowDown)).min(last.row);
    if to != before {
        state.cursor = to;
        state.moved = true;
    }
}
