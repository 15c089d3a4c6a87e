//! What the stages of a turn share: its statements, its keys, and how many have voted.

use egui::{Id, Key, Memory, Ui};

use crate::app::page::Page;
use crate::app::request::{Request, VoteRequest};
use crate::app::widgets::rating_buttons::pressed_keys;
use crate::model::Statement;

/// The statements that are voted on.
pub(super) fn statements<'a>(page: &Page<'a>) -> Vec<&'a Statement> {
    let Some(ballots) = page.open.voting.ballot_box() else { return Vec::new() };
    let checklist = &page.open.assessment().checklist;
    ballots.scope().iter().filter_map(|id| checklist.statement(id)).collect()
}

/// The number that the checklist gives a statement, and so the paper in people's hands,
/// whichever of them are voted on now.
pub(super) fn number_of(page: &Page, statement: &Statement) -> usize {
    page.open.assessment().checklist.position(&statement.id).map_or(0, |position| position + 1)
}

/// Whether a key was pressed, and is not being held down.
pub(super) fn pressed(ui: &Ui, wanted: Key) -> bool {
    pressed_keys(ui).contains(&wanted)
}

/// Whether Enter was pressed while no button has the keyboard.
pub(super) fn entered(ui: &Ui, title: Id) -> bool {
    let focused = ui.memory(Memory::focused);
    pressed(ui, Key::Enter) && focused.is_none_or(|id| id == title)
}

/// Free space on top, so that what there is stands where people look.
pub(super) fn above(ui: &Ui) -> f32 {
    ui.ctx().content_rect().height() * 0.12
}

/// How many have voted, and of how many.
pub(super) fn voted(page: &Page) -> (usize, u32) {
    let (stored, waiting) = page.open.voted();
    (stored as usize + waiting, page.round().people())
}

/// Leaves the screen for Rate.
pub(super) fn stop(page: &mut Page) {
    page.request(Request::Vote(VoteRequest::Stop));
}
