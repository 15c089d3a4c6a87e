//! Codes in the file that look like one person's. The trainer says whether they are.

use egui::{Ui, UiBuilder};

use crate::app::page::TrainingPage;
use crate::app::theme::TARGET;
use crate::app::widgets::button::{Button, is_pressed_once};
use crate::app::widgets::{layout, text};
use crate::model::training::NearCodes;
use crate::model::{Moment, Training, TrainingEdit};
use crate::text;
use crate::words::training::moment_in_sentence;

/// The codes that look alike, looked for once for each change of the file.
#[derive(Default)]
pub(super) struct SimilarCodes {
    of: Option<Training>,
    pairs: Vec<NearCodes>,
}

impl SimilarCodes {
    /// The first pair, and how many come after it.
    fn first(&mut self, training: &Training) -> Option<(NearCodes, usize)> {
        if self.of.as_ref() != Some(training) {
            self.pairs = [training.near_codes(), training.slips()].concat();
            self.of = Some(training.clone());
        }
        let (first, more) = self.pairs.split_first()?;
        Some((first.clone(), more.len()))
    }
}

/// Draws the first two codes that look alike, one pair after the other. Whether the
/// trainer has answered, so that the keyboard goes on to the next code.
pub(super) fn similar_codes(
    ui: &mut Ui,
    page: &mut TrainingPage,
    codes: &mut SimilarCodes,
    training: &Training,
) -> bool {
    let Some((pair, more)) = codes.first(training) else { return false };
    let mut answered = false;
    let (first, second) = (pair.first.as_str(), pair.second.as_str());
    // Neither the keyboard nor half a click carries over to the next pair.
    let of_pair = UiBuilder::new().id_salt((first, second));
    let card = |ui: &mut Ui| {
        ui.spacing_mut().interact_size.y = TARGET + 4.0;
        ui.horizontal_wrapped(|ui| {
            text::prompt(ui, &asked(&pair));
            if !pair.both.is_empty() {
                text::body(ui, &both_answered(&pair.both));
            }
            if let Some(edit) = buttons(ui, &pair) {
                page.edit(edit);
                answered = true;
            }
            if pair.both.is_empty() {
                text::quiet(ui, &stays(&pair, training));
            }
            if more > 0 {
                text::quiet(ui, &text!("answers-near-more", count = more));
            }
        });
    };
    layout::tinted_card(ui, |ui| ui.scope_builder(of_pair, card));
    answered
}

fn asked(pair: &NearCodes) -> String {
    let (first, second) = (pair.first.as_str(), pair.second.as_str());
    if pair.is_slip {
        return text!("answers-near-slip", first = first, second = second);
    }
    text!("answers-near", first = first, second = second)
}

/// The answers that can be given. Gives what is to be done.
fn buttons(ui: &mut Ui, pair: &NearCodes) -> Option<TrainingEdit> {
    let same = joined(ui, pair, text!("answers-same"));
    let apart = is_pressed_once(&ui.add(Button::secondary(text!("answers-apart"))));
    same.or_else(|| apart.then(|| TrainingEdit::Apart(pair.first.clone(), pair.second.clone())))
}

/// "Both answered after. If they are one person, whose answers stay?"
pub(super) fn both_answered(moments: &[Moment]) -> String {
    let moments: Vec<String> = moments.iter().map(|moment| moment_in_sentence(*moment)).collect();
    text!("answers-near-both", moments = moments.join(", "))
}

/// The ways to put two learners together: one, called `words`, or where both answered at
/// one moment, a way for each whose answers could stay.
pub(super) fn joined(ui: &mut Ui, pair: &NearCodes, words: String) -> Option<TrainingEdit> {
    let edit = |keep: &str, other: &str, over| TrainingEdit::Same {
        keep: keep.to_owned(),
        other: other.to_owned(),
        over,
    };
    let (first, second) = (pair.first.as_str(), pair.second.as_str());
    let pressed = |ui: &mut Ui, words| is_pressed_once(&ui.add(Button::secondary(words)));
    if pair.both.is_empty() {
        return pressed(ui, words).then(|| edit(first, second, false));
    }
    let mut asked = None;
    for (keep, other) in [(first, second), (second, first)] {
        if pressed(ui, text!("answers-same-over", code = keep)) {
            asked = Some(edit(keep, other, true));
        }
    }
    asked
}

/// Which code stays, and which role where there are two.
fn stays(pair: &NearCodes, training: &Training) -> String {
    let role = |code| training.participant(code).map_or("", |of| of.role.trim());
    let (first, second) = (role(&pair.first), role(&pair.second));
    if first == second || first.is_empty() || second.is_empty() {
        return text!("answers-same-keeps", code = pair.first.as_str());
    }
    text!("answers-same-keeps-role", code = pair.first.as_str(), role = first, gone = second)
}
