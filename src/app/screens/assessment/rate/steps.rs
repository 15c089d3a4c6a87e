//! Next steps on Rate: what is in the plan already, and what could be.

use egui::{Align, Id, Ui};

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::rate::data::Data;
use crate::app::screens::assessment::rate::view::RateView;
use crate::app::theme::BODY;
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::sight::Sight;
use crate::app::widgets::text;
use crate::model::{Action, Edit, Rating, Status, Step, plan};
use crate::text;
use crate::words;

/// How many suggested next steps are offered at once.
const OFFERED: usize = 3;

/// For so long after a step was added a click on it is the second half of a double click,
/// in seconds.
const DOUBLE_CLICK: f64 = 0.8;

/// Draws what is in the plan for a statement, and what could be.
pub(super) fn next_steps(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data) {
    // Nothing is suggested before the room has judged: a step would hint at a rating.
    view.steps_out_of_sight = 0;
    let judged = data.response.agreed.is_some_and(|rating| rating != Rating::NotApplicable);
    if !judged && data.actions.is_empty() {
        return;
    }
    let steps = if judged { steps(data) } else { Vec::new() };
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let heading = text::heading(ui, 2, &text!("rate-next-steps"), BODY);
        if std::mem::take(&mut view.shows_steps) {
            heading.scroll_to_me(Some(Align::Center));
        }
        let offered = steps.iter().filter(|(_, taken)| taken.is_none()).count();
        if offered > 0 {
            // Said here: in a low window they are below its edge.
            text::quiet(ui, &text!("rate-suggestions", count = offered));
        }
        if !ui.clip_rect().contains_rect(heading.rect) {
            view.steps_out_of_sight = offered;
        }
        if !steps.is_empty() {
            text::own(ui, &text!("rate-suggestions-own"));
        }
    });
    ui.spacing_mut().item_spacing.y = 2.0;
    let beside =
        |action: &&&Action| !steps.iter().any(|(_, taken)| taken.is_some_and(|of| of.id == action.id));
    let mut rows = std::mem::take(&mut view.action_rows);
    let mut sight = Sight::of(ui);
    for action in data.actions.iter().filter(beside) {
        let row = Id::unique(("rate-action", &action.id));
        rows.row(ui, &mut sight, row, |ui| in_the_plan(ui, page, view, action));
    }
    sight.catch_up(ui);
    view.action_rows = rows;
    for (step, taken) in steps {
        // In its place, also once it is taken: nothing moves under the pointer.
        if let Some(action) = taken {
            in_the_plan(ui, page, view, action);
            continue;
        }
        let line = text!("rate-step", kind = words::step_kind(step.kind), step = step.text.as_str());
        let name = text!("rate-step-name", step = line.as_str());
        if ui.add(Button::link(line).before(Icon::Plus).named(name)).clicked() {
            view.step_added = ui.input(|input| input.time);
            let action = plan::new_action(page.round(), &data.statement.id, plan::wording(step));
            page.request(Request::AddStep(Box::new(action)));
        }
    }
    if judged && ui.add(Button::link(text!("rate-own-step")).before(Icon::Plus)).clicked() {
        let action = plan::new_action(page.round(), &data.statement.id, String::new());
        let id = action.id.clone();
        page.edit(Edit::AddActions(vec![action]));
        page.request(Request::ShowAction(id));
    }
}

/// The suggested steps in their order, each with the action that was made of it: those in
/// the plan, and the first of the others.
fn steps<'a>(data: &Data<'a>) -> Vec<(&'a Step, Option<&'a Action>)> {
    let mut offered = 0;
    let mut steps = Vec::new();
    for step in &data.statement.guidance.steps {
        // By its words: an action does not know which suggestion it was made from.
        let taken = data.actions.iter().find(|action| action.what == plan::wording(step)).copied();
        offered += usize::from(taken.is_none());
        if taken.is_some() || offered <= OFFERED {
            steps.push((step, taken));
        }
    }
    steps
}

/// An action of the plan; pressing it shows it there.
fn in_the_plan(ui: &mut Ui, page: &mut Page, view: &RateView, action: &Action) {
    let line = action_line(action);
    let name = text!("rate-action-name", action = line.as_str());
    let pressed = ui.add(Button::link(line).before(Icon::Tick).named(name)).clicked();
    if pressed && ui.input(|input| input.time) - view.step_added > DOUBLE_CLICK {
        page.request(Request::ShowAction(action.id.clone()));
    }
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
