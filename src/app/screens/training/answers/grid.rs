//! The grid: a row for each learner, a cell for each answer. It is one stop for Tab,
//! and only what is in sight is drawn.

use std::ops::Range;

use egui::{
    Align2, Color32, EventFilter, FontId, Frame, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind,
    TextWrapMode, Ui, UiBuilder, Vec2, WidgetInfo, WidgetText, pos2, vec2,
};

use crate::app::screens::training::answers::column::{Column, Given};
use crate::app::screens::training::answers::cursor::{Cursor, Next};
use crate::app::screens::training::answers::sheet::Sheet;
use crate::app::screens::training::answers::view::{AnswersView, Wish};
use crate::app::theme::{BODY, CORNER, Palette, SMALL, bold, semibold};
use crate::app::widgets::{accessible, layout, mark, table};
use crate::text;

/// As high as the headings, in points.
const HEADING: f32 = 36.0;
/// As high as a row, without and with a role below the code.
const ROW: f32 = 38.0;
const ROW_WITH_ROLE: f32 = 50.0;
/// As wide as the codes, and as a question's answers.
const CODE: f32 = 170.0;
const QUESTION: f32 = 122.0;
/// A statement's answers are as wide as there is room, between these.
const STATEMENT: (f32, f32) = (44.0, 72.0);
const MARK: f32 = 24.0;

/// How high the rows are, and how wide the columns.
struct Measures {
    row: f32,
    statement: f32,
}

impl Measures {
    fn new(ui: &Ui, view: &AnswersView, sheet: &Sheet) -> Self {
        let questions = sheet.columns.iter().filter(|column| matches!(column, Column::Question(_))).count();
        #[allow(clippy::cast_precision_loss)] // two, and as many as a checklist has
        let (questions, statements) = (questions as f32, (sheet.cells() - questions) as f32);
        let room = ui.available_width() - 2.0 - CODE - questions * QUESTION;
        let statement = (room / statements.max(1.0)).clamp(STATEMENT.0, STATEMENT.1);
        Self { row: if view.roles { ROW_WITH_ROLE } else { ROW }, statement }
    }

    fn width(&self, column: Column) -> f32 {
        if matches!(column, Column::Statement(..)) { self.statement } else { QUESTION }
    }

    /// Each column with where it begins and ends, from the left edge of the rows.
    fn columns<'a>(&self, sheet: &Sheet<'a>) -> Vec<(Column<'a>, Range<f32>)> {
        let mut left = CODE;
        let lay_out = |column: &Column<'a>| {
            let from = left;
            left += self.width(*column);
            (*column, from..left)
        };
        sheet.columns.iter().map(lay_out).collect()
    }

    #[allow(clippy::cast_precision_loss)] // a few thousand at most
    fn top(&self, row: usize) -> f32 {
        self.row * row as f32
    }

    /// The rows that are in sight.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // positive, and a few thousand
    fn rows(&self, viewport: Rect, rows: usize) -> Range<usize> {
        let first = (viewport.top() / self.row).max(0.0).floor() as usize;
        let after = (viewport.bottom() / self.row).max(0.0).ceil() as usize;
        first.min(rows)..after.min(rows)
    }
}

/// Draws the grid, as high as `height` allows.
pub(super) fn grid(ui: &mut Ui, view: &mut AnswersView, sheet: &Sheet, height: f32) {
    let palette = Palette::of(ui);
    let frame =
        Frame::new().fill(palette.surface).stroke(Stroke::new(1.0, palette.hairline)).corner_radius(CORNER);
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        layout::region(ui, Role::Grid, &text!("answers-grid"), |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_row_count(sheet.rows());
                node.set_size_of_set(sheet.rows());
                // The codes are a column too.
                node.set_column_count(sheet.cells() + 1);
            });
            let measures = Measures::new(ui, view, sheet);
            let columns = measures.columns(sheet);
            let (heading, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEADING), Sense::hover());
            // Read before the rows, and drawn after them: only then is it known how far they
            // have moved sideways in this frame.
            let as_row = UiBuilder::new().max_rect(heading).accessibility_role(Role::Row);
            let head = ui.new_child(as_row);
            let scrolled = ScrollArea::both()
                .id_salt("grid")
                .max_height(height - HEADING - 2.0)
                .auto_shrink([false, true])
                .show_viewport(ui, |ui, viewport| rows(ui, view, sheet, &measures, &columns, viewport));
            headings(&head, heading, scrolled.state.clamped_offset().x, view.cursor.cell, &columns);
        });
    });
}

/// The headings of the columns. They stay on top, and move sideways with the rows.
fn headings(ui: &Ui, heading: Rect, offset: f32, current: usize, columns: &[(Column, Range<f32>)]) {
    let palette = Palette::of(ui);
    let small = FontId::new(SMALL, semibold());
    let codes = Rect::from_min_size(heading.min, vec2(CODE, heading.height()));
    table::painted(ui, codes, "codes", (Role::ColumnHeader, 0), || text!("answers-head-code"));
    let left = heading.left_center() + vec2(16.0, 0.0);
    ui.painter().text(left, Align2::LEFT_CENTER, text!("answers-head-code"), small.clone(), palette.muted);
    ui.painter().hline(heading.x_range(), heading.bottom() - 0.5, Stroke::new(1.0, palette.edge));
    let room = Rect::from_min_max(pos2(heading.left() + CODE, heading.top()), heading.max);
    for (position, (column, reach)) in columns.iter().enumerate() {
        let from = heading.left() + reach.start - offset;
        let rect = Rect::from_min_max(
            pos2(from, heading.top()),
            pos2(from + reach.end - reach.start, heading.bottom()),
        );
        let id = ("heading", position);
        let place = (Role::ColumnHeader, position + 1);
        let response = table::painted(ui, rect.intersect(room), id, place, || column.name());
        // A heading that moves sideways ends at the codes, and is not drawn over them.
        let colour = if position == current { palette.accent } else { palette.ink };
        let painter = ui.painter().with_clip_rect(room.intersect(ui.clip_rect()));
        painter.text(rect.center(), Align2::CENTER_CENTER, column.heading(), small.clone(), colour);
        response.on_hover_text(column.name());
    }
}

fn rows(
    ui: &mut Ui,
    view: &mut AnswersView,
    sheet: &Sheet,
    measures: &Measures,
    columns: &[(Column, Range<f32>)],
    viewport: Rect,
) {
    let origin = ui.max_rect().min;
    let width = columns.last().map_or(CODE, |(_, reach)| reach.end);
    // As large as if everything were drawn, so that the scroll bar tells the truth.
    ui.set_min_size(vec2(width, measures.top(sheet.rows())));
    let shown = measures.rows(viewport, sheet.rows());
    for row in shown.clone() {
        let rect = Rect::from_min_size(
            origin + vec2(0.0, measures.top(row)),
            vec2(width.max(viewport.width()), measures.row),
        );
        row_ui(ui, view, sheet, columns, row, rect);
    }
    let cursor = view.cursor;
    let Some((_, reach)) = columns.get(cursor.cell) else { return };
    let here = Rect::from_x_y_ranges(
        origin.x + reach.start..=origin.x + reach.end,
        origin.y + measures.top(cursor.row)..=origin.y + measures.top(cursor.row + 1),
    );
    if !shown.contains(&cursor.row) {
        // Scrolled out of sight, it keeps the keyboard all the same.
        cell(ui, view, sheet, cursor, here);
    }
    // A row that has just been begun is there in the next frame.
    if cursor.row < sheet.rows() && std::mem::take(&mut view.follow) {
        // With the codes, which lie over the left of the rows, and clear of the shade at the
        // edges of what scrolls.
        let clear = vec2(0.0, measures.row / 2.0);
        ui.scroll_to_rect(Rect::from_min_max(here.min - vec2(CODE, 0.0) - clear, here.max + clear), None);
    }
}

fn row_ui(
    ui: &mut Ui,
    view: &mut AnswersView,
    sheet: &Sheet,
    columns: &[(Column, Range<f32>)],
    row: usize,
    rect: Rect,
) {
    let Some(learner) = sheet.learner(row) else { return };
    let palette = Palette::of(ui);
    let whole = ui.clip_rect();
    let current = row == view.cursor.row;
    let fill = if current { palette.tint } else { palette.surface };
    ui.painter().rect_filled(rect.shrink2(vec2(1.0, 0.0)), 0, fill);
    let as_row = UiBuilder::new()
        .id_salt(("row", row))
        .max_rect(rect)
        .accessibility_role(Role::Row)
        .accessibility_label(learner.code.as_str());
    ui.scope_builder(as_row, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_row_index(row));
        accessible::place_of_row(ui, row, sheet.rows());
        // The codes stay at the left, and the cells go on below them.
        let codes = Rect::from_x_y_ranges(whole.left()..=whole.left() + CODE, rect.y_range());
        // A form is answered from its first question that is open.
        let first = Cursor::default().at(row, sheet.first_open(row).unwrap_or(0));
        code(ui, view, first, codes, &learner.code, &learner.role);
        let cells = Rect::from_min_max(pos2(codes.right(), whole.top()), whole.max);
        // egui paints in the order of the calls: without this cells lie over the codes.
        ui.set_clip_rect(cells.intersect(whole));
        for (position, (_, reach)) in columns.iter().enumerate() {
            let x = rect.left() + reach.start..=rect.left() + reach.end;
            let here = Rect::from_x_y_ranges(x, rect.y_range());
            cell(ui, view, sheet, view.cursor.at(row, position), here);
        }
    });
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.hairline));
}

/// A learner's code, and the role below where it is wanted.
fn code(ui: &Ui, view: &mut AnswersView, first: Cursor, rect: Rect, code: &str, role: &str) {
    let palette = Palette::of(ui);
    // No stop for Tab: the cells of the row are where the keyboard works.
    let response = ui.interact(rect, ui.scope_id().with("code"), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, code));
    at(ui, &response, first.row, 0);
    if response.clicked() {
        view.go(Next::Cell(view.cursor.at(first.row, first.cell)));
    }
    let write = |words: &str, size: f32, family, lift: f32, colour: Color32| {
        let font = FontId::new(size, family);
        let room = CODE - 24.0;
        let galley = WidgetText::from(words).into_galley(ui, Some(TextWrapMode::Truncate), room, font);
        let at = rect.left_center() + vec2(16.0, lift - galley.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, galley, colour);
    };
    let below = view.roles && !role.is_empty();
    write(code, BODY, semibold(), if below { -9.0 } else { 0.0 }, palette.ink);
    if below {
        write(role, SMALL, egui::FontFamily::Proportional, 11.0, palette.muted);
    }
    response.on_hover_text(code);
}

/// Tells a screen reader where in the grid something stands: row 12 of 500.
fn at(ui: &Ui, response: &Response, row: usize, column: usize) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_row_index(row);
        node.set_column_index(column);
    });
}

fn cell(ui: &Ui, view: &mut AnswersView, sheet: &Sheet, cursor: Cursor, rect: Rect) {
    let current = (cursor.row, cursor.cell) == (view.cursor.row, view.cursor.cell);
    // Only the current cell is a stop for Tab.
    let sense = if current { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, sheet.cell_id(cursor), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::GridCell, true, sheet.cell_name(cursor)));
    at(ui, &response, cursor.row, cursor.cell + 1);
    if current {
        here(ui, view, sheet, &response);
    }
    if response.clicked() {
        view.go(Next::Cell(cursor));
        // The cells before it in this frame still show the old one as current.
        ui.ctx().request_repaint();
    }
    if ui.is_rect_visible(rect) {
        paint(ui, sheet.given(cursor), rect, current, &response);
    }
}

/// The current cell keeps the arrows for itself, and says what was asked in full.
fn here(ui: &Ui, view: &mut AnswersView, sheet: &Sheet, response: &Response) {
    if let Some(column) = sheet.column(view.cursor.cell) {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(true);
            node.set_description(column.wording());
        });
    }
    if response.has_focus() {
        let arrows =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        if view.wish == Some(Wish::Cell) {
            view.wish = None;
        }
    }
}

fn paint(ui: &Ui, given: Option<Given>, rect: Rect, current: bool, response: &Response) {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    if current {
        let width = if response.has_focus() { 2.5 } else { 1.0 };
        let stroke = Stroke::new(width, palette.accent);
        painter.rect(rect.shrink(2.0), 8, palette.surface, stroke, StrokeKind::Inside);
    } else if response.hovered() {
        painter.rect_filled(rect.shrink(2.0), 8, palette.background);
    }
    let square = Rect::from_center_size(rect.center(), Vec2::splat(MARK));
    match given {
        Some(Given::Vote(vote)) => mark::paint_vote(painter, square, vote, palette),
        Some(Given::Score(score)) => {
            let font = FontId::new(BODY, bold());
            painter.text(rect.center(), Align2::CENTER_CENTER, score.to_string(), font, palette.ink);
        }
        // Smaller than a mark: what is missing must not outweigh what is there.
        None => mark::paint(painter, square.shrink(4.0), None, palette, mark::Finish::Filled),
    }
}
