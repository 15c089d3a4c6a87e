//! One action of the plan as a row of the table.

use egui::{Align, FontId, Label, Layout, Popup, RichText, Role, Sense, Ui, WidgetInfo, vec2};
use jiff::civil::Date;

use crate::app::page::Page;
use crate::app::screens::assessment::plan::editor::editor_ui;
use crate::app::screens::assessment::plan::view::{PlanView, Sort};
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::field::choice;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::model::{Action, Edit, Status};
use crate::text;
use crate::words;

/// With less room than this, in points, an action is one thing below the other.
pub(super) const NARROW: f32 = 700.0;

/// Draws an action as a row, or opened to be edited.
pub(super) fn action_ui(ui: &mut Ui, page: &mut Page, view: &mut PlanView, action: &Action, widths: &[f32]) {
    // By id and not by place: moved up or down, the row keeps its menu and the keyboard.
    ui.push_id(&action.id, |ui| {
        if view.editing.as_deref() == Some(action.id.as_str()) {
            editor_ui(ui, page, view, action);
            return;
        }
        if ui.available_width() < NARROW {
            stacked(ui, page, view, action);
            return;
        }
        ui.add_space(4.0);
        layout::columns(ui, widths, |column, ui| match column {
            0 => what(ui, view, action),
            1 => said_or_missing(ui, &action.owner, &text!("plan-no-owner")),
            2 => when(ui, action, page.today),
            3 => said_or_missing(ui, &action.measure, &text!("plan-no-measure")),
            4 => status(ui, page, action),
            _ => more(ui, page, view, action),
        });
        ui.add_space(4.0);
    });
}

/// An action where there is no room for columns: one thing below the other.
fn stacked(ui: &mut Ui, page: &mut Page, view: &mut PlanView, action: &Action) {
    what(ui, view, action);
    said_or_missing(ui, &action.owner, &text!("plan-no-owner"));
    when(ui, action, page.today);
    said_or_missing(ui, &action.measure, &text!("plan-no-measure"));
    ui.horizontal(|ui| {
        ui.set_max_width(240.0);
        status(ui, page, action);
        more(ui, page, view, action);
    });
}

/// What will be done: pressing it opens it to be edited.
fn what(ui: &mut Ui, view: &mut PlanView, action: &Action) {
    let palette = Palette::of(ui);
    let (shown, colour) = if action.what.is_empty() {
        (text!("plan-no-what"), palette.muted)
    } else {
        (action.what.clone(), palette.ink)
    };
    let (font, width) = (FontId::proportional(BODY), ui.available_width());
    let galley = ui.painter().layout(shown.clone(), font, colour, width);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y + 12.0), Sense::click());
    ui.painter().galley(rect.min + vec2(0.0, 6.0), galley, colour);
    let response = response.on_hover_text(text!("plan-edit"));
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, text!("plan-edit-name", what = shown.as_str()))
    });
    focus_ring(ui, response.rect, &response);
    if response.clicked() {
        view.edit_here(&action.id);
    }
    if view.left.as_deref() == Some(action.id.as_str()) {
        // What had the keyboard is gone with the editor.
        view.left = None;
        response.request_focus();
    }
    if !action.support.is_empty() {
        text::quiet(ui, &text!("plan-support-line", support = action.support.as_str()));
    }
    if let Some(note) =
        action.updates.last().map(|update| update.note.as_str()).filter(|note| !note.is_empty())
    {
        text::quiet(ui, &text!("plan-outcome-line", note = note));
    }
}

fn said_or_missing(ui: &mut Ui, said: &str, missing: &str) {
    ui.add_space(6.0);
    if said.is_empty() {
        text::quiet(ui, missing);
    } else {
        text::body(ui, said);
    }
}

fn when(ui: &mut Ui, action: &Action, today: Date) {
    ui.add_space(6.0);
    match &action.due {
        Some(due) => text::body(ui, &words::short_when(due)),
        None => text::quiet(ui, &text!("plan-no-due")),
    };
    if let Some(days) = action.overdue_days(today) {
        let late = RichText::new(text!("plan-overdue", days = days)).size(SMALL).family(semibold());
        ui.add(Label::new(late.color(Palette::of(ui).ink)).wrap());
    }
    if let Some(review) = &action.review {
        text::quiet(ui, &text!("plan-review-line", date = words::short_when(review)));
    }
}

fn status(ui: &mut Ui, page: &mut Page, action: &Action) {
    let name = text!("plan-status-of", what = action.what.as_str());
    let at = Status::ALL.iter().position(|status| *status == action.status()).unwrap_or(0);
    let names = Status::ALL.map(words::status);
    if let Some(picked) = choice(ui, "status", &name, &names, at, ui.available_width().min(180.0))
        && let Some(status) = Status::ALL.get(picked)
    {
        page.edit(Edit::status(&action.id, &page.round().id, page.today, *status));
    }
}

fn more(ui: &mut Ui, page: &mut Page, view: &mut PlanView, action: &Action) {
    let button = ui.add(Button::icon(Icon::More, text!("plan-more", what = action.what.as_str())));
    Popup::menu(&button).accessible_name(text!("plan-more-menu")).show(|ui| {
        ui.set_min_width(180.0);
        if menu_item(ui, Icon::Next, &text!("plan-edit")) {
            view.edit_here(&action.id);
        }
        // By date there is no place among the statement's actions to be seen.
        if view.sort == Sort::Statement {
            let moves =
                [(Icon::Up, text!("plan-move-up"), true), (Icon::Down, text!("plan-move-down"), false)];
            for (icon, name, up) in moves {
                if menu_item(ui, icon, &name) {
                    page.edit(Edit::MoveAction { action: action.id.clone(), up });
                    // To be pressed again: moving three places is three presses.
                    button.request_focus();
                }
            }
        }
        if menu_item(ui, Icon::Cross, &text!("plan-remove")) {
            page.edit(Edit::RemoveAction(action.id.clone()));
        }
    });
}

fn menu_item(ui: &mut Ui, icon: Icon, name: &str) -> bool {
    ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
        ui.add(Button::link(name).before(icon)).clicked()
    })
    .inner
}
