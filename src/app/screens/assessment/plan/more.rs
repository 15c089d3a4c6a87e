//! What else can be done with an action: behind three dots at the end of its row.

use egui::{Align, Color32, Id, Layout, Popup, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::plan::cell::{Column, Line};
use crate::app::screens::assessment::plan::order::Sort;
use crate::app::screens::assessment::plan::places::ROUND;
use crate::app::screens::assessment::plan::view::PlanView;
use crate::app::theme::Palette;
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::icon::Icon;
use crate::app::widgets::popup::give_back;
use crate::model::Edit;
use crate::text;

/// Draws the cell with the three dots, and its menu.
pub(super) fn cell(
    ui: &Ui,
    page: &mut Page,
    view: &mut PlanView,
    line: &Line,
    id: Id,
    rect: Rect,
) -> Response {
    let exists = line.is_in_the_plan(page.open.assessment());
    let response = ui.interact(rect, id, if exists { Sense::click() } else { Sense::hover() });
    if !exists {
        return response;
    }
    response.widget_info(|| {
        let what = Column::What.text(line.action);
        let what = if what.is_empty() { Column::What.missing(line.is_area) } else { what };
        WidgetInfo::labeled(Role::Button, true, text!("plan-more", what = what.as_str()))
    });
    if ui.is_rect_visible(rect) {
        let palette = Palette::of(ui);
        let fill = if response.hovered() { palette.tint } else { Color32::TRANSPARENT };
        ui.painter().rect_filled(rect, ROUND, fill);
        let sign = Rect::from_center_size(rect.center_top() + egui::vec2(0.0, 16.0), Vec2::splat(18.0));
        Icon::More.paint(ui.painter(), sign, palette.accent);
        focus_ring(ui, rect.shrink(2.0), &response);
    }
    menu(page, view, line, &response);
    response
}

fn menu(page: &mut Page, view: &mut PlanView, line: &Line, button: &Response) {
    let action = line.action;
    Popup::menu(button).accessible_name(text!("plan-more-menu")).show(|ui| {
        ui.set_min_width(180.0);
        if item(ui, Icon::Next, &text!("plan-edit")) {
            view.open_here(&action.id);
        }
        // By date there is no place among the statement's actions to be seen.
        if view.sort == Sort::Statement && !line.is_new {
            let moves =
                [(Icon::Up, text!("plan-move-up"), true), (Icon::Down, text!("plan-move-down"), false)];
            for (icon, name, up) in moves {
                if item(ui, icon, &name) {
                    page.edit(Edit::MoveAction { action: action.id.clone(), up });
                    // To be pressed again: moving three places is three presses.
                    view.wanted = Some((line.cell(Column::More), false));
                }
            }
        }
        if item(ui, Icon::Copy, &text!("plan-copy")) {
            page.request(Request::CopyActions(vec![action.id.clone()]));
        }
        if item(ui, Icon::Cross, &text!("plan-remove")) {
            page.edit(Edit::RemoveAction(action.id.clone()));
            view.removed = Some(action.id.clone());
        }
    });
    // Opened in full, its fields have the keyboard.
    if view.form.as_ref() != Some(&action.id) {
        give_back(button, Popup::default_response_id(button));
    }
}

fn item(ui: &mut Ui, icon: Icon, name: &str) -> bool {
    ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
        ui.add(Button::link(name).before(icon).menu_item()).clicked()
    })
    .inner
}
