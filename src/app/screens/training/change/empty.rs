//! What is said while there is nothing to compare, and the way on.

use egui::Ui;

use crate::app::commands::Command;
use crate::app::page::TrainingPage;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::theme::TITLE;
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::model::MomentComparison;
use crate::model::training::NearCodes;
use crate::text;
use crate::words;
use crate::words::training::moment;

/// No two moments have answers that can be compared.
pub fn nothing_to_compare(ui: &mut Ui, page: &mut TrainingPage) {
    text::title(ui, &text!("change-title"), TITLE, page.arrived);
    let moments: Vec<String> = page.training().moments().into_iter().map(moment).collect();
    text::body(
        ui,
        &match moments.as_slice() {
            [] => text!("changed-nobody-yet"),
            some => text!("changed-one-moment", moments = some.join(", ")),
        },
    );
    to_answers(ui, page, true);
}

/// Both moments have answers, and nobody's stand at both.
pub fn nobody_paired(
    ui: &mut Ui,
    page: &mut TrainingPage,
    comparison: &MomentComparison,
    near_codes: &[NearCodes],
) {
    let (first, second) = comparison.pair;
    layout::card(ui, |ui| {
        text::label(ui, &words::shift::pairing(comparison.pairing, first, second));
        text::body(ui, &text!("changed-paired-by-code"));
        // The likeliest reason, and one that can be put right.
        if let Some(near) = near_codes.first() {
            let (count, first, second) = (near_codes.len(), near.first.as_str(), near.second.as_str());
            text::body(ui, &text!("changed-near-codes", count = count, first = first, second = second));
        }
        to_answers(ui, page, false);
    });
}

fn to_answers(ui: &mut Ui, page: &mut TrainingPage, enter: bool) {
    let words = if enter { text!("changed-enter") } else { text!("changed-check") };
    if ui.add(Button::primary(words)).clicked() {
        page.request(Request::Do(Command::Go(Screen::Answers)));
    }
}
