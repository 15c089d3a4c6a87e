//! Both notes on a statement side by side, with what is new and what has gone.

use egui::Ui;

use crate::app::theme::GAP;
use crate::app::widgets::marked::marked;
use crate::app::widgets::{layout, text};
use crate::model::Response;
use crate::model::compare::Change;
use crate::model::diff::{self, Piece};
use crate::text;
use crate::words::movement;

fn notes<'a>(change: &Change<'a>) -> [&'a str; 2] {
    let note = |response: Option<&'a Response>| response.map_or("", |response| response.note.trim());
    let (before, after) = (note(change.response_before), note(change.response_after));
    // What is still right was not written again.
    let held = after.is_empty() && change.response_after.is_some_and(|response| response.still_right);
    [before, if held { before } else { after }]
}

/// Whether anything was written on either side.
pub fn has_notes(change: &Change) -> bool {
    notes(change).iter().any(|note| !note.is_empty())
        || [change.response_before, change.response_after]
            .iter()
            .any(|response| !besides(*response).is_empty())
}

/// What was written beside the note.
fn besides(response: Option<&Response>) -> Vec<String> {
    let Some(Response { evidence, other_view, .. }) = response else { return Vec::new() };
    let lines = [
        (evidence.trim(), text!("change-evidence", words = evidence.trim())),
        (other_view.trim(), text!("change-other-view", words = other_view.trim())),
    ];
    lines.into_iter().filter(|(words, _)| !words.is_empty()).map(|(_, line)| line).collect()
}

/// Draws the two notes under their rounds' names.
pub fn notes_ui(ui: &mut Ui, change: &Change, sides: &[String; 2]) {
    if let Some(why) = movement::why_not_compared(change, sides) {
        text::quiet(ui, &why);
    }
    let whole = notes(change);
    let pieces = {
        let [before, after] = whole;
        diff::words(before, after)
    };
    let side = |index: usize, ui: &mut Ui| {
        if let (Some(name), Some(note), Some(pieces)) =
            (sides.get(index), whole.get(index), pieces.get(index))
        {
            note_ui(ui, name, note, pieces, index == 0);
            let response = if index == 0 { change.response_before } else { change.response_after };
            for line in besides(response) {
                text::quiet(ui, &line);
            }
        }
    };
    if ui.available_width() > 620.0 {
        layout::equal_columns(ui, 2, GAP, side);
    } else {
        side(0, ui);
        side(1, ui);
    }
    if pieces.iter().flatten().any(|piece| piece.marked) {
        text::quiet(ui, &text!("change-marks"));
    }
    ui.add_space(8.0);
}

/// One note. A screen reader reads it as a whole, under its round's name.
fn note_ui(ui: &mut Ui, side: &str, note: &str, pieces: &[Piece], earlier: bool) {
    text::label(ui, side);
    if note.is_empty() {
        text::quiet(ui, &text!("change-no-note"));
        return;
    }
    marked(ui, text!("change-note-at", side = side, note = note), pieces, earlier);
}
