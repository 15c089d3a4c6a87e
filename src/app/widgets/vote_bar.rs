//! First votes as one bar: Red, Amber, Green and Can't say side by side, each as
//! long as its count, with the letter where there is room for it.

use egui::{
    CornerRadius, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::theme::{Palette, semibold};
use crate::app::widgets::mark;
use crate::model::{Tally, Vote};
use crate::text;
use crate::words;

/// No part is narrower than this, in points, or its number would not fit.
const LEAST: f32 = 18.0;
/// From this width on, in points, a part bears its letter beside its number.
const ROOM_FOR_LETTER: f32 = 42.0;
const CORNER: u8 = 5;

/// Draws the bar and names it: "Red 5, Amber 3, Green 5, Can't say 1".
pub fn vote_bar(ui: &mut Ui, tally: Tally, width: f32, height: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let name = in_words(tally);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    if ui.is_rect_visible(rect) {
        paint(ui, rect, tally);
    }
    response.on_hover_text(name)
}

/// "Red 5, Amber 3, Green 5, Can't say 1"; what nobody said is left out.
pub fn in_words(tally: Tally) -> String {
    let said = Vote::ALL.into_iter().filter(|vote| tally.of(*vote) > 0);
    let parts: Vec<String> =
        said.map(|vote| text!("vote-count", vote = words::vote(vote), count = tally.of(vote))).collect();
    if parts.is_empty() { text!("vote-nobody") } else { parts.join(", ") }
}

/// Paints the bar into `rect`, where its row says in words what it holds.
pub fn paint(ui: &Ui, rect: Rect, tally: Tally) {
    let given: Vec<Vote> = Vote::ALL.into_iter().filter(|vote| tally.of(*vote) > 0).collect();
    let widths = widths(rect.width(), &given, tally);
    let mut left = rect.left();
    for (position, (vote, width)) in given.iter().zip(widths).enumerate() {
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
        part_ui(ui, part, *vote, tally.of(*vote), corners(position == 0, position + 1 == given.len()));
        left += width;
    }
}

/// A bar that is shorter than this, in points, has no room for its numbers.
#[allow(clippy::cast_precision_loss)] // four at most
pub fn least_width(tally: Tally) -> f32 {
    LEAST * Vote::ALL.into_iter().filter(|vote| tally.of(*vote) > 0).count() as f32
}

/// As long as the counts, and none too narrow for its number.
#[allow(clippy::cast_precision_loss)] // people in a room
fn widths(room: f32, given: &[Vote], tally: Tally) -> Vec<f32> {
    let least = LEAST.min(room / given.len().max(1) as f32);
    let spare = room - least * given.len() as f32;
    let people = tally.people().max(1) as f32;
    given.iter().map(|vote| least + spare * tally.of(*vote) as f32 / people).collect()
}

fn corners(first: bool, last: bool) -> CornerRadius {
    let (left, right) = (if first { CORNER } else { 0 }, if last { CORNER } else { 0 });
    CornerRadius { nw: left, sw: left, ne: right, se: right }
}

fn part_ui(ui: &Ui, part: Rect, vote: Vote, count: u32, corners: CornerRadius) {
    let palette = Palette::of(ui);
    let colours = palette.rating(vote.as_rating());
    let painter = ui.painter();
    // Dashed, as nothing else in the bar: it is no rating, and takes no side.
    if vote == Vote::CantSay {
        painter.rect_filled(part, corners, palette.surface);
        mark::dashed_frame(painter, part.shrink(0.5), 2, Stroke::new(1.0, colours.edge));
    } else {
        painter.rect(part, corners, colours.fill, Stroke::new(1.0, colours.edge), StrokeKind::Inside);
    }
    let letter = words::rating_letter(vote.as_rating()).filter(|_| part.width() >= ROOM_FOR_LETTER);
    let words = match letter {
        Some(letter) => text!("vote-letter-count", letter = letter, count = count),
        None => count.to_string(),
    };
    let size = (part.height() * 0.55).clamp(13.0, 17.0);
    let galley = painter.layout_no_wrap(words, FontId::new(size, semibold()), colours.text);
    painter.galley(part.center() - galley.size() / 2.0, galley, colours.text);
}
