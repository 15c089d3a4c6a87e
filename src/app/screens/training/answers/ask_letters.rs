//! The questions about letters that answer, and were typed where a code belongs. What is
//! chosen is typed again as it was meant, key by key.

use egui::{Key, Ui};

use crate::app::page::TrainingPage;
use crate::app::request::Request;
use crate::app::screens::training::answers::cursor::Cursor;
use crate::app::screens::training::answers::enter_code::{add, take, take_chosen};
use crate::app::screens::training::answers::retype::{press, typed};
use crate::app::screens::training::answers::sheet::Sheet;
use crate::app::screens::training::answers::view::{AnswersView, Wish};
use crate::app::widgets::button::{Button, is_pressed_once};
use crate::app::widgets::text;
use crate::text;

/// Whose the answers are that were typed as a code.
pub(super) fn answers(
    ui: &mut Ui,
    page: &mut TrainingPage,
    view: &mut AnswersView,
    sheet: &Sheet,
    code: &str,
    to: Option<Cursor>,
) {
    if let Some((to, learner)) = to.and_then(|to| Some((to, sheet.learner(to.row)?)))
        && pressed(ui, text!("answers-are-of", code = learner.code.as_str()))
    {
        give(ui, view, sheet, to, code, "");
    }
    if pressed(ui, text!("answers-are-others")) {
        view.entry.put(String::new());
        code.clone_into(&mut view.entry.held);
        view.wish = Some(Wish::Code);
    }
    if pressed(ui, text!("answers-another", code = code)) {
        add(ui, page, view, sheet, code.to_owned());
    }
}

/// What of it is answers, and what is a code.
pub(super) fn both(
    ui: &mut Ui,
    page: &mut TrainingPage,
    view: &mut AnswersView,
    sheet: &Sheet,
    typed: &str,
    (answers, code, to): (&str, &str, Option<Cursor>),
) {
    match to.and_then(|to| Some((to, sheet.learner(to.row)?))) {
        Some((to, of)) => {
            let words = text!("answers-split", answers = answers, learner = of.code.as_str(), code = code);
            if pressed(ui, words) {
                give(ui, view, sheet, to, answers, code);
            }
        }
        None => {
            if pressed(ui, text!("answers-code-is", code = code)) {
                take_chosen(ui, page, view, sheet, code.to_owned());
            }
        }
    }
    if pressed(ui, text!("answers-another", code = typed)) {
        add(ui, page, view, sheet, typed.to_owned());
    }
    text::quiet(ui, &text!("answers-split-how"));
}

/// Whether what stands behind a code are the answers of its learner.
pub(super) fn behind(
    ui: &mut Ui,
    page: &mut TrainingPage,
    view: &mut AnswersView,
    sheet: &Sheet,
    typed: &str,
    (code, answers): (&str, &str),
) {
    if pressed(ui, text!("answers-are-behind", answers = answers, code = code)) {
        view.entry.put(String::new());
        answers.clone_into(&mut view.entry.held);
        take(ui, page, view, sheet, code.to_owned());
    }
    if pressed(ui, text!("answers-another", code = typed)) {
        add(ui, page, view, sheet, typed.to_owned());
    }
}

/// Whether the letters that finished a form were the first of the code.
pub(super) fn earlier(
    ui: &mut Ui,
    page: &mut TrainingPage,
    view: &mut AnswersView,
    sheet: &Sheet,
    code: &str,
    (wholes, learner): (&[String], &str),
) {
    for whole in wholes {
        let count = whole.chars().count().saturating_sub(code.chars().count());
        let words = text!("answers-letter-is", code = whole.as_str(), count = count, learner = learner);
        if pressed(ui, words) {
            let changed = view.run.finished().map(|finished| finished.changed.clone()).unwrap_or_default();
            let first = changed.len().saturating_sub(count);
            let back = changed.into_iter().skip(first).flatten().collect();
            page.request(Request::TakeAnswersBack(back));
            view.run.end();
            // At once: whoever looks at the paper goes on typing.
            take_chosen(ui, page, view, sheet, whole.clone());
        }
    }
    if pressed(ui, text!("answers-code-is", code = code)) {
        view.run.end();
        take_chosen(ui, page, view, sheet, code.to_owned());
    }
}

fn pressed(ui: &mut Ui, words: String) -> bool {
    is_pressed_once(&ui.add(Button::secondary(words)))
}

/// Types answers where they belong, and enters the code behind them.
fn give(ui: &Ui, view: &mut AnswersView, sheet: &Sheet, to: Cursor, answers: &str, code: &str) {
    view.entry.put(code.to_owned());
    view.go_by_code(to, None);
    let mut events = typed(answers);
    // A form that is full leads to the code by itself.
    if !code.is_empty() && to.cell + answers.chars().count() < sheet.cells() {
        events.push(press(Key::Enter));
    }
    // What has no number may be the rest of a slip, and is looked at first.
    if code.contains(|sign: char| sign.is_ascii_digit()) {
        events.push(press(Key::Enter));
    }
    view.entry.carry(ui, events);
}
