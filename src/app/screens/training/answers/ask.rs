//! The question about a code, with its answers. Whoever types looks at the paper: the
//! keyboard stays in the field, so that no answer comes by itself.

use egui::{Ui, UiBuilder};

use crate::app::page::TrainingPage;
use crate::app::screens::training::answers::ask_letters;
use crate::app::screens::training::answers::enter_code::{add, show, take};
use crate::app::screens::training::answers::question::CodeQuestion;
use crate::app::screens::training::answers::sheet::Sheet;
use crate::app::screens::training::answers::view::{AnswersView, Wish};
use crate::app::widgets::button::{Button, is_pressed_once};
use crate::app::widgets::{layout, text};
use crate::model::TrainingEdit;
use crate::text;

/// Draws the question, with its answers.
pub(super) fn ask(
    ui: &mut Ui,
    page: &mut TrainingPage,
    view: &mut AnswersView,
    sheet: &Sheet,
    code: &str,
    question: &CodeQuestion,
) {
    // Each time something new, so that it is said aloud again.
    let once = UiBuilder::new().id_salt((code, view.entry.times()));
    let card = |ui: &mut Ui| {
        ui.horizontal_wrapped(|ui| {
            text::prompt(ui, &question.words(code));
            match question {
                CodeQuestion::Answered(row) => answered(ui, view, sheet, code, *row),
                CodeQuestion::Alike(known) => alike(ui, page, view, sheet, code, known),
                CodeQuestion::Answers(to) => ask_letters::answers(ui, page, view, sheet, code, *to),
                CodeQuestion::Both { answers, code: behind, to } => {
                    ask_letters::both(ui, page, view, sheet, code, (answers, behind, *to));
                }
                CodeQuestion::Behind { code: before, answers } => {
                    ask_letters::behind(ui, page, view, sheet, code, (before, answers));
                }
                CodeQuestion::Earlier { wholes, learner } => {
                    ask_letters::earlier(ui, page, view, sheet, code, (wholes, learner));
                }
            }
        });
        if view.entry.has_more() {
            text::told(ui, &text!("answers-typed-after"));
        }
    };
    layout::tinted_card(ui, |ui| ui.scope_builder(once, card));
}

/// Whether the answers that are there are to be changed.
fn answered(ui: &mut Ui, view: &mut AnswersView, sheet: &Sheet, code: &str, row: usize) {
    if is_pressed_once(&ui.add(Button::secondary(text!("answers-change", code = code)))) {
        show(ui, view, sheet, row);
    }
    if is_pressed_once(&ui.add(Button::secondary(text!("answers-other-person")))) {
        view.entry.ask_for_another();
        view.wish = Some(Wish::Code);
    }
}

/// Whether a code that looks like another one's is the same person's.
fn alike(
    ui: &mut Ui,
    page: &mut TrainingPage,
    view: &mut AnswersView,
    sheet: &Sheet,
    code: &str,
    known: &[&str],
) {
    for known in known {
        if is_pressed_once(&ui.add(Button::secondary(text!("answers-it-is", code = *known)))) {
            take(ui, page, view, sheet, (*known).to_owned());
        }
    }
    if is_pressed_once(&ui.add(Button::secondary(text!("answers-another", code = code)))) {
        add(ui, page, view, sheet, code.to_owned());
        // Remembered, or the same would be asked at every moment of the course.
        for known in known {
            page.edit(TrainingEdit::Apart((*known).to_owned(), code.to_owned()));
        }
    }
}
