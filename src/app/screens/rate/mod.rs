//! Rate: one statement fills the room. The statements stand at the left.

mod guidance;
mod notes;
mod steps;
mod way_on;

use eframe::egui::{Align, Frame, Layout, Margin, Panel, RichText, Sense, Ui, vec2};

use super::{Ask, Page};
use crate::app::command::Command;
use crate::app::theme::{GAP, Palette, STATEMENT};
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::rating_buttons::rating_buttons;
use crate::app::widgets::statement_list::{Item, statement_list};
use crate::app::widgets::{layout, text};
use crate::model::{Action, Rating, Response, ResponseField, Round, Statement, Step};
use crate::text;
use crate::words;
use notes::{notes, parts};
pub use steps::as_action;
use steps::next_steps;
pub use way_on::next_unrated;
use way_on::way_on;

const WIDTH: f32 = 900.0;
const LIST_WIDTH: f32 = 300.0;
const NARROW_LIST: f32 = 250.0;
/// With less room than this, in points, the list of statements is left out.
const ROOM_FOR_LIST: f32 = 760.0;

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
    /// The field for the other view has just been opened: the cursor goes there.
    focus_other_view: bool,
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

/// Draws Rate.
pub fn rate_ui(ui: &mut Ui, page: &mut Page, view: &mut RateView) {
    let count = page.editor.assessment().checklist.statements.len();
    view.current = view.current.min(count.saturating_sub(1));
    let width = ui.available_width();
    if width > ROOM_FOR_LIST {
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
        guidance::guidance_ui(ui, data.statement, view.looks_like, view.questions);
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
        if ui.ctx().content_rect().width() > ROOM_FOR_LIST {
            ui.label(RichText::new(line).color(Palette::of(ui).muted));
        } else if ui.add(Button::title(line).after(Icon::Down).named(text!("rate-choose"))).clicked() {
            // Without room for the list, Find shows it.
            page.ask(Ask::Do(Command::Find));
        }
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
