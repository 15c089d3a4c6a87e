//! The chart: one line for each statement, with its way from Red to Green.

use std::collections::BTreeSet;

use egui::{
    FontId, Id, Label, Painter, Pos2, Rect, RichText, Role, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2,
};

use crate::app::screens::assessment::change::notes::{has_notes, notes_ui};
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::sight::{RowsInSight, Sight};
use crate::app::widgets::{layout, table, text};
use crate::model::Rating;
use crate::model::compare::{Change, Movement};
use crate::text;
use crate::words;
use crate::words::movement;

/// How large a mark is.
const MARK: f32 = 24.0;
/// From the end of a track to the middle of its outermost mark.
const INSET: f32 = 26.0;
const ROW: f32 = 36.0;
/// How long the tip of an arrow is.
const TIP: f32 = 9.0;

/// How wide each column is: number, title, track, movement, notes.
fn widths(room: f32) -> [f32; 5] {
    let (number, moved, notes) = (40.0, 116.0, if room < 720.0 { 60.0 } else { 112.0 });
    let rest = (room - number - moved - notes).max(276.0);
    let track = (rest * 0.52).clamp(150.0, 440.0);
    [number, rest - track, track, moved, notes]
}

/// Draws the chart; `remembered` says whose notes are shown, and how high the rows are.
/// `to` is the one to which the keyboard goes.
pub fn chart(
    ui: &mut Ui,
    changes: &[Change],
    sides: &[String; 2],
    remembered: (&mut BTreeSet<String>, &mut RowsInSight),
    to: Option<&str>,
) {
    layout::card(ui, |ui| {
        let widths = widths(ui.available_width());
        layout::wide(ui, "chart", widths.iter().sum(), |ui| {
            statements(ui, changes, sides, &widths, (remembered, to));
        });
    });
}

fn statements(
    ui: &mut Ui,
    changes: &[Change],
    sides: &[String; 2],
    widths: &[f32],
    ((unfolded, rows), to): ((&mut BTreeSet<String>, &mut RowsInSight), Option<&str>),
) {
    // The number and the title are one.
    let columns = widths.len() - 1;
    table::table(ui, &text!("change-list"), (changes.len(), columns), |ui| {
        heading_row(ui, widths);
        layout::hairline(ui);
        ui.spacing_mut().item_spacing.y = 2.0;
        let mut sight = Sight::of(ui);
        for (place, change) in changes.iter().enumerate() {
            let id = change.statement.id.as_str();
            if to == Some(id) {
                // It is to get the keyboard, wherever it is.
                rows.keep(Id::unique(("change", id)));
            }
            rows.row(ui, &mut sight, Id::unique(("change", id)), |ui| {
                table::row(
                    ui,
                    (place, changes.len()),
                    || name(change, sides),
                    |ui| {
                        row(ui, change, sides, widths, (unfolded, to));
                        if unfolded.contains(id) {
                            notes_ui(ui, change, sides);
                        }
                    },
                );
                layout::hairline(ui);
            });
        }
        sight.catch_up(ui);
    });
}

/// "4 Tuning in to cues".
fn title(change: &Change) -> String {
    text!("changed-title", number = change.position + 1, title = change.statement.short_title())
}

/// "4 Tuning in to cues: from Amber in January 2026 to Green in November 2026, up one".
fn name(change: &Change, sides: &[String; 2]) -> String {
    text!(
        "change-row",
        number = change.position + 1,
        title = change.statement.short_title(),
        change = movement::change(change, sides)
    )
}

/// What each column shows; the track has a rating at each of its three places.
fn heading_row(ui: &mut Ui, widths: &[f32]) {
    let palette = Palette::of(ui);
    let ratings = || text!("change-ratings");
    let columns = |column: usize, ui: &mut Ui| match column {
        1 => heading(ui, 0, text!("our-workforce")),
        2 => table::cell(ui, Role::ColumnHeader, 1, ratings, |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
            for rating in [Rating::Red, Rating::Amber, Rating::Green] {
                let font = FontId::new(SMALL, semibold());
                let word = words::rating(Some(rating));
                let galley = ui.painter().layout_no_wrap(word, font, palette.muted);
                if let Some(at) = place(Some(rating), rect) {
                    ui.painter().galley(at - galley.size() / 2.0, galley, palette.muted);
                }
            }
        }),
        3 => heading(ui, 2, text!("change-movement")),
        _ => {}
    };
    table::heading_row(ui, |ui| layout::columns(ui, widths, columns));
}

fn heading(ui: &mut Ui, column: usize, words: String) {
    let quiet = RichText::new(&words).size(SMALL).family(semibold()).color(Palette::of(ui).muted);
    table::cell(ui, Role::ColumnHeader, column, || words, |ui| ui.add(Label::new(quiet).truncate()));
}

fn row(
    ui: &mut Ui,
    change: &Change,
    sides: &[String; 2],
    widths: &[f32],
    (unfolded, to): (&mut BTreeSet<String>, Option<&str>),
) {
    layout::columns(ui, widths, |column, ui| {
        ui.set_min_height(ROW);
        match column {
            // Its number is in the name of the title.
            0 => table::unsaid(ui, |ui| {
                ui.add_space(9.0);
                text::quiet(ui, &(change.position + 1).to_string());
            }),
            1 => table::cell(
                ui,
                Role::RowHeader,
                0,
                || title(change),
                |ui| {
                    ui.add_space(7.0);
                    text::body(ui, change.statement.short_title()).on_hover_text(&change.statement.text);
                },
            ),
            2 => table::cell(
                ui,
                Role::Cell,
                1,
                || movement::from_to(change, sides),
                |ui| {
                    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
                    track(ui, change, rect);
                },
            ),
            3 => table::cell(ui, Role::Cell, 2, || movement::word(change), |ui| moved(ui, change, sides)),
            _ => {
                table::holds(ui, Role::Cell, 3);
                notes_button(ui, change, unfolded, to == Some(change.statement.id.as_str()));
            }
        }
    });
}

fn moved(ui: &mut Ui, change: &Change, sides: &[String; 2]) {
    ui.add_space(7.0);
    let word = movement::movement(change.movement());
    let palette = Palette::of(ui);
    let rich = RichText::new(word).size(BODY);
    let rich = match change.movement() {
        Movement::Same | Movement::None => rich.color(palette.muted),
        _ => rich.family(semibold()).color(palette.ink),
    };
    let response = ui.add(Label::new(rich));
    if let Some(why) = movement::why_not_compared(change, sides) {
        response.on_hover_text(why);
    }
}

fn notes_button(ui: &mut Ui, change: &Change, unfolded: &mut BTreeSet<String>, to: bool) {
    if !has_notes(change) {
        ui.add_space(9.0);
        text::quiet(ui, &text!("change-no-notes"));
        return;
    }
    let id = &change.statement.id;
    let open = unfolded.contains(id);
    let words = if ui.available_width() > 80.0 { text!("change-notes") } else { String::new() };
    let sign = if open { Icon::Open } else { Icon::Closed };
    let (number, title) = (change.position + 1, change.statement.short_title());
    let name = text!("change-notes-of", number = number, title = title);
    let button = ui.add(Button::link(words).after(sign).named(name));
    ui.ctx().accesskit_node_builder(button.id, |node| node.set_expanded(open));
    if to {
        button.request_focus();
    }
    if button.clicked() && !unfolded.remove(id) {
        unfolded.insert(id.clone());
    }
}

/// The middle of a rating's place on the track.
fn place(rating: Option<Rating>, rect: Rect) -> Option<Pos2> {
    let share = match rating? {
        Rating::Red => 0.0,
        Rating::Amber => 0.5,
        Rating::Green => 1.0,
        Rating::NotApplicable => return None,
    };
    Some(pos2(rect.left() + INSET + (rect.width() - 2.0 * INSET) * share, rect.center().y))
}

/// The earlier rating in outline, an arrow, and the later one filled.
fn track(ui: &Ui, change: &Change, rect: Rect) {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    let (before, after) = (change.before.flatten(), change.after.flatten());
    let (from, to) = (place(before, rect), place(after, rect));
    let (left, right) = (rect.left() + INSET, rect.right() - INSET);
    let ends = from.zip(to).map(|(from, to)| (from.x.min(to.x), from.x.max(to.x)));
    let (until, since) = ends.unwrap_or((right, right));
    for range in [left..=until, since..=right] {
        painter.hline(range, rect.center().y, Stroke::new(2.0, palette.hairline));
    }
    if let (Some(from), Some(to)) = (from, to) {
        arrow(painter, from, to, Stroke::new(2.0, palette.ink));
    }
    let square = |at: Pos2| Rect::from_center_size(at, Vec2::splat(MARK));
    if let Some(from) = from.filter(|_| from != to) {
        mark::paint(painter, square(from), before, palette, Finish::Outline);
    }
    if let Some(to) = to {
        mark::paint(painter, square(to), after, palette, Finish::Filled);
    }
}

/// Solid towards Green, dashed towards Red.
fn arrow(painter: &Painter, from: Pos2, to: Pos2, stroke: Stroke) {
    let forward = (to.x - from.x).signum();
    let gap = vec2(forward * (MARK / 2.0 + 4.0), 0.0);
    let (start, end) = (from + gap, to - gap);
    if (end.x - start.x) * forward <= TIP {
        return;
    }
    let neck = end - vec2(forward * TIP, 0.0);
    if forward > 0.0 {
        painter.line_segment([start, neck], stroke);
    } else {
        painter.extend(Shape::dashed_line(&[start, neck], stroke, 5.0, 4.0));
    }
    let wing = vec2(0.0, TIP * 0.6);
    painter.add(Shape::convex_polygon(vec![end, neck - wing, neck + wing], stroke.color, Stroke::NONE));
}
