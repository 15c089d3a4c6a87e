//! The rows of a plan from elsewhere, as they will be.

use egui::{Role, Ui};

use crate::app::open::pending_actions::PendingActions;
use crate::app::page::Page;
use crate::app::screens::assessment::plan::import::questions::places;
use crate::app::theme::SUBTITLE;
use crate::app::widgets::field::choice;
use crate::app::widgets::{layout, text};
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
        layout::columns(ui, &widths, |column, ui| {
            let heading = match column {
                0 => text!("import-row"),
                1 => text!("plan-what"),
                2 => text!("plan-who"),
                3 => text!("plan-when"),
                _ => text!("plan-statement"),
            };
            text::quiet(ui, &heading);
        });
        layout::region(ui, Role::List, &text!("actions-rows"), |ui| {
            for line in pending.reading.lines.iter().take(SHOWN) {
                layout::hairline(ui);
                let name = text!("actions-row", row = line.row, what = line.what.as_str());
                layout::region(ui, Role::ListItem, &name, |ui| {
                    layout::columns(ui, &widths, |column, ui| match column {
                        0 => _ = text::quiet(ui, &line.row.to_string()),
                        1 => what(ui, line, pending),
                        2 => _ = text::quiet(ui, &line.owner),
                        3 => when(ui, line),
                        _ => {
                            let place = pending.reading.place(line);
                            let chosen = places.iter().position(|(of, _)| *of == place).unwrap_or_default();
                            let label = text!("actions-row-statement", row = line.row);
                            let width = ui.available_width() - 12.0;
                            let picked = choice(ui, ("row", line.row), &label, &names, chosen, width);
                            let picked = picked.and_then(|picked| places.get(picked)?.0.clone());
                            said = said.take().or(picked.map(|place: Place| (line.row, place)));
                        }
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

/// What will be done, how far it has come, and whether it stays out.
fn what(ui: &mut Ui, line: &Line, pending: &PendingActions) {
    text::body(ui, &line.what);
    if let Some(status) = pending.reading.status(line) {
        text::quiet(ui, &words::status(status));
    }
    if pending.doubles.contains(&line.row) && !pending.reading.add_again {
        text::quiet(ui, &text!("actions-double"));
    }
}

fn when(ui: &mut Ui, line: &Line) {
    if let Some(due) = &line.due {
        text::quiet(ui, &words::short_when(due));
    }
}
