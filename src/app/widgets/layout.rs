//! Cards, columns and rows.

use egui::{
    Align, AsIdSalt, CentralPanel, Color32, CornerRadius, Frame, Layout, Margin, Panel, Rect, Response, Role,
    ScrollArea, Stroke, Ui, UiBuilder, vec2,
};

use crate::app::still_pointer::StillPointer;
use crate::app::theme::{CORNER, GAP, Palette, SUBTITLE, TARGET};
use crate::app::widgets::scrolling::{
    bring_keyboard_along, keep_focus_in_sight, keep_place, keyboard_scroll, to_its_ends,
};
use crate::app::widgets::text;

/// A white card with a thin edge, as wide as there is room.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::of(ui);
    framed(ui, palette.surface, Stroke::new(1.0, palette.hairline), add)
}

/// A card with the accent's edge: the thing to do first.
pub fn lead_card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::of(ui);
    framed(ui, palette.surface, Stroke::new(2.0, palette.accent), add)
}

/// A tinted card: something to know before going on.
pub fn tinted_card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::of(ui);
    framed(ui, palette.tint, Stroke::NONE, add)
}

fn framed<R>(ui: &mut Ui, fill: Color32, stroke: Stroke, add: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .fill(fill)
        .stroke(stroke)
        .corner_radius(CornerRadius::same(CORNER))
        // The edge counts as well: cards with a thick and a thin one are equally large.
        .inner_margin(if stroke.width > 1.5 { Margin::symmetric(17, 13) } else { Margin::symmetric(18, 14) })
        .show(ui, |ui| {
            // egui makes a frame as wide as what is in it: cards below one another would
            // each have a right edge of their own.
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

/// A card under a title: one part of a screen on which things are filled in.
pub fn section(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui)) {
    section_under(ui, title, |ui| _ = text::heading(ui, 2, title, SUBTITLE), add);
}

/// The same where something leads to it. `came`: it has just led here.
pub fn section_led_to(ui: &mut Ui, title: &str, came: bool, add: impl FnOnce(&mut Ui)) {
    let heading = |ui: &mut Ui| {
        let heading = text::part_title(ui, title, SUBTITLE, came);
        if came {
            // To the top, and not only into sight.
            keep_place(ui.ctx());
            heading.scroll_to_me(Some(Align::Min));
        }
    };
    section_under(ui, title, heading, add);
}

fn section_under(ui: &mut Ui, title: &str, heading: impl FnOnce(&mut Ui), add: impl FnOnce(&mut Ui)) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        heading(ui);
        region(ui, Role::Group, title, add);
    });
    ui.add_space(4.0);
}

/// Two fields side by side where there is room, else one under the other.
pub fn pair(ui: &mut Ui, mut add: impl FnMut(usize, &mut Ui)) {
    if ui.available_width() > 560.0 {
        equal_columns(ui, 2, GAP, add);
    } else {
        add(0, ui);
        add(1, ui);
    }
}

/// Free space at the right of every column, in points.
const COLUMN_GAP: f32 = 14.0;

/// A row of columns, each as wide as its entry in `widths` says, all as high as
/// the highest. What stands in a column keeps off the next.
pub fn columns(ui: &mut Ui, widths: &[f32], mut add: impl FnMut(usize, &mut Ui)) -> Rect {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        // A column without width is left out.
        for (column, width) in widths.iter().enumerate().filter(|(_, width)| **width > 0.0) {
            let width = (width - COLUMN_GAP).max(20.0);
            // Both: the first says where wrapping begins, the second keeps a column whose
            // words are short from giving its room to the next.
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
                add(column, ui);
            });
            ui.add_space(COLUMN_GAP);
        }
    })
    .response
    .rect
}

/// A table that needs a width of `least` points. Where there is less room it scrolls
/// sideways within its frame, so that nothing passes the frame's edge or is lost. `id`
/// keeps its place.
pub fn wide<R>(ui: &mut Ui, id: impl AsIdSalt, least: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    // Widths that were added up differ from their sum by what floats lose.
    if least <= ui.available_width() + 0.5 {
        return add(ui);
    }
    sideways(ui, id, |ui| {
        ui.set_width(least);
        let inner = add(ui);
        keep_focus_in_sight(ui);
        // The bar lies over the lowest points of what scrolls.
        ui.add_space(10.0);
        inner
    })
}

/// Something that scrolls sideways within a page. `id` keeps its place.
pub fn sideways<R>(ui: &mut Ui, id: impl AsIdSalt, add: impl FnOnce(&mut Ui) -> R) -> R {
    let content = |ui: &mut Ui| {
        let inner = add(ui);
        let down = ui.ctx().viewport(|state| {
            let [_, down] = &state.this_pass.scroll_target;
            down.as_ref().map(|target| (target.range, target.align, target.animation))
        });
        (inner, down)
    };
    let scroll = ScrollArea::horizontal().id_salt(id).auto_shrink([false, true]);
    let (inner, down) = scroll.show(ui, content).inner;
    // What is to come into sight may also be above or below it. An area takes what was
    // asked in both directions, though it scrolls in one: the page is asked again.
    if let Some((range, align, animation)) = down {
        let rect = Rect::from_x_y_ranges(ui.clip_rect().x_range(), range);
        ui.scroll_to_rect_animation(rect, align, animation);
    }
    inner
}

/// Words and buttons in a line, which wraps: the words stand in the middle of the buttons'
/// height, also of those that come after them.
pub fn line<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let height = std::mem::replace(&mut ui.spacing_mut().interact_size.y, TARGET + 4.0);
    let line = ui.horizontal_wrapped(add);
    ui.spacing_mut().interact_size.y = height;
    line.inner
}

/// Equal columns with `gap` points between.
pub fn equal_columns(ui: &mut Ui, count: usize, gap: f32, mut add: impl FnMut(usize, &mut Ui)) {
    #[allow(clippy::cast_precision_loss)] // a handful
    let width = (ui.available_width() - gap * (count.saturating_sub(1)) as f32) / count.max(1) as f32;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for column in 0..count {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.x = 10.0;
                add(column, ui);
            });
        }
    });
}

/// A thin line across.
pub fn hairline(ui: &mut Ui) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, Palette::of(ui).hairline));
}

/// A part of the screen that a screen reader knows by role and name. egui groups by `Ui`,
/// but calls each of them a container without a name.
pub fn region<R>(ui: &mut Ui, role: Role, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().accessibility_role(role).accessibility_label(name), add).inner
}

/// The same where there are many of them: the name is put together only where somebody asks.
pub fn region_of_many<R>(
    ui: &mut Ui,
    role: Role,
    name: impl FnOnce() -> String,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let region = UiBuilder::new().accessibility_role(role);
    let named = |ui: &mut Ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_label(name()));
        add(ui)
    };
    ui.scope_builder(region, named).inner
}

/// A screen below the bar of steps, scrolled as a whole. `id` keeps its place;
/// `margin` is left free at both sides, in points.
pub fn page<R>(ui: &mut Ui, id: impl AsIdSalt, margin: i8, add: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new().fill(Palette::of(ui).background);
    let scroll =
        ScrollArea::vertical().id_salt(id).auto_shrink(false).content_margin(Margin::symmetric(margin, 0));
    let content = |ui: &mut Ui| {
        keyboard_scroll(ui);
        let inner = add(ui);
        to_its_ends(ui);
        keep_focus_in_sight(ui);
        bring_keyboard_along(ui);
        inner
    };
    CentralPanel::default().frame(frame).show(ui, |ui| scroll.show(ui, content).inner).inner
}

/// Keeps so many points at the foot of the screen free, below what scrolls.
pub fn room_at_foot(ui: &mut Ui, height: f32) -> Rect {
    let frame = Frame::new().fill(Palette::of(ui).background);
    let panel = Panel::bottom("foot").resizable(false).show_separator_line(false).frame(frame);
    panel.exact_size(height).show(ui, |ui| ui.max_rect()).inner
}

/// Lays `add` out in the middle of the screen, at most `width` points wide.
pub fn centred<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_width();
    let margin = ((room - width) / 2.0).max(0.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(margin);
        let width = width.min(room);
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.x = 10.0;
            add(ui)
        })
        .inner
    })
    .inner
}

/// What is told of what the pointer rests on, until somebody goes on by the keys.
pub fn told_on_hover(response: Response, add: impl FnOnce(&mut Ui)) {
    if !StillPointer::keys_were_last(&response.ctx) {
        response.on_hover_ui(add);
    }
}
