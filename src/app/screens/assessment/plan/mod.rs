//! Plan: what will be done, by statement, Reds first.

mod cell;
mod editor;
pub(crate) mod import;
mod keys;
mod lead;
mod letter;
mod more;
mod order;
mod places;
mod rated;
mod row;
mod status;
mod suggestions;
mod table;
mod view;
mod written;

use egui::Ui;

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::assessment::next_round::review_due;
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::chip::chip;
use crate::app::widgets::ends::{End, ends};
use crate::app::widgets::field::choice;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::text;
use order::{Filter, Order, Sort};
use suggestions::suggestions;
use table::table;
pub use view::PlanView;

pub(crate) fn plan_ui(ui: &mut Ui, page: &mut Page, view: &mut PlanView) {
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    layout::page(ui, "plan", margin, |ui| {
        layout::centred(ui, 1200.0, |ui| {
            ui.add_space(GAP + 4.0);
            let key = view.order_key(page);
            let order = view.order.get(key, |key| Order::of(page, key));
            top(ui, page, view, &order.tally);
            review_due(ui, page);
            ui.add_space(4.0);
            table(ui, page, view, &order);
            ui.add_space(4.0);
            draft(ui, page, &order);
            if page.open.assessment().is_area() {
                suggestions(ui, page, view, &order);
            }
            elsewhere(ui, page);
            ui.add_space(GAP);
        });
    });
}

fn top(ui: &mut Ui, page: &mut Page, view: &mut PlanView, tally: &str) {
    ends(ui, "tools", 0.0, |end, ui| match end {
        End::Left => title(ui, page, view, tally),
        End::Right => tools(ui, page, view),
    });
}

fn title(ui: &mut Ui, page: &Page, view: &PlanView, tally: &str) {
    // A cell that is to be written in takes the keyboard itself.
    text::title(ui, &text!("plan-title"), TITLE, page.arrived && !view.has_a_place());
    ui.add_space(8.0);
    text::quiet(ui, tally);
}

fn tools(ui: &mut Ui, page: &mut Page, view: &mut PlanView) {
    let filters = [Filter::All, Filter::Open, Filter::Overdue];
    let names = [text!("plan-filter-all"), text!("plan-filter-open"), text!("plan-filter-overdue")];
    let at = filters.iter().position(|filter| *filter == view.filter).unwrap_or(0);
    if let Some(picked) = choice(ui, "filter", &text!("plan-filter"), &names, at, 150.0) {
        view.filter = filters.get(picked).copied().unwrap_or_default();
    }
    let sorts = [Sort::Statement, Sort::Due];
    let names = [text!("plan-sort-statement"), text!("plan-sort-due")];
    let at = sorts.iter().position(|sort| *sort == view.sort).unwrap_or(0);
    if let Some(picked) = choice(ui, "sort", &text!("plan-sort"), &names, at, 140.0) {
        view.sort = sorts.get(picked).copied().unwrap_or_default();
    }
    if ui.add(Button::primary(text!("plan-add")).before(Icon::Plus)).clicked() {
        page.request(Request::Do(Command::AddAction));
    }
}

/// What leads elsewhere: the document, a plan from a file, and the actions since last time.
fn elsewhere(ui: &mut Ui, page: &mut Page) {
    ui.horizontal_wrapped(|ui| {
        let report = Button::secondary(text!("overview-make-report")).after(Icon::Next);
        if !page.open.assessment().actions.is_empty() && ui.add(report).clicked() {
            page.request(Request::Do(Command::Go(Screen::Report)));
        }
        if !page.open.assessment().actions.is_empty()
            && ui.add(Button::link(text!("plan-copy-all"))).clicked()
        {
            page.request(Request::Do(Command::CopyPlan));
        }
        if ui.add(Button::link(text!("actions-import"))).clicked() {
            page.request(Request::Do(Command::ImportActions));
        }
        if page.open.round_before().is_some() {
            let review = Command::Go(Screen::Review);
            if ui.add(Button::link(review.name())).clicked() {
                page.request(Request::Do(review));
            }
        }
        text::quiet(ui, &text!("plan-table-keys"));
    });
}

/// Offers an action for each Red and Amber that has none.
fn draft(ui: &mut Ui, page: &mut Page, order: &Order) {
    let (count, ratings) = &order.without_action;
    // No empty card: whoever has planned everything is not asked for more.
    if *count == 0 {
        return;
    }
    layout::card(ui, |ui| {
        layout::line(ui, |ui| {
            for rating in ratings {
                chip(ui, Some(*rating));
            }
            let said = if page.open.assessment().is_area() {
                text!("plan-area-without-action", count = *count)
            } else {
                text!("plan-without-action", count = *count)
            };
            text::body(ui, &said);
            if ui.add(Button::link(text!("plan-draft")).before(Icon::Plus)).clicked() {
                page.request(Request::Do(Command::DraftActions));
            }
        });
        let own = if page.open.assessment().is_area() {
            text!("plan-area-draft-own")
        } else {
            text!("plan-draft-own")
        };
        text::own(ui, &own);
    });
}
