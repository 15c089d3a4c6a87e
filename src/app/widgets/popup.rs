//! What holds for whatever opens over a screen: menus, lists and calendars.

use egui::{Context, Id, Memory, Popup, Response};

/// Gives the keyboard back to what opened a popup once that has closed, by Escape or by a
/// choice: egui leaves it nowhere, and the next Tab would begin at the top of the window.
/// Called in every frame, after the popup.
pub fn give_back(opener: &Response, popup: Id) {
    let ctx = &opener.ctx;
    if has_just_closed(ctx, popup) && is_left_over(ctx, popup) && !is_pressed_elsewhere(ctx, popup) {
        opener.request_focus();
    }
}

/// Whether a popup was open the frame before, or has been in this one, and is no longer.
fn has_just_closed(ctx: &Context, popup: Id) -> bool {
    let (last, now) = (popup.with("last-open"), ctx.cumulative_frame_nr());
    if Popup::is_id_open(ctx, popup) {
        ctx.data_mut(|data| data.insert_temp(last, now));
        return false;
    }
    ctx.data_mut(|data| data.remove_temp::<u64>(last)).is_some_and(|last| last + 1 >= now)
}

/// Whether nothing has the keyboard, or something that goes with the popup.
fn is_left_over(ctx: &Context, popup: Id) -> bool {
    let Some(focused) = ctx.memory(Memory::focused) else { return true };
    ctx.read_response(focused).is_none_or(|response| response.layer_id.id == popup)
}

/// Whoever clicks beside a popup is done with it and with what opened it.
fn is_pressed_elsewhere(ctx: &Context, popup: Id) -> bool {
    ctx.input(|input| input.pointer.any_click())
        && !ctx.read_response(popup).is_some_and(|area| area.contains_pointer())
}
