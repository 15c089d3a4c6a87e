//! One action of the plan in full, opened in its place.

use egui::{Align, Role, Ui};

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::agencies::agencies;
use crate::app::screens::assessment::plan::cell::Column;
use crate::app::screens::assessment::plan::view::PlanView;
use crate::app::theme::{BODY, GAP};
use crate::app::widgets::button::Button;
use crate::app::widgets::date_field::DateField;
use crate::app::widgets::ends::{End, ends};
use crate::app::widgets::field::{Field, choice};
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::model::{Action, ActionField, Edit, Status};
use crate::text;
use crate::words;

/// As many roles are a press away.
const MOST_ROLES: usize = 4;
/// As many agencies are.
const MOST_AGENCIES: usize = 8;

/// Draws the fields of an action.
pub(super) fn editor_ui(ui: &mut Ui, page: &mut Page, view: &mut PlanView, action: &Action) {
    let arrived = std::mem::take(&mut view.arrived);
    let asks_outcome = view.asks_outcome.as_ref() == Some(&action.id);
    layout::tinted_card(ui, |ui| {
        layout::region(ui, Role::Group, &text!("plan-editor"), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            // Above the fields: there it is in sight however low the window is.
            ways_out(ui, page, view, action);
            what(ui, page, action, arrived && !asks_outcome);
            let wide = ui.available_width() > 700.0;
            let mut one = |index: usize, ui: &mut Ui| match index {
                0 => who(ui, page, action),
                1 => when(ui, page, action),
                _ => how_far(ui, page, action),
            };
            if wide {
                layout::equal_columns(ui, 3, GAP, one);
            } else {
                (0..3).for_each(|index| one(index, ui));
            }
            let mut two = |index: usize, ui: &mut Ui| match index {
                0 => know(ui, page, action),
                _ => support(ui, page, action),
            };
            if wide {
                layout::equal_columns(ui, 2, GAP, two);
            } else {
                (0..2).for_each(|index| two(index, ui));
            }
            outcome(ui, page, action, asks_outcome, arrived);
            statement(ui, page, action);
        });
    });
}

fn text_field(ui: &mut Ui, page: &mut Page, action: &Action, field: Field, make: fn(String) -> ActionField) {
    // An id for each field of each action, or one's undo would bring another's words back.
    let kind = std::mem::discriminant(&make(String::new()));
    let typed = field.show(ui, (&action.id, kind));
    if let Some(text) = typed.text {
        page.edit(Edit::action(&action.id, make(text)));
    }
}

fn what(ui: &mut Ui, page: &mut Page, action: &Action, arrived: bool) {
    let label = text!("plan-what");
    let field = Field::new(&label, &action.what).rows(2).focus(arrived);
    text_field(ui, page, action, field, ActionField::What);
    // The row that was pressed has grown into a card that may end below the window.
    if arrived {
        ui.scroll_to_cursor(Some(Align::Center));
    }
}

fn who(ui: &mut Ui, page: &mut Page, action: &Action) {
    let is_area = page.open.assessment().is_area();
    let label = Column::Who.title(is_area);
    let field = Field::new(&label, &action.owner).hint(Column::Who.missing(is_area));
    text_field(ui, page, action, field, ActionField::Owner);
    // The roles that took part are a press away, or the agencies of the area.
    let mut offered = if is_area {
        agencies(page.open.assessment(), page.round())
    } else {
        page.round().present.iter().map(|present| present.role.clone()).collect()
    };
    offered.retain(|offered| *offered != action.owner && !offered.is_empty());
    let most = if is_area { MOST_AGENCIES } else { MOST_ROLES };
    let mut picked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(0.0, 0.0);
        for role in offered.into_iter().take(most) {
            if ui.add(Button::link(&role).named(text!("plan-who-role", role = role.as_str()))).clicked() {
                picked = Some(role);
            }
        }
    });
    if let Some(role) = picked {
        page.edit(Edit::action(&action.id, ActionField::Owner(role)));
    }
}

fn when(ui: &mut Ui, page: &mut Page, action: &Action) {
    let due = text!("plan-when");
    if let Some(date) = DateField::or_words(&due, action.due.as_ref(), page.today).show_when(ui, "due") {
        page.edit(Edit::action(&action.id, ActionField::Due(date)));
    }
    if let Some(days) = action.overdue_days(page.today) {
        text::quiet(ui, &text!("plan-overdue", days = days));
    }
    let review = text!("plan-review");
    if let Some(date) =
        DateField::or_words(&review, action.review.as_ref(), page.today).show_when(ui, "review")
    {
        page.edit(Edit::action(&action.id, ActionField::Review(date)));
    }
}

fn how_far(ui: &mut Ui, page: &mut Page, action: &Action) {
    let label = text!("plan-status");
    ui.spacing_mut().item_spacing.y = 4.0;
    text::caption(ui, &label);
    let at = Status::ALL.iter().position(|status| *status == action.status()).unwrap_or(0);
    let width = ui.available_width().min(220.0);
    let picked = choice(ui, "status", &label, &Status::ALL.map(words::status), at, width);
    if let Some(status) = picked.and_then(|picked| Status::ALL.get(picked)) {
        page.edit(Edit::status(&action.id, &page.round().id, page.today, *status));
    }
    if let Some(update) = action.updates.last() {
        text::quiet(ui, &text!("plan-status-since", date = words::date(update.date)));
    }
}

fn know(ui: &mut Ui, page: &mut Page, action: &Action) {
    let label = text!("plan-measure");
    let field = Field::new(&label, &action.measure).rows(2).hint(text!("plan-measure-hint"));
    text_field(ui, page, action, field, ActionField::Measure);
}

fn support(ui: &mut Ui, page: &mut Page, action: &Action) {
    let label = text!("plan-support");
    let field = Field::new(&label, &action.support).rows(2).hint(text!("plan-support-hint"));
    text_field(ui, page, action, field, ActionField::Support);
}

/// What came of it, once it has been begun or somebody wants to say it.
fn outcome(ui: &mut Ui, page: &mut Page, action: &Action, asked: bool, arrived: bool) {
    let note = match action.updates.last() {
        Some(update) => update.note.as_str(),
        None if asked => "",
        None => return,
    };
    let label = text!("plan-outcome");
    let field = Field::new(&label, note).rows(2).focus(asked && arrived);
    if let Some(note) = field.show(ui, (&action.id, "outcome")).text {
        let round = page.round().id.clone();
        page.edit(Edit::outcome(action, &round, page.today, note));
    }
    if asked && arrived {
        ui.scroll_to_cursor(Some(Align::Center));
    }
}

/// Which statement it belongs to.
fn statement(ui: &mut Ui, page: &mut Page, action: &Action) {
    let checklist = page.open.assessment().checklist.clone();
    let titles: Vec<String> =
        checklist.statements.iter().map(|statement| statement.short_title().to_owned()).collect();
    let at = checklist.position(&action.statement).unwrap_or(0);
    let label = text!("plan-statement");
    ui.horizontal_wrapped(|ui| {
        text::heading(ui, 3, &label, BODY);
        let width = ui.available_width().min(360.0);
        let picked = choice(ui, "statement", &label, &titles, at, width);
        if let Some(statement) = picked.and_then(|picked| checklist.statements.get(picked)) {
            page.edit(Edit::action(&action.id, ActionField::Statement(statement.id.clone())));
        }
    });
}

fn ways_out(ui: &mut Ui, page: &mut Page, view: &mut PlanView, action: &Action) {
    ends(ui, "ways-out", 0.0, |end, ui| match end {
        End::Left => {
            text::heading(ui, 3, &text!("plan-editor"), BODY);
            text::quiet(ui, &text!("no-names"));
        }
        End::Right => {
            if ui.add(Button::link(text!("plan-remove")).before(Icon::Cross)).clicked() {
                page.edit(Edit::RemoveAction(action.id.clone()));
                view.removed = Some(action.id.clone());
                view.form = None;
            }
            if ui.add(Button::primary(text!("plan-editor-done"))).clicked() {
                view.form = None;
                view.show(&action.id, None);
                if let Some(position) = view.back_to.take() {
                    page.request(Request::ShowStatement(position));
                }
            }
        }
    });
}
