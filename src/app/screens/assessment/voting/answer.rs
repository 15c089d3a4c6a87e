//! One person's turn: a statement at a time, and four answers.

use egui::{Key, RichText, Ui};

use crate::app::page::Page;
use crate::app::request::{Request, VoteRequest};
use crate::app::screens::assessment::voting::turn::{above, number_of, pressed, statements};
use crate::app::screens::assessment::voting::view::{Stage, VotingView};
use crate::app::theme::{GAP, LEAD_IN, Palette, STATEMENT};
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::rating_buttons::{typed_votes, vote_buttons};
use crate::app::widgets::text;
use crate::model::{Statement, Vote};
use crate::text;

pub(super) fn answer(ui: &mut Ui, page: &mut Page, view: &mut VotingView) {
    let statements = statements(page);
    view.position = view.position.min(statements.len().saturating_sub(1));
    ui.add_space(above(ui));
    let count = page.open.assessment().checklist.statements.len();
    let vote = statements.get(view.position).and_then(|statement| {
        let place = text!("rate-position", number = number_of(page, statement), count = count);
        ask(ui, view, statement, place)
    });
    ui.add_space(GAP);
    footer(ui, page, view, &statements);
    for vote in typed_votes(ui).into_iter().chain(vote) {
        // Letters that come after the last statement are no answer to anything.
        if let Some(statement) = statements.get(view.position).filter(|_| view.stage == Stage::Answering) {
            view.answers.insert(statement.id.clone(), vote);
            on(view, &statements);
        }
    }
}

/// One statement, and the answer that was pressed.
fn ask(ui: &mut Ui, view: &mut VotingView, statement: &Statement, place: String) -> Option<Vote> {
    let palette = Palette::of(ui);
    ui.label(RichText::new(place).color(palette.muted));
    ui.add_space(GAP);
    ui.label(RichText::new(text!("our-workforce")).size(LEAD_IN).color(palette.muted));
    text::title(ui, &statement.text, STATEMENT, std::mem::take(&mut view.arrived));
    ui.add_space(GAP);
    let given = view.answers.get(&statement.id).copied();
    let vote = vote_buttons(ui, &text!("vote-group"), given, true);
    text::quiet(ui, &text!("vote-meaning"));
    text::quiet(ui, &text!("vote-cant-say-note"));
    vote
}

/// To the next statement, or to all the answers after the last.
fn on(view: &mut VotingView, statements: &[&Statement]) {
    let last = view.position + 1 >= statements.len();
    if last || view.correcting {
        view.correcting = false;
        view.go(Stage::Check);
    } else {
        view.position += 1;
        view.arrived = true;
    }
}

fn footer(ui: &mut Ui, page: &mut Page, view: &mut VotingView, statements: &[&Statement]) {
    let answered = statements.get(view.position).is_some_and(|of| view.answers.contains_key(&of.id));
    ui.horizontal_wrapped(|ui| {
        let back = Button::secondary(text!("rate-back")).before(Icon::Back).enabled(view.position > 0);
        let keys = pressed(ui, Key::PageUp) || pressed(ui, Key::Backspace);
        if (ui.add(back).clicked() || keys) && view.position > 0 {
            view.position -= 1;
            view.arrived = true;
        }
        let next = Button::secondary(text!("vote-next")).after(Icon::Next).enabled(answered);
        if (ui.add(next).clicked() || pressed(ui, Key::PageDown)) && answered {
            on(view, statements);
        }
        if ui.add(Button::link(text!("vote-give-up")).key(text!("key-escape"))).clicked()
            || pressed(ui, Key::Escape)
        {
            view.blank();
            page.request(Request::Vote(VoteRequest::Leave));
        }
    });
}
