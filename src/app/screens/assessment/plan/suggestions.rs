//! What could be done about a statement, in the plan of an area: what several of its teams will
//! do, and what the checklist suggests. Each is a press away, and nothing is drafted by itself.

use egui::{Role, Ui};

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::plan::order::Order;
use crate::app::screens::assessment::plan::rated::{mark_on, rated, room_for_mark};
use crate::app::screens::assessment::plan::view::PlanView;
use crate::app::theme::SUBTITLE;
use crate::app::widgets::button::Button;
use crate::app::widgets::field::choice_with;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::model::plan::{self, Suggestion};
use crate::text;

/// Offers actions for the statement that is chosen: at first the one that most needs one.
pub(super) fn suggestions(ui: &mut Ui, page: &mut Page, view: &mut PlanView, order: &Order) {
    let assessment = page.open.assessment();
    let (checklist, round) = (&assessment.checklist, page.open.round());
    let chosen = view.suggested.as_deref().and_then(|id| checklist.position(id));
    let Some(at) = chosen.or(order.most_in_need()) else { return };
    let Some(statement) = checklist.statements.get(at) else { return };
    let title = text!("plan-suggested");
    layout::card(ui, |ui| {
        text::heading(ui, 2, &title, SUBTITLE);
        let titles: Vec<String> = checklist.statements.iter().map(|of| of.short_title().to_owned()).collect();
        let width = ui.available_width().min(460.0);
        let name = text!("plan-suggested-for");
        let room = (width, room_for_mark(page));
        let (_, picked) = layout::line(ui, |ui| {
            let chosen = choice_with(ui, "suggested", &name, (&titles, at), room, |ui, at, option| {
                if let Some(statement) = checklist.statements.get(at) {
                    mark_on(ui, page, option, statement);
                }
            });
            rated(ui, page, statement);
            chosen
        });
        if let Some(picked) = picked.and_then(|picked| checklist.statements.get(picked)) {
            view.suggested = Some(picked.id.clone());
        }
        let offered = plan::suggested(assessment, round, statement);
        if offered.is_empty() {
            text::quiet(ui, &text!("plan-suggested-none"));
        }
        layout::region(ui, Role::List, &title, |ui| {
            for suggestion in &offered {
                let added = suggestion_ui(ui, suggestion);
                if added {
                    // The list stays with its statement, though another may be in need now.
                    view.suggested = Some(statement.id.clone());
                    let action = plan::new_action(round, &statement.id, suggestion.what.clone());
                    page.request(Request::AddStep(Box::new(action)));
                }
            }
        });
        text::own(ui, &text!("plan-suggested-own"));
    });
}

/// One thing that could be done. Whether it is to be added to the plan.
fn suggestion_ui(ui: &mut Ui, suggestion: &Suggestion) -> bool {
    let what = suggestion.what.as_str();
    layout::region(ui, Role::ListItem, what, |ui| {
        layout::line(ui, |ui| {
            let name = text!("plan-suggested-add", what = what);
            let added = ui.add(Button::link(what).before(Icon::Plus).named(name)).clicked();
            if let Some(teams) = suggestion.teams {
                text::quiet(ui, &text!("plan-suggested-teams", count = teams));
            }
            added
        })
    })
}
