//! What is being answered, word for word.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Ui, vec2};

use crate::app::screens::training::answers::column::Column;
use crate::app::screens::training::answers::sheet::Sheet;
use crate::app::theme::{Palette, SMALL, bold};
use crate::model::Checklist;
use crate::text;

/// The wording, in points.
const WORDING: f32 = 21.0;
/// Room is kept for the longest wording up to this height, so that the grid stands
/// still while one goes from statement to statement.
const KEPT: f32 = 88.0;

/// How high the longest wording is, measured once for each checklist and width.
pub(super) struct LongestWording {
    checklist: Arc<Checklist>,
    columns: usize,
    width: f32,
    height: f32,
}

impl LongestWording {
    fn of(ui: &Ui, sheet: &Sheet, width: f32) -> Self {
        let heights = sheet.columns.iter().map(|of| ui.painter().layout_job(job(ui, *of, width)).size().y);
        let height = heights.fold(0.0, f32::max).min(KEPT);
        Self { checklist: sheet.training.checklist.clone(), columns: sheet.cells(), width, height }
    }

    fn is_of(&self, sheet: &Sheet, width: f32) -> bool {
        Arc::ptr_eq(&self.checklist, &sheet.training.checklist)
            && self.columns == sheet.cells()
            && (self.width - width).abs() < 0.5
    }
}

/// Draws the wording of a column.
pub(super) fn wording(
    ui: &mut Ui,
    longest_before: &mut Option<LongestWording>,
    sheet: &Sheet,
    column: Column,
) {
    let width = ui.available_width();
    let known = longest_before.take().filter(|longest| longest.is_of(sheet, width));
    let longest = known.unwrap_or_else(|| LongestWording::of(ui, sheet, width));
    let kept = longest.height;
    *longest_before = Some(longest);
    ui.allocate_ui(vec2(width, kept), |ui| {
        ui.set_min_height(kept);
        ui.label(job(ui, column, width));
    });
}

/// The number and "I…" quietly, then the words as published.
fn job(ui: &Ui, column: Column, width: f32) -> LayoutJob {
    let palette = Palette::of(ui);
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let quiet = TextFormat::simple(FontId::proportional(WORDING - 3.0), palette.muted);
    if let Column::Statement(number, _) = column {
        job.append(&number.to_string(), 0.0, quiet.clone());
        job.append(&text!("training-lead-in"), SMALL, quiet);
    }
    let space = if job.is_empty() { 0.0 } else { 8.0 };
    job.append(&column.wording(), space, TextFormat::simple(FontId::new(WORDING, bold()), palette.ink));
    job
}
