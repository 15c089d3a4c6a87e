//! The keys of the grid. They are taken before anything is drawn, in the order in
//! which they came, so that fast typing on a slow computer loses nothing.

use egui::{Event, Key, Memory, Modifiers, Popup, Ui};

use crate::app::page::TrainingPage;
use crate::app::request::{Changed, Request};
use crate::app::screens::training::answers::column::{Column, Given};
use crate::app::screens::training::answers::cursor::Next;
use crate::app::screens::training::answers::sheet::Sheet;
use crate::app::screens::training::answers::view::{AnswersView, Wish};
use crate::app::widgets::beneath;
use crate::app::widgets::rating_buttons::vote_of;

/// Does what was typed into the grid, while the current cell has the keyboard.
pub(super) fn keys(ui: &Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet) {
    let carried = view.entry.take_carried();
    ui.input_mut(|input| _ = input.events.splice(0..0, carried));
    let here = Some(sheet.cell_id(view.cursor));
    if awaits_field(view) {
        let events = ui.input_mut(|input| std::mem::take(&mut input.events));
        view.entry.carry(ui, events);
        return;
    }
    if beneath::is_covered(ui) {
        return;
    }
    if sheet.rows() == 0 || ui.memory(Memory::focused) != here {
        return type_from_elsewhere(ui, view);
    }
    let events = ui.input_mut(|input| std::mem::take(&mut input.events));
    let mut left = Vec::new();
    // A key and its letter come one after the other: the letter of the key that
    // leads out of the grid must not be typed into what comes next.
    let (mut letter_of_ours, mut finishes, mut held) = (false, false, false);
    for event in events {
        let inside = view.wish != Some(Wish::Code);
        match event {
            Event::Key { key, pressed: true, repeat, modifiers, .. }
                if inside && is_plain(key, modifiers) =>
            {
                held = repeat;
                if !repeat {
                    view.run.go_on(view.cursor);
                }
                let row = view.cursor.row;
                letter_of_ours = press(page, view, sheet, key, repeat);
                let leads_out = view.cursor.row != row || view.wish == Some(Wish::Code);
                finishes = letter_of_ours && is_sign(key) && leads_out;
                if letter_of_ours && !is_sign(key) {
                    view.run.end();
                }
                if !letter_of_ours {
                    left.push(event);
                }
            }
            Event::Text(sign) if finishes => {
                (letter_of_ours, finishes) = (false, false);
                view.run.finished_by(&sign);
            }
            Event::Text(sign) if inside || letter_of_ours => {
                letter_of_ours = false;
                if inside && !held {
                    view.run.go_on(view.cursor);
                    typed(page, view, sheet, &sign);
                }
            }
            Event::Key { modifiers, pressed: true, .. } => {
                (letter_of_ours, finishes, held) = (false, false, false);
                if modifiers.command {
                    view.run.end();
                }
                left.push(event);
            }
            _ => left.push(event),
        }
    }
    // egui gives a frame's events to whatever is there in that frame; the field that these
    // are meant for comes in the next one.
    if awaits_field(view) {
        view.entry.carry(ui, left);
    } else {
        ui.input_mut(|input| input.events = left);
    }
}

/// Where nothing takes letters, such as the heading on arrival, they are a code's.
fn type_from_elsewhere(ui: &Ui, view: &mut AnswersView) {
    let types = |event: &Event| matches!(event, Event::Text(sign) if sign.starts_with(char::is_alphanumeric));
    if !ui.ctx().text_edit_focused()
        && !Popup::is_any_open(ui.ctx())
        && ui.input(|input| input.events.iter().any(types))
    {
        view.run.end();
        view.go(Next::Code);
        if awaits_field(view) {
            let events = ui.input_mut(|input| std::mem::take(&mut input.events));
            view.entry.carry(ui, events);
        }
    }
}

/// Whether a key writes something.
fn is_sign(key: Key) -> bool {
    key.name().chars().count() == 1 || key == Key::Space
}

/// Takes a sign that was typed into the grid. One that no answer uses shows that all of the
/// run was a code.
fn typed(page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet, sign: &str) {
    view.run.take(sign);
    let answers =
        |of: char| Key::from_name(&of.to_uppercase().to_string()).is_some_and(|key| sheet.uses(key));
    if !sign.chars().any(|of| of.is_alphanumeric() && !answers(of)) {
        return;
    }
    let (code, from, changed) = view.run.end_as_code();
    view.cursor = from.unwrap_or(view.cursor);
    let keys = sheet.column(view.cursor.cell).map(Column::keys).unwrap_or_default();
    page.request(Request::WasCode { changed, keys });
    // With what was in the field: that was typed, too.
    let before = view.entry.typed.trim_end();
    let space = if before.is_empty() { "" } else { " " };
    view.entry.put(format!("{before}{space}{}", code.trim_start()));
    view.entry.came = sheet.learner(view.cursor.row).map(|of| (of.code.clone(), view.cursor.cell));
    view.go(Next::Code);
}

/// Whether a key comes by itself. A letter may be a capital.
fn is_plain(key: Key, modifiers: Modifiers) -> bool {
    modifiers.is_none() || (modifiers.shift_only() && vote_of(key).is_some())
}

/// Whether the keyboard goes to a field that is not there before this frame is drawn.
fn awaits_field(view: &AnswersView) -> bool {
    view.wish == Some(Wish::Code) && view.entry.id.is_none()
}

/// Does what a key says. Whether it means anything here.
fn press(page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet, key: Key, is_held: bool) -> bool {
    let (cursor, rows, cells) = (view.cursor, sheet.rows(), sheet.cells());
    if let Some(to) = cursor.moved_by(key, rows, cells) {
        view.go(Next::Cell(to));
        return true;
    }
    let given = sheet.column(cursor.cell).and_then(|column| column.answered_by(key));
    // Nobody answers eleven statements by leaning on a key.
    match (key, given) {
        (_, Some(given)) if !is_held => {
            answer(page, view, sheet, given);
        }
        (Key::Enter, _) if !is_held => {
            page.requests.extend(sheet.left_open(cursor.row).map(Request::Say));
            view.go(cursor.next_learner(rows));
        }
        (Key::Backspace, _) if !is_held && sheet.given(cursor).is_none() => {
            view.go(Next::Cell(cursor.at(cursor.row, cursor.cell.saturating_sub(1))));
        }
        (Key::Delete | Key::Backspace, _) if !is_held => {
            page.requests.extend(sheet.edit(cursor, None).map(|edit| Request::Edit(edit.into())));
        }
        (_, given) => return given.is_some() || matches!(key, Key::Enter | Key::Delete | Key::Backspace),
    }
    true
}

/// Puts an answer into the current cell, and goes on to the next.
pub(super) fn answer(page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet, given: Given) {
    let (here, before) = (view.cursor, sheet.given(view.cursor));
    let edits = sheet.edit(here, Some(given)).zip(sheet.edit(here, before));
    page.requests.extend(edits.iter().map(|(made, _)| Request::Edit(made.clone().into())));
    let edits = edits.filter(|_| before != Some(given));
    let changed = edits.map(|(made, back)| Changed { made, back });
    let next = here.on(sheet.rows(), sheet.cells());
    match (next, sheet.learner(here.row)) {
        (Next::Cell(to), Some(_)) if to.row == here.row => view.run.answer(changed, to),
        (_, learner) => view.run.finish(learner.map_or("", |of| &of.code), changed),
    }
    // Whoever types on types the next form, and not over one that is there.
    let is_over_another = matches!(next, Next::Cell(to) if to.row != here.row
        && sheet.learner(to.row).is_some_and(|of| of.at(sheet.moment).is_some()));
    view.go(if is_over_another { Next::Code } else { next });
}
