//! Whose answer to what is being typed, large enough to be read beside a pile of paper.

use egui::{Memory, Ui, vec2};

use crate::app::page::TrainingPage;
use crate::app::screens::training::answers::column::Given;
use crate::app::screens::training::answers::cursor::{Cursor, Next};
use crate::app::screens::training::answers::keys::answer;
use crate::app::screens::training::answers::learner::{Became, LearnerPanel, is_about, learner};
use crate::app::screens::training::answers::sheet::Sheet;
use crate::app::screens::training::answers::view::{Again, AnswersView};
use crate::app::screens::training::answers::wording::wording;
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::model::Moment;
use crate::text;
use crate::words::training as words;

/// Draws the learner, the moment, the wording, and the answers for the mouse.
pub(super) fn current(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet) {
    let Some((column, of)) = sheet.column(view.cursor.cell).zip(sheet.learner(view.cursor.row)) else {
        return;
    };
    layout::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
            let name = text!("answers-learner", code = of.code.as_str());
            let sign = if view.learner.open { Icon::Up } else { Icon::Down };
            if ui.add(Button::title(of.code.as_str()).after(sign).named(name)).clicked() {
                view.learner.toggle();
            }
            for given in column.choices() {
                choice(ui, page, view, sheet, given);
            }
            text::quiet(ui, &moment(sheet));
        });
        if view.learner.open && is_about(page, &mut view.learner, sheet.training, of) {
            match learner(ui, page, &mut view.learner, sheet.training, of) {
                Became::Same => {}
                Became::Joined { keep, other } => stay(view, sheet, &keep, &other),
                Became::Left => {
                    view.learner = LearnerPanel::default();
                    view.go(Next::Cell(view.cursor));
                }
            }
        }
        match view.again {
            Some(Again::InPart) => _ = text::announce(ui, &text!("answers-begun", code = of.code.as_str())),
            Some(Again::Whole) => _ = text::told(ui, &text!("answers-again", code = of.code.as_str())),
            None => {}
        }
        // Beside the open code there is nothing to click.
        if sheet.moment != Moment::Before && sheet.training.is_late(of) && !view.learner.open {
            text::announce(ui, &text!("answers-late", code = of.code.as_str()));
        }
        wording(ui, &mut view.longest, sheet, column);
    });
}

/// "Before: before the course".
fn moment(sheet: &Sheet) -> String {
    let (moment, when) = (words::moment(sheet.moment), words::moment_explained(sheet.moment));
    text!("answers-when", moment = moment, when = when)
}

/// One answer for the mouse, with the key that does the same.
fn choice(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet, given: Given) {
    // While a code is typed, a letter goes into the code.
    let takes_keys = ui.memory(Memory::focused) == Some(sheet.cell_id(view.cursor));
    let button = Button::secondary(given.words()).marked(sheet.given(view.cursor) == Some(given));
    let button = match given {
        Given::Vote(_) if takes_keys => button.key(given.key()),
        Given::Vote(_) | Given::Score(_) => button,
    };
    let name = text!("answers-choice", answer = given.words());
    if ui.add(button.named(name).for_mouse()).clicked() {
        answer(page, view, sheet, given);
        // What is typed next is no part of what the mouse did.
        view.run.end();
    }
}

/// Where two have become one, the keyboard stays with that one: whoever types goes on with
/// the same answers.
fn stay(view: &mut AnswersView, sheet: &Sheet, keep: &str, other: &str) {
    view.learner = LearnerPanel::default();
    // As the rows are once the other one is gone.
    let left = sheet.training.participants.iter().filter(|of| of.code != other);
    let row = left.map(|of| of.code.as_str()).position(|code| code == keep);
    let cell = view.cursor.cell;
    view.go(row.map_or(Next::Code, |row| Next::Cell(Cursor { row, cell, by_code: view.cursor.by_code })));
}
