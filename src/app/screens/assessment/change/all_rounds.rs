//! The ratings of all rounds in one picture: a row for each statement, a mark for each
//! round. No line joins the marks, and nothing is added up: they are steps, not numbers.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, FontId, Id, Rect, Role, Sense, Ui, Vec2, pos2, vec2};

use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::sight::{RowsInSight, Sight};
use crate::app::widgets::{layout, table, text};
use crate::model::{Assessment, Round, Statement};
use crate::text;
use crate::words::movement;

const MARK: f32 = 24.0;
/// From one round to the next: a date has to fit, its year below it.
const COLUMN: f32 = 62.0;
const ROW: f32 = 36.0;

/// Draws as many rounds as there is room for; `passed`: how many of the last ones are not
/// shown, since earlier ones are.
pub fn all_rounds(ui: &mut Ui, assessment: &Assessment, passed: &mut usize, rows: &mut RowsInSight) {
    layout::card(ui, |ui| {
        let room = ui.available_width();
        let title = (room * 0.36).clamp(110.0, 340.0);
        let fit = columns_in(room - title);
        let all = assessment.rounds.len();
        *passed = (*passed).min(all.saturating_sub(fit));
        let end = all - *passed;
        let start = end.saturating_sub(fit);
        if all > fit {
            paging(ui, [start, end, all], fit, passed);
        }
        let shown = assessment.rounds.get(start..end).unwrap_or_default();
        let statements = &assessment.checklist.statements;
        let size = (statements.len(), shown.len() + 1);
        table::table(ui, &text!("change-all-rounds"), size, |ui| {
            table::heading_row(ui, |ui| headings(ui, shown, title));
            layout::hairline(ui);
            ui.spacing_mut().item_spacing.y = 2.0;
            let mut sight = Sight::of(ui);
            for (place, statement) in statements.iter().enumerate() {
                let number = place + 1;
                rows.row(ui, &mut sight, Id::unique(("over-rounds", &statement.id)), |ui| {
                    let name = || movement::over_rounds(number, statement, shown);
                    table::row(ui, (place, statements.len()), name, |ui| {
                        row(ui, number, statement, shown, title);
                    });
                    layout::hairline(ui);
                });
            }
            sight.catch_up(ui);
        });
    });
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a window's width
fn columns_in(room: f32) -> usize {
    (room / COLUMN).floor().max(1.0) as usize
}

/// Which rounds are shown, and the ways to the others.
fn paging(ui: &mut Ui, [start, end, all]: [usize; 3], fit: usize, passed: &mut usize) {
    ui.horizontal_wrapped(|ui| {
        text::announce(ui, &text!("change-rounds-shown", first = start + 1, last = end, all = all));
        let earlier = Button::secondary(text!("change-rounds-earlier")).enabled(start > 0);
        if ui.add(earlier).clicked() {
            *passed += fit;
        }
        let later = Button::secondary(text!("change-rounds-later")).enabled(*passed > 0);
        if ui.add(later).clicked() {
            *passed = passed.saturating_sub(fit);
        }
    });
}

/// The middle of a round's column in a row.
#[allow(clippy::cast_precision_loss)] // as many as fit into a window
fn middle(row: Rect, title: f32, column: usize) -> f32 {
    row.left() + title + (column as f32 + 0.5) * COLUMN
}

/// "Our workforce…", and the day of each round, the year below it.
fn headings(ui: &mut Ui, rounds: &[Arc<Round>], title: f32) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 40.0), Sense::hover());
    let write = |words: String, left: f32, room: f32, align: Align| {
        let format = TextFormat::simple(FontId::new(SMALL, semibold()), palette.muted);
        let mut job = LayoutJob::single_section(words, format);
        job.wrap = TextWrapping { max_width: room, max_rows: 2, ..TextWrapping::default() };
        job.halign = align;
        let galley = ui.painter().layout_job(job);
        let top = rect.bottom() - 4.0 - galley.size().y;
        ui.painter().galley(pos2(left, top), galley, palette.muted);
    };
    write(text!("our-workforce"), rect.left(), title - 12.0, Align::LEFT);
    let first = Rect::from_min_size(rect.min, vec2(title - 12.0, rect.height()));
    table::painted(ui, first, "titles", (Role::ColumnHeader, 0), || text!("our-workforce"));
    for (column, (round, words)) in rounds.iter().zip(movement::columns(rounds)).enumerate() {
        let middle = middle(rect, title, column);
        write(words, middle, COLUMN - 4.0, Align::Center);
        let place = Rect::from_center_size(pos2(middle, rect.center().y), vec2(COLUMN, rect.height()));
        let id = ("round", column);
        let name = || round.label.trim().to_owned();
        table::painted(ui, place, id, (Role::ColumnHeader, column + 1), name)
            .on_hover_text(round.label.trim());
    }
}

fn row(ui: &mut Ui, number: usize, statement: &Statement, rounds: &[Arc<Round>], title: f32) {
    let palette = Palette::of(ui);
    let called = text!("doc-numbered", number = number, title = statement.short_title());
    let galley = ui.painter().layout(called, FontId::proportional(BODY), palette.ink, title - 12.0);
    let size = vec2(ui.available_width(), (galley.size().y + 8.0).max(ROW));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    let words = Rect::from_min_size(at, galley.size());
    ui.painter().galley(at, galley, palette.ink);
    response.on_hover_text(&statement.text);
    let name = || text!("changed-title", number = number, title = statement.short_title());
    table::painted(ui, words, "title", (Role::RowHeader, 0), name).on_hover_text(&statement.text);
    for (column, round) in rounds.iter().enumerate() {
        let place = pos2(middle(rect, title, column), rect.center().y);
        let square = Rect::from_center_size(place, Vec2::splat(MARK));
        let rating = round.rating(&statement.id);
        mark::paint(ui.painter(), square, rating, palette, Finish::Filled);
        let said = || movement::at_round(statement, round);
        table::painted(ui, square, column, (Role::Cell, column + 1), said).on_hover_text(said());
    }
}
