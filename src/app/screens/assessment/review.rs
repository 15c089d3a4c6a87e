//! Since last time: the open actions of earlier rounds, one under the other,
//! before the statements are looked at again.

use egui::{Align, Frame, Id, Layout, Margin, Panel, Role, Ui};
use jiff::civil::Date;

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::assessment::next_round::who_is_here;
use crate::app::theme::{GAP, Palette, SUBTITLE, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::date_field::DateField;
use crate::app::widgets::field::Field;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::sight::{RowsInSight, Sight};
use crate::app::widgets::status_buttons::status_buttons;
use crate::app::widgets::{layout, text};
use crate::model::{Action, ActionField, Edit, Statement};
use crate::text;
use crate::words;

const WIDTH: f32 = 900.0;

/// The open actions of one statement.
struct Group<'a> {
    statement: Option<&'a Statement>,
    actions: Vec<&'a Action>,
}

fn groups<'a>(page: &Page<'a>) -> Vec<Group<'a>> {
    let assessment = page.open.assessment();
    let actions = assessment.actions_to_review(page.open.round());
    let groups = actions.chunk_by(|one, next| one.statement == next.statement);
    let group = |actions: &[&'a Action]| {
        let statement = actions.first().and_then(|first| assessment.checklist.statement(&first.statement));
        Group { statement, actions: actions.to_vec() }
    };
    groups.map(group).collect()
}

/// What Review remembers between frames.
#[derive(Default)]
pub struct ReviewView {
    /// How high its actions are.
    rows: RowsInSight,
    /// What had the keyboard is gone, and the title gets it.
    to_the_title: bool,
}

pub(crate) fn review_ui(ui: &mut Ui, page: &mut Page, view: &mut ReviewView) {
    let groups = groups(page);
    // In a low window the footer stands at the end of the page, to leave it room.
    let high = ui.available_height() > 430.0;
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    if high {
        let frame = Frame::new().fill(Palette::of(ui).background).inner_margin(Margin::symmetric(margin, 10));
        Panel::bottom("footer").resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
            layout::centred(ui, WIDTH, |ui| footer(ui, page, &groups));
        });
    }
    layout::page(ui, "review", margin, |ui| {
        layout::centred(ui, WIDTH, |ui| {
            ui.add_space(GAP + 4.0);
            let to_the_title = std::mem::take(&mut view.to_the_title);
            text::title(ui, &text!("screen-review"), TITLE, page.arrived || to_the_title);
            text::body(ui, &lead(page, groups.is_empty()));
            if !groups.is_empty() {
                text::quiet(ui, &text!("no-names"));
            }
            ui.add_space(4.0);
            view.to_the_title = who_is_here(ui, page, true);
            ui.add_space(4.0);
            let mut sight = Sight::of(ui);
            for group in &groups {
                // The cards of some statements hold many actions, and none is split in two.
                let first = group.actions.first().map(|action| action.id.as_str());
                view.rows.row(ui, &mut sight, Id::unique(("review", first)), |ui| {
                    group_ui(ui, page, group);
                    ui.add_space(4.0);
                });
            }
            sight.catch_up(ui);
            if !high {
                footer(ui, page, &groups);
            }
            ui.add_space(GAP);
        });
    });
}

fn lead(page: &Page, is_empty: bool) -> String {
    match (is_empty, page.open.assessment().is_area()) {
        (false, _) => text!("review-lead"),
        (true, false) => text!("review-none"),
        (true, true) => text!("review-area-none"),
    }
}

fn footer(ui: &mut Ui, page: &mut Page, groups: &[Group]) {
    let round = page.round().id.as_str();
    let all = || groups.iter().flat_map(|group| &group.actions);
    let done = all().filter(|action| action.update_in(round).is_some()).count();
    ui.horizontal(|ui| {
        if !groups.is_empty() {
            text::announce(ui, &text!("review-gone-through", done = done, all = all().count()));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // To what is said anew: in an area, by its teams.
            let (words, screen) = if page.open.assessment().is_area() {
                (text!("review-area-go-on"), Screen::Teams)
            } else {
                (text!("review-go-on"), Screen::Rate)
            };
            if ui.add(Button::primary(words).after(Icon::Next)).clicked() {
                page.request(Request::Do(Command::Go(screen)));
            }
        });
    });
}

fn group_ui(ui: &mut Ui, page: &mut Page, group: &Group) {
    let title = group.statement.map(Statement::short_title).unwrap_or_default();
    layout::card(ui, |ui| {
        text::heading(ui, 2, title, SUBTITLE);
        layout::region(ui, Role::List, title, |ui| {
            for (number, action) in group.actions.iter().enumerate() {
                if number > 0 {
                    ui.add_space(6.0);
                    layout::hairline(ui);
                    ui.add_space(2.0);
                }
                // By id: what is being typed stays with its action, whatever comes before it.
                ui.push_id(&action.id, |ui| action_ui(ui, page, action));
            }
        });
    });
}

fn action_ui(ui: &mut Ui, page: &mut Page, action: &Action) {
    let what = if action.what.is_empty() { text!("plan-no-what") } else { action.what.clone() };
    layout::region(ui, Role::ListItem, &what, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text::label(ui, &what);
        text::quiet(ui, &who_and_when(action, page.today));
        let round = page.round().id.clone();
        text::quiet(ui, &until_now(action, &round));
        if !action.measure.trim().is_empty() {
            text::quiet(ui, &text!("review-measure", measure = action.measure.trim()));
        }
        // Nothing is chosen before somebody has chosen it, in this round.
        let said = action.update_in(&round);
        let name = text!("review-how-far", what = what.as_str());
        if let Some(status) = status_buttons(ui, &name, said.map(|update| update.status)) {
            page.edit(Edit::status(&action.id, &round, page.today, status));
        }
        let label = text!("review-outcome-name", what = what.as_str());
        let note = said.map_or("", |update| update.note.as_str());
        text::quiet(ui, &text!("plan-outcome"));
        let field = Field::new(&label, note).hide_label().rows(2);
        if let Some(note) = field.show(ui, "outcome").text {
            page.edit(Edit::outcome(action, &round, page.today, note));
        }
        // Last: it comes with the choice, and words typed on after that are no date.
        if said.is_some_and(|update| update.status.is_open()) {
            new_date(ui, page, action, &what);
        }
    });
}

/// By when it is to be done now; asked where the day that was agreed has passed.
fn new_date(ui: &mut Ui, page: &mut Page, action: &Action, what: &str) {
    if let Some(days) = action.overdue_days(page.today) {
        text::announce(ui, &text!("review-new-date", overdue = text!("plan-overdue", days = days)));
    }
    let label = text!("review-due-again", what = what);
    let field = DateField::or_words(&label, action.due.as_ref(), page.today);
    if let Some(due) = field.show_when(ui, "due") {
        page.edit(Edit::action(&action.id, ActionField::Due(due)));
    }
}

/// "Room leader · by 31 March 2026, overdue by 12 days".
fn who_and_when(action: &Action, today: Date) -> String {
    let who = if action.owner.is_empty() { text!("plan-no-owner") } else { action.owner.clone() };
    let when = action.due.as_ref().map(|due| text!("review-due", date = words::when(due)));
    let when = when.unwrap_or_else(|| text!("plan-no-due"));
    let when = match action.overdue_days(today) {
        Some(days) => text!("review-overdue", due = when, overdue = text!("plan-overdue", days = days)),
        None => when,
    };
    text!("review-who-when", who = who, when = when)
}

/// What had been said of it before this round.
fn until_now(action: &Action, round: &str) -> String {
    let earlier = action.updates.iter().rev().find(|update| update.round != round);
    let Some(update) = earlier else { return text!("review-not-begun") };
    let (status, date) = (words::status(update.status), words::date(update.date));
    if update.note.is_empty() {
        text!("review-until-now", status = status, date = date)
    } else {
        text!("review-until-now-note", status = status, date = date, note = update.note.as_str())
    }
}
