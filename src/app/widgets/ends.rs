//! Rows with something at either end.

use egui::{Align, AsIdSalt, Id, Layout, Rect, Ui, UiBuilder, pos2, vec2};

/// The two ends of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Left,
    Right,
}

/// What stands at the two ends of a row; where both do not fit, in a row each, which wraps.
/// `id` tells the row from others.
pub fn ends(ui: &mut Ui, id: impl AsIdSalt, least_height: f32, add: impl FnMut(End, &mut Ui)) {
    let id = ui.make_persistent_id(id);
    // One thing either way: what comes after keeps its number, and with it the keyboard.
    ui.scope(|ui| in_rows(ui, id, least_height, add));
}

fn in_rows(ui: &mut Ui, id: Id, least_height: f32, mut add: impl FnMut(End, &mut Ui)) {
    let apart = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let room = ui.available_width();
    let gap = ui.spacing().item_spacing.x;
    if apart {
        let mut end = |end: End| ui.horizontal_wrapped(|ui| add(end, ui)).response.rect;
        let (left, right) = (end(End::Left), end(End::Right));
        let a_row = 1.5 * ui.spacing().interact_size.y.max(least_height);
        let in_a_row = left.height() < a_row && right.height() < a_row;
        remember(ui, id, apart, !in_a_row || left.width() + gap + right.width() > room + 0.5);
        return;
    }
    ui.horizontal(|ui| {
        // As high with something at the right as without.
        ui.set_min_height(least_height);
        let left = ui.scope(|ui| add(End::Left, ui)).response.rect.width();
        let right = at_right(ui, "right", room, |ui| add(End::Right, ui));
        remember(ui, id, apart, left + gap + right > room + 0.5);
    });
}

fn remember(ui: &Ui, id: Id, before: bool, apart: bool) {
    if apart != before {
        ui.data_mut(|data| data.insert_temp(id, apart));
        ui.ctx().request_discard("ends");
    }
}

/// What stands at the right end of a row, added from left to right: so it is read out, and
/// so Tab goes. `whole`: how wide the row is, in points. Gives how wide this is.
fn at_right(ui: &mut Ui, id: impl AsIdSalt, whole: f32, add: impl FnOnce(&mut Ui)) -> f32 {
    let id = ui.make_persistent_id(id);
    let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    let room = ui.available_rect_before_wrap();
    // All the room of the row, though it would pass the end: how wide it is, is measured, and
    // buttons that had only what is left would be narrow and high instead.
    let at = pos2((room.right() - known).max(room.left()), room.top());
    let place = Rect::from_min_size(at, vec2(whole, room.height()));
    let builder = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
    let width = ui.scope_builder(builder, add).response.rect.width();
    if (width - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_discard("row");
    }
    width
}
