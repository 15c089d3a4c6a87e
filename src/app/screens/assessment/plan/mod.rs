//! Plan: what will be done, by statement, Reds first.

mod editor;
mod line;

use eframe::egui::{Frame, Margin, RichText, Role, Ui};
use jiff::civil::Date;

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::theme::{BODY, GAP, Palette, SMALL, TITLE, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::chip::chip;
use crate::app::widgets::field::choice;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::model::{Action, Rating};
use crate::text;
use line::action_ui;

/// Which actions are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Filter {
    #[default]
    All,
    Open,
    Overdue,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sort {
    #[default]
    Statement,
    Due,
}

/// What Plan remembers between frames.
#[derive(Default)]
pub struct PlanView {
    /// The id of the action that is being edited.
    pub editing: Option<String>,
    /// The action whose editor was just closed: the keyboard goes back to its line.
    pub left: Option<String>,
    /// The statement on Rate that the editor was opened from.
    pub back_to: Option<usize>,
    /// The editor has just been opened: bring it into sight, and the cursor into it.
    pub arrived: bool,
    filter: Filter,
    sort: Sort,
}

impl PlanView {
    /// Opens an action to be edited, whatever is filtered.
    pub fn edit(&mut self, id: String) {
        self.editing = Some(id);
        self.arrived = true;
        self.filter = Filter::All;
    }
}

/// The actions under one heading.
struct Group<'a> {
    rating: Option<Rating>,
    title: String,
    actions: Vec<&'a Action>,
}

fn shown(action: &Action, filter: Filter, today: Date) -> bool {
    match filter {
        Filter::All => true,
        Filter::Open => action.status().is_open(),
        Filter::Overdue => action.overdue_days(today).is_some(),
    }
}

fn groups<'a>(page: &Page<'a>, view: &PlanView) -> Vec<Group<'a>> {
    let assessment = page.open.assessment();
    let round = page.open.round();
    let kept = |action: &&Action| {
        shown(action, view.filter, page.today) || view.editing.as_deref() == Some(action.id.as_str())
    };
    if view.sort == Sort::Due {
        let mut actions: Vec<&Action> = assessment.actions.iter().map(AsRef::as_ref).filter(kept).collect();
        actions.sort_by_key(|action| action.due.unwrap_or(Date::MAX));
        return vec![Group { rating: None, title: String::new(), actions }];
    }
    assessment
        .statements_by_urgency(round)
        .into_iter()
        .map(|statement| Group {
            rating: round.rating(&statement.id),
            title: statement.short_title().to_owned(),
            actions: assessment.actions_of(&statement.id).filter(kept).collect(),
        })
        .filter(|group| !group.actions.is_empty())
        .collect()
}

/// Draws Plan.
pub fn plan_ui(ui: &mut Ui, page: &mut Page, view: &mut PlanView) {
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    layout::page(ui, "plan", margin, |ui| {
        layout::centred(ui, 1200.0, |ui| {
            ui.add_space(GAP + 4.0);
            top(ui, page, view);
            ui.add_space(4.0);
            table(ui, page, view);
            ui.add_space(4.0);
            draft(ui, page);
            ui.add_space(GAP);
        });
    });
}

fn top(ui: &mut Ui, page: &mut Page, view: &mut PlanView) {
    ui.horizontal_wrapped(|ui| {
        // An action that is opened takes the keyboard itself.
        text::title(ui, &text!("plan-title"), TITLE, page.arrived && !view.arrived);
        ui.add_space(8.0);
        text::announce(ui, &tally(page));
    });
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::primary(text!("plan-add")).before(Icon::Plus)).clicked() {
            page.request(Request::Do(Command::AddAction));
        }
        let filters = [Filter::All, Filter::Open, Filter::Overdue];
        let names = [text!("plan-filter-all"), text!("plan-filter-open"), text!("plan-filter-overdue")];
        let at = filters.iter().position(|filter| *filter == view.filter).unwrap_or(0);
        if let Some(picked) = choice(ui, "filter", &text!("plan-filter"), &names, at, 170.0) {
            view.filter = filters.get(picked).copied().unwrap_or_default();
        }
        let sorts = [Sort::Statement, Sort::Due];
        let names = [text!("plan-sort-statement"), text!("plan-sort-due")];
        let at = sorts.iter().position(|sort| *sort == view.sort).unwrap_or(0);
        if let Some(picked) = choice(ui, "sort", &text!("plan-sort"), &names, at, 190.0) {
            view.sort = sorts.get(picked).copied().unwrap_or_default();
        }
        if page.open.round_before().is_some() {
            let review = Command::Go(Screen::Review);
            if ui.add(Button::link(review.name())).clicked() {
                page.request(Request::Do(review));
            }
        }
    });
}

/// "9 actions · 1 overdue · 2 without an owner".
fn tally(page: &Page) -> String {
    let actions = &page.open.assessment().actions;
    let overdue = actions.iter().filter(|action| action.overdue_days(page.today).is_some()).count();
    let unowned =
        actions.iter().filter(|action| action.status().is_open() && action.owner.is_empty()).count();
    let undated = actions.iter().filter(|action| action.status().is_open() && action.due.is_none()).count();
    let mut parts = vec![text!("plan-count", count = actions.len())];
    for (count, part) in [
        (overdue, text!("plan-count-overdue", count = overdue)),
        (unowned, text!("plan-count-unowned", count = unowned)),
        (undated, text!("plan-count-undated", count = undated)),
    ] {
        if count > 0 {
            parts.push(part);
        }
    }
    parts.join(" · ")
}

/// With less room than this, in points, an action is one thing below the other.
const NARROW: f32 = 700.0;

/// The widths of the columns: what, who, by when, how shall we know, status, more.
fn widths(room: f32) -> [f32; 6] {
    let (status, more) = (166.0, 44.0);
    let rest = (room - status - more).max(360.0);
    [rest * 0.40, rest * 0.18, rest * 0.19, rest * 0.23, status, more]
}

fn table(ui: &mut Ui, page: &mut Page, view: &mut PlanView) {
    let groups = groups(page, view);
    layout::card(ui, |ui| {
        let widths = widths(ui.available_width());
        let narrow = ui.available_width() < NARROW;
        let titles = [
            text!("plan-what"),
            text!("plan-who"),
            text!("plan-when"),
            text!("plan-measure"),
            text!("plan-status"),
            String::new(),
        ];
        if !narrow {
            layout::columns(ui, &widths, |column, ui| {
                let title = titles.get(column).map_or("", String::as_str);
                ui.label(RichText::new(title).size(SMALL).family(semibold()).color(Palette::of(ui).muted));
            });
            layout::hairline(ui);
        }
        if groups.is_empty() {
            let empty = page.open.assessment().actions.is_empty();
            text::body(ui, &if empty { text!("plan-empty") } else { text!("plan-none-shown") });
        }
        for group in &groups {
            if !group.title.is_empty() {
                group_heading(ui, group);
            }
            layout::region(ui, Role::List, &group.title, |ui| {
                for action in &group.actions {
                    action_ui(ui, page, view, action, &widths);
                    layout::hairline(ui);
                }
            });
        }
    });
}

fn group_heading(ui: &mut Ui, group: &Group) {
    let fill = Palette::of(ui).background;
    Frame::new().fill(fill).inner_margin(Margin::symmetric(8, 6)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            chip(ui, group.rating);
            text::heading(ui, 2, &group.title, BODY);
        });
    });
}

impl PlanView {
    fn edit_here(&mut self, id: &str) {
        self.editing = Some(id.to_owned());
        self.arrived = true;
    }
}

/// Offers a line for each Red and Amber that has none.
fn draft(ui: &mut Ui, page: &mut Page) {
    let round = page.round();
    let open: Vec<Rating> = page
        .open
        .assessment()
        .without_action(round)
        .iter()
        .filter_map(|statement| round.rating(&statement.id))
        .collect();
    let Some(first) = open.first().copied() else { return };
    layout::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            chip(ui, Some(first));
            text::body(ui, &text!("plan-without-action", count = open.len()));
            if ui.add(Button::link(text!("plan-draft")).before(Icon::Plus)).clicked() {
                page.request(Request::Do(Command::DraftActions));
            }
        });
        text::own(ui, &text!("plan-draft-own"));
    });
}
