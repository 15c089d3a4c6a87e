//! Scrolling by the keys, and what has the keyboard staying in sight.

use std::cmp::Ordering;

use egui::text_edit::TextEditState;
use egui::{Context, Id, Key, Popup, Rect, Response, ScrollArea, Ui, WidgetRect, vec2};

use crate::app::widgets::beneath::is_covered;

/// Farther than anything is high, in points.
const TO_ITS_END: f32 = 1e6;

/// The frame in which the keyboard is given back after something lay over the page.
#[derive(Clone, Copy, PartialEq)]
struct GivenBack(u64);

/// Gives the keyboard back to what had it before something lay over the page. The page
/// stays where it is: with the mouse one may be far from there.
pub fn give_back(ctx: &Context, id: Id) {
    keep_place(ctx);
    ctx.memory_mut(|memory| memory.request_focus(id));
}

/// Whatever gets the keyboard in the next frame, the page stays where it is.
pub fn keep_place(ctx: &Context) {
    let given = GivenBack(ctx.cumulative_frame_nr() + 1);
    ctx.data_mut(|data| data.insert_temp(Id::unique("given-back"), given));
}

fn is_given_back(ui: &Ui) -> bool {
    let given = ui.data(|data| data.get_temp::<GivenBack>(Id::unique("given-back")));
    given == Some(GivenBack(ui.ctx().cumulative_frame_nr()))
}

/// Scrolls to what has just got the keyboard. egui itself leaves it out of sight.
pub fn keep_focus_in_sight(ui: &Ui) {
    // In the frame of a click elsewhere, reading a response would take its focus away.
    if ui.input(|input| input.pointer.any_pressed() || input.pointer.any_click()) {
        return;
    }
    let last = ui.scope_id().with("last-focus");
    let focused = ui.memory(egui::Memory::focused);
    let before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(last), focused));
    let Some(id) = focused.filter(|_| focused != before && !is_given_back(ui)) else { return };
    let Some(response) = ui.ctx().read_response(id) else { return };
    let here = response.layer_id == ui.layer_id() && ui.min_rect().contains(response.rect.center());
    // What is higher than the screen is a long text, which follows its caret.
    let fits = response.rect.height() + 48.0 < ui.clip_rect().height();
    if here && fits && !ui.clip_rect().shrink(20.0).contains_rect(response.rect) {
        ui.scroll_to_rect(response.rect.expand(24.0), None);
    }
}

/// A page that was turned: where its top was in the last frame, and for how many frames it
/// has been there.
#[derive(Clone, Copy)]
struct Turned {
    top: f32,
    rests: u8,
}

/// Where a page was turned away from what has the keyboard, the first thing in sight gets it
/// once the page rests: it would be nowhere to be seen, and Tab would turn the page back.
pub fn bring_keyboard_along(ui: &Ui) {
    // The frame that turns it and the first of the movement are alike.
    const RESTS: u8 = 3;
    let id = ui.scope_id().with(TURNED);
    let Some(turned) = ui.data(|data| data.get_temp::<Turned>(id)) else { return };
    let top = ui.min_rect().top();
    let rests = if (top - turned.top).abs() < 0.5 { turned.rests + 1 } else { 0 };
    if rests < RESTS {
        ui.data_mut(|data| data.insert_temp(id, Turned { top, rests }));
        return ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.remove::<Turned>(id));
    let sight = ui.clip_rect();
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    // Nothing is left of it once it is cut to what is in sight. What stands beside the page, as
    // the steps and a footer do, is where it was.
    let is_lost = |of: Response| of.layer_id == ui.layer_id() && !of.interact_rect.is_positive();
    if focused.is_some_and(is_lost)
        && let Some(first) = first_in_sight(ui, sight.shrink(24.0))
    {
        ui.memory_mut(|memory| memory.request_focus(first));
    }
}

/// The highest of the things that Tab stops at which are seen as a whole. No field: whoever
/// turns a page by keys does not begin to write.
fn first_in_sight(ui: &Ui, sight: Rect) -> Option<Id> {
    let mut stops: Vec<WidgetRect> = ui.ctx().viewport(|state| {
        let widgets = state.prev_pass.widgets.get_layer(ui.layer_id());
        let seen = |of: &&WidgetRect| of.enabled && of.sense.is_focusable() && sight.contains_rect(of.rect);
        widgets.filter(seen).copied().collect()
    });
    let place = |of: &WidgetRect| (of.rect.top(), of.rect.left());
    stops.sort_by(|one, other| place(one).partial_cmp(&place(other)).unwrap_or(Ordering::Equal));
    stops.into_iter().map(|of| of.id).find(|id| TextEditState::load(ui.ctx(), *id).is_none())
}

/// Under this name egui's memory holds that a page was turned.
const TURNED: &str = "turned";

/// Page Up and Page Down scroll what `ui` stands in, as people expect, also
/// where nothing can be focused.
pub fn keyboard_scroll(ui: &Ui) {
    if has_keys(ui) {
        turn_pages(ui);
    }
}

/// Whether the keys belong to the page: nothing lies over it, and in no field do they move the
/// caret.
pub fn has_keys(ui: &Ui) -> bool {
    !is_covered(ui) && !Popup::is_any_open(ui.ctx()) && !ui.ctx().text_edit_focused()
}

/// Scrolls by Page Up and Page Down.
fn turn_pages(ui: &Ui) {
    // Less than a page, so that the last lines are seen again and the eye finds its place.
    let page = ui.clip_rect().height() * 0.85;
    let by = ui.input(|input| {
        f32::from(u8::from(input.key_pressed(Key::PageUp)))
            - f32::from(u8::from(input.key_pressed(Key::PageDown)))
    });
    if by != 0.0 {
        turn(ui, by * page);
    }
}

fn turn(ui: &Ui, by: f32) {
    ui.scroll_with_delta(vec2(0.0, by));
    let turned = Turned { top: ui.min_rect().top(), rests: 0 };
    ui.data_mut(|data| data.insert_temp(ui.scope_id().with(TURNED), turned));
}

/// Home and End lead to the top and the foot of a page, with Ctrl or without. Called after
/// what is on it, which may keep these keys for itself.
pub fn to_its_ends(ui: &Ui) {
    if !has_keys(ui) {
        return;
    }
    // egui would take these keys with Shift and Alt as well.
    let pressed =
        |key| ui.input(|input| !input.modifiers.shift && !input.modifiers.alt && input.key_pressed(key));
    for (key, by) in [(Key::Home, TO_ITS_END), (Key::End, -TO_ITS_END)] {
        if pressed(key) {
            turn(ui, by);
        }
    }
}

/// Something to be read in a dialog, at most `most` points high. The arrows, Home and End
/// scroll it as Page Up and Page Down do, unless something in it has the keyboard; so they do
/// from a field of one line beside it.
pub fn reading<R>(ui: &mut Ui, most: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    const LINE: f32 = 40.0;
    let scroll = from_its_top(ui, ScrollArea::vertical().max_height(most).auto_shrink([false, true]));
    let content = |ui: &mut Ui| {
        turn_pages(ui);
        let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
        if focused.is_some_and(|focused| ui.clip_rect().intersects(focused.rect)) {
            return add(ui);
        }
        let ways =
            [(Key::ArrowUp, LINE), (Key::ArrowDown, -LINE), (Key::Home, TO_ITS_END), (Key::End, -TO_ITS_END)];
        for (key, by) in ways {
            if ui.input(|input| input.key_pressed(key)) {
                ui.scroll_with_delta(vec2(0.0, by));
            }
        }
        add(ui)
    };
    scroll.show(ui, content).inner
}

/// What scrolls in a dialog begins at its top whenever the dialog opens: egui would show
/// it where the last one was left.
pub fn from_its_top(ui: &Ui, scroll: ScrollArea) -> ScrollArea {
    let is_new = !ui.memory(|memory| memory.areas().visible_last_frame(&ui.layer_id()));
    if is_new { scroll.vertical_scroll_offset(0.0) } else { scroll }
}
