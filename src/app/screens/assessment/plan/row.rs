//! One action of the plan as a row of the table.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Color32, CursorIcon, FontFamily, FontId, Galley, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};
use jiff::civil::Date;

use crate::app::page::Page;
use crate::app::screens::assessment::plan::cell::{Cells, Column, Line};
use crate::app::screens::assessment::plan::lead::lead;
use crate::app::screens::assessment::plan::places::{MARGIN, Places, ROUND, ROW};
use crate::app::screens::assessment::plan::view::PlanView;
use crate::app::screens::assessment::plan::written::written;
use crate::app::screens::assessment::plan::{more, status};
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::focus_ring;
use crate::app::widgets::{accessible, layout, table};
use crate::model::Action;
use crate::text;
use crate::words;

/// What a row is drawn with.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    pub cells: Cells,
    pub places: &'a Places,
    /// Rows are as high as their words need. Of many that would take too long to find out.
    pub is_measured: bool,
}

impl Table<'_> {
    /// How high the row of a line is, in points: two lines of words have room in every one,
    /// and a third where there is one.
    pub fn height_of(self, ui: &Ui, line: &Line) -> f32 {
        if !self.is_measured || self.places.is_narrow() {
            return self.places.height;
        }
        let row = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), self.places.height));
        let of = |column: Column| {
            let width = self.places.cell(row, column).width() - 2.0 * MARGIN.x;
            let ink = Palette::of(ui).ink;
            let said = column.text(line.action);
            lines(ui, &said, BODY, ink, FontFamily::Proportional, (width, MOST_LINES)).size().y
        };
        let highest = [Column::What, Column::Who, Column::Measure].map(of).into_iter().fold(0.0, f32::max);
        self.places.height.max(highest + 2.0 * MARGIN.y + 2.0)
    }
}

/// As many lines of a text are shown where nobody writes in it.
const MOST_LINES: usize = 3;
/// As many letters of a text are laid out: more than three lines ever hold.
const ENOUGH: usize = 400;

/// Draws an action as a row.
pub(super) fn row_ui(ui: &mut Ui, page: &mut Page, view: &mut PlanView, table: Table, line: &Line) {
    layout::region_of_many(
        ui,
        Role::Row,
        || line.name(),
        |ui| {
            let (place, count) = line.place;
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_row_index(place));
            accessible::place_of_row(ui, place, count);
            let places = &table.places.at_least(table.height_of(ui, line));
            let table = Table { places, ..table };
            let here = view.writing.as_ref().filter(|writing| writing.cell.action == line.action.id);
            let (extra, grown) = here.map_or((0.0, None), |writing| {
                let column = writing.cell.column;
                ((writing.height - table.places.height_of(column)).max(0.0), Some(column))
            });
            let size = vec2(ui.available_width(), table.places.height + extra);
            let (row, _) = ui.allocate_exact_size(size, Sense::hover());
            for column in Column::ALL {
                let mut rect = table.places.cell(row, column);
                // One below the other, what follows gives way.
                if table.places.is_narrow() && grown.is_some_and(|grown| column > grown) {
                    rect = rect.translate(vec2(0.0, extra));
                }
                if view.writes_in(line, column) {
                    written(ui, page, view, table.cells, (line, column), rect);
                } else {
                    cell(ui, page, view, table, line, column, rect);
                }
            }
        },
    );
}

fn cell(
    ui: &mut Ui,
    page: &mut Page,
    view: &mut PlanView,
    table: Table,
    line: &Line,
    column: Column,
    rect: Rect,
) {
    let id = table.cells.of(line, column);
    let response = match column {
        Column::Status => status::cell(&within(ui, column, rect), page, table.places, line, id, rect),
        Column::More => more::cell(&within(ui, column, rect), page, view, line, id, rect),
        Column::What | Column::Who | Column::When | Column::Measure => {
            let response = ui.interact(rect, id, Sense::click());
            response.widget_info(|| {
                let said = value(line, column, page.today);
                WidgetInfo {
                    current_text_value: Some(said),
                    ..WidgetInfo::labeled(Role::Cell, true, line.name_of(column))
                }
            });
            ui.ctx().accesskit_node_builder(id, |node| node.set_column_index(column.place()));
            // Screen readers do not read the value of a cell that has the keyboard.
            accessible::described(ui, &response, || value(line, column, page.today));
            if ui.is_rect_visible(rect) {
                paint(ui, page, table, (line, column), rect, &response);
            }
            if response.clicked() {
                response.request_focus();
                view.begin(ui.ctx(), line, column, id);
            }
            response
        }
    };
    view.keep_cell(line, column, &response);
}

/// The cell around what can be pressed in it.
fn within(ui: &mut Ui, column: Column, rect: Rect) -> Ui {
    let inside = ui.new_child(UiBuilder::new().id_salt(column).max_rect(rect));
    table::holds(&inside, Role::Cell, column.place());
    inside
}

/// What a screen reader says is in a cell.
fn value(line: &Line, column: Column, today: Date) -> String {
    let said = column.text(line.action);
    let said = if said.is_empty() { missing(line, column) } else { said };
    match line.action.overdue_days(today) {
        Some(days) if column == Column::When => {
            text!("plan-when-overdue", date = said, overdue = text!("plan-overdue", days = days))
        }
        Some(_) | None => said,
    }
}

/// What is said where nothing stands. The next action misses nothing before it is begun.
fn missing(line: &Line, column: Column) -> String {
    match (line.is_new, column) {
        (false, _) => column.missing(line.is_area),
        (true, Column::What) => text!("plan-new-hint"),
        (true, _) => String::new(),
    }
}

/// Draws the words of a cell, three lines at the most, and quietly what is missing.
fn paint(
    ui: &Ui,
    page: &Page,
    table: Table,
    (line, column): (&Line, Column),
    rect: Rect,
    response: &Response,
) {
    let palette = Palette::of(ui);
    if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Text);
        // Without an edge: the keyboard has one.
        ui.painter().rect_filled(rect, ROUND, palette.background);
    }
    focus_ring(ui, rect.shrink(2.0), response);
    let said = column.text(line.action);
    let lead = lead(ui, table.places, column, rect);
    let at = rect.min + MARGIN + vec2(lead, 0.0);
    let width = rect.width() - 2.0 * MARGIN.x - lead;
    if said.is_empty() {
        let missing = missing(line, column);
        let galley = lines(ui, &missing, SMALL, palette.muted, FontFamily::Proportional, (width, 2));
        ui.painter().galley(at + vec2(0.0, 1.0), galley, palette.muted);
    } else {
        let below = below(line.action, column, page.today);
        let rows = match rect.height() {
            _ if below.is_some() && column == Column::When => 1,
            low if low < ROW - 4.0 => 1,
            high if high > ROW + 4.0 => MOST_LINES,
            _ => 2,
        };
        let galley = lines(ui, &said, BODY, palette.ink, FontFamily::Proportional, (width, rows));
        let (bottom, has_room) = (at.y + galley.size().y, galley.rows.len() < rows.max(2));
        ui.painter().galley(at, galley, palette.ink);
        if let Some((words, family, colour)) = below.filter(|_| has_room) {
            let colour = if colour { palette.ink } else { palette.muted };
            let galley = lines(ui, &words, SMALL, colour, family, (width, 1));
            ui.painter().galley(pos2(at.x, bottom), galley, colour);
        }
    }
    let is_cut = said.chars().count() > 60;
    if is_cut {
        response.clone().on_hover_text(said.chars().take(ENOUGH).collect::<String>());
    }
}

/// What stands in small letters below the words of a cell, where there is room, and
/// whether it stands out.
fn below(action: &Action, column: Column, today: Date) -> Option<(String, FontFamily, bool)> {
    let quiet = |words: String| Some((words, FontFamily::Proportional, false));
    let last = action.updates.last().map(|update| update.note.as_str()).filter(|note| !note.is_empty());
    match column {
        Column::What => match last {
            Some(note) => quiet(text!("plan-outcome-line", note = note)),
            None if action.support.is_empty() => None,
            None => quiet(text!("plan-support-line", support = action.support.as_str())),
        },
        Column::When => match (action.overdue_days(today), &action.review) {
            (Some(days), _) => Some((text!("plan-overdue", days = days), semibold(), true)),
            (None, Some(review)) => quiet(text!("plan-review-line", date = words::short_when(review))),
            (None, None) => None,
        },
        Column::Who | Column::Measure | Column::Status | Column::More => None,
    }
}

/// So many lines of a text at the most, cut with "…"; from the first that has words.
fn lines(
    ui: &Ui,
    text: &str,
    size: f32,
    colour: Color32,
    family: FontFamily,
    (width, rows): (f32, usize),
) -> Arc<Galley> {
    let text: String = text.trim_start().chars().take(ENOUGH).collect();
    let mut job = LayoutJob::simple(text, FontId::new(size, family), colour, width);
    job.wrap.max_rows = rows;
    ui.painter().layout_job(job)
}
