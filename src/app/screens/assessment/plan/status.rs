//! How far an action has come, in its row: a menu, and a letter.

use egui::accesskit::HasPopup;
use egui::{Color32, Context, FontId, Id, Popup, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::plan::cell::{Column, Line};
use crate::app::screens::assessment::plan::lead::lead;
use crate::app::screens::assessment::plan::places::{MARGIN, Places, ROUND};
use crate::app::theme::{BODY, Palette};
use crate::app::widgets::accessible;
use crate::app::widgets::button::focus_ring;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::options::options;
use crate::app::widgets::popup::give_back;
use crate::model::{Action, Edit, Status};
use crate::text;
use crate::words;

/// So the menu of a cell is called.
const POPUP: &str = "statuses";

/// Draws the cell with the status.
pub(super) fn cell(ui: &Ui, page: &mut Page, places: &Places, line: &Line, id: Id, rect: Rect) -> Response {
    let exists = line.is_in_the_plan(page.open.assessment());
    let sense = if exists { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, id, sense);
    let word = words::status(line.action.status());
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, exists, line.name_of(Column::Status)));
    if accessible::is_listened_to(ui) {
        let name = line.name_of(Column::Status);
        accessible::menu(ui, &response, response.id.with(POPUP), (&name, &word), HasPopup::Menu);
    }
    focus_ring(ui, rect.shrink(2.0), &response);
    if !exists {
        return response;
    }
    if ui.is_rect_visible(rect) {
        paint(ui, places, rect, &response, &word, line.action.status());
    }
    if let Some(status) = menu(&response, line.action) {
        set(page, line.action, status);
    }
    response
}

fn paint(ui: &Ui, places: &Places, rect: Rect, response: &Response, word: &str, status: Status) {
    let palette = Palette::of(ui);
    let fill = if response.hovered() { palette.tint } else { Color32::TRANSPARENT };
    ui.painter().rect_filled(rect, ROUND, fill);
    let lead = lead(ui, places, Column::Status, rect);
    let ink = if status.is_open() { palette.ink } else { palette.muted };
    let font = FontId::proportional(BODY);
    let galley = ui.painter().layout(word.to_owned(), font, ink, rect.width() - 2.0 * MARGIN.x - 18.0 - lead);
    let at = rect.min + MARGIN + vec2(lead, 0.0);
    let first = galley.rows.first().map_or(vec2(0.0, 0.0), |row| row.size);
    let width = galley.size().x;
    ui.painter().galley(at, galley, ink);
    let sign = Rect::from_center_size(pos2(at.x + width + 12.0, at.y + first.y / 2.0), vec2(10.0, 10.0));
    Icon::Open.paint(ui.painter(), sign, palette.muted);
}

/// The statuses to choose from.
fn menu(response: &Response, action: &Action) -> Option<Status> {
    let id = response.id.with(POPUP);
    let now = action.status();
    let names = Status::ALL.map(words::status);
    let chosen = Status::ALL.iter().position(|status| *status == now).unwrap_or(0);
    let shown = Popup::menu(response).id(id).accessible_name(text!("plan-status")).show(|ui| {
        ui.set_min_width(160.0);
        options(ui, Role::MenuItemRadio, &names, chosen)
    });
    give_back(response, id);
    shown.and_then(|shown| shown.inner).and_then(|picked| Status::ALL.get(picked).copied())
}

/// Shows the statuses, and says that there are no others: no letter is typed for nothing.
pub(super) fn show(ctx: &Context, page: &mut Page, line: &Line, id: Id) {
    if line.is_in_the_plan(page.open.assessment()) {
        Popup::open_id(ctx, id.with(POPUP));
        page.request(Request::SayStatuses);
    }
}

/// Whether a letter begins a status that an action could have, or has.
pub(super) fn is_begun_by(line: &Line, letter: char) -> bool {
    beginning_with(line, letter).is_some()
}

/// Chooses the status that begins with this letter; the next one where several do.
pub(super) fn choose(page: &mut Page, line: &Line, letter: char) {
    let status = beginning_with(line, letter).filter(|status| *status != line.action.status());
    if let Some(status) = status.filter(|_| line.is_in_the_plan(page.open.assessment())) {
        set(page, line.action, status);
    }
}

fn beginning_with(line: &Line, letter: char) -> Option<Status> {
    let letter = letter.to_lowercase().to_string();
    let now = line.action.status();
    let begins = |status: &Status| words::status(*status).to_lowercase().starts_with(&letter);
    let at = Status::ALL.iter().position(|status| *status == now).unwrap_or(0);
    Status::ALL.into_iter().cycle().skip(at + 1).take(Status::ALL.len()).find(begins)
}

fn set(page: &mut Page, action: &Action, status: Status) {
    page.edit(Edit::status(&action.id, &page.round().id, page.today, status));
}
