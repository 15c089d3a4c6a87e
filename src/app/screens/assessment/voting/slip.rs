//! Slips of paper, entered one after the other: a letter for each row.

use std::collections::BTreeSet;

use egui::{EventFilter, Key, Role, Ui};

use crate::app::page::Page;
use crate::app::request::{Request, VoteRequest};
use crate::app::screens::assessment::voting::check::{RowKind, not_now, row};
use crate::app::screens::assessment::voting::ready::{
    answered, kept, roles, said, take_back, where_they_are,
};
use crate::app::screens::assessment::voting::turn::{
    above, entered, number_of, pressed, statements, stop, voted,
};
use crate::app::screens::assessment::voting::view::{Stage, VotingView};
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::rating_buttons::{typed_digit, typed_votes};
use crate::app::widgets::{layout, text};
use crate::model::{Statement, Vote};
use crate::text;
use crate::words;

pub(super) fn slip(ui: &mut Ui, page: &mut Page, view: &mut VotingView) {
    let statements = statements(page);
    let (voted, people) = voted(page);
    if people > 0 && voted >= people as usize && page.open.again() == 0 && !view.one_more {
        return all_in(ui, page, view, voted);
    }
    if view.gaps_are_asked && begins_the_next(ui, page) {
        add(page, view, gaps(view, &statements));
    }
    ui.add_space(GAP * 1.5);
    let title = text!("slip-title", number = voted + 1);
    let title = text::title(ui, &title, TITLE, std::mem::take(&mut view.arrived));
    // What comes and goes with the slips stands below the buttons, which stand still.
    text::announce(ui, &answered(voted, people));
    let roles = roles(ui, page, view);
    // The arrows move along the rows, and not from control to control.
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(title.id, arrows));
    text::quiet(ui, &text!("slip-how"));
    let gaps = gaps(view, &statements);
    let open = gaps.len();
    // Letters that come in this frame may still fill them.
    if !view.answers.is_empty() && view.gaps_confirmed.contains(&gaps) {
        view.gaps_are_meant = true;
    }
    if view.gaps_are_asked {
        layout::tinted_card(ui, |ui| text::question(ui, &text!("slip-open-sure", count = open), false));
    } else {
        text::announce(ui, &state(view, roles, open));
    }
    keys(ui, view, &statements);
    letters(ui, page, view, &statements);
    // Above the rows, so that a slip can be added without scrolling.
    let ready = !view.answers.is_empty() && (!roles || view.role.is_some());
    ui.horizontal_wrapped(|ui| {
        let words =
            if view.gaps_are_meant { text!("slip-drop-gaps", count = open) } else { text!("slip-drop") };
        let drop = Button::primary(words).key(text!("key-enter")).enabled(ready);
        if (ui.add(drop).clicked() || entered(ui, title.id)) && ready {
            add(page, view, gaps);
        }
        // A slip that is begun is dropped or emptied first.
        let all_in = voted > 0 && view.answers.is_empty();
        if ui.add(Button::secondary(text!("slip-all-in")).enabled(all_in)).clicked() {
            view.go(Stage::Ending);
        }
        let leave = if view.gaps_are_asked { text!("slip-fill-gaps") } else { text!("vote-stop") };
        if ui.add(Button::link(leave).key(text!("key-escape"))).clicked() || pressed(ui, Key::Escape) {
            if view.gaps_are_asked {
                view.fill_gaps();
                title.request_focus();
            } else {
                stop(page);
            }
        }
        if view.answers.is_empty() {
            take_back(ui, page, &text!("slip-take-back"));
        }
    });
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        layout::region(ui, Role::List, &text!("slip-list"), |ui| rows(ui, page, view, &statements));
    });
    where_they_are(ui, page, voted, people);
    text::quiet(ui, &kept(page.round()));
    ui.add_space(GAP);
}

/// What is missing on the slip, and what becomes of its empty rows.
fn state(view: &VotingView, roles: bool, open: usize) -> String {
    match (roles && view.role.is_none(), open) {
        (true, _) => text!("vote-role-first"),
        (false, 0) => text!("slip-full"),
        (false, open) => text!("slip-open", count = open),
    }
}

/// As many slips are in as people are here: another one is asked about.
fn all_in(ui: &mut Ui, page: &mut Page, view: &mut VotingView, voted: usize) {
    ui.add_space(above(ui));
    let title = text!("slip-everybody", count = voted);
    let title = text::title(ui, &title, TITLE, std::mem::take(&mut view.arrived));
    let people = page.round().people();
    said(ui, page, voted, people);
    ui.add_space(GAP);
    ui.horizontal_wrapped(|ui| {
        let all_in = Button::primary(text!("slip-all-in")).key(text!("key-enter"));
        if ui.add(all_in).clicked() || entered(ui, title.id) {
            view.go(Stage::Ending);
        }
        if ui.add(Button::link(text!("vote-stop")).key(text!("key-escape"))).clicked()
            || pressed(ui, Key::Escape)
        {
            stop(page);
        }
        take_back(ui, page, &text!("slip-take-back"));
    });
    ui.add_space(GAP);
    layout::hairline(ui);
    text::body(ui, &text!("slip-one-more-note", people = people));
    if ui.add(Button::secondary(text!("slip-one-more", number = voted + 1))).clicked() {
        // Keys that came after the last slip were for none.
        view.blank();
        view.one_more = true;
    }
}

/// Every statement of the checklist, as on the paper; those that are not voted on now
/// in grey. One that is voted on alone is alone here, too.
fn rows(ui: &mut Ui, page: &Page, view: &mut VotingView, statements: &[&Statement]) {
    for (number, statement) in (1..).zip(&page.open.assessment().checklist.statements) {
        let Some(position) = statements.iter().position(|of| of.id == statement.id) else {
            // Of one alone, the others are of no concern to anybody now.
            if statements.len() > 1 {
                not_now(ui, page, number, statement);
            }
            continue;
        };
        let vote = view.answers.get(&statement.id).copied();
        let here = position == view.position;
        let pressed = row(ui, number, statement, vote, RowKind::OfSlip { here, asked: view.gaps_are_meant });
        if pressed.clicked() {
            view.position = position;
            view.fill_gaps();
        }
        if here && !ui.clip_rect().contains_rect(pressed.rect) {
            pressed.scroll_to_me(None);
        }
    }
}

/// Whether a key was pressed that the next slip begins with: its role, or its first letter.
fn begins_the_next(ui: &Ui, page: &Page) -> bool {
    let role = page.round().counts_by_role() && typed_digit(ui).is_some();
    role || !typed_votes(ui).is_empty()
}

/// The ids of the rows that are empty.
fn gaps(view: &VotingView, statements: &[&Statement]) -> BTreeSet<String> {
    let ids = statements.iter().map(|statement| &statement.id);
    ids.filter(|id| !view.answers.contains_key(*id)).cloned().collect()
}

/// Counts the slip; with empty rows only when asked to a second time.
fn add(page: &mut Page, view: &mut VotingView, gaps: BTreeSet<String>) {
    if !gaps.is_empty() {
        if !std::mem::replace(&mut view.gaps_are_meant, true) {
            view.gaps_are_asked = true;
            return;
        }
        view.gaps_confirmed.insert(gaps);
    }
    let paper = view.take_paper(page);
    view.position = 0;
    view.blank();
    page.request(Request::Vote(VoteRequest::HandIn(paper)));
}

/// The row that comes now, and its four answers for the mouse.
fn letters(ui: &mut Ui, page: &Page, view: &mut VotingView, statements: &[&Statement]) {
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
        text::announce(
            ui,
            &text!("slip-at", number = number_of(page, statement), title = statement.short_title()),
        );
    });
}

/// Answers the row that comes now, and goes on to the next.
fn answer(view: &mut VotingView, statements: &[&Statement], vote: Vote) {
    if let Some(statement) = statements.get(view.position) {
        view.answers.insert(statement.id.clone(), vote);
    }
    view.fill_gaps();
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
        view.fill_gaps();
    } else if pressed(ui, Key::ArrowDown) {
        view.position = (view.position + 1).min(last);
        view.fill_gaps();
    }
}
