//! Slips of paper, entered one after the other: a letter for each row.

use eframe::egui::{EventFilter, Key, Role, Ui};

use crate::app::page::Page;
use crate::app::request::{Request, VoteRequest};
use crate::app::screens::assessment::voting::check::{RowKind, row};
use crate::app::screens::assessment::voting::ready::{kept, roles, said};
use crate::app::screens::assessment::voting::turn::{entered, pressed, statements, stop, voted};
use crate::app::screens::assessment::voting::view::{Stage, VotingView};
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::rating_buttons::typed_votes;
use crate::app::widgets::{layout, text};
use crate::model::{Statement, Vote};
use crate::text;
use crate::words;

pub(super) fn slip(ui: &mut Ui, page: &mut Page, view: &mut VotingView) {
    let statements = statements(page);
    let (voted, people) = voted(page);
    ui.add_space(GAP * 1.5);
    let title = text!("slip-title", number = voted + 1);
    let title = text::title(ui, &title, TITLE, std::mem::take(&mut view.arrived));
    said(ui, page, voted, people);
    let roles = roles(ui, page, view);
    // The arrows move along the rows, and not from control to control.
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(title.id, arrows));
    text::quiet(ui, &text!("slip-how"));
    keys(ui, view, &statements);
    letters(ui, view, &statements);
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        layout::region(ui, Role::List, &text!("slip-list"), |ui| {
            for (position, statement) in statements.iter().enumerate() {
                let vote = view.answers.get(&statement.id).copied();
                let here = position == view.position;
                let pressed = row(ui, position, statement, vote, RowKind::OfSlip { here });
                if pressed.clicked() {
                    view.position = position;
                }
                if here && !ui.clip_rect().contains_rect(pressed.rect) {
                    pressed.scroll_to_me(None);
                }
            }
        });
    });
    let ready = !view.answers.is_empty() && (!roles || view.role.is_some());
    ui.horizontal_wrapped(|ui| {
        let drop = Button::primary(text!("slip-drop")).key(text!("key-enter")).enabled(ready);
        if (ui.add(drop).clicked() || entered(ui, title.id)) && ready {
            let paper = view.take_paper(page);
            view.position = 0;
            view.blank();
            page.request(Request::Vote(VoteRequest::HandIn(paper)));
        }
        // A slip that is begun is dropped or emptied first.
        let all_in = voted > 0 && view.answers.is_empty();
        if ui.add(Button::secondary(text!("slip-all-in")).enabled(all_in)).clicked() {
            view.go(Stage::Ending);
        }
        if ui.add(Button::link(text!("vote-stop")).key(text!("key-escape"))).clicked()
            || pressed(ui, Key::Escape)
        {
            stop(page);
        }
    });
    let open = statements.len() - view.answers.len().min(statements.len());
    let line = match (roles && view.role.is_none(), open) {
        (true, _) => text!("vote-role-first"),
        (false, 0) => text!("slip-full"),
        (false, open) => text!("slip-open", count = open),
    };
    text::announce(ui, &line);
    text::quiet(ui, &kept(page.round()));
    ui.add_space(GAP);
}

/// The row that comes now, and its four answers for the mouse.
fn letters(ui: &mut Ui, view: &mut VotingView, statements: &[&Statement]) {
    let Some(statement) = statements.get(view.position) else { return };
    ui.horizontal_wrapped(|ui| {
        for vote in Vote::ALL {
            let name = text!("slip-letter", title = statement.short_title(), vote = words::vote(vote));
            if ui
                .add(Button::secondary(words::vote(vote)).key(words::vote_letter(vote)).named(name))
                .clicked()
            {
                answer(view, statements, vote);
            }
        }
        text::announce(ui, &text!("slip-at", number = view.position + 1, title = statement.short_title()));
    });
}

/// Answers the row that comes now, and goes on to the next.
fn answer(view: &mut VotingView, statements: &[&Statement], vote: Vote) {
    if let Some(statement) = statements.get(view.position) {
        view.answers.insert(statement.id.clone(), vote);
    }
    view.position = (view.position + 1).min(statements.len().saturating_sub(1));
}

/// Letters answer and go on; the arrows and Backspace go back.
fn keys(ui: &Ui, view: &mut VotingView, statements: &[&Statement]) {
    let last = statements.len().saturating_sub(1);
    for vote in typed_votes(ui) {
        answer(view, statements, vote);
    }
    if pressed(ui, Key::Backspace) || pressed(ui, Key::ArrowUp) {
        view.position = view.position.saturating_sub(1);
    } else if pressed(ui, Key::ArrowDown) {
        view.position = (view.position + 1).min(last);
    }
}
