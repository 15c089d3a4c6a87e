//! The votes on the projector view: a bar for each, with letter, word, shape and
//! number.

use egui::{FontId, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::app::theme::{Palette, semibold};
use crate::app::widgets::mark::{self, Finish};
use crate::model::{Tally, Vote};
use crate::text;
use crate::words;

/// As long as all bars together are the people here, or the votes where those are more:
/// the same number is as long on every statement.
pub(super) fn bars(ui: &mut Ui, tally: Tally, people: u32, scale: f32) {
    let all = tally.people().max(people).max(1);
    for vote in Vote::ALL {
        bar(ui, vote, tally.of(vote), all, scale);
        ui.add_space(14.0 * scale);
    }
}

#[allow(clippy::cast_precision_loss)] // people in a room
fn bar(ui: &mut Ui, vote: Vote, count: u32, all: u32, scale: f32) {
    let palette = Palette::of(ui);
    let colours = palette.rating(vote.as_rating());
    let (height, label) = (54.0 * scale, 244.0 * scale);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let word = words::vote(vote);
    let name = text!("vote-count", vote = word.as_str(), count = count);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let painter = ui.painter();
    let mark_rect = Rect::from_min_size(rect.min, Vec2::splat(height)).shrink(scale);
    mark::paint(painter, mark_rect, vote.as_rating(), palette, Finish::Filled);
    let word = painter.layout_no_wrap(word, FontId::new(28.0 * scale, semibold()), palette.ink);
    let middle = rect.center().y;
    painter.galley(pos2(rect.left() + 74.0 * scale, middle - word.size().y / 2.0), word, palette.ink);
    // The number stands behind its bar, and needs room at the end of the longest.
    let longest = (rect.width() - label - 100.0 * scale).clamp(40.0, 760.0 * scale);
    let width = longest * count as f32 / all as f32;
    let bar = Rect::from_min_size(pos2(rect.left() + label, rect.top()), vec2(width, height));
    if count > 0 && vote == Vote::CantSay {
        mark::dashed_frame(painter, bar, 6, Stroke::new(1.5 * scale, colours.edge));
    } else if count > 0 {
        painter.rect(bar, 8.0, colours.fill, Stroke::new(1.5 * scale, colours.edge), StrokeKind::Inside);
    }
    let number =
        painter.layout_no_wrap(count.to_string(), FontId::new(38.0 * scale, semibold()), palette.ink);
    painter.galley(pos2(bar.right() + 20.0 * scale, middle - number.size().y / 2.0), number, palette.ink);
}
