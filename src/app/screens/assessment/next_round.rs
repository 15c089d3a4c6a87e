//! What comes after a round: it is finished, and gone through again when the day has come.

use egui::Ui;

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::assessment::review::start_review;
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::text;
use crate::text;
use crate::words;

/// Says since when a review is due, with the way to start it.
pub(super) fn review_due(ui: &mut Ui, page: &mut Page) {
    let Some(day) = page.open.assessment().review_due(page.today) else { return };
    let since = if day == page.today {
        text!("home-review-today")
    } else {
        text!("home-review-since", date = words::date(day))
    };
    ui.horizontal_wrapped(|ui| {
        text::announce(ui, &text!("review-due-line", since = since.as_str()));
        let name = text!("review-due-name", since = since);
        if ui.add(Button::link(text!("review-due-start")).named(name)).clicked() {
            page.request(Request::Do(Command::StartReview));
        }
    });
}

/// The ways on from a round in which something is rated.
pub(super) fn what_next(ui: &mut Ui, page: &mut Page) {
    ui.horizontal_wrapped(|ui| {
        plan_or_report(ui, page);
        let open = !page.round().locked && page.open.assessment().may_be_reviewed();
        if open && ui.add(Button::link(text!("round-finish"))).clicked() {
            page.request(Request::Do(Command::Lock));
        }
        start_review(ui, page);
    });
}

/// The next step: the plan, and once there is one, its document.
fn plan_or_report(ui: &mut Ui, page: &mut Page) {
    if !page.open.assessment().may_be_reviewed() {
        return;
    }
    let (words, screen) = if page.open.assessment().actions.is_empty() {
        (text!("overview-make-plan"), Screen::Plan)
    } else {
        (text!("overview-make-report"), Screen::Report)
    };
    if ui.add(Button::primary(words).after(Icon::Next)).clicked() {
        page.request(Request::Do(Command::Go(screen)));
    }
}
