//! Import: how an export of a survey is understood, before anything comes in.

use eframe::egui::Ui;

use crate::app::screens::TrainingPage;
use crate::app::theme::TITLE;
use crate::app::widgets::text;
use crate::text;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct ImportView {}

/// Draws an export.
pub fn import_ui(ui: &mut Ui, page: &mut TrainingPage, _view: &mut ImportView) {
    text::title(ui, &text!("screen-import"), TITLE, page.arrived);
}
