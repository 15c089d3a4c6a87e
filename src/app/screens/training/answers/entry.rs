//! The field for the next learner's code. A code that is there already leads to its
//! row; one that only looks like another is asked about, and never joined silently.

use eframe::egui::{Event, Id, Key, Ui};

use super::{AnswersView, Sheet, Wish};
use crate::app::command::Command;
use crate::app::screens::{Ask, TrainingPage};
use crate::app::theme::TARGET;
use crate::app::widgets::button::Button;
use crate::app::widgets::field::Field;
use crate::app::widgets::{layout, text};
use crate::documents::Kind;
use crate::model::TrainingEdit;
use crate::model::training::plain_code;
use crate::text;

/// How wide the field is, in points.
const WIDTH: f32 = 280.0;

/// What has been typed.
#[derive(Default)]
pub(super) struct Entry {
    typed: String,
    /// Raised with each code, so that a field's undo never brings another one back.
    generation: u32,
    /// The field as it was drawn last.
    id: Option<Id>,
    /// A code that looks like another one's.
    asked: Option<String>,
    /// Put the keyboard on the first answer to that.
    focus_asked: bool,
    /// What was typed in one frame and belongs into what the next one draws.
    carried: Vec<Event>,
}

impl Entry {
    /// By which id egui knows the field.
    pub fn id(&self) -> Option<Id> {
        self.id
    }

    /// What was typed ahead, once.
    pub fn take_carried(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.carried)
    }

    /// Keeps what was typed ahead for the next frame.
    pub fn carry(&mut self, ui: &Ui, events: Vec<Event>) {
        self.carried = events;
        ui.ctx().request_repaint();
    }

    fn clear(&mut self) {
        self.typed.clear();
        self.asked = None;
        self.generation += 1;
        self.id = None;
    }
}

/// Draws the field, what is asked about a code, and the other ways in.
pub(super) fn entry(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet) {
    undo_from_an_empty_field(ui, page, &view.entry);
    if sheet.rows() == 0 {
        text::body(ui, &text!("answers-empty"));
    }
    // The label stands in the middle of the row.
    ui.spacing_mut().interact_size.y = TARGET + 4.0;
    ui.horizontal_wrapped(|ui| {
        text::label(ui, &text!("answers-code"));
        if field(ui, view) {
            entered(ui, page, view, sheet);
        }
        other_ways(ui, page, view, sheet);
    });
    if sheet.rows() == 0 {
        text::quiet(ui, &text!("answers-code-how"));
    }
    if let Some(code) = view.entry.asked.clone() {
        ask(ui, page, view, sheet, &code);
    }
}

/// The field itself. Whether a code was entered.
fn field(ui: &mut Ui, view: &mut AnswersView) -> bool {
    let label = text!("answers-code");
    let typed = Field::new(&label, &view.entry.typed)
        .hide_label()
        .hint(text!("answers-code-hint"))
        .width(WIDTH)
        .focus(view.wish == Some(Wish::Code))
        .show(ui, ("next-code", view.entry.generation));
    view.entry.id = Some(typed.response.id);
    if view.wish == Some(Wish::Code) && typed.response.has_focus() {
        view.wish = None;
    }
    if let Some(text) = typed.text {
        view.entry.typed = text;
        view.entry.asked = None;
    }
    typed.response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// Takes a code that was typed.
fn entered(ui: &Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet) {
    let code = view.entry.typed.trim().to_owned();
    if code.is_empty() {
        view.wish = Some(Wish::Code);
    } else if let Some(row) = sheet.row_of(&code) {
        show(ui, view, sheet, row);
    } else if alike(sheet, &code).is_empty() {
        add(ui, page, view, sheet, code);
    } else {
        view.entry.asked = Some(code);
        view.entry.focus_asked = true;
    }
    ui.ctx().request_repaint();
}

/// The codes in the file that look like this one.
fn alike<'a>(sheet: &Sheet<'a>, code: &str) -> Vec<&'a str> {
    let plain = plain_code(code);
    let codes = sheet.training.participants.iter().map(|of| of.code.as_str());
    codes.filter(|other| plain_code(other) == plain).collect()
}

fn add(ui: &Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet, code: String) {
    page.edit(TrainingEdit::Add(code));
    into_the_grid(ui, view, sheet.rows(), false);
}

fn show(ui: &Ui, view: &mut AnswersView, sheet: &Sheet, row: usize) {
    let again = sheet.learner(row).is_some_and(|learner| learner.at(sheet.moment).is_some());
    into_the_grid(ui, view, row, again);
}

fn into_the_grid(ui: &Ui, view: &mut AnswersView, row: usize, again: bool) {
    view.entry.clear();
    view.go_by_code(row, again);
    let ahead = ui.input_mut(|input| {
        let is_enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, .. });
        let at = input.events.iter().position(is_enter);
        at.map(|at| input.events.split_off(at + 1)).unwrap_or_default()
    });
    view.entry.carry(ui, ahead);
}

/// Whether a code that looks like another one's is the same person's.
fn ask(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet, code: &str) {
    layout::tinted_card(ui, |ui| {
        let alike = alike(sheet, code);
        let first = alike.first().copied().unwrap_or_default();
        ui.horizontal_wrapped(|ui| {
            text::prompt(ui, &text!("answers-looks-like", typed = code, known = first));
            for known in &alike {
                let button = ui.add(Button::secondary(text!("answers-it-is", code = *known)));
                if std::mem::take(&mut view.entry.focus_asked) {
                    button.request_focus();
                }
                if let Some(row) = sheet.row_of(known).filter(|_| button.clicked()) {
                    show(ui, view, sheet, row);
                }
            }
            if ui.add(Button::secondary(text!("answers-another", code = code))).clicked() {
                add(ui, page, view, sheet, code.to_owned());
                for known in &alike {
                    page.edit(TrainingEdit::Apart((*known).to_owned(), code.to_owned()));
                }
            }
        });
    });
}

/// The other ways in, and what is shown of the learners.
fn other_ways(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet) {
    if ui.add(Button::link(Command::ImportAnswers.name())).clicked() {
        page.ask(Ask::Do(Command::ImportAnswers));
    }
    if ui.add(Button::link(text!("course-print-forms"))).clicked() {
        page.ask(Ask::ShowReport(Kind::Form));
    }
    if sheet.rows() > 0 && ui.add(Button::toggle(text!("answers-roles"), view.roles)).clicked() {
        view.roles = !view.roles;
    }
}

/// After a row is finished the keyboard is in this field. As long as it is empty, the
/// keys of undo mean the last answer, and not what was typed here before.
fn undo_from_an_empty_field(ui: &Ui, page: &mut TrainingPage, entry: &Entry) {
    let focused = ui.memory(eframe::egui::Memory::focused);
    if !entry.typed.is_empty() || entry.id.is_none() || focused != entry.id || layout::is_covered(ui) {
        return;
    }
    // The most modifiers first: Ctrl+Shift+Z is not Ctrl+Z.
    for command in [Command::Redo, Command::Undo] {
        let pressed = |keys: &eframe::egui::KeyboardShortcut| {
            let exact = ui.input(|input| input.modifiers.matches_exact(keys.modifiers));
            exact && ui.input_mut(|input| input.consume_shortcut(keys))
        };
        if command.keys().iter().any(pressed) {
            page.ask(Ask::Do(command));
        }
    }
}
