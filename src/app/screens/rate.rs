//! Rate: one statement fills the room. The statements stand at the left.

use eframe::egui::{Align, Frame, Layout, Margin, Panel, RichText, Role, Sense, Ui, vec2};

use super::rate_guidance;
use super::{Ask, Page, Screen};
use crate::app::command::Command;
use crate::app::theme::{BODY, GAP, Palette, STATEMENT};
use crate::app::widgets::button::Button;
use crate::app::widgets::field::Field;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::rating_buttons::rating_buttons;
use crate::app::widgets::statement_list::{Item, statement_list};
use crate::app::widgets::{layout, text};
use crate::model::{Action, Rating, Response, ResponseField, Round, Statement, Step};
use crate::text;
use crate::words;

const WIDTH: f32 = 900.0;
const LIST_WIDTH: f32 = 300.0;
const NARROW_LIST: f32 = 250.0;

/// How many suggested next steps are offered at once.
const STEPS_OFFERED: usize = 3;

/// What Rate remembers between frames.
#[derive(Default)]
pub struct RateView {
    /// The position of the statement that is shown, from 0.
    pub current: usize,
    /// The statement has just been changed: bring it into sight and the keyboard to it.
    pub arrived: bool,
    /// What the ratings could look like is open.
    pub looks_like: bool,
    /// The questions to ask each other are open.
    pub questions: bool,
    /// The other view is being written though it is empty still.
    other_view: bool,
}

impl RateView {
    /// Shows another statement.
    pub fn show(&mut self, position: usize) {
        if position != self.current {
            self.current = position;
            self.other_view = false;
        }
        self.arrived = true;
    }
}

/// What the screen shows of one statement, gathered before it is drawn.
struct Data<'a> {
    statement: &'a Statement,
    response: Response,
    last_time: Option<(&'a Round, &'a Response)>,
    actions: Vec<&'a Action>,
    steps: Vec<&'a Step>,
    editable: bool,
}

impl<'a> Data<'a> {
    fn gather(page: &Page<'a>, position: usize) -> Option<Self> {
        let assessment = page.editor.assessment();
        let statement = assessment.checklist.statements.get(position)?;
        let round = page.editor.round();
        let actions: Vec<&Action> = assessment.actions_of(&statement.id).collect();
        let taken = |step: &&Step| !actions.iter().any(|action| action.what == as_action(step));
        let last_time = assessment
            .round_before(round)
            .and_then(|earlier| Some((earlier, earlier.response(&statement.id)?)));
        Some(Self {
            statement,
            response: round.response(&statement.id).cloned().unwrap_or_default(),
            last_time,
            steps: statement.guidance.steps.iter().filter(taken).take(STEPS_OFFERED).collect(),
            actions,
            editable: !round.locked,
        })
    }
}

/// A suggested step as a line of the plan: it begins with a capital.
pub fn as_action(step: &Step) -> String {
    let mut letters = step.text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The position of the next statement that has no rating yet, after `current`
/// and then from the beginning.
pub fn next_unrated(page_round: &Round, statements: &[Statement], current: usize) -> Option<usize> {
    let unrated = |position: &usize| {
        statements.get(*position).is_some_and(|statement| page_round.rating(&statement.id).is_none())
    };
    (current + 1..statements.len()).chain(0..current).find(unrated)
}

/// Draws Rate.
pub fn rate_ui(ui: &mut Ui, page: &mut Page, view: &mut RateView) {
    let count = page.editor.assessment().checklist.statements.len();
    view.current = view.current.min(count.saturating_sub(1));
    let width = ui.available_width();
    if width > 760.0 {
        list(ui, page, view, if width > 1100.0 { LIST_WIDTH } else { NARROW_LIST });
    }
    let Some(data) = Data::gather(page, view.current) else { return };
    // In a low window the way on stands at the end of the page, to leave it room.
    let high = ui.available_height() > 430.0;
    if high {
        let frame = Frame::new().fill(Palette::of(ui).background).inner_margin(Margin::symmetric(30, 10));
        Panel::bottom("way-on").resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
            way_on(ui, page, view, data.statement);
        });
    }
    let arrived = std::mem::take(&mut view.arrived);
    let margin = if width > 900.0 { 40 } else { 20 };
    // A scroll position of its own for every statement: each begins at its top.
    layout::page(ui, &data.statement.id, margin, |ui| {
        ui.set_max_width(WIDTH.min(ui.available_width()));
        ui.add_space(GAP);
        statement(ui, page, view, &data, count, arrived);
        rating(ui, page, &data);
        rate_guidance::guidance_ui(ui, data.statement, view.looks_like, view.questions);
        parts(ui, page, &data);
        notes(ui, page, view, &data);
        next_steps(ui, page, &data);
        if !high {
            ui.add_space(GAP);
            way_on(ui, page, view, data.statement);
        }
        ui.add_space(GAP);
    });
}

fn list(ui: &mut Ui, page: &mut Page, view: &mut RateView, width: f32) {
    let assessment = page.editor.assessment();
    let items: Vec<Item> = assessment
        .checklist
        .statements
        .iter()
        .map(|statement| Item { title: statement.short_title(), rating: page.round().rating(&statement.id) })
        .collect();
    let palette = Palette::of(ui);
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin { top: 12, ..Margin::ZERO });
    let chosen = Panel::left("statements")
        .resizable(false)
        .exact_size(width)
        .frame(frame)
        .show(ui, |ui| statement_list(ui, &items, view.current, view.arrived))
        .inner;
    if let Some(position) = chosen {
        // From the list the keyboard stays in the list.
        view.show(position);
        view.arrived = false;
    }
}

fn statement(ui: &mut Ui, page: &mut Page, view: &RateView, data: &Data, count: usize, arrived: bool) {
    ui.horizontal(|ui| {
        let place = text!("rate-place", number = view.current + 1, count = count);
        let theme = &data.statement.theme;
        let line = if theme.is_empty() {
            place
        } else {
            text!("rate-place-theme", place = place, theme = theme.as_str())
        };
        ui.label(RichText::new(line).color(Palette::of(ui).muted));
        if data.response.agreed.is_some() && data.editable {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let clear = Button::link(text!("rate-clear")).key(text!("rate-clear-key"));
                if ui.add(clear.named(text!("rate-clear"))).clicked() {
                    page.respond(&data.statement.id, ResponseField::Agreed(None));
                }
            });
        }
    });
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.label(RichText::new(text!("our-workforce")).size(17.0).color(Palette::of(ui).muted));
    // No rating has the keyboard yet: none must look chosen before one is.
    let size = if ui.available_width() < 560.0 { STATEMENT * 0.8 } else { STATEMENT };
    text::title(ui, &data.statement.text, size, arrived);
    ui.spacing_mut().item_spacing.y = 8.0;
    ui.add_space(6.0);
    if !data.editable {
        text::announce(ui, &text!("round-locked"));
    }
}

fn rating(ui: &mut Ui, page: &mut Page, data: &Data) {
    if let Some(rating) = rating_buttons(ui, data.response.agreed, data.editable) {
        page.respond(&data.statement.id, ResponseField::Agreed(Some(rating)));
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(prompt) = prompt(data) {
            text::prompt(ui, &prompt);
            ui.add_space(8.0);
        }
        if let Some((round, response)) = data.last_time {
            last_time(ui, round, response);
        }
    });
}

/// The question that fits the rating.
fn prompt(data: &Data) -> Option<String> {
    match data.response.agreed? {
        Rating::Red => Some(text!("rate-prompt-red")),
        Rating::Amber => Some(text!("rate-prompt-amber")),
        Rating::Green => Some(text!("rate-prompt-green")),
        Rating::NotApplicable => Some(text!("rate-prompt-not-applicable")),
    }
}

fn last_time(ui: &mut Ui, round: &Round, response: &Response) {
    let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
    mark::paint(ui.painter(), rect, response.agreed, Palette::of(ui), Finish::Outline);
    let rating = words::rating(response.agreed);
    let line = text!("rate-last-time", round = round.label.as_str(), rating = rating);
    let label = text::quiet(ui, &line);
    if !response.note.is_empty() {
        label.on_hover_text(&response.note);
    }
}

fn parts(ui: &mut Ui, page: &mut Page, data: &Data) {
    let parts = &data.statement.parts;
    if parts.is_empty() {
        return;
    }
    ui.add_space(2.0);
    let label = text!("rate-parts");
    layout::region(ui, Role::Group, &label, |ui| {
        ui.horizontal_wrapped(|ui| {
            text::label(ui, &label);
            for part in parts {
                let on = data.response.in_place.contains(part);
                let toggle = Button::toggle(part.as_str(), on).enabled(data.editable);
                if ui.add(toggle).clicked() {
                    let field = ResponseField::Part { part: part.clone(), in_place: !on };
                    page.respond(&data.statement.id, field);
                }
            }
        });
    });
}

fn notes(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data) {
    ui.add_space(4.0);
    let id = data.statement.id.as_str();
    let mut field = |ui: &mut Ui, label: &str, value: &str, make: fn(String) -> ResponseField| {
        let typed = Field::new(label, value).rows(3).enabled(data.editable).show(ui, (id, label));
        if let Some(text) = typed.text {
            page.respond(id, make(text));
        }
    };
    let mut one = |column: usize, ui: &mut Ui| {
        if column == 0 {
            field(ui, &text!("rate-note"), &data.response.note, ResponseField::Note);
        } else {
            field(ui, &text!("rate-evidence"), &data.response.evidence, ResponseField::Evidence);
        }
    };
    if ui.available_width() > 560.0 {
        layout::equal_columns(ui, 2, 20.0, one);
    } else {
        one(0, ui);
        one(1, ui);
    }
    if view.other_view || !data.response.other_view.is_empty() {
        field(ui, &text!("rate-other-view"), &data.response.other_view, ResponseField::OtherView);
    }
    ui.horizontal(|ui| {
        text::quiet(ui, &text!("no-names"));
        let closed = !view.other_view && data.response.other_view.is_empty();
        if closed && data.editable && data.response.agreed.is_some() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(Button::link(text!("rate-add-other-view")).before(Icon::Plus)).clicked() {
                    view.other_view = true;
                }
            });
        }
    });
}

fn next_steps(ui: &mut Ui, page: &mut Page, data: &Data) {
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
        if ui.add(Button::secondary(line).named(name)).clicked() {
            page.ask(Ask::ShowAction(action.id.clone()));
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
                add_action(page, data.statement, as_action(step));
            }
        }
        if ui.add(Button::link(text!("rate-own-step")).before(Icon::Plus)).clicked() {
            let id = add_action(page, data.statement, String::new());
            page.ask(Ask::ShowAction(id));
        }
    });
}

/// "Keep two people in the baby room · Room leader · 31 March 2026".
fn action_line(action: &Action) -> String {
    let what = if action.what.is_empty() { text!("plan-no-what") } else { action.what.clone() };
    let due = action.due.map(words::date).unwrap_or_default();
    [what, action.owner.clone(), due]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Adds an action to a statement and gives its id.
fn add_action(page: &mut Page, statement: &Statement, what: String) -> String {
    let action = super::plan::new_action(page, &statement.id, what);
    let id = action.id.clone();
    page.edit(crate::model::Edit::AddActions(vec![action]));
    id
}

/// The bar at the foot: guidance at the left, Back and Next at the right.
fn way_on(ui: &mut Ui, page: &mut Page, view: &mut RateView, statement: &Statement) {
    let guidance = !statement.guidance.is_empty();
    ui.set_max_width(ui.available_width().min(WIDTH + 20.0));
    let roomy = ui.available_width() > 860.0;
    if guidance && !roomy {
        ui.horizontal(|ui| disclosures(ui, view));
    }
    ui.horizontal(|ui| {
        if guidance && roomy {
            disclosures(ui, view);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| back_and_next(ui, page, view));
    });
}

fn disclosures(ui: &mut Ui, view: &mut RateView) {
    disclose(ui, &mut view.looks_like, &text!("rate-looks-like"));
    disclose(ui, &mut view.questions, &text!("rate-questions"));
}

/// A link that opens and closes something; its sign and its state say which.
fn disclose(ui: &mut Ui, open: &mut bool, name: &str) {
    let icon = if *open { Icon::Open } else { Icon::Closed };
    let response = ui.add(Button::link(name).before(icon));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(*open));
    if response.clicked() {
        *open = !*open;
    }
}

fn back_and_next(ui: &mut Ui, page: &mut Page, view: &RateView) {
    let statements = &page.editor.assessment().checklist.statements;
    let next = next_unrated(page.round(), statements, view.current);
    let title = next
        .and_then(|position| statements.get(position))
        .map(|statement| statement.short_title().to_owned());
    let (words, ask) = match (next, title) {
        (Some(position), Some(title)) => (text!("rate-next", title = title), Ask::ShowStatement(position)),
        _ => (text!("rate-to-overview"), Ask::Do(Command::Go(Screen::Overview))),
    };
    if ui.add(Button::primary(words).after(Icon::Next)).clicked() {
        page.ask(ask);
    }
    if ui.add(Button::secondary(text!("rate-back")).before(Icon::Back).enabled(view.current > 0)).clicked() {
        page.ask(Ask::Do(Command::PreviousStatement));
    }
}
