//! The bar at the foot of Rate: guidance at the left, Back and Next at the right.

use egui::{Align, Color32, FontId, Layout, Ui};

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::assessment::rate::order::positions;
use crate::app::screens::assessment::rate::view::{RateView, WIDTH};
use crate::app::theme::{BODY, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::model::{Statement, agenda};
use crate::text;

/// What stands beside the words of the next statement needs so much, in points.
const ROOM_BESIDE_NEXT: f32 = 640.0;

/// The bar at the foot: guidance at the left, Back and Next at the right.
pub(super) fn footer(ui: &mut Ui, page: &mut Page, view: &mut RateView, statement: &Statement) {
    let guidance = !statement.guidance.is_empty();
    ui.set_max_width(ui.available_width().min(WIDTH + 20.0));
    let (words, ask) = next(page, view);
    // All in one line, if there is room for the name of the next statement.
    let long =
        ui.painter().layout_no_wrap(words.clone(), FontId::new(BODY, semibold()), Color32::PLACEHOLDER);
    let roomy = ui.available_width() > ROOM_BESIDE_NEXT + long.size().x;
    if guidance && !roomy {
        ui.horizontal(|ui| disclosures(ui, view));
    }
    ui.horizontal(|ui| {
        if guidance && roomy {
            disclosures(ui, view);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(Button::primary(words).after(Icon::Next)).clicked() {
                page.request(ask);
            }
            back(ui, page, view);
        });
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

/// What comes next, in words, and the way there.
fn next(page: &Page, view: &RateView) -> (String, Request) {
    let checklist = &page.open.assessment().checklist;
    let next = agenda::next_to_rate(checklist, page.round(), view.current, view.by_agenda);
    let title = next
        .and_then(|position| checklist.statements.get(position))
        .map(|statement| shortened(statement.short_title()));
    match (next, title) {
        (Some(position), Some(title)) if is_revealed(page, position) => {
            (text!("talk-next", title = title), Request::ShowStatement(position))
        }
        (Some(position), Some(title)) => {
            (text!("rate-next", title = title), Request::ShowStatement(position))
        }
        _ => (text!("rate-to-overview"), Request::Do(Command::Go(Screen::Overview))),
    }
}

fn back(ui: &mut Ui, page: &mut Page, view: &RateView) {
    let order = positions(page.open, view.by_agenda);
    let back = order.first().is_some_and(|first| *first != view.current);
    if ui.add(Button::secondary(text!("rate-back")).before(Icon::Back).enabled(back)).clicked() {
        page.request(Request::Do(Command::PreviousStatement));
    }
}

/// Whether there are votes on the statement at this position to talk about.
fn is_revealed(page: &Page, position: usize) -> bool {
    let statement = page.open.assessment().checklist.statements.get(position);
    statement.is_some_and(|statement| page.round().shown_total(&statement.id).is_some())
}

/// A title for a button: people's own checklists may have long ones.
fn shortened(title: &str) -> String {
    const LONGEST: usize = 32;
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let beginning: String = title.chars().take(LONGEST).collect();
    format!("{}…", beginning.trim_end())
}
