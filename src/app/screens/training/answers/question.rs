//! What is asked about a code before anything is typed under it. Whoever types looks
//! at the paper: the keyboard stays in the field, so that no answer comes by itself.

use eframe::egui::{Ui, UiBuilder};

use crate::app::page::TrainingPage;
use crate::app::screens::training::answers::entry::{add, show, take};
use crate::app::screens::training::answers::{AnswersView, Sheet, Wish, is_pressed};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::model::TrainingEdit;
use crate::model::training::plain_code;
use crate::text;

/// Why a code is not taken in without a word.
pub(super) enum CodeQuestion<'a> {
    /// The learner of this row has answered everything at this moment.
    Answered(usize),
    /// It looks like these.
    Alike(Vec<&'a str>),
}

impl<'a> CodeQuestion<'a> {
    /// What must be asked about a code; None: nothing.
    pub fn about(sheet: &Sheet<'a>, code: &str) -> Option<Self> {
        if let Some(row) = sheet.row_of(code) {
            return sheet.first_open(row).is_none().then_some(Self::Answered(row));
        }
        let plain = plain_code(code);
        let codes = sheet.training.participants.iter().map(|of| of.code.as_str());
        let alike: Vec<&str> = codes.filter(|other| plain_code(other) == plain).collect();
        (!alike.is_empty()).then_some(Self::Alike(alike))
    }

    fn question(&self, code: &str) -> String {
        match self {
            Self::Answered(_) => text!("answers-answered", code = code),
            Self::Alike(known) => {
                text!("answers-looks-like", typed = code, known = known.first().copied().unwrap_or_default())
            }
        }
    }
}

/// Draws the question, with its answers.
pub(super) fn ask(
    ui: &mut Ui,
    page: &mut TrainingPage,
    view: &mut AnswersView,
    sheet: &Sheet,
    code: &str,
    doubt: &CodeQuestion,
) {
    // Each time something new, so that it is said aloud again.
    let once = UiBuilder::new().id_salt((code, view.entry.times()));
    let card = |ui: &mut Ui| {
        ui.horizontal_wrapped(|ui| {
            text::prompt(ui, &doubt.question(code));
            match doubt {
                CodeQuestion::Answered(row) => answered(ui, view, sheet, code, *row),
                CodeQuestion::Alike(known) => alike(ui, page, view, sheet, code, known),
            }
        });
        if view.entry.has_more() {
            text::alert(ui, &text!("answers-typed-after"));
        }
    };
    layout::tinted_card(ui, |ui| ui.scope_builder(once, card));
}

/// Whether the answers that are there are to be changed.
fn answered(ui: &mut Ui, view: &mut AnswersView, sheet: &Sheet, code: &str, row: usize) {
    if is_pressed(&ui.add(Button::secondary(text!("answers-change", code = code)))) {
        show(ui, view, sheet, row);
    }
    if is_pressed(&ui.add(Button::secondary(text!("answers-other-person")))) {
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
        if is_pressed(&ui.add(Button::secondary(text!("answers-it-is", code = *known)))) {
            take(ui, page, view, sheet, (*known).to_owned());
        }
    }
    if is_pressed(&ui.add(Button::secondary(text!("answers-another", code = code)))) {
        add(ui, page, view, sheet, code.to_owned());
        for known in known {
            page.edit(TrainingEdit::Apart((*known).to_owned(), code.to_owned()));
        }
    }
}
