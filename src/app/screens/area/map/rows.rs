//! The rows of the map: those in sight, each with its statement at the left, its counts, and
//! the cells of the teams that are in sight.

use egui::{
    Color32, CursorIcon, FontId, Rangef, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::app::request::Request;
use crate::app::screens::area::map::cells::{cell, scroll_to};
use crate::app::screens::area::map::counts::counts;
use crate::app::screens::area::map::frame::{Frame, Shown};
use crate::app::screens::area::map::headings::headings;
use crate::app::screens::area::map::keys::keys;
use crate::app::screens::area::map::measure::{COUNTS_BELOW, INDENT, Measures, in_lines};
use crate::app::screens::area::map::told;
use crate::app::screens::area::map::view::{Line, MapState, MapView};
use crate::app::theme::{Palette, SMALL, semibold};
use crate::app::widgets::layout::told_on_hover;
use crate::app::widgets::{accessible, layout};
use crate::model::area::RatingCounts;
use crate::text;

/// Draws the map, which scrolls sideways where there is no room for all teams.
pub(super) fn rows(ui: &mut Ui, view: &MapView, state: &mut MapState, lines: &[Line]) -> Option<Request> {
    let measures = Measures::new(ui, view, lines);
    let teams = view.count();
    keys(ui, state, (view.checklist.statements.len(), teams));
    layout::sideways(ui, "map", |ui| {
        let origin = ui.max_rect().min;
        let size = vec2(measures.width(teams), measures.headings + measures.height_of_all());
        // As large as if everything were drawn, so that the scroll bar tells the truth.
        ui.set_min_size(size + vec2(0.0, 12.0));
        let whole = Rect::from_min_size(origin, size);
        let frame = Frame { view, measures: &measures, origin, sight: ui.clip_rect().intersect(whole) };
        draw(ui, &frame, state, lines)
    })
}

fn draw(ui: &mut Ui, frame: &Frame, state: &mut MapState, lines: &[Line]) -> Option<Request> {
    // Read before the rows and drawn after them: they lie over what is scrolled beneath.
    let as_row = UiBuilder::new().max_rect(frame.sight).accessibility_role(Role::Row);
    let mut head = ui.new_child(as_row);
    let mut asked = None;
    let statements = lines.iter().enumerate().filter_map(|(line, of)| match of {
        Line::Statement(position, statement) => Some((line, *position, *statement)),
        Line::Theme(_) => None,
    });
    for (line, of) in lines.iter().enumerate() {
        if let Line::Theme(name) = of
            && frame.sight.y_range().intersects(frame.line(line))
        {
            theme(ui, frame, frame.line(line), name);
        }
    }
    for (row, (line, position, statement)) in statements.enumerate() {
        let y = frame.line(line);
        let shown = Shown { row, position, statement, y };
        if frame.sight.y_range().intersects(y) {
            asked = row_ui(ui, frame, state, &shown).or(asked);
        } else if row == state.cursor.row {
            // Scrolled out of sight, the cursor keeps the keyboard all the same.
            asked = cell(ui, frame, state, &shown, state.cursor.team).or(asked);
        }
        if row == state.cursor.row && std::mem::take(&mut state.moved) {
            scroll_to(ui, frame, y, state.cursor.team);
        }
    }
    headings(&mut head, frame);
    asked
}

fn theme(ui: &Ui, frame: &Frame, y: Rangef, name: &str) {
    let palette = Palette::of(ui);
    let rect = Rect::from_x_y_ranges(frame.sight.x_range(), y);
    ui.painter().rect_filled(rect, 0, palette.background);
    let font = FontId::new(SMALL, semibold());
    let at = rect.left_center() + vec2(INDENT, 0.0);
    ui.painter().text(at, egui::Align2::LEFT_CENTER, name, font, palette.muted);
    let response = ui.interact(rect, ui.unique_id().with(("theme", name)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
}

fn row_ui(ui: &mut Ui, frame: &Frame, state: &mut MapState, shown: &Shown) -> Option<Request> {
    let palette = Palette::of(ui);
    let rect = Rect::from_x_y_ranges(frame.sight.x_range(), shown.y);
    let title = told::title(shown.position, shown.statement);
    let as_row = UiBuilder::new()
        .id_salt(("row", shown.row))
        .max_rect(rect)
        .accessibility_role(Role::Row)
        .accessibility_label(title.as_str());
    let mut asked = None;
    ui.scope_builder(as_row, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_row_index(shown.row));
        accessible::place_of_row(ui, shown.row, frame.view.checklist.statements.len());
        if statement(ui, frame, shown, &title) {
            state.opened = Some(shown.position);
        }
        let right = frame.right();
        // egui paints in the order of the calls: without this cells would lie over what stays.
        ui.set_clip_rect(right);
        for team in frame.teams() {
            asked = cell(ui, frame, state, shown, team).or(asked.take());
        }
        if shown.row == state.cursor.row && !frame.teams().contains(&state.cursor.team) {
            asked = cell(ui, frame, state, shown, state.cursor.team).or(asked.take());
        }
    });
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.hairline));
    asked
}

/// What stays at the left: the statement, what several teams will do about it, and the counts.
/// Whether it was pressed. By keyboard the menu of statements leads there.
fn statement(ui: &Ui, frame: &Frame, shown: &Shown, title: &str) -> bool {
    let palette = Palette::of(ui);
    let said = frame.said(shown.statement);
    let column =
        Rect::from_x_y_ranges(frame.sight.left()..=frame.sight.left() + frame.measures.title, shown.y);
    let sense = if frame.view.opens { Sense::CLICK } else { Sense::hover() };
    let response = ui.interact(column, ui.unique_id().with("statement"), sense);
    let pressed = response.clicked();
    if frame.view.opens && response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        ui.painter().rect_filled(column, 8, palette.background);
    }
    let common = said.map(|said| said.steps.iter().map(told::common).collect::<Vec<_>>());
    let common = common.unwrap_or_default();
    response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, title));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_column_index(0);
        node.set_description([&[shown.statement.text.clone()][..], &common].concat().join(". "));
    });
    let painter = ui.painter();
    let words = frame.measures.title_words(painter, shown.position, shown.statement, palette.ink);
    let line = common.first().map(|first| {
        let more = common.len() - 1;
        let line =
            if more > 0 { text!("map-common-more", first = first, more = more) } else { first.clone() };
        let room = frame.measures.title - INDENT - 8.0;
        in_lines(painter, &line, egui::FontFamily::Proportional, palette.muted, (room, 1))
    });
    let counts_of = said.map_or_else(RatingCounts::default, |said| said.counts);
    let below = if frame.measures.count > 0.0 { 0.0 } else { COUNTS_BELOW };
    let high = words.size().y + line.as_ref().map_or(0.0, |line| line.size().y) + below;
    let mut at = pos2(column.left() + INDENT, column.center().y - high / 2.0);
    let top_of = |galley: &egui::Galley| vec2(0.0, galley.size().y);
    let after = at + top_of(&words);
    painter.galley_with_override_text_color(at, words, palette.ink);
    at = after;
    if let Some(line) = line {
        let after = at + top_of(&line);
        painter.galley(at, line, Color32::PLACEHOLDER);
        at = after;
    }
    counts(ui, frame, shown.y, at.y, counts_of);
    told_on_hover(response, |ui| {
        ui.label(&shown.statement.text);
        for step in &common {
            ui.label(step);
        }
    });
    pressed
}
