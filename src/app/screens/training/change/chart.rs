//! The chart: a bar for every statement, and for the questions from 1 to 5. A list
//! box with one stop for Tab, in which the arrow keys move.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Align, FontFamily, FontId, Galley, Label, Layout, Rect, Response, RichText, Role, Sense, Stroke,
    StrokeKind, Ui, pos2, vec2,
};

use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::focus_ring;
use crate::app::widgets::{accessible, beneath, layout, statement_list};
use crate::model::moments::ShiftRow;
use crate::model::shift::Moves;
use crate::model::{MomentComparison, Training};
use crate::text;
use crate::words;
use crate::words::training::question_short;

const ROW: f32 = 36.0;
const BAR: f32 = 22.0;
/// The size of what is written in a bar and over it, in points.
const NUMBER: f32 = 13.0;
/// Where the titles begin, from the left of a row.
const TITLE: f32 = 46.0;

/// Which way answers went, in the order of a bar's parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Down,
    Same,
    Up,
}

impl Direction {
    const ALL: [Self; 3] = [Self::Down, Self::Same, Self::Up];

    fn word(self) -> String {
        match self {
            Self::Down => text!("changed-down"),
            Self::Same => text!("changed-same"),
            Self::Up => text!("changed-up"),
        }
    }

    fn of(self, moves: Moves) -> u32 {
        match self {
            Self::Down => moves.down,
            Self::Same => moves.same,
            Self::Up => moves.up,
        }
    }

    /// Outlined, grey or filled: told apart without colour too. Gives the colour
    /// that is read on it.
    fn paint(self, ui: &Ui, part: Rect) -> egui::Color32 {
        let palette = Palette::of(ui);
        let (fill, edge, ink) = match self {
            Self::Down => (palette.surface, Stroke::new(1.5, palette.ink), palette.ink),
            Self::Same => (palette.quiet, Stroke::new(1.0, palette.edge), palette.ink),
            Self::Up => (palette.accent, Stroke::NONE, palette.on_accent),
        };
        ui.painter().rect(part, 2.0, fill, edge, StrokeKind::Inside);
        ink
    }
}

/// With less room than this the words over the bars begin at the left, in points.
const NARROW: f32 = 460.0;

/// Where the bars begin, and how long the longest is.
fn track(row: Rect) -> (f32, f32) {
    let length = (row.width() * 0.46).clamp(120.0, 320.0);
    (row.right() - length - 6.0, length)
}

/// Draws the chart. Gives a line that was chosen instead of `current`.
pub fn chart(
    ui: &mut Ui,
    training: &Training,
    comparison: &MomentComparison,
    lines: &[ShiftRow],
    current: ShiftRow,
) -> Option<ShiftRow> {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head(ui);
        ui.add_space(6.0);
        layout::hairline(ui);
        layout::region(ui, Role::ListBox, &text!("changed-list"), |ui| {
            rows(ui, training, comparison, lines, current)
        })
    })
}

fn rows(
    ui: &mut Ui,
    training: &Training,
    comparison: &MomentComparison,
    lines: &[ShiftRow],
    current: ShiftRow,
) -> Option<ShiftRow> {
    let mut chosen = None;
    let place = lines.iter().position(|line| *line == current).unwrap_or_default();
    let longest = comparison.longest();
    for (position, line) in lines.iter().enumerate() {
        if position == comparison.statements.len() {
            between(ui);
        }
        let (number, title) = titled(training, *line);
        let moves = comparison.moves(*line);
        let response = row(ui, &Item { number, title, moves, longest, current: position == place });
        accessible::place_in_list(ui, &response, position, lines.len());
        if response.clicked() {
            chosen = Some(position);
        }
        if position == place {
            chosen = statement_list::keys(ui, &response, place, lines.len()).or(chosen);
        }
    }
    chosen.and_then(|position| lines.get(position).copied())
}

/// "I…", and what the parts of a bar are.
fn head(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    let quiet = |words: String, ui: &Ui| {
        Label::new(RichText::new(words).size(NUMBER).family(semibold()).color(Palette::of(ui).muted))
    };
    let (left, _) = track(rect);
    let rest_from = |from: f32| Rect::from_min_max(pos2(from, rect.top()), rect.max);
    let layout = Layout::left_to_right(Align::Center);
    let side = |rect| egui::UiBuilder::new().max_rect(rect).layout(layout);
    // In rects of our own, so that the words over the bars begin where the bars do.
    let narrow = rect.width() < NARROW;
    if !narrow {
        let mut lead_in = ui.new_child(side(rest_from(rect.left() + TITLE)));
        let label = quiet(text!("training-lead-in"), &lead_in);
        lead_in.add(label);
    }
    let mut legend = ui.new_child(side(rest_from(if narrow { rect.left() } else { left })));
    legend.spacing_mut().item_spacing.x = 4.0;
    for direction in Direction::ALL {
        let (swatch, _) = legend.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
        direction.paint(&legend, swatch);
        let label = quiet(direction.word(), &legend).truncate();
        legend.add(label);
        legend.add_space(4.0);
    }
}

/// What parts the questions from the statements.
fn between(ui: &mut Ui) {
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.add_space(TITLE);
        let words = RichText::new(text!("changed-from-1-to-5")).size(SMALL).family(semibold());
        ui.add(Label::new(words.color(Palette::of(ui).muted)));
    });
    ui.add_space(4.0);
    layout::hairline(ui);
}

/// Its number and title, or what is asked in a few words.
fn titled(training: &Training, line: ShiftRow) -> (Option<usize>, String) {
    match line {
        ShiftRow::Statement(position) => {
            let statement = training.checklist.statements.get(position);
            let title = statement.map(|statement| statement.short_title().to_owned());
            (Some(position + 1), title.unwrap_or_default())
        }
        ShiftRow::Question(question) => (None, question_short(question)),
    }
}

/// What a row shows.
struct Item {
    number: Option<usize>,
    title: String,
    moves: Moves,
    /// As many people as the longest bar counts.
    longest: u32,
    current: bool,
}

impl Item {
    /// "4 Tuning in to cues: 12 of 19 moved up, 6 stayed, 1 went down."
    fn name(&self) -> String {
        let (title, moves) = (self.title.as_str(), words::shift::moves(self.moves));
        if let Some(number) = self.number {
            text!("changed-row", number = number, title = title, moves = moves)
        } else {
            text!("changed-row-question", title = title, moves = moves)
        }
    }
}

fn row(ui: &mut Ui, item: &Item) -> Response {
    // Only the current row is a stop for Tab.
    let sense = if item.current { Sense::click() } else { Sense::CLICK };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), sense);
    let name = item.name();
    accessible::one_of(ui, &response, Role::ListBoxOption, item.current, || name.clone());
    if ui.is_rect_visible(rect) {
        let palette = Palette::of(ui);
        if item.current {
            ui.painter().rect_filled(rect, 6, palette.tint);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 6, palette.background);
        }
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, palette.hairline));
        focus_ring(ui, rect.shrink(3.0), &response);
        write(ui, rect, item);
        bar(ui, rect, item.moves, item.longest);
    }
    if beneath::is_covered(ui) { response } else { response.on_hover_text(name) }
}

fn write(ui: &Ui, rect: Rect, item: &Item) {
    let palette = Palette::of(ui);
    if let Some(number) = item.number {
        let font = FontId::proportional(BODY);
        let galley = ui.painter().layout_no_wrap(number.to_string(), font, palette.muted);
        let at = rect.left_center() + vec2(34.0 - galley.size().x, -galley.size().y / 2.0);
        ui.painter().galley(at, galley, palette.muted);
    }
    let room = track(rect).0 - rect.left() - TITLE - 12.0;
    let galley = title(ui, item, room);
    let at = rect.left_center() + vec2(TITLE, -galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, palette.ink);
}

/// The title on one line, or where that is too narrow, on two of small text.
fn title(ui: &Ui, item: &Item, room: f32) -> Arc<Galley> {
    let family = if item.current { semibold() } else { FontFamily::Proportional };
    let ink = Palette::of(ui).ink;
    let line = ui.painter().layout_no_wrap(item.title.clone(), FontId::new(BODY, family.clone()), ink);
    if line.size().x <= room {
        return line;
    }
    let mut job = LayoutJob::simple(item.title.clone(), FontId::new(SMALL, family), ink, room);
    job.wrap.max_rows = 2;
    ui.painter().layout_job(job)
}

/// As long as the people that it counts, with a number in each of its parts.
#[allow(clippy::cast_precision_loss)] // people on a course
fn bar(ui: &Ui, row: Rect, moves: Moves, longest: u32) {
    let (mut left, length) = track(row);
    let font = FontId::new(NUMBER, semibold());
    let measure = |direction: Direction| {
        let words = direction.of(moves).to_string();
        ui.painter().layout_no_wrap(words, font.clone(), Palette::of(ui).ink)
    };
    let room = length * moves.paired() as f32 / longest.max(1) as f32;
    let there: Vec<Direction> =
        Direction::ALL.into_iter().filter(|direction| direction.of(moves) > 0).collect();
    let counts: Vec<u32> = there.iter().map(|direction| direction.of(moves)).collect();
    let least: Vec<f32> = there.iter().map(|direction| measure(*direction).size().x + 8.0).collect();
    for (direction, width) in there.iter().zip(widths(room, &counts, &least)) {
        let part = Rect::from_min_size(pos2(left, row.center().y - BAR / 2.0), vec2(width, BAR));
        let ink = direction.paint(ui, part);
        let galley = measure(*direction);
        ui.painter().galley_with_override_text_color(part.center() - galley.size() / 2.0, galley, ink);
        left += width;
    }
}

/// Widths in proportion; where a number would not fit, the widest part gives way.
#[allow(clippy::cast_precision_loss)] // people on a course
fn widths(room: f32, counts: &[u32], least: &[f32]) -> Vec<f32> {
    let all = counts.iter().sum::<u32>().max(1) as f32;
    let exact: Vec<f32> = counts.iter().map(|count| room * *count as f32 / all).collect();
    let mut widths: Vec<f32> = exact.iter().zip(least).map(|(exact, least)| exact.max(*least)).collect();
    // A bar longer than its people would be read as more people.
    let excess = widths.iter().sum::<f32>() - room;
    if let Some(widest) = widths.iter_mut().max_by(|a, b| a.total_cmp(b)) {
        *widest = (*widest - excess).max(least.iter().copied().fold(0.0, f32::max));
    }
    widths
}
