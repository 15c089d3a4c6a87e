//! What becomes of a code that was entered: it leads to a row, begins one, or is asked
//! about first.

use egui::Ui;

use crate::app::page::TrainingPage;
use crate::app::screens::training::answers::cursor::Cursor;
use crate::app::screens::training::answers::question::{CodeQuestion, alike};
use crate::app::screens::training::answers::retype::typed;
use crate::app::screens::training::answers::sheet::Sheet;
use crate::app::screens::training::answers::view::{Again, AnswersView, Wish};
use crate::model::TrainingEdit;

/// Goes to the row of a code, unless something must be asked first.
pub(super) fn take(ui: &Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet, code: String) {
    if CodeQuestion::about(view, sheet, &code).is_some() {
        view.entry.ask(code);
        view.wish = Some(Wish::Code);
        view.entry.carry_ahead(ui);
    } else if let Some(row) = sheet.row_of(&code) {
        show(ui, view, sheet, row);
    } else {
        add(ui, page, view, sheet, code);
    }
}

/// Takes a code that somebody chose out of several: nothing more is asked about it than whose it
/// is, where it is there already.
pub(super) fn take_chosen(
    ui: &Ui,
    page: &mut TrainingPage,
    view: &mut AnswersView,
    sheet: &Sheet,
    code: String,
) {
    if sheet.row_of(&code).is_some() || !alike(sheet, &code).is_empty() {
        take(ui, page, view, sheet, code);
    } else {
        add(ui, page, view, sheet, code);
    }
}

/// Begins a row for a code.
pub(super) fn add(ui: &Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet, code: String) {
    page.edit(TrainingEdit::Add(code));
    into_the_grid(ui, view, Cursor::of_code(sheet.rows(), 0), None);
}

/// Goes to the first answer that a row lacks, or else to its first.
pub(super) fn show(ui: &Ui, view: &mut AnswersView, sheet: &Sheet, row: usize) {
    let open = sheet.first_open(row);
    let begun = sheet.learner(row).is_some_and(|learner| learner.at(sheet.moment).is_some());
    let again = begun.then_some(if open.is_some() { Again::InPart } else { Again::Whole });
    into_the_grid(ui, view, Cursor::of_code(row, open.unwrap_or(0)), again);
}

fn into_the_grid(ui: &Ui, view: &mut AnswersView, cursor: Cursor, again: Option<Again>) {
    view.entry.put(String::new());
    view.run.end();
    view.go_by_code(cursor, again);
    // Answers that were typed before their code come before what is typed behind it.
    let held = std::mem::take(&mut view.entry.held);
    view.entry.carry(ui, typed(&held));
    view.entry.carry_ahead(ui);
}
