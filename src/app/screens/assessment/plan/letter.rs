//! A letter on a status: alone it chooses the one that begins so. With others it is a word
//! that was meant for another cell; it chooses nothing, and the statuses are shown.

use std::time::Duration;

use egui::{Event, Memory, Popup, Ui};

use crate::app::page::Page;
use crate::app::screens::assessment::plan::cell::{Cell, Cells, Column, Line};
use crate::app::screens::assessment::plan::status;
use crate::app::screens::assessment::plan::view::PlanView;
use crate::app::waiting_letter::Waiting;

/// How long a letter waits for another, in seconds.
const A_WORD: f64 = 0.4;

/// Takes the letters of this frame.
pub(super) fn letters(ui: &Ui, page: &mut Page, view: &mut PlanView, lines: &[Line], cells: Cells) {
    let has_keyboard = |cell: &Cell| ui.memory(Memory::focused) == Some(cells.id(cell));
    let here = view.cell.clone().filter(|cell| cell.column == Column::Status && has_keyboard(cell));
    let here = here.filter(|_| !Popup::is_any_open(ui.ctx()));
    let typed = if here.is_some() { typed(ui) } else { String::new() };
    let line_of = |cell: &Cell| lines.iter().find(|line| line.action.id == cell.action);
    if let Some((cell, waiting)) = view.letter.take() {
        let is_here = here.as_ref() == Some(&cell);
        let Some(line) = line_of(&cell) else { return };
        if is_here && !typed.is_empty() {
            return status::show(ui.ctx(), page, line, cells.id(&cell));
        }
        if is_here && !has_passed(ui, waiting) {
            return wait(ui, view, cell, waiting);
        }
        status::choose(page, line, waiting.letter);
    }
    let Some((cell, line)) = here.and_then(|cell| line_of(&cell).map(|line| (cell, line))) else { return };
    let mut letters = typed.chars();
    match (letters.next(), letters.next()) {
        (None, _) => {}
        (Some(letter), None) if status::is_begun_by(line, letter) => {
            let waiting = Waiting { letter, at: ui.input(|input| input.time) };
            wait(ui, view, cell, waiting);
        }
        (Some(_), _) => status::show(ui.ctx(), page, line, cells.id(&cell)),
    }
}

fn wait(ui: &Ui, view: &mut PlanView, cell: Cell, waiting: Waiting) {
    view.letter = Some((cell, waiting));
    ui.ctx().request_repaint_after(Duration::from_secs_f64(A_WORD));
}

/// Whether nothing has followed for a moment, or a key that is no letter has.
fn has_passed(ui: &Ui, waiting: Waiting) -> bool {
    let goes_on = |event: &Event| {
        matches!(event, Event::Key { pressed: true, .. } | Event::PointerButton { pressed: true, .. })
    };
    ui.input(|input| input.time - waiting.at >= A_WORD || input.events.iter().any(goes_on))
}

fn typed(ui: &Ui) -> String {
    let words = |event: &Event| match event {
        Event::Text(text) | Event::Paste(text) => Some(text.trim().to_owned()),
        _ => None,
    };
    ui.input(|input| input.events.iter().filter_map(words).collect())
}
