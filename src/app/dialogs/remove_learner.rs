//! Whether a learner who has answered is to be taken out, with how many answers.

use egui::{Role, Ui};

use crate::app::commands::Command;
use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::open::OpenFile;
use crate::app::request::Request;
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::model::Participant;
use crate::text;

/// How many answers a learner has given; none where nobody has the code.
fn given(code: &str, open: Option<&OpenFile>) -> Option<usize> {
    open.and_then(OpenFile::training)?.training().participant(code).map(Participant::given)
}

/// What the question is called: "Remove Blue 40 and 22 answers?"
pub(super) fn title(code: &str, open: Option<&OpenFile>) -> String {
    text!("remove-learner-title", code = code, count = given(code, open).unwrap_or_default())
}

/// Draws the question.
pub(super) fn remove_learner(ui: &mut Ui, code: &str, open: Option<&OpenFile>) -> Answer {
    let Some(count) = given(code, open) else { return Answer::Close };
    text::heading(ui, 1, &title(code, open), SUBTITLE);
    let said = text!("remove-learner", code = code, key = Command::Undo.key_name());
    layout::region(ui, Role::Alert, &said, |ui| text::body(ui, &said));
    ui.add_space(GAP / 2.0);
    let mut answer = Answer::Waiting;
    ui.horizontal_wrapped(|ui| {
        // What Return does must not be what takes answers away.
        let keep = ui.add(Button::primary(text!("remove-learner-keep", code = code)));
        focus_first(ui, &keep);
        if keep.clicked() {
            answer = Answer::Close;
        }
        let remove = text!("remove-learner-yes", code = code, count = count);
        if ui.add(Button::link(remove)).clicked() {
            answer = Answer::Request(Request::RemoveLearnerAnyway(code.to_owned()));
        }
    });
    answer
}
