//! The list of statements at the left of Rate: a list box with one stop for Tab,
//! in which the arrow keys move.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Color32, EventFilter, FontId, Galley, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense,
    Stroke, Ui, Vec2, vec2,
};

use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::accessible;
use crate::app::widgets::button::focus_ring;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::sight::{RowsInSight, Sight};
use crate::app::widgets::typing;
use crate::model::Rating;
use crate::text;
use crate::words;

/// How high a row is at the least, in points.
const ROW: f32 = 41.0;
/// The air above and below the words of a row, together.
const AIR: f32 = 8.0;
/// So much closer than lines of one text a note stands to its title.
const TIGHT: f32 = 4.0;
/// What a row needs beside its title, in points.
const BESIDE_TITLE: f32 = 102.0;

/// One row of the list.
pub struct Item<'a> {
    /// The statement's number in the checklist, from 1.
    pub number: usize,
    /// The statement's short title.
    pub title: &'a str,
    pub(crate) rating: Option<Rating>,
    /// A quiet word below the title; often empty.
    pub note: String,
}

/// Draws the list of so many rows and gives the position of the row that was chosen. Only rows
/// that are laid out are asked of `item`, and the `current` one always is. `follow` scrolls it
/// into sight. No list box for a screen reader: that would tell its choice anew with each
/// statement, over the heading that has the keyboard.
pub fn statement_list<'a>(
    ui: &mut Ui,
    (rows, count): (&mut RowsInSight, usize),
    item: impl Fn(usize) -> Option<Item<'a>>,
    current: usize,
    follow: bool,
) -> Option<usize> {
    let name = text!("rate-list");
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| {
            crate::app::widgets::layout::region(ui, Role::List, &name, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut chosen = None;
                let mut sight = Sight::of(ui);
                let id = |position: usize| Id::unique(("statement-list", position));
                rows.keep(id(current));
                for position in 0..count {
                    rows.row(ui, &mut sight, id(position), |ui| {
                        let Some(item) = item(position) else { return };
                        let response = row(ui, position, count, &item, position == current);
                        if response.clicked() {
                            chosen = Some(position);
                        }
                        if position == current {
                            chosen = keys(ui, &response, current, count).or(chosen);
                            if follow {
                                response.scroll_to_me(None);
                            }
                        }
                    });
                }
                sight.catch_up(ui);
                chosen
            })
        })
        .inner
}

/// Up, Down, Home and End, while the list has the keyboard.
pub fn keys(ui: &Ui, current_row: &Response, current: usize, count: usize) -> Option<usize> {
    // The row that is chosen by an arrow takes the keyboard over from the last one.
    let moving = ui.scope_id().with("moving");
    if ui.data_mut(|data| data.remove_temp::<bool>(moving)).is_some() {
        current_row.request_focus();
    }
    if !current_row.has_focus() {
        return None;
    }
    typing::chosen_already(ui, current_row.id);
    let arrows = EventFilter { vertical_arrows: true, horizontal_arrows: false, tab: false, escape: false };
    // egui would move the focus to whatever lies below, which may be a button beside
    // the list.
    ui.memory_mut(|memory| memory.set_focus_lock_filter(current_row.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = count.saturating_sub(1);
    let to = if pressed(Key::ArrowDown) {
        (current + 1).min(last)
    } else if pressed(Key::ArrowUp) {
        current.saturating_sub(1)
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        last
    } else {
        return None;
    };
    ui.data_mut(|data| data.insert_temp(moving, true));
    // The new row can be given the keyboard only once it is drawn as the current one.
    ui.ctx().request_repaint();
    (to != current).then_some(to)
}

fn row(ui: &mut Ui, position: usize, count: usize, item: &Item, current: bool) -> Response {
    // Only the current row is a stop for Tab.
    let sense = if current { Sense::click() } else { Sense::CLICK };
    let width = ui.available_width();
    // Measured as it is written when it is the current one: no row grows by being chosen.
    let title = title_galley(ui, item.title, width, FontId::new(BODY, semibold()));
    let height = (title.size().y + note_height(ui, &item.note) + AIR).max(ROW);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    let number = item.number;
    accessible::one_of(ui, &response, Role::ListBoxOption, current, || {
        let rating = words::rating(item.rating);
        let name = text!("rate-list-item", number = number, title = item.title, rating = rating.as_str());
        if item.note.is_empty() { name } else { format!("{name}, {}", item.note) }
    });
    accessible::place_in_list(ui, &response, position, count);
    let is_cut = ui.is_rect_visible(rect) && paint(ui, rect, &response, item, current);
    // Else it would say again what it covers.
    if !is_cut {
        return response;
    }
    response.on_hover_text(format!("{}: {}", item.title, words::rating(item.rating)))
}

/// What a note adds to the height of its row.
fn note_height(ui: &Ui, note: &str) -> f32 {
    let font = FontId::proportional(SMALL - 1.0);
    if note.is_empty() { 0.0 } else { ui.fonts_mut(|fonts| fonts.row_height(&font)) - TIGHT }
}

/// The words of a title, in two lines at the most.
fn title_galley(ui: &Ui, title: &str, width: f32, font: FontId) -> Arc<Galley> {
    let mut job = LayoutJob::simple(title.to_owned(), font, Color32::PLACEHOLDER, width - BESIDE_TITLE);
    job.wrap.max_rows = 2;
    ui.painter().layout_job(job)
}

/// Paints it. Whether its title is cut.
fn paint(ui: &Ui, rect: Rect, response: &Response, item: &Item, current: bool) -> bool {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    let inside = rect.shrink2(vec2(10.0, 1.0));
    if current {
        painter.rect_filled(inside, 8, palette.tint);
        // A tint alone is not seen by everybody.
        painter.vline(inside.left() + 1.5, inside.y_range().shrink(6.0), Stroke::new(3.0, palette.accent));
    } else if response.hovered() {
        painter.rect_filled(inside, 8, palette.background);
    }
    focus_ring(ui, inside.shrink(3.0), response);
    let mark_rect = Rect::from_center_size(inside.left_center() + vec2(23.0, 0.0), Vec2::splat(22.0));
    mark::paint(painter, mark_rect, item.rating, palette, Finish::Filled);
    let quiet = FontId::proportional(BODY);
    let number = painter.layout_no_wrap(item.number.to_string(), quiet.clone(), palette.muted);
    let number_at = inside.left_center() + vec2(64.0 - number.size().x, -number.size().y / 2.0);
    painter.galley(number_at, number, palette.muted);
    let (font, colour) =
        if current { (FontId::new(BODY, semibold()), palette.accent) } else { (quiet, palette.ink) };
    let note = painter.layout_no_wrap(item.note.clone(), FontId::proportional(SMALL - 1.0), palette.muted);
    let title = title_galley(ui, item.title, rect.width(), font);
    // A note stands below the title, and both in the middle together.
    let height = title.size().y + note_height(ui, &item.note);
    let title_at = inside.left_center() + vec2(74.0, -height / 2.0);
    let note_at = title_at + vec2(0.0, title.size().y - TIGHT);
    let is_cut = title.elided;
    painter.galley_with_override_text_color(title_at, title, colour);
    painter.galley(note_at, note, palette.muted);
    is_cut
}
