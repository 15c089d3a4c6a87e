//! Everybody has voted: the last question before the votes are shown.

use egui::{Key, Ui};

use crate::app::page::Page;
use crate::app::request::{Request, VoteRequest};
use crate::app::screens::assessment::voting::ready::{answered, stored_and_waiting};
use crate::app::screens::assessment::voting::turn::{above, entered, number_of, pressed, stop, voted};
use crate::app::screens::assessment::voting::view::{Stage, VotingView};
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::text;
use crate::model::{BallotBox, Statement, TooFew, Way};
use crate::text;

pub(super) fn ending(ui: &mut Ui, page: &mut Page, view: &mut VotingView) {
    ui.add_space(above(ui));
    let (voted, people) = voted(page);
    // As long as somebody is missing, to go on comes first.
    let missing = page.open.again() > 0 || voted < people as usize;
    let all_have = people > 0 && !missing;
    let title = if all_have { text!("vote-end-all") } else { text!("vote-end") };
    let title = text::title(ui, &title, TITLE, std::mem::take(&mut view.arrived));
    text::body(ui, &answered(voted, people));
    if let Some(where_they_are) = stored_and_waiting(page) {
        text::body(ui, &where_they_are);
    }
    if page.open.again() > 0 {
        text::told(ui, &text!("vote-end-again", count = page.open.again()));
    }
    let round = page.round();
    let enough = page.open.voting.ballot_box().map_or(Ok(()), |ballots| ballots.may_close(round));
    match enough {
        Ok(()) => {
            unanswered(ui, page);
            text::body(ui, &text!("vote-end-note"))
        }
        Err(TooFew { waiting, missing }) => {
            text::told(ui, &text!("vote-too-few", count = waiting, missing = missing))
        }
    };
    ui.add_space(GAP);
    let (stored, _) = page.open.voted();
    ui.horizontal_wrapped(|ui| {
        match enough {
            Ok(()) => {
                let show = if missing { Button::secondary } else { Button::primary };
                let show = show(text!("vote-show"));
                let show = if all_have { show.key(text!("key-enter")) } else { show };
                if ui.add(show).clicked() || (all_have && entered(ui, title.id)) {
                    page.request(Request::Vote(VoteRequest::Close));
                }
            }
            Err(few) if stored > 0 => {
                let without = text!("vote-show-without", count = few.waiting);
                if ui.add(Button::secondary(without)).clicked() {
                    page.request(Request::Vote(VoteRequest::CloseWithout));
                }
            }
            Err(_) => {}
        }
        if enough.is_err() && ui.add(Button::link(text!("vote-let-go"))).clicked() {
            page.request(Request::Vote(VoteRequest::Discard));
        }
        let on = if missing { Button::primary } else { Button::secondary };
        let on = on(text!("vote-go-on")).key(text!("key-escape"));
        if ui.add(on).clicked() || pressed(ui, Key::Escape) {
            // Ballots come from afar: there is nobody to pass the keyboard to.
            if page.round().way == Way::Afar {
                stop(page);
            } else {
                view.go(Stage::Ready);
            }
        }
    });
}

/// The statements on which nobody answered have no votes, and are voted on later.
fn unanswered(ui: &mut Ui, page: &Page) {
    let blank = page.open.voting.ballot_box().map(BallotBox::unanswered).unwrap_or_default();
    let checklist = &page.open.assessment().checklist;
    let blank: Vec<&Statement> = blank.iter().filter_map(|id| checklist.statement(id)).collect();
    let mut numbers: Vec<usize> = blank.into_iter().map(|statement| number_of(page, statement)).collect();
    numbers.sort_unstable();
    if !numbers.is_empty() {
        let count = numbers.len();
        let numbers = numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        text::told(ui, &text!("vote-end-unanswered", count = count, numbers = numbers));
    }
}
