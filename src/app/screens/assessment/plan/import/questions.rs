//! What the person is asked of a plan from elsewhere, and what its columns hold.

use egui::{Role, Ui};

use crate::app::open::pending_actions::PendingActions;
use crate::app::page::Page;
use crate::app::theme::semibold;
use crate::app::widgets::field::choice;
use crate::app::widgets::{layout, text};
use crate::files::import::actions::columns::Holds;
use crate::files::import::actions::reading::Place;
use crate::files::import::survey::table::letter;
use crate::model::{Assessment, Status};
use crate::text;
use crate::words;

/// Draws what is asked, and the columns.
pub(super) fn questions_ui(ui: &mut Ui, page: &Page, pending: &mut PendingActions) {
    let assessment = page.open.assessment();
    sheet(ui, assessment, pending);
    let is_readable = pending.reading.columns.contains(&Holds::What);
    if !is_readable {
        columns(ui, assessment, pending);
    }
    statements(ui, assessment, pending);
    statuses(ui, assessment, pending);
    doubles(ui, assessment, pending);
    if is_readable {
        columns(ui, assessment, pending);
    }
}

/// Which of several sheets is meant.
fn sheet(ui: &mut Ui, assessment: &Assessment, pending: &mut PendingActions) {
    let (names, chosen) = pending.reading.sheets();
    if names.len() < 2 {
        return;
    }
    let picked = asked(ui, &text!("actions-sheet"), "sheet", &names, chosen);
    if let Some(picked) = picked {
        pending.answer(assessment, |reading| reading.choose_table(picked, assessment));
    }
}

/// A question with a menu for its answer.
fn asked(ui: &mut Ui, label: &str, id: &str, options: &[String], chosen: usize) -> Option<usize> {
    ui.horizontal_wrapped(|ui| {
        text::caption(ui, label);
        choice(ui, id, label, options, chosen, 320.0)
    })
    .inner
}

fn columns(ui: &mut Ui, assessment: &Assessment, pending: &mut PendingActions) {
    let names: Vec<String> = Holds::ALL.into_iter().map(name).collect();
    let mut said = None;
    layout::section(ui, &text!("import-columns"), |ui| {
        let room = ui.available_width();
        let widths = [room * 0.32, room * 0.38, room * 0.30];
        let columns = pending.reading.columns.iter().zip(&pending.examples).enumerate();
        for (column, (holds, examples)) in columns {
            let heading = pending.reading.table().head.cell(column).to_owned();
            let heading = text!("import-column", column = letter(column), head = heading);
            layout::region(ui, Role::ListItem, &heading, |ui| {
                layout::columns(ui, &widths, |part, ui| match part {
                    0 => _ = text::one_line(ui, &heading, semibold()),
                    1 => _ = text::short(ui, examples),
                    _ => {
                        let label = text!("import-column-means", column = letter(column));
                        let chosen = Holds::ALL.iter().position(|of| of == holds).unwrap_or_default();
                        let width = ui.available_width() - 12.0;
                        let picked = choice(ui, ("holds", column), &label, &names, chosen, width);
                        said =
                            said.or(picked.and_then(|picked| Holds::ALL.get(picked)).map(|of| (column, *of)));
                    }
                });
            });
        }
    });
    if let Some((column, holds)) = said {
        pending.answer(assessment, |reading| reading.set_column(column, holds, assessment));
    }
}

fn name(holds: Holds) -> String {
    match holds {
        Holds::Nothing => text!("import-means-nothing"),
        Holds::What => text!("plan-what"),
        Holds::Statement => text!("plan-statement"),
        Holds::Owner => text!("plan-who"),
        Holds::Due => text!("plan-when"),
        Holds::Status => text!("plan-status"),
        Holds::Measure => text!("plan-measure"),
        Holds::Support => text!("plan-support"),
        Holds::Outcome => text!("plan-outcome"),
        Holds::Review => text!("plan-review"),
    }
}

/// "Which statement?", each of them, and to leave out.
pub(super) fn places(assessment: &Assessment) -> Vec<(Option<Place>, String)> {
    let statements = (1..).zip(&assessment.checklist.statements).map(|(number, statement)| {
        let name = text!("import-means-statement", number = number, title = statement.short_title());
        (Some(Place::Statement(statement.id.clone())), name)
    });
    let unsaid = (None, text!("actions-which-statement"));
    let out = (Some(Place::LeftOut), text!("actions-left-out"));
    std::iter::once(unsaid).chain(statements).chain([out]).collect()
}

fn statements(ui: &mut Ui, assessment: &Assessment, pending: &mut PendingActions) {
    if pending.statements.is_empty() {
        return;
    }
    let places = places(assessment);
    let names: Vec<String> = places.iter().map(|(_, name)| name.clone()).collect();
    let mut said = None;
    layout::section(ui, &text!("actions-statements"), |ui| {
        text::quiet(ui, &text!("actions-statements-note"));
        for (words, count, place) in &pending.statements {
            let label = if words.is_empty() {
                text!("actions-no-statement", count = *count)
            } else {
                text!("actions-words", words = words.as_str(), count = *count)
            };
            let chosen = places.iter().position(|(of, _)| of == place).unwrap_or_default();
            let picked = asked(ui, &label, &format!("statement {words}"), &names, chosen);
            if let Some((Some(place), _)) = picked.and_then(|picked| places.get(picked)) {
                said = Some((words.clone(), place.clone()));
            }
        }
    });
    if let Some((words, place)) = said {
        pending.answer(assessment, |reading| reading.set_statement(&words, place));
    }
}

fn statuses(ui: &mut Ui, assessment: &Assessment, pending: &mut PendingActions) {
    if pending.statuses.is_empty() {
        return;
    }
    let names: Vec<String> =
        std::iter::once(text!("actions-which-status")).chain(Status::ALL.map(words::status)).collect();
    let mut said = None;
    layout::section(ui, &text!("actions-statuses"), |ui| {
        for (word, count, status) in &pending.statuses {
            let label = text!("actions-words", words = word.as_str(), count = *count);
            let chosen = status.and_then(|status| Status::ALL.iter().position(|of| *of == status));
            let chosen = chosen.map_or(0, |chosen| chosen + 1);
            let picked = asked(ui, &label, &format!("status {word}"), &names, chosen);
            let picked = picked.and_then(|picked| Status::ALL.get(picked.checked_sub(1)?));
            if let Some(status) = picked {
                said = Some((word.clone(), *status));
            }
        }
    });
    if let Some((word, status)) = said {
        pending.answer(assessment, |reading| reading.set_status(&word, status));
    }
}

/// What the plan has already is not added a second time, unless somebody wants it.
fn doubles(ui: &mut Ui, assessment: &Assessment, pending: &mut PendingActions) {
    if pending.doubles.is_empty() {
        return;
    }
    let label = text!("actions-doubles", count = pending.doubles.len());
    let options = [text!("actions-doubles-out"), text!("actions-doubles-add")];
    let chosen = usize::from(pending.reading.add_again);
    if let Some(picked) = asked(ui, &label, "doubles", &options, chosen) {
        pending.answer(assessment, |reading| reading.add_again = picked == 1);
    }
    ui.add_space(4.0);
}
