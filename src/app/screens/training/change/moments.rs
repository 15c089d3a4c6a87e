//! What everybody answered at every moment, in one picture: a row for each statement, a
//! bar of counts for each moment.

use egui::{FontId, Label, Rect, RichText, Role, Sense, Ui, pos2, vec2};

use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::{layout, table, vote_bar};
use crate::model::{AnswersOverTime, Checklist, Moment, Statement, Tally};
use crate::text;
use crate::words::training::{moment, moment_in_sentence};

const BAR: f32 = 22.0;
/// A bar is no shorter than this, in points; with less room the bars go below the title.
const LEAST: f32 = 110.0;
const GAP: f32 = 14.0;

/// Draws the picture.
pub fn all_moments(ui: &mut Ui, checklist: &Checklist, over_time: &AnswersOverTime) {
    let moments = &over_time.moments;
    layout::card(ui, |ui| {
        let grid = Grid::of(ui.available_width(), moments.len(), over_time.longest());
        let size = (checklist.statements.len(), moments.len() + 1);
        table::table(ui, &text!("changed-all-moments"), size, |ui| {
            if grid.is_beside {
                table::heading_row(ui, |ui| headings(ui, moments, grid));
                layout::hairline(ui);
            }
            ui.spacing_mut().item_spacing.y = 4.0;
            let rows = checklist.statements.iter().zip(&over_time.statements);
            for (number, (statement, answers)) in (1_usize..).zip(rows) {
                let counts: Vec<(Moment, Tally)> = moments.iter().copied().zip(answers.clone()).collect();
                let name = || name(number, statement, &counts);
                let place = (number - 1, checklist.statements.len());
                table::row(ui, place, name, |ui| row(ui, number, statement, &counts, grid));
                layout::hairline(ui);
            }
        });
    });
}

/// "4 Tuning in to cues: before: Red 7, Amber 11; after: Amber 9, Green 11".
fn name(number: usize, statement: &Statement, counts: &[(Moment, Tally)]) -> String {
    let counts = counts.iter().map(at_moment).collect::<Vec<_>>().join("; ");
    text!("change-row", number = number, title = statement.short_title(), change = counts)
}

/// "before: Red 7, Amber 11".
fn at_moment((moment, tally): &(Moment, Tally)) -> String {
    let none = || text!("changed-no-answers");
    let what = if tally.people() == 0 { none() } else { vote_bar::in_words(*tally) };
    let title = moment_in_sentence(*moment);
    text!("doc-change-item", title = title, what = what)
}

/// Where the columns are.
#[derive(Clone, Copy)]
struct Grid {
    title: f32,
    column: f32,
    /// The bars stand beside the title, and not below it.
    is_beside: bool,
    /// How many people the longest bar stands for.
    most: u32,
}

impl Grid {
    #[allow(clippy::cast_precision_loss)] // four moments at most
    fn of(room: f32, moments: usize, most: u32) -> Self {
        let title = (room * 0.3).clamp(160.0, 340.0);
        let column = (room - title) / moments.max(1) as f32;
        let is_beside = column >= LEAST + GAP;
        Self { title, column: if is_beside { column } else { room * 0.6 }, is_beside, most }
    }

    #[allow(clippy::cast_precision_loss)] // a course's learners
    fn length(self, tally: Tally) -> f32 {
        (self.column - GAP) * tally.people() as f32 / self.most.max(1) as f32
    }

    #[allow(clippy::cast_precision_loss)] // four moments at most
    fn left(self, row: Rect, column: usize) -> f32 {
        row.left() + self.title + self.column * column as f32
    }
}

fn headings(ui: &mut Ui, moments: &[Moment], grid: Grid) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    for (column, of) in moments.iter().enumerate() {
        let font = FontId::new(SMALL, semibold());
        let galley = ui.painter().layout_no_wrap(moment(*of), font, palette.muted);
        let place = Rect::from_min_size(pos2(grid.left(rect, column), rect.top()), galley.size());
        ui.painter().galley(place.min, galley, palette.muted);
        let id = ("moment", column);
        table::painted(ui, place, id, (Role::ColumnHeader, column + 1), || moment(*of));
    }
}

fn row(ui: &mut Ui, number: usize, statement: &Statement, counts: &[(Moment, Tally)], grid: Grid) {
    let palette = Palette::of(ui);
    let title = text!("doc-numbered", number = number, title = statement.short_title());
    let name = || text!("changed-title", number = number, title = statement.short_title());
    if !grid.is_beside {
        ui.scope(|ui| {
            table::cell(ui, Role::RowHeader, 0, name, |ui| {
                ui.add(Label::new(RichText::new(title).size(BODY).family(semibold())).wrap());
            });
        });
        for (column, at) in counts.iter().enumerate() {
            ui.scope(|ui| {
                table::cell(
                    ui,
                    Role::Cell,
                    column + 1,
                    || at_moment(at),
                    |ui| {
                        ui.add(Label::new(RichText::new(moment(at.0)).size(SMALL).color(palette.muted)));
                        let (rect, _) =
                            ui.allocate_exact_size(vec2(ui.available_width(), BAR), Sense::hover());
                        bar(ui, rect, at.1, grid);
                    },
                );
            });
        }
        return;
    }
    let galley = ui.painter().layout(title, FontId::proportional(BODY), palette.ink, grid.title - GAP);
    let height = (galley.size().y + 8.0).max(36.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    let words = Rect::from_min_size(at, galley.size());
    ui.painter().galley(at, galley, palette.ink);
    response.on_hover_text(&statement.text);
    table::painted(ui, words, "title", (Role::RowHeader, 0), name).on_hover_text(&statement.text);
    for (column, at) in counts.iter().enumerate() {
        let left = pos2(grid.left(rect, column), rect.center().y - BAR / 2.0);
        let place = Rect::from_min_size(left, vec2(grid.column - GAP, BAR));
        bar(ui, place, at.1, grid);
        table::painted(ui, place, column, (Role::Cell, column + 1), || at_moment(at));
    }
}

/// As long as many people answered, so that two moments can be compared.
fn bar(ui: &Ui, place: Rect, tally: Tally, grid: Grid) {
    if tally.people() == 0 {
        let palette = Palette::of(ui);
        let font = FontId::proportional(SMALL);
        let galley = ui.painter().layout(text!("changed-no-answers"), font, palette.muted, place.width());
        let at = place.left_center() - vec2(0.0, galley.size().y / 2.0);
        ui.painter().galley(at, galley, palette.muted);
        return;
    }
    let least = vote_bar::least_width(tally).min(place.width());
    let size = vec2(grid.length(tally).max(least), place.height());
    vote_bar::paint(ui, Rect::from_min_size(place.min, size), tally);
}
