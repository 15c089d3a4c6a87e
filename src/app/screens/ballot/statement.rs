//! One statement of the ballot, with its four answers.

use egui::{Rect, Ui};

use crate::app::request::Request;
use crate::app::screens::ballot::heading::heading;
use crate::app::theme::GAP;
use crate::app::widgets::rating_buttons::vote_buttons;
use crate::app::widgets::{layout, text};
use crate::model::{Ballot, BallotEdit, Statement};
use crate::text;

/// The wording is a little smaller than on Rate, where it stands alone.
const WORDING: f32 = 21.0;

/// Draws it. `here`: it is the one that comes now; `keys`: letters answer it. Gives where
/// it stands.
pub(super) fn statement(
    ui: &mut Ui,
    ballot: &Ballot,
    position: usize,
    statement: &Statement,
    (here, keys): (bool, bool),
    focus: bool,
    requests: &mut Vec<Request>,
) -> Rect {
    let count = ballot.checklist.statements.len();
    let content = |ui: &mut Ui| {
        let number = position + 1;
        let lead_in =
            if ballot.learner.is_some() { text!("training-lead-in") } else { text!("our-workforce") };
        text::quiet(ui, &text!("ballot-place", number = number, count = count, lead = lead_in));
        let wording = heading(ui, &statement.text, WORDING, focus);
        ui.ctx().accesskit_node_builder(wording.id, |node| node.set_level(2));
        ui.add_space(4.0);
        let given = ballot.answers.get(&statement.id).copied();
        let name = text!("ballot-answer", title = statement.short_title());
        if let Some(vote) = vote_buttons(ui, &name, given, here && keys) {
            requests.push(Request::Edit(BallotEdit::Answer { statement: statement.id.clone(), vote }.into()));
        }
    };
    let drawn = ui.push_id(&statement.id, |ui| {
        if here {
            layout::lead_card(ui, content);
        } else {
            layout::card(ui, content);
        }
    });
    ui.add_space(GAP / 2.0);
    drawn.response.rect
}
