//! Overview: everything at a glance, the priorities, and what is still open.

mod columns;
mod facts;
mod first_votes;
mod history;
mod row;
mod table;
mod told;
mod view;

use egui::{
    FocusDirection, FontId, Key, Rect, Response as Pressed, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, vec2,
};

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::assessment::locked::locked_line;
use crate::app::screens::assessment::next_round::{review_due, what_next};
use crate::app::theme::{BODY, CORNER, GAP, Palette, TITLE, bold, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::ends::{End, ends};
use crate::app::widgets::field::choice;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::{layout, text};
use crate::model::Rating;
use crate::text;
use crate::words;
use facts::{Facts, StillOpen};
use table::table;
pub use view::OverviewView;

/// How high a count is, in points.
const COUNT: f32 = 60.0;
/// The same where there is less room.
const LOW_COUNT: f32 = 44.0;

/// Down from the heading, which comes next, leads to the counts: what is straight below it is a
/// row further down, and those at its side would be left out.
fn lead_down(ui: &Ui) {
    let down = ui.input(|input| input.modifiers.is_none() && input.key_pressed(Key::ArrowDown));
    if down && ui.memory(|memory| memory.has_focus(ui.next_auto_id())) {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
    }
}

pub(crate) fn overview_ui(ui: &mut Ui, page: &mut Page, view: &mut OverviewView) {
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    layout::page(ui, "overview", margin, |ui| {
        layout::centred(ui, 1200.0, |ui| {
            ui.add_space(GAP + 4.0);
            let key = Facts::key(page, view.filter, view.by_concern);
            let facts = view.facts.get(key, |key| Facts::of(page, key));
            counts(ui, page, view, &facts);
            locked_line(ui, page);
            review_due(ui, page);
            since_and_order(ui, view, &facts);
            still_open(ui, page, &facts.still_open);
            ui.add_space(2.0);
            table(ui, page, view, &facts);
            if facts.people.1 > 0 {
                text::body(ui, &text!("overview-choose"));
            }
            what_next(ui, page);
            ui.add_space(GAP);
        });
    });
}

/// What moved since the earlier round, and at the right in which order the table is.
fn since_and_order(ui: &mut Ui, view: &mut OverviewView, facts: &Facts) {
    let since = |ui: &mut Ui| facts.since.iter().for_each(|since| _ = text::body(ui, since));
    let voted = facts.people.1 > 0;
    if !voted {
        return since(ui);
    }
    ends(ui, "order", 0.0, |end, ui| match end {
        End::Left => since(ui),
        End::Right => order(ui, view, facts),
    });
}

fn order(ui: &mut Ui, view: &mut OverviewView, facts: &Facts) {
    let options = [text!("overview-sort-published"), text!("overview-sort-concern")];
    let chosen = usize::from(facts.is_by_concern);
    if let Some(picked) = choice(ui, "order", &text!("overview-sort"), &options, chosen, 230.0) {
        view.by_concern = Some(picked == 1);
    }
}

fn counts(ui: &mut Ui, page: &mut Page, view: &mut OverviewView, facts: &Facts) {
    let roomy = ui.available_width() > ROOM_FOR_COUNTS;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(if roomy { 12.0 } else { 6.0 }, 8.0);
        // As high as the counts, or the title beside them would stand higher.
        if ui.available_width() > 560.0 {
            ui.set_row_height(if roomy { COUNT } else { LOW_COUNT });
        }
        lead_down(ui);
        text::title(ui, &text!("screen-overview"), TITLE, page.arrived);
        ui.add_space(8.0);
        for (rating, count) in facts.counts.iter().copied() {
            let on = view.filter == Some(rating);
            if count_button(ui, rating, count, (on, roomy)).clicked() {
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
        if page.open.assessment().has_many_rounds() && ui.add(Button::link(text!("change-see-all"))).clicked()
        {
            page.request(Request::ShowAllRounds);
        }
    });
}

/// With less room than this, in points, the counts stand closer, so that they keep one row.
const ROOM_FOR_COUNTS: f32 = 1100.0;

fn count_button(ui: &mut Ui, rating: Option<Rating>, count: usize, (on, roomy): (bool, bool)) -> Pressed {
    let palette = Palette::of(ui);
    let word = words::rating(rating);
    let painter = ui.painter();
    let number = painter.layout_no_wrap(count.to_string(), FontId::new(25.0, bold()), palette.ink);
    let label = painter.layout_no_wrap(word.clone(), FontId::new(BODY, semibold()), palette.ink);
    let (margin, gap) = if roomy { (20.0, 12.0) } else { (10.0, 7.0) };
    let width = 2.0 * margin + 28.0 + 2.0 * gap + number.size().x + label.size().x;
    let size = vec2(width, if roomy { COUNT } else { LOW_COUNT });
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = text!("overview-count", rating = word, count = count);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &name));
    let stroke = match (on, response.hovered()) {
        (true, _) => Stroke::new(2.5, palette.accent),
        (false, true) => Stroke::new(1.0, palette.ink),
        (false, false) => Stroke::new(1.0, palette.hairline),
    };
    let painter = ui.painter();
    painter.rect(rect, CORNER, if on { palette.tint } else { palette.surface }, stroke, StrokeKind::Inside);
    focus_ring(ui, rect, &response);
    let place = Rect::from_center_size(rect.left_center() + vec2(margin + 14.0, 0.0), Vec2::splat(28.0));
    mark::paint(painter, place, rating, palette, Finish::Filled);
    let mut at = place.right_center() + vec2(gap, 0.0);
    let number_size = number.size();
    painter.galley(at - vec2(0.0, number_size.y / 2.0), number, palette.ink);
    at.x += number_size.x + gap;
    painter.galley(at - vec2(0.0, label.size().y / 2.0), label, palette.ink);
    response
}

/// What is not yet rated, and a gentle word where everything is Green.
fn still_open(ui: &mut Ui, page: &mut Page, open: &StillOpen) {
    match open {
        StillOpen::Nothing => {}
        StillOpen::AllGreen => _ = text::body(ui, &text!("overview-all-green")),
        StillOpen::Unrated(line) => {
            layout::line(ui, |ui| {
                text::body(ui, line);
                if ui.add(Button::link(text!("overview-rate-next"))).clicked() {
                    page.request(Request::Do(Command::NextUnrated));
                }
            });
        }
    }
}
