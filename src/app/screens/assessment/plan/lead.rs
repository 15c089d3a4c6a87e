//! What stands before the words of a cell where no heading stands above it.

use egui::{FontId, Rect, Ui, vec2};

use crate::app::screens::assessment::plan::cell::Column;
use crate::app::screens::assessment::plan::places::{MARGIN, Places};
use crate::app::theme::{Palette, SMALL, semibold};
use crate::text;

/// From there to the words, in points.
const SPACE: f32 = 6.0;

/// Writes "Who:" where the cells stand one below the other, and gives how much of the
/// width that takes, in points. What will be done stands first, and needs no word.
pub(super) fn lead(ui: &Ui, places: &Places, column: Column, rect: Rect) -> f32 {
    if !places.is_narrow() || matches!(column, Column::What | Column::More) {
        return 0.0;
    }
    let muted = Palette::of(ui).muted;
    let words = text!("table-lead", heading = column.word(places.is_area));
    let galley = ui.painter().layout_no_wrap(words, FontId::new(SMALL, semibold()), muted);
    let width = galley.size().x;
    // On the line of the larger letters beside it.
    ui.painter().galley(rect.min + MARGIN + vec2(0.0, 2.0), galley, muted);
    width + SPACE
}
