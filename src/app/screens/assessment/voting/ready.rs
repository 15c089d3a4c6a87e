//! Between two people the screen is blank, but for "Pass to the next person".

use eframe::egui::{Key, Role, Ui};

use crate::app::page::Page;
use crate::app::request::{Request, VoteRequest};
use crate::app::screens::assessment::voting::turn::{
    above, entered, pressed, statements, stop, typed_digit, voted,
};
use crate::app::screens::assessment::voting::view::{Stage, VotingView};
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::model::disclosure::is_few;
use crate::model::{Round, Way};
use crate::text;

pub(super) fn ready(ui: &mut Ui, page: &mut Page, view: &mut VotingView) {
    ui.add_space(above(ui));
    let (voted, people) = voted(page);
    let all_have = people > 0 && voted >= people as usize && page.open.voting.again() == 0;
    let title = if all_have {
        text!("vote-all-have")
    } else if voted == 0 {
        text!("vote-first-person")
    } else {
        text!("vote-next-person")
    };
    let title = text::title(ui, &title, TITLE * 1.3, std::mem::take(&mut view.arrived));
    if voted == 0 {
        text::body(ui, &text!("vote-unseen"));
    }
    said(ui, page, voted, people);
    ui.add_space(GAP);
    let roles = roles(ui, page, view);
    let ready = !roles || view.role.is_some();
    ui.horizontal_wrapped(|ui| {
        let begin = text!("vote-begin", count = statements(page).len());
        let button = if all_have { Button::secondary(begin) } else { Button::primary(begin) };
        let button = button.key(text!("key-enter")).enabled(ready);
        if (ui.add(button).clicked() || entered(ui, title.id)) && ready {
            page.request(Request::Vote(VoteRequest::Sit));
            view.sit_down();
        }
        if !ready {
            text::quiet(ui, &text!("vote-role-first"));
        }
    });
    ui.add_space(GAP);
    text::body(ui, &kept(page.round()));
    ui.add_space(GAP * 2.0);
    layout::hairline(ui);
    ui.horizontal_wrapped(|ui| {
        let everybody = text!("vote-everybody");
        let button = if all_have { Button::primary(everybody) } else { Button::secondary(everybody) };
        if ui.add(button.enabled(voted > 0)).clicked() {
            view.go(Stage::Ending);
        }
        if ui.add(Button::link(text!("vote-stop")).key(text!("key-escape"))).clicked()
            || pressed(ui, Key::Escape)
        {
            stop(page);
        }
    });
}

/// What is stored, in a sentence.
pub fn kept(round: &Round) -> String {
    if is_few(round.people()) { text!("votes-kept-few") } else { text!("votes-kept") }
}

/// How many have voted, and whom to ask again.
pub(super) fn said(ui: &mut Ui, page: &mut Page, voted: usize, people: u32) {
    text::announce(ui, &answered(voted, people));
    if people > 0 && voted > people as usize {
        text::alert(ui, &text!("vote-more-than", people = people));
    }
    again(ui, page);
}

/// Whose answers were lost with the memory that they were in.
fn again(ui: &mut Ui, page: &mut Page) {
    let count = page.open.voting.again();
    if count == 0 {
        return;
    }
    let (stored, waiting) = page.open.voted();
    if page.round().way == Way::Paper {
        text::alert(ui, &text!("vote-again-slips", count = count));
    } else {
        text::alert(ui, &text!("vote-again", count = count));
        // Once somebody has answered again, it is no longer everybody who came after.
        if waiting == 0 {
            text::body(ui, &text!("vote-again-who", stored = stored));
        }
    }
    if ui.add(Button::link(text!("vote-ask-nobody"))).clicked() {
        page.request(Request::Vote(VoteRequest::AskNobodyAgain));
    }
}

/// "7 of 14 people have answered."
pub(super) fn answered(voted: usize, people: u32) -> String {
    if people == 0 {
        text!("vote-answered", count = voted)
    } else {
        text!("vote-answered-of", count = voted, people = people)
    }
}

/// Which role the next person has, where votes are counted by role. Says whether
/// it is asked at all.
pub(super) fn roles(ui: &mut Ui, page: &Page, view: &mut VotingView) -> bool {
    let present = &page.round().present;
    if !page.round().counts_by_role() {
        return false;
    }
    if let Some(digit) = typed_digit(ui).filter(|digit| *digit <= present.len()) {
        view.role = Some(digit - 1);
    }
    let name = text!("vote-role");
    text::label(ui, &name);
    layout::region(ui, Role::RadioGroup, &name, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (position, entry) in present.iter().enumerate() {
                let on = view.role == Some(position);
                let mut button = Button::toggle(entry.role.as_str(), on).radio();
                if position < 9 {
                    button = button.key((position + 1).to_string());
                }
                if ui.add(button).clicked() {
                    view.role = Some(position);
                }
            }
        });
    });
    if !view.paper {
        text::quiet(ui, &text!("vote-role-mixed"));
    }
    true
}
