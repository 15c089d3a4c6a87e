//! Course: what it is called, for whom, when, and what is asked.

use eframe::egui::Ui;

use crate::app::screens::TrainingPage;
use crate::app::theme::TITLE;
use crate::app::widgets::text;
use crate::text;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct CourseView {}

/// Draws Course.
pub fn course_ui(ui: &mut Ui, page: &mut TrainingPage, _view: &mut CourseView) {
    text::title(ui, &text!("screen-course"), TITLE, page.arrived);
}
