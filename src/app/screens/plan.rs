//! Plan: what will be done, by statement, Reds first.

use eframe::egui::{
    Align, FontId, Frame, Label, Layout, Margin, Popup, RichText, Role, Sense, Ui, WidgetInfo, vec2,
};
use jiff::civil::Date;

use super::plan_editor::editor_ui;
use super::{Ask, Page};
use crate::app::command::Command;
use crate::app::theme::{BODY, GAP, Palette, SMALL, TITLE, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::chip::chip;
use crate::app::widgets::field::choice;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::model::{Action, Edit, Rating, Status, ids};
use crate::text;
use crate::words;

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

/// A new line for the plan, with an id of its own.
pub fn new_action(page: &Page, statement: &str, what: String) -> Action {
    Action {
        id: ids::short(),
        statement: statement.into(),
        raised: page.round().id.clone(),
        what,
        ..Action::default()
    }
}

/// A line for each statement rated Red or Amber that has none: its first
/// suggested step, or an empty line where the checklist suggests nothing.
pub fn drafted(page: &Page) -> Vec<Action> {
    let statements = page.editor.assessment().without_action(page.round());
    statements
        .into_iter()
        .map(|statement| {
            let step = statement.guidance.steps.first().map(super::rate::as_action);
            new_action(page, &statement.id, step.unwrap_or_default())
        })
        .collect()
}

fn shown(action: &Action, filter: Filter, today: Date) -> bool {
    match filter {
        Filter::All => true,
        Filter::Open => action.status().is_open(),
        Filter::Overdue => action.overdue_days(today).is_some(),
    }
}

fn groups<'a>(page: &Page<'a>, view: &PlanView) -> Vec<Group<'a>> {
    let assessment = page.editor.assessment();
    let round = page.editor.round();
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
            page.ask(Ask::Do(Command::AddAction));
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
    });
}

/// "9 actions · 1 overdue · 2 without an owner".
fn tally(page: &Page) -> String {
    let actions = &page.editor.assessment().actions;
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
            let empty = page.editor.assessment().actions.is_empty();
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

fn action_ui(ui: &mut Ui, page: &mut Page, view: &mut PlanView, action: &Action, widths: &[f32]) {
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
    if !action.support.is_empty() {
        text::quiet(ui, &text!("plan-support-line", support = action.support.as_str()));
    }
    if let Some(note) =
        action.updates.last().map(|update| update.note.as_str()).filter(|note| !note.is_empty())
    {
        text::quiet(ui, &text!("plan-outcome-line", note = note));
    }
}

impl PlanView {
    fn edit_here(&mut self, id: &str) {
        self.editing = Some(id.to_owned());
        self.arrived = true;
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
    match action.due {
        Some(due) => text::body(ui, &words::short_date(due)),
        None => text::quiet(ui, &text!("plan-no-due")),
    };
    if let Some(days) = action.overdue_days(today) {
        let late = RichText::new(text!("plan-overdue", days = days)).size(SMALL).family(semibold());
        ui.add(Label::new(late.color(Palette::of(ui).ink)).wrap());
    }
    if let Some(review) = action.review {
        text::quiet(ui, &text!("plan-review-line", date = words::short_date(review)));
    }
}

fn status(ui: &mut Ui, page: &mut Page, action: &Action) {
    let name = text!("plan-status");
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
        if view.sort == Sort::Statement {
            if menu_item(ui, Icon::Up, &text!("plan-move-up")) {
                page.edit(Edit::MoveAction { action: action.id.clone(), up: true });
            }
            if menu_item(ui, Icon::Down, &text!("plan-move-down")) {
                page.edit(Edit::MoveAction { action: action.id.clone(), up: false });
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

/// Offers a line for each Red and Amber that has none.
fn draft(ui: &mut Ui, page: &mut Page) {
    let round = page.round();
    let open: Vec<Rating> = page
        .editor
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
                page.ask(Ask::Do(Command::DraftActions));
            }
        });
        text::own(ui, &text!("plan-draft-own"));
    });
}
