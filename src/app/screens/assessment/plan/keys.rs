//! The keyboard in the table of the plan: from cell to cell, and into a cell and out.
//!
//! egui would go to whatever lies nearest, so the keys are taken here, before anything is
//! drawn. What is typed in this frame then lands in the cell that has the keyboard now.

use egui::{Context, Event, FocusDirection, Key, Memory, Modifiers, Popup, Ui};

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::plan::cell::{Cell, Cells, Column, Line};
use crate::app::screens::assessment::plan::letter::letters;
use crate::app::screens::assessment::plan::view::PlanView;
use crate::app::widgets::text_edit;
use crate::model::Edit;

/// What a key means in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Next,
    Previous,
    Down,
    Up,
    Left,
    Right,
    /// The first cell of the row.
    First,
    /// The last cell of the row: its menu, or before it is begun what is written last.
    Last,
}

/// Takes the keys of this frame.
pub(super) fn keys(ui: &Ui, page: &mut Page, view: &mut PlanView, lines: &[Line], cells: Cells) {
    let ctx = ui.ctx();
    if std::mem::take(&mut view.enters)
        && let Some(line) = lines.first()
    {
        view.wanted = Some((line.cell(Column::What), false));
    }
    if let Some((cell, write)) = view.wanted.take() {
        leave(ctx, view, cells);
        go_to(ctx, view, lines, cells, &cell, write);
    }
    letters(ui, page, view, lines, cells);
    // A menu lies over the table.
    if Popup::is_any_open(ctx) {
        return;
    }
    let Some(cell) = view.cell.clone() else { return };
    let focused = ui.memory(Memory::focused);
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    let is_pressed_beside = view.writing.as_ref().is_some_and(|writing| writing.is_pressed_beside);
    if is_pressed_beside && focused.is_none() {
        return;
    }
    if focused != Some(cells.id(&cell)) && !(escaped && focused.is_none()) {
        leave(ctx, view, cells);
        (view.cell, view.goes_on) = (None, false);
        return;
    }
    if escaped {
        // egui has taken the keyboard away already.
        ui.memory_mut(|memory| memory.request_focus(cells.id(&cell)));
        take_back(page, view);
        view.goes_on = false;
        leave(ctx, view, cells);
        return;
    }
    let Some(at) = lines.iter().position(|line| line.action.id == cell.action) else { return };
    if view.writing.is_some() {
        writing(ui, page, view, lines, cells, (at, cell.column));
    } else {
        on_a_cell(ui, page, view, lines, cells, (at, cell.column));
    }
}

/// While something is written: Tab and Enter lead on, and go on writing.
fn writing(
    ui: &Ui,
    page: &mut Page,
    view: &mut PlanView,
    lines: &[Line],
    cells: Cells,
    here: (usize, Column),
) {
    let Some(step) = pressed(ui, true) else { return };
    let to = after(step, here, lines);
    let to = if step == Step::Down { to.map(|to| as_begun(to, lines)) } else { to };
    take(ui, step);
    leave(ui.ctx(), view, cells);
    match to {
        Some(to) => {
            view.goes_on = true;
            go_to(ui.ctx(), view, lines, cells, &to, true);
        }
        // Out of the table, where egui leads.
        None if step == Step::Previous => {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::Previous));
        }
        // The line at the end is full: the next one is begun.
        None if is_begun(page, view) => next_line(page, view),
        None if step == Step::Next => ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next)),
        None => {}
    }
}

/// Whoever writes on into the empty line at the end begins an action with what will be done,
/// and not with how it will be known.
fn as_begun(to: Cell, lines: &[Line]) -> Cell {
    let empty = |line: &&Line| line.is_new && line.action.is_blank() && line.action.id == to.action;
    match lines.iter().find(empty) {
        Some(line) => line.cell(Column::What),
        None => to,
    }
}

/// Whether the action at the end is begun.
fn is_begun(page: &Page, view: &PlanView) -> bool {
    page.open.assessment().action(&view.new.id).is_some_and(|action| !action.is_blank())
}

/// The action at the end takes its place, and the next one is begun.
fn next_line(page: &mut Page, view: &mut PlanView) {
    page.request(Request::ActionPlaced(view.being_added().to_owned()));
    view.begin_another();
    view.write_the_next();
}

/// While a cell has the keyboard: arrows go to another, and what is typed is written. Tab
/// stops at everything, as everywhere; whoever has written goes on to what is written next.
fn on_a_cell(
    ui: &Ui,
    page: &mut Page,
    view: &mut PlanView,
    lines: &[Line],
    cells: Cells,
    mut here: (usize, Column),
) {
    while let Some(step) = pressed(ui, false) {
        let is_tab = matches!(step, Step::Next | Step::Previous);
        if is_tab && !view.goes_on {
            return;
        }
        let Some(to) = after(step, here, lines) else {
            if step == Step::Next && is_begun(page, view) {
                take(ui, step);
                next_line(page, view);
                ui.ctx().request_repaint();
            }
            // Beyond the table, egui finds its way.
            return;
        };
        let Some(at) = lines.iter().position(|line| line.action.id == to.action) else { return };
        take(ui, step);
        here = (at, to.column);
        view.goes_on = is_tab;
        go_to(ui.ctx(), view, lines, cells, &to, is_tab);
        if view.writing.is_some() {
            return;
        }
    }
    let Some(line) = lines.get(here.0) else { return };
    // A blank behind what is there is the first of more words; in an empty cell it is none.
    let goes_on = !here.1.text(line.action).is_empty();
    let (typed, copied) = ui.input(|input| {
        let words = |event: &Event| match event {
            Event::Text(text) | Event::Paste(text) => goes_on || !text.trim().is_empty(),
            _ => false,
        };
        (input.events.iter().any(words), input.events.contains(&Event::Copy))
    });
    if copied {
        ui.copy_text(here.1.text(line.action));
    }
    if typed && here.1.is_written() {
        view.begin(ui.ctx(), line, here.1, cells.id(&line.cell(here.1)));
    }
}

/// Gives a cell the keyboard.
fn go_to(ctx: &Context, view: &mut PlanView, lines: &[Line], cells: Cells, to: &Cell, write: bool) {
    let Some(line) = lines.iter().find(|line| line.action.id == to.action) else { return };
    let id = cells.id(to);
    ctx.memory_mut(|memory| memory.request_focus(id));
    view.cell = Some(to.clone());
    // Again when it is drawn: what a dialog still covers loses the keyboard.
    view.asked = true;
    if write {
        view.begin(ctx, line, to.column, id);
    }
}

/// What was written stays.
fn leave(ctx: &Context, view: &mut PlanView, cells: Cells) {
    if let Some(writing) = view.writing.take() {
        // Or the cell would pass for a field, though nobody writes in it.
        text_edit::forget(ctx, cells.id(&writing.cell));
    }
}

/// The cell becomes what it was; an action of which nothing would be left is removed.
fn take_back(page: &mut Page, view: &PlanView) {
    let Some(writing) = &view.writing else { return };
    let Some(action) = page.open.assessment().action(&writing.cell.action) else { return };
    if writing.cell.column.as_it_is(action).as_ref() == Some(&writing.before) {
        return;
    }
    let mut left = action.clone();
    writing.before.apply(&mut left);
    page.request(Request::TakeBack(if left.is_blank() && action.id == view.new.id {
        Edit::RemoveAction(action.id.clone()).into()
    } else {
        Edit::action(&action.id, writing.before.clone()).into()
    }));
}

/// The keys, and what they mean.
const KEYS: [(Key, Modifiers, Step); 9] = [
    (Key::Tab, Modifiers::NONE, Step::Next),
    (Key::Tab, Modifiers::SHIFT, Step::Previous),
    (Key::Enter, Modifiers::NONE, Step::Down),
    (Key::ArrowDown, Modifiers::NONE, Step::Down),
    (Key::ArrowUp, Modifiers::NONE, Step::Up),
    (Key::ArrowLeft, Modifiers::NONE, Step::Left),
    (Key::ArrowRight, Modifiers::NONE, Step::Right),
    (Key::Home, Modifiers::NONE, Step::First),
    (Key::End, Modifiers::NONE, Step::Last),
];

/// The step that an event asks for. In a text that is being written the arrows move the
/// cursor; where nothing is, Enter begins to write.
fn step_of(event: &Event, writes: bool) -> Option<Step> {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
    let is_meant = |of: &&(Key, Modifiers, Step)| {
        let (known, with, _) = of;
        known == key && with == modifiers && (*known == Key::Tab || (*known == Key::Enter) == writes)
    };
    KEYS.iter().find(is_meant).map(|(_, _, step)| *step)
}

/// The next step whose key was pressed, unless something was typed before it.
fn pressed(ui: &Ui, writes: bool) -> Option<Step> {
    ui.input(|input| {
        let is_typed = |event: &&Event| matches!(event, Event::Text(_) | Event::Paste(_));
        let mut first = input.events.iter().take_while(|event| !is_typed(event));
        first.find_map(|event| step_of(event, writes))
    })
}

/// Takes the key of this step. egui has read it already, and is told not to move.
fn take(ui: &Ui, step: Step) {
    ui.input_mut(|input| {
        let is_it = |event: &Event| [true, false].iter().any(|writes| step_of(event, *writes) == Some(step));
        if let Some(at) = input.events.iter().position(is_it) {
            input.events.remove(at);
        }
    });
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
}

/// The cell that a step leads to.
fn after(step: Step, (at, column): (usize, Column), lines: &[Line]) -> Option<Cell> {
    let place = Column::ALL.iter().position(|other| *other == column).unwrap_or(0);
    let line = lines.get(at)?;
    // Past the menu of a line, to what is written next.
    let last = last_of(line);
    // Above the line at the end stands the statement to which it belongs.
    if step == Step::Previous && place == 0 && line.is_new {
        return None;
    }
    let (at, place) = match step {
        Step::Next if place >= last => (at + 1, 0),
        Step::Previous if place == 0 => (at.checked_sub(1)?, last),
        Step::Previous => (at, place - 1),
        Step::Down => (at + 1, place),
        Step::Up => (at.checked_sub(1)?, place),
        Step::Left => (at, place.checked_sub(1)?),
        Step::First => (at, 0),
        Step::Last => (at, if line.is_new { last } else { Column::ALL.len() - 1 }),
        Step::Right if line.is_new && place >= last => (at, place),
        Step::Next | Step::Right => (at, place + 1),
    };
    let to = lines.get(at)?;
    let place = if to.is_new { place.min(last_of(to)) } else { place };
    Some(to.cell(*Column::ALL.get(place)?))
}

/// The place of the last column of a line in which something is written or chosen. An
/// action that is not begun has no status.
fn last_of(line: &Line) -> usize {
    let is_begun = !(line.is_new && line.action.is_blank());
    Column::ALL.len() - if is_begun { 2 } else { 3 }
}
