//! Whether all answers of one moment are to be taken away, with what that means.

use egui::{Role, Ui};

use crate::app::commands::Command;
use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::open::OpenFile;
use crate::app::request::Request;
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::model::{Moment, TrainingEdit};
use crate::text;
use crate::words::training::{self as words, moment_in_sentence};

/// Asks of which moment the answers are to be taken away, with how many there are.
pub(super) fn which_moment(ui: &mut Ui, open: Option<&OpenFile>) -> Answer {
    let Some(open) = open.and_then(OpenFile::training) else { return Answer::Close };
    text::heading(ui, 1, &text!("remove-which-title"), SUBTITLE);
    text::body(ui, &text!("remove-which"));
    ui.add_space(GAP / 2.0);
    let mut answer = Answer::Waiting;
    for moment in open.training().moments() {
        let count = open.training().participants.iter().filter(|of| of.at(moment).is_some()).count();
        let words = text!("remove-which-moment", moment = words::moment(moment), count = count);
        let button = ui.add(Button::secondary(words));
        focus_first(ui, &button);
        if button.clicked() {
            answer = Answer::Request(Request::AskRemoveMoment(moment));
        }
    }
    ui.add_space(GAP / 2.0);
    if ui.add(Button::link(text!("cancel"))).clicked() {
        answer = Answer::Close;
    }
    answer
}

/// What the question is called.
pub(super) fn title(moment: Moment) -> String {
    text!("remove-moment-title", moment = words::moment(moment))
}

/// Draws the question.
pub(super) fn remove_moment(ui: &mut Ui, moment: Moment, open: Option<&OpenFile>) -> Answer {
    let Some(open) = open.and_then(OpenFile::training) else { return Answer::Close };
    let answered = || open.training().participants.iter().filter(|of| of.at(moment).is_some());
    let (count, alone) = (answered().count(), answered().filter(|of| !of.answers_outside(moment)).count());
    text::heading(ui, 1, &title(moment), SUBTITLE);
    let when = moment_in_sentence(moment);
    let said = text!("remove-moment", count = count, when = when, alone = alone);
    layout::region(ui, Role::Alert, &said, |ui| text::body(ui, &said));
    text::quiet(ui, &text!("remove-moment-undo", key = Command::Undo.key_name()));
    ui.add_space(GAP / 2.0);
    let mut answer = Answer::Waiting;
    ui.horizontal_wrapped(|ui| {
        // What Return does must not be what takes answers away.
        let keep = ui.add(Button::primary(text!("remove-moment-keep")));
        focus_first(ui, &keep);
        if keep.clicked() {
            answer = Answer::Close;
        }
        if ui.add(Button::link(text!("remove-moment-yes", count = count))).clicked() {
            answer = Answer::Request(Request::Edit(TrainingEdit::RemoveMoment(moment).into()));
        }
    });
    answer
}
