//! The cell of the plan that is being written in.

use egui::accesskit::HasPopup;
use egui::{
    Area, EventFilter, Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Order, Popup, Pos2, Rect,
    Response, Role, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2,
};

use crate::app::page::Page;
use crate::app::screens::assessment::agencies::agencies;
use crate::app::screens::assessment::plan::cell::{Cells, Column, Line};
use crate::app::screens::assessment::plan::places::{ROUND, ROW};
use crate::app::screens::assessment::plan::view::PlanView;
use crate::app::theme::Palette;
use crate::app::widgets::button::Button;
use crate::app::widgets::calendar::{OPENS, calendar};
use crate::app::widgets::icon::Icon;
use crate::app::widgets::options::options;
use crate::app::widgets::popup::give_back;
use crate::app::widgets::text_edit::Typing;
use crate::app::widgets::{accessible, field, text};
use crate::model::plain_text::{multi_line, single_line};
use crate::model::{ActionField, Edit, When};
use crate::text;
use crate::words;

/// As high as a cell grows while it is written in, in points.
const LONGEST: f32 = 240.0;
/// As wide as the way to what can be picked is, in points.
const BESIDE: f32 = 40.0;
/// As wide as what a date is understood as may be, in points.
const WIDEST_HINT: f32 = 320.0;

/// The cell that is being written in.
pub(super) fn written(
    ui: &mut Ui,
    page: &mut Page,
    view: &mut PlanView,
    cells: Cells,
    (line, column): (&Line, Column),
    rect: Rect,
) {
    let id = cells.id(&line.cell(column));
    let Some(writing) = &mut view.writing else { return };
    // A date is what was typed, the rest is what the plan holds.
    let is_date = column == Column::When;
    let mut words = if is_date { writing.draft.clone() } else { column.text(line.action) };
    let name = line.name_of(column);
    // Of an area's plan, the agencies that are known can be picked.
    let offered = if column == Column::Who && line.is_area {
        agencies(page.open.assessment(), page.round())
    } else {
        Vec::new()
    };
    let is_picked = is_date || !offered.is_empty();
    let by_key = is_picked && ui.input_mut(|input| input.consume_shortcut(&OPENS));
    let room = if is_picked { rect.width() - BESIDE } else { rect.width() };
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
    if is_picked {
        let at = Rect::from_min_max(pos2(rect.left() + room, rect.top()), rect.max);
        let mut beside = ui.new_child(UiBuilder::new().id_salt(id.with("beside")).max_rect(at));
        let button = if is_date {
            understood(ui, pos2(rect.left(), bottom + 1.0), id, &writing.draft, page);
            let due = (line.action.due.as_ref().and_then(When::day), page.today);
            let button = calendar_button(&mut beside, &name);
            let day = calendar(&beside, &button, name.clone(), due, by_key);
            picked = day.map(|day| ActionField::Due(Some(When::Day(day))));
            button
        } else {
            let button = agencies_button(&mut beside, &name);
            let agency = agencies_menu(&button, &name, &offered, &line.action.owner, by_key);
            picked = agency.map(ActionField::Owner);
            button
        };
        writing.is_pressed_beside = button.is_pointer_button_down_on() || button.clicked();
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
    if let Some(field) = picked {
        change(page, line, field);
        view.wanted = Some((line.cell(column), true));
    }
    view.keep_cell(line, column, &response);
}

/// Opens the calendar beside a date that is being written, as Alt and Arrow Down do.
fn calendar_button(ui: &mut Ui, cell: &str) -> Response {
    let name = text!("date-open-calendar", field = cell);
    let button = ui.add(Button::icon(Icon::Calendar, name).for_mouse());
    accessible::opens(ui, &button, HasPopup::Dialog);
    button
}

/// Opens the agencies beside the one that is being written, as Alt and Arrow Down do.
fn agencies_button(ui: &mut Ui, cell: &str) -> Response {
    let name = text!("plan-agencies-open", field = cell);
    let button = ui.add(Button::icon(Icon::Down, name).for_mouse());
    accessible::opens(ui, &button, HasPopup::Menu);
    button
}

/// The agencies to choose from; gives the one that is picked.
fn agencies_menu(
    button: &Response,
    name: &str,
    offered: &[String],
    owner: &str,
    by_key: bool,
) -> Option<String> {
    let popup = Popup::menu(button).accessible_name(name.to_owned());
    if by_key {
        Popup::open_id(&button.ctx, popup.get_id());
    }
    let chosen = offered.iter().position(|agency| agency == owner.trim()).unwrap_or(offered.len());
    let shown = popup.show(|ui| {
        ui.set_min_width(160.0);
        options(ui, Role::MenuItemRadio, offered, chosen)
    });
    let picked = shown.and_then(|shown| shown.inner);
    picked.and_then(|picked| offered.get(picked).cloned())
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
