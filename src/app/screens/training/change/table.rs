//! The shift table: who answered what at the first moment, by what they answered
//! at the second one.

use egui::{
    Align, Color32, FontFamily, Label, Layout, Rect, RichText, Role, Sense, Ui, UiBuilder, pos2, vec2,
};

use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::chip::chip;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, table};
use crate::model::shift::Shift;
use crate::model::{Moment, MomentPair, Rating};
use crate::text;
use crate::words;
use crate::words::training::moment;

/// The answers in the order of a shift table's rows.
const RATINGS: [Rating; 3] = [Rating::Red, Rating::Amber, Rating::Green];

/// Draws the table of a statement.
pub fn of_ratings(ui: &mut Ui, shift: &Shift<3>, pair: MomentPair) {
    let answers = RATINGS.map(|rating| words::rating(Some(rating)));
    table(ui, shift, pair, &answers, 44.0, |ui, row| {
        chip(ui, RATINGS.get(row).copied());
    });
}

/// Draws the table of a question from 1 to 5.
pub fn of_scores(ui: &mut Ui, shift: &Shift<5>, pair: MomentPair) {
    let answers = [1, 2, 3, 4, 5].map(|score: u8| score.to_string());
    table(ui, shift, pair, &answers, 36.0, |ui, row| {
        let score = answers.get(row).map(String::as_str).unwrap_or_default();
        ui.add(Label::new(RichText::new(score).size(BODY).family(semibold())));
    });
}

/// The columns of a table that is as wide as `row`.
#[derive(Clone, Copy)]
struct Grid {
    row: Rect,
    column: f32,
    columns: usize,
}

impl Grid {
    #[allow(clippy::cast_precision_loss)] // five at most
    fn of(row: Rect, columns: usize) -> Self {
        let column = (row.width() * 0.52 / columns as f32).clamp(30.0, 68.0);
        Self { row, column, columns }
    }

    #[allow(clippy::cast_precision_loss)] // five at most
    fn cell(self, column: usize) -> Rect {
        let left = self.row.right() - (self.columns - column) as f32 * self.column;
        Rect::from_min_size(pos2(left, self.row.top()), vec2(self.column, self.row.height()))
    }

    /// What is left of the first column.
    fn side(self) -> Rect {
        let right = self.cell(0).left();
        Rect::from_min_max(self.row.min + vec2(4.0, 0.0), pos2(right, self.row.bottom()))
    }
}

fn table<const N: usize>(
    ui: &mut Ui,
    shift: &Shift<N>,
    pair: MomentPair,
    answers: &[String; N],
    height: f32,
    row_heading: impl Fn(&mut Ui, usize),
) {
    // As wide as the names of two moments and the narrowest cells.
    #[allow(clippy::cast_precision_loss)] // five at most
    let least = 120.0 + 30.0 * N as f32;
    layout::wide(ui, "shift", least, |ui| rows(ui, shift, pair, answers, height, row_heading));
}

fn rows<const N: usize>(
    ui: &mut Ui,
    shift: &Shift<N>,
    pair: MomentPair,
    answers: &[String; N],
    height: f32,
    row_heading: impl Fn(&mut Ui, usize),
) {
    let (first, second) = pair;
    let name = text!("changed-table", first = moment(first), second = moment(second));
    table::table(ui, &name, (N, N + 1), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        table::heading_row(ui, |ui| column_headings(ui, pair, answers));
        layout::hairline(ui);
        for (from, answer) in answers.iter().enumerate() {
            let sentence = || row_name(shift, pair, answers, from, answer);
            table::row(ui, (from, N), sentence, |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
                let grid = Grid::of(rect, N);
                let name = || at_moment(first, answer);
                within(ui, grid.side(), |ui| {
                    table::cell(ui, Role::RowHeader, 0, name, |ui| row_heading(ui, from));
                });
                for (to, answer) in answers.iter().enumerate() {
                    let count = shift.cell(from, to);
                    let name = || table::called(&at_moment(second, answer), &count.to_string());
                    let number = |ui: &mut Ui| number(ui, count, to > from);
                    filled(ui, grid.cell(to), (Role::Cell, to + 1), name, number);
                }
            });
            layout::hairline(ui);
        }
    });
}

/// "Before Red".
fn at_moment(of: Moment, answer: &str) -> String {
    text!("changed-table-at", moment = moment(of), answer = answer)
}

/// "Before Red. After Red: 1, Amber: 4, Green: 2".
fn row_name<const N: usize>(
    shift: &Shift<N>,
    (first, second): MomentPair,
    answers: &[String; N],
    from: usize,
    answer: &str,
) -> String {
    let counted = answers.iter().enumerate().map(|(to, answer)| {
        text!("changed-table-cell", answer = answer.as_str(), count = shift.cell(from, to))
    });
    let counts: Vec<String> = counted.collect();
    text!(
        "changed-table-row",
        first = moment(first),
        answer = answer,
        second = moment(second),
        counts = counts.join(", ")
    )
}

/// "Before ↓ After →", and the answers.
fn column_headings<const N: usize>(ui: &mut Ui, (first, second): MomentPair, answers: &[String; N]) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
    let grid = Grid::of(rect, N);
    // The two arrows say to the eye what is in the name of the table.
    within(ui, grid.side(), |ui| {
        table::unsaid(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 3.0;
            for (moment, sign) in [(moment(first), Icon::Down), (moment(second), Icon::Next)] {
                quiet_heading(ui, moment);
                let (place, _) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
                sign.paint(ui.painter(), place, Palette::of(ui).muted);
                ui.add_space(5.0);
            }
        });
    });
    for (column, answer) in answers.iter().enumerate() {
        let name = || at_moment(second, answer);
        let heading = |ui: &mut Ui| centred(ui, answer.clone(), SMALL, semibold(), Palette::of(ui).muted);
        filled(ui, grid.cell(column), (Role::ColumnHeader, column + 1), name, heading);
    }
}

fn quiet_heading(ui: &mut Ui, words: String) {
    let rich = RichText::new(words).size(SMALL).family(semibold()).color(Palette::of(ui).muted);
    ui.add(Label::new(rich).truncate());
}

/// A number; tinted and bold where people moved up.
fn number(ui: &mut Ui, count: u32, up: bool) {
    let palette = Palette::of(ui);
    if up {
        ui.painter().rect_filled(ui.max_rect(), 0.0, palette.tint);
    }
    let family = if up { semibold() } else { FontFamily::Proportional };
    centred(ui, count.to_string(), BODY, family, palette.ink);
}

fn centred(ui: &mut Ui, words: String, size: f32, family: FontFamily, colour: Color32) {
    ui.add(Label::new(RichText::new(words).size(size).family(family).color(colour)));
}

/// A cell that fills `rect`, its words in the middle.
fn filled(
    ui: &mut Ui,
    rect: Rect,
    (role, column): (Role, usize),
    name: impl FnOnce() -> String,
    add: impl FnOnce(&mut Ui),
) {
    let middle = Layout::centered_and_justified(egui::Direction::LeftToRight);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect).layout(middle));
    table::cell(&mut inside, role, column, name, add);
}

fn within(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) {
    let layout = Layout::left_to_right(Align::Center);
    add(&mut ui.new_child(UiBuilder::new().max_rect(rect).layout(layout)));
}
