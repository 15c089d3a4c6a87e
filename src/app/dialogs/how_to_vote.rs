//! Whether the keyboard is to be passed round, where cards are what was chosen.

use egui::{Role, Ui};

use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::request::{Request, VoteRequest};
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::model::Way;
use crate::text;
use crate::words;

/// Draws the question.
pub(super) fn how_to_vote(ui: &mut Ui) -> Answer {
    text::heading(ui, 1, &text!("how-to-vote-title"), SUBTITLE);
    let said = text!("how-to-vote", way = words::way(Way::Cards));
    layout::region(ui, Role::Alert, &said, |ui| text::body(ui, &said));
    ui.add_space(GAP / 2.0);
    let mut answer = Answer::Waiting;
    ui.horizontal_wrapped(|ui| {
        let count = ui.add(Button::primary(text!("how-to-vote-count")));
        focus_first(ui, &count);
        if count.clicked() {
            answer = Answer::Request(Request::Vote(VoteRequest::CountCards));
        }
        if ui.add(Button::secondary(text!("votes-pass"))).clicked() {
            answer = Answer::Request(Request::Vote(VoteRequest::PassKeyboard));
        }
    });
    answer
}
