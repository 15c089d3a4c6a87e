//! One action of the plan as a row of the table.

use std::sync::Arc;

use egui::accesskit::HasPopup;
use egui::text::LayoutJob;
use egui::{
    Area, Color32, CursorIcon, EventFilter, FontFamily, FontId, Frame, Galley, Id, Key, KeyboardShortcut,
    Margin, Modifiers, Order, Popup, Pos2, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};
use jiff::civil::Date;

use crate::app::page::Page;
use crate::app::screens::assessment::plan::cell::{Cells, Column, Line};
use crate::app::screens::assessment::plan::lead::lead;
use crate::app::screens::assessment::plan::places::{MARGIN, Places, ROUND, ROW};
use crate::app::screens::assessment::plan::view::PlanView;
use crate::app::screens::assessment::plan::{more, status};
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::calendar::{OPENS, calendar};
use crate::app::widgets::icon::Icon;
use crate::app::widgets::popup::give_back;
use crate::app::widgets::text_edit::Typing;
use crate::app::widgets::{accessible, field, layout, table, text};
use crate::model::plain_text::{multi_line, single_line};
use crate::model::{Action, ActionField, Edit, When};
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

/// As high as a cell grows while it is written in, in points.
const LONGEST: f32 = 240.0;
/// As wide as the way to the calendar is, in points.
const CALENDAR: f32 = 40.0;
/// As wide as what a date is understood as may be, in points.
const WIDEST_HINT: f32 = 320.0;
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
                    written(ui, page, view, table, line, column, rect);
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
    keep_cell(view, line, column, &response);
}

/// The cell around what can be pressed in it.
fn within(ui: &mut Ui, column: Column, rect: Rect) -> Ui {
    let inside = ui.new_child(UiBuilder::new().id_salt(column).max_rect(rect));
    table::holds(&inside, Role::Cell, column.place());
    inside
}

/// Remembers that a cell has the keyboard.
fn keep_cell(view: &mut PlanView, line: &Line, column: Column, response: &Response) {
    let is_it = view.cell.as_ref().is_some_and(|cell| cell.action == line.action.id && cell.column == column);
    if is_it && std::mem::take(&mut view.asked) {
        response.request_focus();
    }
    if response.has_focus() && !is_it {
        view.cell = Some(line.cell(column));
    }
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
        (false, _) => column.missing(),
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

/// The cell that is being written in.
fn written(
    ui: &mut Ui,
    page: &mut Page,
    view: &mut PlanView,
    table: Table,
    line: &Line,
    column: Column,
    rect: Rect,
) {
    let id = table.cells.id(&line.cell(column));
    let Some(writing) = &mut view.writing else { return };
    // A date is what was typed, the rest is what the plan holds.
    let is_date = column == Column::When;
    let mut words = if is_date { writing.draft.clone() } else { column.text(line.action) };
    let name = line.name_of(column);
    let by_key = is_date && ui.input_mut(|input| input.consume_shortcut(&OPENS));
    let room = if is_date { rect.width() - CALENDAR } else { rect.width() };
    let new_line = KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter);
    let hint = match column {
        Column::When => text!("date-hint"),
        of if of.has_lines() => text!("plan-lines-hint", key = ui.ctx().format_shortcut(&new_line)),
        Column::What | Column::Who | Column::Measure | Column::Status | Column::More => String::new(),
    };
    // Of a date mostly one line is needed: what it is understood as has room in the same row.
    let (rows, least) = if is_date { (1, 0.0) } else { (2, ROW - 4.0) };
    let place = UiBuilder::new().max_rect(Rect::from_min_size(rect.min, vec2(room, LONGEST)));
    // A child that takes no room of its own: the row has made room for it.
    let mut child = ui.new_child(place);
    let scroll = ScrollArea::vertical().id_salt(id).max_height(LONGEST).auto_shrink([false, true]);
    let inner = scroll.show(&mut child, |ui| {
        // Else a field is at least as high as a button.
        ui.spacing_mut().interact_size.y = least;
        Typing { name: &name, id, rows: 2, enabled: true }.show_with_caret(ui, &mut words, |edit| {
            let all = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
            edit.hint_text(hint)
                .return_key(new_line)
                .event_filter(all)
                .margin(Margin::symmetric(8, 4))
                .desired_rows(rows)
                .min_size(vec2(room, least))
                .desired_width(room)
        })
    });
    let ((response, caret), bottom) = (inner.inner, rect.top() + inner.content_size.y.min(LONGEST));
    if let Some(caret) = caret {
        // The cell scrolled to it; the page has to, too.
        ui.scroll_to_rect(field::within(caret, inner.inner_rect).expand2(vec2(0.0, 28.0)), None);
    }
    let mut picked = None;
    if is_date {
        understood(ui, pos2(rect.left(), bottom + 1.0), id, &writing.draft, page);
        let due = (line.action.due.as_ref().and_then(When::day), page.today);
        let at = Rect::from_min_max(pos2(rect.left() + room, rect.top()), rect.max);
        let mut beside = ui.new_child(UiBuilder::new().id_salt(id.with("calendar")).max_rect(at));
        let button = calendar_button(&mut beside, &name);
        writing.is_pressed_beside = button.is_pointer_button_down_on() || button.clicked();
        picked = calendar(&beside, &button, name.clone(), due, by_key);
        give_back(&response, Popup::default_response_id(&button));
    }
    // Two lines have room in the row as it is; it grows with the third.
    let content = bottom - rect.top();
    let height = if content > ROW { content + 3.0 } else { content };
    if (writing.height - height).abs() > 0.5 {
        writing.height = height;
        ui.ctx().request_repaint();
    }
    if response.changed() {
        // In one line a new one is a blank: the words before and after must not become one.
        let one_line = |words: &str| single_line(&words.replace('\n', " "));
        let words = if column.has_lines() { multi_line(&words) } else { one_line(&words) };
        writing.draft.clone_from(&words);
        if let Some(field) = column.written(words, page.today) {
            change(page, line, field);
        }
    }
    if let Some(day) = picked {
        let due = When::Day(day);
        change(page, line, ActionField::Due(Some(due)));
        view.wanted = Some((line.cell(column), true));
    }
    keep_cell(view, line, column, &response);
}

/// Opens the calendar beside a date that is being written, as Alt and Arrow Down do.
fn calendar_button(ui: &mut Ui, cell: &str) -> Response {
    let name = text!("date-open-calendar", field = cell);
    let button = ui.add(Button::icon(Icon::Calendar, name).for_mouse());
    accessible::opens(ui, &button, HasPopup::Dialog);
    button
}

/// What a date is understood as, below its field. It lies over the table, which stays as it
/// is while somebody types; a day has room in its own row.
fn understood(ui: &Ui, at: Pos2, id: Id, draft: &str, page: &Page) {
    let said = match words::read_when(draft, page.today) {
        Some(When::Day(day)) => words::weekday_date(day),
        Some(When::Words(words)) => words::kept_as_written(&words),
        None => return,
    };
    let palette = Palette::of(ui);
    let over = Area::new(id.with("understood")).order(Order::Foreground).fixed_pos(at).interactable(false);
    over.show(ui.ctx(), |ui| {
        let frame = Frame::new().fill(palette.surface).stroke(Stroke::new(1.0, palette.edge));
        frame.corner_radius(ROUND).inner_margin(Margin::symmetric(8, 1)).show(ui, |ui| {
            ui.set_max_width(WIDEST_HINT);
            text::announce_at_rest(ui, &said);
        });
    });
}

/// Asks for a change to the action of a line. The line at the end becomes an action with
/// its first letter.
fn change(page: &mut Page, line: &Line, field: ActionField) {
    if page.open.assessment().action(&line.action.id).is_none() {
        page.edit(Edit::AddActions(vec![line.action.clone()]));
    }
    page.edit(Edit::action(&line.action.id, field));
}
