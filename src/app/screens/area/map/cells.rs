//! The cells of the teams: each a rating, with the note behind it.

use egui::{
    EventFilter, Id, Rangef, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

use crate::app::request::Request;
use crate::app::screens::area::map::frame::{Frame, Shown};
use crate::app::screens::area::map::told;
use crate::app::screens::area::map::view::{Cursor, MapState};
use crate::app::theme::Palette;
use crate::app::widgets::layout::told_on_hover;
use crate::app::widgets::mark::{self, Finish};
use crate::model::Rating;

/// As large as a mark, in points.
const MARK: f32 = 26.0;

/// Draws the cell of a team. Gives its note where that is to be read in full.
pub(super) fn cell(
    ui: &Ui,
    frame: &Frame,
    state: &mut MapState,
    shown: &Shown,
    team: usize,
) -> Option<Request> {
    let named = frame.view.team(team)?;
    let pictured = named.team;
    let at = shown.at(team);
    let current = at == state.cursor;
    let rect = Rect::from_x_y_ranges(frame.column(team), shown.y);
    // Only the cell under the cursor is a stop for Tab.
    let sense = if current { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id(at), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::GridCell, true, told::cell(named, shown.statement)));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_row_index(shown.row);
        // After the statements and the three counts.
        node.set_column_index(team + 4);
    });
    if current {
        here(ui, state, &response);
    }
    let is_asked = pictured.was_asked(&shown.statement.id);
    let rating = is_asked.then(|| pictured.rating(&shown.statement.id));
    if ui.is_rect_visible(rect) {
        let has_note = pictured.notes.contains_key(&shown.statement.id);
        paint(ui, rect, rating, has_note, (current, &response));
    }
    let clicked = response.clicked();
    if clicked && !current {
        state.cursor = at;
        state.moved = true;
        ui.ctx().request_repaint();
    }
    told_on_hover(response, |ui| _ = ui.label(told::cell(named, shown.statement)));
    clicked.then(|| Request::ShowNote(Box::new(told::note(named, shown.statement))))
}

/// One and the same wherever the map is scrolled to.
fn id(of: Cursor) -> Id {
    Id::unique(("map-cell", of.row, of.team))
}

/// The cell under the cursor keeps the arrows for itself.
fn here(ui: &Ui, state: &mut MapState, response: &Response) {
    state.current = Some(response.id);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(true));
    if state.moved {
        response.request_focus();
    }
    if response.has_focus() {
        let arrows =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
}

/// `rating`: nothing where the team was asked in other words.
fn paint(
    ui: &Ui,
    rect: Rect,
    rating: Option<Option<Rating>>,
    has_note: bool,
    (current, response): (bool, &Response),
) {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    if current && response.has_focus() {
        let stroke = Stroke::new(2.5, palette.accent);
        painter.rect(rect.shrink(2.0), 8, palette.surface, stroke, StrokeKind::Inside);
    } else if response.hovered() {
        painter.rect_filled(rect.shrink(2.0), 8, palette.background);
    }
    let Some(rating) = rating else {
        let square = Rect::from_center_size(rect.center(), Vec2::splat(MARK));
        return mark::paint_other_words(painter, square, palette);
    };
    // Smaller than a rating: what is missing must not outweigh what is there.
    let side = if rating.is_some() { MARK } else { MARK - 6.0 };
    let square = Rect::from_center_size(rect.center(), Vec2::splat(side));
    mark::paint(painter, square, rating, palette, Finish::Filled);
    if has_note {
        // A short line below says that there is something to read.
        let y = square.center().y + MARK / 2.0 + 5.0;
        painter.hline(Rangef::point(rect.center().x).expand(5.0), y, Stroke::new(1.5, palette.muted));
    }
}

/// Brings the cell of a team into sight, clear of what stays at the left and on top.
pub(super) fn scroll_to(ui: &Ui, frame: &Frame, y: Rangef, team: usize) {
    let cell = Rect::from_x_y_ranges(frame.column(team), y);
    let clear = vec2(frame.measures.left() + 8.0, frame.measures.headings + 8.0);
    ui.scroll_to_rect(Rect::from_min_max(cell.min - clear, cell.max + vec2(8.0, 24.0)), None);
}
