//! Whether what the last person handed in is to be forgotten: it cannot be undone.

use egui::{Role, Ui};

use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::open::OpenFile;
use crate::app::request::{Request, VoteRequest};
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::model::Way;
use crate::text;

/// What the question is called.
pub(super) fn title(open: Option<&OpenFile>) -> String {
    if is_slip(open) { text!("slip-take-back-title") } else { text!("vote-take-back-title") }
}

/// Draws the question.
pub(super) fn take_back(ui: &mut Ui, open: Option<&OpenFile>) -> Answer {
    text::heading(ui, 1, &title(open), SUBTITLE);
    let said = if is_slip(open) { text!("slip-take-back-note") } else { text!("vote-take-back-note") };
    layout::region(ui, Role::Alert, &said, |ui| text::body(ui, &said));
    ui.add_space(GAP / 2.0);
    let mut answer = Answer::Waiting;
    ui.horizontal_wrapped(|ui| {
        // What Return does must not be what takes somebody's answers away.
        let keep = ui.add(Button::primary(text!("vote-take-back-keep")));
        focus_first(ui, &keep);
        if keep.clicked() {
            answer = Answer::Close;
        }
        if ui.add(Button::secondary(text!("vote-take-back-sure"))).clicked() {
            answer = Answer::Request(Request::Vote(VoteRequest::TakeBack));
        }
    });
    answer
}

fn is_slip(open: Option<&OpenFile>) -> bool {
    open.and_then(OpenFile::assessment).is_some_and(|open| open.round().way == Way::Paper)
}
