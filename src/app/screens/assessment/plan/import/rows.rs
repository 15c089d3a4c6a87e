//! The rows of a plan from elsewhere, as they will be.

use egui::{Role, Ui};

use crate::app::open::pending_actions::PendingActions;
use crate::app::page::Page;
use crate::app::screens::assessment::plan::import::questions::places;
use crate::app::theme::SUBTITLE;
use crate::app::widgets::field::choice;
use crate::app::widgets::{layout, table, text};
use crate::files::import::actions::lines::Line;
use crate::files::import::actions::reading::Place;
use crate::text;
use crate::words;

/// How many rows are shown.
const SHOWN: usize = 60;

/// Draws the rows, each with the statement that it goes to, which can be changed.
pub(super) fn rows_ui(ui: &mut Ui, page: &Page, pending: &mut PendingActions) {
    let assessment = page.open.assessment();
    let places = places(assessment);
    let names: Vec<String> = places.iter().map(|(_, name)| name.clone()).collect();
    let mut said = None;
    layout::card(ui, |ui| {
        text::heading(ui, 2, &text!("actions-rows"), SUBTITLE);
        let room = ui.available_width();
        let widths = [52.0, room * 0.36, room * 0.15, room * 0.15, room * 0.34 - 52.0];
        let count = pending.reading.lines.len().min(SHOWN);
        table::table(ui, &text!("actions-rows"), (count, widths.len()), |ui| {
            table::heading_row(ui, |ui| {
                layout::columns(ui, &widths, |column, ui| {
                    let words = heading(column);
                    let shown = |ui: &mut Ui| text::quiet(ui, &heading(column));
                    table::cell(ui, Role::ColumnHeader, column, || words, shown);
                });
            });
            for (place, line) in pending.reading.lines.iter().take(SHOWN).enumerate() {
                layout::hairline(ui);
                let sentence = || text!("actions-row", row = line.row, what = line.what.as_str());
                table::row(ui, (place, count), sentence, |ui| {
                    layout::columns(ui, &widths, |column, ui| match column {
                        4 => {
                            table::holds(ui, Role::Cell, column);
                            let place = pending.reading.place(line);
                            let chosen = places.iter().position(|(of, _)| *of == place).unwrap_or_default();
                            let label = text!("actions-row-statement", row = line.row);
                            let width = ui.available_width() - 12.0;
                            let picked = choice(ui, ("row", line.row), &label, &names, chosen, width);
                            let picked = picked.and_then(|picked| places.get(picked)?.0.clone());
                            said = said.take().or(picked.map(|place: Place| (line.row, place)));
                        }
                        _ => read_only(ui, pending, line, column),
                    });
                });
            }
        });
        if pending.reading.lines.len() > SHOWN {
            text::quiet(ui, &text!("actions-more", count = pending.reading.lines.len() - SHOWN));
        }
    });
    if let Some((row, place)) = said {
        pending.answer(assessment, |reading| reading.set_row(row, place));
    }
}

fn heading(column: usize) -> String {
    match column {
        0 => text!("import-row"),
        1 => text!("plan-what"),
        2 => text!("plan-who"),
        3 => text!("plan-when"),
        _ => text!("plan-statement"),
    }
}

/// A cell of a column in which nothing can be chosen.
fn read_only(ui: &mut Ui, pending: &PendingActions, line: &Line, column: usize) {
    let shown = match column {
        0 => vec![line.row.to_string()],
        1 => what(line, pending),
        2 => vec![line.owner.clone()],
        _ => line.due.as_ref().map(words::short_when).into_iter().collect(),
    };
    let name = || table::called(&heading(column), &shown.join(". "));
    let role = if column == 0 { Role::RowHeader } else { Role::Cell };
    table::cell(ui, role, column, name, |ui| {
        for (place, words) in shown.iter().enumerate() {
            _ = if column == 1 && place == 0 { text::body(ui, words) } else { text::quiet(ui, words) };
        }
    });
}

/// What will be done, how far it has come, and whether it stays out.
fn what(line: &Line, pending: &PendingActions) -> Vec<String> {
    let status = pending.reading.status(line).map(words::status);
    let is_double = pending.doubles.contains(&line.row) && !pending.reading.add_again;
    let double = is_double.then(|| text!("actions-double"));
    [line.what.clone()].into_iter().chain(status).chain(double).collect()
}
