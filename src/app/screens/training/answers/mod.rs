//! Answers: a row for each learner, a key for each answer.

use eframe::egui::Ui;

use crate::app::screens::TrainingPage;
use crate::app::theme::TITLE;
use crate::app::widgets::text;
use crate::text;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct AnswersView {}

/// Draws Answers.
pub fn answers_ui(ui: &mut Ui, page: &mut TrainingPage, _view: &mut AnswersView) {
    text::title(ui, &text!("screen-answers"), TITLE, page.arrived);
}
