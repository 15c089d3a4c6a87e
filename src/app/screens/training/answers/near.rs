//! Codes in the file that look like one person's. The trainer says whether they are.

use eframe::egui::Ui;

use crate::app::screens::TrainingPage;
use crate::app::theme::TARGET;
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::model::{Training, TrainingEdit};
use crate::text;
use crate::words::training::moment_in_sentence;

/// Draws the first two codes that look alike, one pair after the other.
pub(super) fn near(ui: &mut Ui, page: &mut TrainingPage, training: &Training) {
    let all = training.near_codes();
    let Some(pair) = all.first() else { return };
    let (first, second) = (pair.first.as_str(), pair.second.as_str());
    layout::tinted_card(ui, |ui| {
        ui.spacing_mut().interact_size.y = TARGET + 4.0;
        ui.horizontal_wrapped(|ui| {
            text::prompt(ui, &text!("answers-near", first = first, second = second));
            if let Some(moment) = pair.both {
                text::body(ui, &text!("answers-near-both", moment = moment_in_sentence(moment)));
            }
            if pair.both.is_none() && ui.add(Button::secondary(text!("answers-same"))).clicked() {
                page.edit(TrainingEdit::Same { keep: pair.first.clone(), other: pair.second.clone() });
            }
            if ui.add(Button::secondary(text!("answers-apart"))).clicked() {
                page.edit(TrainingEdit::Apart(pair.first.clone(), pair.second.clone()));
            }
            if pair.both.is_none() {
                text::quiet(ui, &text!("answers-same-keeps", code = first));
            }
            if all.len() > 1 {
                text::quiet(ui, &text!("answers-near-more", count = all.len() - 1));
            }
        });
    });
}
