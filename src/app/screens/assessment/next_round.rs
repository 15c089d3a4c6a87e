//! What comes after a round: it is finished, and gone through again when the day has come.

use egui::Ui;

use crate::app::commands::Command;
use crate::app::open::FileKind;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::model::{Assessment, Edit, Present, Round, RoundField};
use crate::text;
use crate::words;

/// Says since when a review is due, with the way to start it.
pub(crate) fn review_due(ui: &mut Ui, page: &mut Page) {
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

/// Draws the button that starts a review, once there is something to review.
pub(super) fn start_review(ui: &mut Ui, page: &mut Page) {
    let start = Command::StartReview;
    let name = start.name_in(Some(FileKind::of(page.open.assessment())));
    // Before there is a plan, something else comes next.
    let has_plan = !page.open.assessment().actions.is_empty();
    let button = if has_plan { Button::secondary(name) } else { Button::link(name) };
    if page.open.assessment().may_be_reviewed() && ui.add(button).clicked() {
        page.request(Request::Do(start));
    }
}

/// Asks who is here, where nobody has said so and somebody was here last time.
/// `elsewhere`: whether Set up, where others are named, is another screen. Gives whether it
/// was answered, and is not asked any more.
pub(super) fn who_is_here(ui: &mut Ui, page: &mut Page, elsewhere: bool) -> bool {
    let before = page.open.round_before().map(|before| before.present.clone()).unwrap_or_default();
    if before.is_empty() || !page.round().present.is_empty() || page.round().locked {
        return false;
    }
    let mut answered = false;
    let role = |of: &Present| text!("doc-role", role = of.role.trim(), number = of.number);
    let roles = before.iter().map(role).collect::<Vec<_>>().join(", ");
    layout::card(ui, |ui| {
        text::label(ui, &text!("review-who"));
        text::body(ui, &text!("review-who-last", roles = roles));
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::secondary(text!("review-who-same"))).clicked() {
                let round = page.round().id.clone();
                page.edit(Edit::Round { round, field: RoundField::Present(before) });
                answered = true;
            }
            let set_up = Command::Go(Screen::SetUp);
            if elsewhere && ui.add(Button::link(text!("review-who-others"))).clicked() {
                page.request(Request::Do(set_up));
            }
        });
    });
    answered
}

/// Draws the way to finish a round and the way to start the next, where documents about
/// it are made. Gives what was pressed.
pub(crate) fn ways_on(ui: &mut Ui, assessment: &Assessment, round: &Round) -> Option<Command> {
    let is_current = assessment.current_round().is_some_and(|current| current.id == round.id);
    if !is_current || !assessment.may_be_reviewed() {
        return None;
    }
    let (finish, unlock, start) = (Command::Lock, Command::Unlock, Command::StartReview);
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        // In its place once it is done, so that nothing else is under the pointer.
        if round.locked && ui.add(Button::secondary(unlock.name())).clicked() {
            pressed = Some(unlock);
        }
        if !round.locked {
            let button = ui.add(Button::secondary(text!("round-finish")));
            if button.on_hover_text(text!("round-finish-what")).clicked() {
                pressed = Some(finish);
            }
        }
        if ui.add(Button::link(start.name_in(Some(FileKind::of(assessment))))).clicked() {
            pressed = Some(start);
        }
    });
    pressed
}

/// The ways on from a round in which something is rated.
pub(super) fn what_next(ui: &mut Ui, page: &mut Page) {
    ui.horizontal_wrapped(|ui| {
        plan_or_report(ui, page);
        let open = !page.round().locked && page.open.assessment().may_be_reviewed();
        if open {
            let finish = ui.add(Button::link(text!("round-finish")));
            if finish.on_hover_text(text!("round-finish-what")).clicked() {
                page.request(Request::Do(Command::Lock));
            }
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
