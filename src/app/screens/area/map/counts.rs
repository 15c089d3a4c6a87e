//! How many teams said what of a statement: the letter, shape and colour of each rating with
//! its number, and its word above them, in their names and on hover.

use egui::{Align2, Color32, FontFamily, FontId, Rangef, Rect, Role, Ui, Vec2, pos2, vec2};

use crate::app::screens::area::map::frame::Frame;
use crate::app::screens::area::map::measure::{COUNT, INDENT, QUIET, in_lines};
use crate::app::screens::area::map::told::{self, COUNTED};
use crate::app::theme::{BODY, Palette, bold};
use crate::app::widgets::layout::told_on_hover;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::table;
use crate::model::Rating;
use crate::model::area::RatingCounts;

/// As large as the mark beside a number, in points.
const MARK: f32 = 20.0;

/// Draws the counts in the row at `y`: in columns of their own, or below the title, from `top`.
pub(super) fn counts(ui: &Ui, frame: &Frame, y: Rangef, top: f32, counts: RatingCounts) {
    let in_columns = frame.measures.count > 0.0;
    let others = told::others(counts);
    #[allow(clippy::cast_precision_loss)] // two at most
    let below = others.len() as f32 * QUIET;
    let (left, line) = if in_columns {
        (frame.sight.left() + frame.measures.title, y.center() - below / 2.0)
    } else {
        (frame.sight.left() + INDENT, top + 13.0)
    };
    for (place, rating) in COUNTED.into_iter().enumerate() {
        #[allow(clippy::cast_precision_loss)] // three
        let from = left + place as f32 * COUNT;
        let rect = Rect::from_center_size(pos2(from + COUNT / 2.0, line), vec2(COUNT, MARK + 4.0));
        count(ui, rect, place, rating, counts);
    }
    for (place, words) in others.iter().enumerate() {
        #[allow(clippy::cast_precision_loss)] // two at most
        let at = pos2(left + 2.0, line + MARK / 2.0 + 4.0 + place as f32 * QUIET);
        let colour = Palette::of(ui).muted;
        let galley = in_lines(ui.painter(), words, FontFamily::Proportional, colour, (3.0 * COUNT, 1));
        let rect = Rect::from_min_size(at, galley.size());
        table::painted(ui, rect, ("others", place), (Role::Cell, 3), || words.clone());
        ui.painter().galley(at, galley, Color32::PLACEHOLDER);
    }
}

/// Paints one of them into `rect`, and names it: "Red: 3 teams".
pub(super) fn count(ui: &Ui, rect: Rect, place: usize, rating: Rating, counts: RatingCounts) {
    let palette = Palette::of(ui);
    let name = || told::count(rating, counts);
    let response = table::painted(ui, rect, ("count", place), (Role::Cell, place + 1), name);
    let number = counts.get(Some(rating));
    let square = Rect::from_center_size(rect.left_center() + vec2(14.0, 0.0), Vec2::splat(MARK));
    mark::paint(ui.painter(), square, Some(rating), palette, Finish::Filled);
    // None is there to be seen, and does not stand out.
    let colour = if number > 0 { palette.ink } else { palette.muted };
    let at = square.right_center() + vec2(6.0, 0.0);
    ui.painter().text(at, Align2::LEFT_CENTER, number.to_string(), FontId::new(BODY, bold()), colour);
    told_on_hover(response, |ui| _ = ui.label(name()));
}
