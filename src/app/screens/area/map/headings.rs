//! The headings of the columns. They stay on top of what is in sight, and move sideways with
//! the teams.

use std::f32::consts::FRAC_PI_2;
use std::sync::Arc;

use egui::epaint::TextShape;
use egui::{Color32, FontFamily, Galley, Painter, Rect, Role, Stroke, Ui, pos2, vec2};

use crate::app::screens::area::map::frame::Frame;
use crate::app::screens::area::map::measure::{INDENT, in_lines, strong};
use crate::app::screens::area::map::told::{self, COUNTED};
use crate::app::screens::area::map::view::Named;
use crate::app::theme::Palette;
use crate::app::widgets::layout::told_on_hover;
use crate::app::widgets::table;
use crate::text;
use crate::words;

/// Draws them over what has been scrolled beneath.
pub(super) fn headings(ui: &mut Ui, frame: &Frame) {
    let palette = Palette::of(ui);
    let measures = frame.measures;
    let end = frame.origin.y + measures.height_of_all();
    let top = frame.origin.y.max(frame.sight.top()).min(end);
    let whole = Rect::from_x_y_ranges(frame.sight.x_range(), top..=top + measures.headings);
    ui.set_clip_rect(whole.intersect(ui.clip_rect()));
    ui.painter().rect_filled(whole, 0, palette.surface);
    let of_titles = Rect::from_min_size(whole.min, vec2(measures.title, whole.height()));
    let title = text!("our-workforce");
    table::painted(ui, of_titles, "statements", (Role::ColumnHeader, 0), || title.clone());
    let words = strong(ui.painter(), &title, palette.muted, (measures.title - INDENT, 2));
    at_foot(ui.painter(), of_titles, words, INDENT);
    for (place, rating) in COUNTED.into_iter().enumerate().filter(|_| measures.count > 0.0) {
        #[allow(clippy::cast_precision_loss)] // three
        let left = of_titles.right() + place as f32 * measures.count;
        let rect = Rect::from_min_size(pos2(left, whole.top()), vec2(measures.count, whole.height()));
        let word = words::rating(Some(rating));
        let galley = strong(ui.painter(), &word, palette.muted, (measures.count, 1));
        table::painted(ui, rect, ("count", place), (Role::ColumnHeader, place + 1), || word);
        at_foot(ui.painter(), rect, galley, 4.0);
    }
    ui.painter().hline(whole.x_range(), whole.bottom() - 0.5, Stroke::new(1.0, palette.edge));
    teams(ui, frame, whole);
}

fn teams(ui: &mut Ui, frame: &Frame, whole: Rect) {
    let palette = Palette::of(ui);
    let room = Rect::from_x_y_ranges(frame.right().x_range(), whole.y_range());
    ui.set_clip_rect(room.intersect(ui.clip_rect()));
    for place in frame.teams() {
        let Some(team) = frame.view.team(place) else { continue };
        let rect = Rect::from_x_y_ranges(frame.column(place), whole.y_range());
        let role = (Role::ColumnHeader, place + 4);
        let response =
            table::painted(ui, rect.intersect(room), ("team", place), role, || told::team_in_full(team));
        name(ui.painter(), rect, team, frame.measures.turned, palette);
        told_on_hover(response, |ui| _ = ui.label(told::team_in_full(team)));
    }
}

/// What stands over a column: the team, its agency, and the day of its round.
fn name(painter: &Painter, rect: Rect, of: Named, turned: bool, palette: &Palette) {
    let width = if turned { rect.height() - 14.0 } else { rect.width() - 10.0 };
    let team = of.team;
    let quiet = |words: &str| {
        let room = (width, 1);
        in_lines(painter, words, FontFamily::Proportional, palette.muted, room)
    };
    let rows = if turned { 1 } else { 2 };
    let mut lines = vec![strong(painter, of.called, palette.ink, (width, rows))];
    if !team.agency.is_empty() {
        lines.push(quiet(&team.agency));
    }
    lines.push(quiet(&words::short_date(team.date)));
    let high: f32 = lines.iter().map(|line| line.size().y).sum();
    let mut across = if turned { rect.center().x - high / 2.0 } else { rect.bottom() - 6.0 - high };
    for line in lines {
        let step = line.size().y;
        if turned {
            // Read from below: it begins at the foot of its column.
            let at = pos2(across, rect.bottom() - 7.0);
            painter.add(TextShape::new(at, line, Color32::PLACEHOLDER).with_angle(-FRAC_PI_2));
        } else {
            painter.galley(pos2(rect.center().x - line.size().x / 2.0, across), line, Color32::PLACEHOLDER);
        }
        across += step;
    }
}

fn at_foot(painter: &Painter, rect: Rect, words: Arc<Galley>, indent: f32) {
    let at = rect.left_bottom() + vec2(indent, -8.0 - words.size().y);
    painter.galley(at, words, Color32::PLACEHOLDER);
}
