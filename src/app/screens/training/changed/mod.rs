//! What changed between two moments: bars for every statement, the shift table of one.

use eframe::egui::Ui;

use crate::app::screens::TrainingPage;
use crate::app::theme::TITLE;
use crate::app::widgets::text;
use crate::text;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct ChangedView {}

/// Draws what changed.
pub fn changed_ui(ui: &mut Ui, page: &mut TrainingPage, _view: &mut ChangedView) {
    text::title(ui, &text!("change-title"), TITLE, page.arrived);
}
