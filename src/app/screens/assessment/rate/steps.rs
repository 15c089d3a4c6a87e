//! Next steps on Rate: what is in the plan already, and what could be.

use egui::{Ui, vec2};

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::rate::data::Data;
use crate::app::theme::BODY;
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::text;
use crate::model::{Action, Edit, Rating, Statement, Status, plan};
use crate::text;
use crate::words;

/// Draws what is in the plan for a statement, and what could be.
pub(super) fn next_steps(ui: &mut Ui, page: &mut Page, data: &Data) {
    // Nothing is suggested before the room has judged: a step would hint at a rating.
    let judged = data.response.agreed.is_some_and(|rating| rating != Rating::NotApplicable);
    if !judged && data.actions.is_empty() {
        return;
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        text::heading(ui, 2, &text!("rate-next-steps"), BODY);
        if judged && !data.steps.is_empty() {
            text::own(ui, &text!("rate-suggestions-own"));
        }
    });
    for action in &data.actions {
        let line = action_line(action);
        let name = text!("rate-action-name", action = line.as_str());
        let button = Button::secondary(line).named(name);
        let done = action.status() == Status::Done;
        if ui.add(if done { button.before(Icon::Tick) } else { button }).clicked() {
            page.request(Request::ShowAction(action.id.clone()));
        }
    }
    if !judged {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
        for step in &data.steps {
            let line = text!("rate-step", kind = words::step_kind(step.kind), step = step.text.as_str());
            let name = text!("rate-step-name", step = line.as_str());
            if ui.add(Button::link(line).before(Icon::Plus).named(name)).clicked() {
                add_action(page, data.statement, plan::wording(step));
            }
        }
        if ui.add(Button::link(text!("rate-own-step")).before(Icon::Plus)).clicked() {
            let id = add_action(page, data.statement, String::new());
            page.request(Request::ShowAction(id));
        }
    });
}

/// "Keep two people in the baby room · Room leader · 31 March 2026".
fn action_line(action: &Action) -> String {
    let what = action.what.split_whitespace().collect::<Vec<_>>().join(" ");
    let what = if what.is_empty() { text!("plan-no-what") } else { what };
    let due = action.due.as_ref().map(words::when).unwrap_or_default();
    // What is done must not look as if it were still to be done.
    let status = action.status();
    let status = if status == Status::NotStarted { String::new() } else { words::status(status) };
    [what, action.owner.clone(), due, status]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Adds an action to a statement and gives its id.
fn add_action(page: &mut Page, statement: &Statement, what: String) -> String {
    let action = plan::new_action(page.round(), &statement.id, what);
    let id = action.id.clone();
    page.edit(Edit::AddActions(vec![action]));
    id
}
