//! Overview: everything at a glance, the priorities, and what is still open.

mod first_votes;
mod history;
mod table;

use eframe::egui::{
    FontId, Rect, Response as Pressed, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::assessment::locked::locked_line;
use crate::app::screens::assessment::review::start_review;
use crate::app::theme::{BODY, CORNER, GAP, Palette, TITLE, bold, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::field::choice;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::{layout, text};
use crate::model::compare::Movement;
use crate::model::{Rating, Round, Tally, Voting, agenda};
use crate::text;
use crate::words;
use history::{Earlier, since_last_time};
use table::table;

/// What Overview remembers between frames.
#[derive(Default)]
pub struct OverviewView {
    /// Only statements with this rating are shown; the inner `None` is "not yet rated".
    filter: Option<Option<Rating>>,
    /// Red first and then the widest apart, or as published. While nobody has
    /// chosen: the first once everything is rated, when priorities are chosen.
    by_concern: Option<bool>,
}

/// One line of the table.
struct Row {
    position: usize,
    id: String,
    title: String,
    text: String,
    rating: Option<Rating>,
    /// The ratings of all earlier rounds, oldest first.
    earlier: Vec<Earlier>,
    /// How it moved since the last of them.
    movement: Movement,
    /// The beginning of the note, and which parts are missing.
    why: String,
    priority: bool,
    votes: Voting,
    /// The first votes that the room has seen.
    shown: Option<Tally>,
    /// Most people gave another rating, and nobody has said why it is not that one.
    asks_why: bool,
}

fn rows(page: &Page, view: &OverviewView) -> Vec<Row> {
    let assessment = page.open.assessment();
    let round = page.round();
    let before: Vec<&Round> = assessment.rounds_before(round).collect();
    let row = |(position, statement): (usize, &crate::model::Statement)| Row {
        position,
        id: statement.id.clone(),
        title: statement.short_title().to_owned(),
        text: statement.text.clone(),
        rating: round.rating(&statement.id),
        earlier: before.iter().map(|before| Earlier::of(before, &statement.id)).collect(),
        movement: before.last().map_or(Movement::None, |before| {
            Movement::between(before.rating(&statement.id), round.rating(&statement.id))
        }),
        why: why(round, statement),
        priority: round.is_priority(&statement.id),
        votes: round.voting(&statement.id),
        shown: round.shown_total(&statement.id),
        asks_why: round.asks_why(&statement.id),
    };
    let shown = |row: &Row| view.filter.is_none_or(|rating| rating == row.rating);
    let mut rows: Vec<Row> =
        assessment.checklist.statements.iter().enumerate().map(row).filter(shown).collect();
    if is_by_concern(page, view) {
        rows.sort_by_key(|row| agenda::concern(row.rating, row.shown));
    }
    rows
}

fn why(round: &Round, statement: &crate::model::Statement) -> String {
    let Some(response) = round.response(&statement.id) else { return String::new() };
    let missing: Vec<&str> =
        statement.parts.iter().filter(|part| !response.in_place.contains(part)).map(String::as_str).collect();
    let partly = !response.in_place.is_empty() && !missing.is_empty();
    let note = response.note.lines().next().unwrap_or_default();
    if partly {
        text!("overview-missing-parts", parts = missing.join(", "), note = note)
    } else {
        note.to_owned()
    }
}

/// Draws Overview.
pub fn overview_ui(ui: &mut Ui, page: &mut Page, view: &mut OverviewView) {
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    layout::page(ui, "overview", margin, |ui| {
        layout::centred(ui, 1200.0, |ui| {
            ui.add_space(GAP + 4.0);
            let people = people_who_voted(page.round());
            counts(ui, page, view, people);
            locked_line(ui, page);
            since_last_time(ui, page);
            still_open(ui, page);
            ui.add_space(2.0);
            table(ui, page, &rows(page, view), view, people);
            if people > 0 {
                text::body(ui, &text!("overview-choose"));
            }
            start_review(ui, page);
            ui.add_space(GAP);
        });
    });
}

/// How many people's first votes are shown; 0 where nothing is.
fn people_who_voted(round: &Round) -> u32 {
    let shown = round.votes.keys().filter_map(|statement| round.shown_total(statement));
    shown.map(Tally::people).max().unwrap_or(0)
}

/// Without votes there is only one order.
fn is_by_concern(page: &Page, view: &OverviewView) -> bool {
    let all_rated = page.round().count(&page.open.assessment().checklist, None) == 0;
    people_who_voted(page.round()) > 0 && view.by_concern.unwrap_or(all_rated)
}

fn order(ui: &mut Ui, page: &Page, view: &mut OverviewView) {
    let options = [text!("overview-sort-published"), text!("overview-sort-concern")];
    let chosen = usize::from(is_by_concern(page, view));
    if let Some(picked) = choice(ui, "order", &text!("overview-sort"), &options, chosen, 230.0) {
        view.by_concern = Some(picked == 1);
    }
}

fn counts(ui: &mut Ui, page: &mut Page, view: &mut OverviewView, people: u32) {
    let checklist = &page.open.assessment().checklist;
    let always = [Some(Rating::Red), Some(Rating::Amber), Some(Rating::Green)];
    let when_any = [Some(Rating::NotApplicable), None];
    let roomy = ui.available_width() > 1100.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
        text::title(ui, &text!("screen-overview"), TITLE, page.arrived);
        ui.add_space(8.0);
        for rating in always.into_iter().chain(when_any) {
            let count = page.round().count(checklist, rating);
            if count == 0 && when_any.contains(&rating) {
                continue;
            }
            let on = view.filter == Some(rating);
            if count_button(ui, rating, count, on).clicked() {
                view.filter = if on { None } else { Some(rating) };
            }
        }
        if view.filter.is_some() {
            if ui.add(Button::link(text!("overview-show-all"))).clicked() {
                view.filter = None;
            }
        } else if roomy {
            text::quiet(ui, &text!("overview-hint"));
        }
        let rounds = page.open.assessment().rounds.len();
        if rounds > 1 && ui.add(Button::link(text!("change-see"))).clicked() {
            page.request(Request::Do(Command::Go(Screen::Change)));
        }
        if people > 0 && roomy {
            order(ui, page, view);
        }
    });
    if people > 0 && !roomy {
        order(ui, page, view);
    }
}

fn count_button(ui: &mut Ui, rating: Option<Rating>, count: usize, on: bool) -> Pressed {
    let palette = Palette::of(ui);
    let word = words::rating(rating);
    let painter = ui.painter();
    let number = painter.layout_no_wrap(count.to_string(), FontId::new(25.0, bold()), palette.ink);
    let label = painter.layout_no_wrap(word.clone(), FontId::new(BODY, semibold()), palette.ink);
    let size = vec2(20.0 + 28.0 + 12.0 + number.size().x + 12.0 + label.size().x + 20.0, 60.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = text!("overview-count", rating = word, count = count);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &name));
    let stroke = if on || response.hovered() {
        Stroke::new(if on { 2.5 } else { 1.0 }, palette.accent)
    } else {
        Stroke::new(1.0, palette.hairline)
    };
    let painter = ui.painter();
    painter.rect(rect, CORNER, if on { palette.tint } else { palette.surface }, stroke, StrokeKind::Inside);
    focus_ring(ui, rect, &response);
    let place = Rect::from_center_size(rect.left_center() + vec2(34.0, 0.0), Vec2::splat(28.0));
    mark::paint(painter, place, rating, palette, Finish::Filled);
    let mut at = place.right_center() + vec2(12.0, 0.0);
    let number_size = number.size();
    painter.galley(at - vec2(0.0, number_size.y / 2.0), number, palette.ink);
    at.x += number_size.x + 12.0;
    painter.galley(at - vec2(0.0, label.size().y / 2.0), label, palette.ink);
    response
}

/// What is not yet rated, and a gentle word where everything is Green.
fn still_open(ui: &mut Ui, page: &mut Page) {
    let assessment = page.open.assessment();
    let round = page.round();
    let unrated: Vec<&str> = assessment
        .checklist
        .statements
        .iter()
        .filter(|statement| round.rating(&statement.id).is_none())
        .map(crate::model::Statement::short_title)
        .collect();
    let all = assessment.checklist.statements.len();
    if unrated.is_empty() {
        if round.count(&assessment.checklist, Some(Rating::Green)) == all {
            text::body(ui, &text!("overview-all-green"));
        }
        return;
    }
    let line = if unrated.len() == all {
        text!("overview-none-rated")
    } else if unrated.len() > 4 {
        text!("overview-unrated-many", count = unrated.len())
    } else {
        text!("overview-unrated", count = unrated.len(), titles = unrated.join(", "))
    };
    ui.horizontal_wrapped(|ui| {
        text::body(ui, &line);
        if ui.add(Button::link(text!("overview-rate-next"))).clicked() {
            page.request(Request::Do(Command::NextUnrated));
        }
    });
}
