//! The field for the next learner's code. A code that is there already leads to its
//! row, unless that was answered or the code only looks like another: then it is asked.

use eframe::egui::{Event, Id, InputState, Key, Memory, Ui};

use crate::app::commands::Command;
use crate::app::page::TrainingPage;
use crate::app::request::Request;
use crate::app::screens::training::answers::cursor::Place;
use crate::app::screens::training::answers::question::{self, CodeQuestion};
use crate::app::screens::training::answers::{Again, AnswersView, Sheet, Wish};
use crate::app::theme::TARGET;
use crate::app::widgets::button::Button;
use crate::app::widgets::field::Field;
use crate::app::widgets::{layout, text};
use crate::documents::TrainingDocument;
use crate::model::TrainingEdit;
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
    /// A code that is not taken in before the trainer has answered.
    asked: Option<String>,
    /// How often anything was asked: each time it is said aloud.
    times: u32,
    /// The code in the field is another person's, so that another code is awaited.
    taken: bool,
    /// What was typed in one frame and belongs into what the next one draws.
    carried: Vec<Event>,
}

impl Entry {
    /// By which id egui knows the field.
    pub fn id(&self) -> Option<Id> {
        self.id
    }

    /// Whether something is asked about the code that was typed.
    pub fn is_asking(&self) -> bool {
        self.asked.is_some()
    }

    /// How often anything was asked.
    pub fn times(&self) -> u32 {
        self.times
    }

    /// Whether something was typed behind the code that is asked about.
    pub fn has_more(&self) -> bool {
        let code = self.asked.as_deref().unwrap_or_default();
        self.typed.trim_start().strip_prefix(code).is_some_and(|more| !more.trim().is_empty())
    }

    /// What was typed ahead, once.
    pub fn take_carried(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.carried)
    }

    /// Keeps what was typed ahead for the next frame.
    pub fn rebase(&mut self, ui: &Ui, events: Vec<Event>) {
        self.carried = events;
        ui.ctx().request_repaint();
    }

    /// Asks for another code than the one in the field.
    pub fn ask_for_another(&mut self) {
        let code = self.asked.take().unwrap_or_default();
        self.put(code);
        self.taken = true;
    }

    fn ask(&mut self, code: String) {
        // It may be another code than the one that was typed.
        if !self.typed.trim_start().starts_with(&code) {
            self.put(code.clone());
        }
        self.asked = Some(code);
        self.taken = false;
        self.times += 1;
    }

    fn put(&mut self, code: String) {
        self.typed = code;
        self.asked = None;
        self.taken = false;
        self.generation += 1;
        self.id = None;
    }

    /// Takes what stands in the field now. What comes behind the code that is asked
    /// about was typed by somebody who looks at the paper: it answers nothing.
    fn take_text(&mut self, typed: String) {
        self.asked = self.asked.take().filter(|code| typed.trim_start().starts_with(code));
        self.typed = typed;
        self.taken = false;
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
        // From the field Tab leads straight to the answers.
        if !view.entry.is_asking() {
            other_ways(ui, page, view, sheet);
        }
    });
    if sheet.rows() == 0 {
        text::quiet(ui, &text!("answers-code-how"));
    }
    if view.entry.taken {
        text::alert(ui, &text!("answers-other-code", code = view.entry.typed.as_str()));
    }
    let asked = view.entry.asked.take();
    let still = asked.and_then(|code| CodeQuestion::about(sheet, &code).map(|doubt| (code, doubt)));
    if let Some((code, doubt)) = still {
        view.entry.asked = Some(code.clone());
        question::ask(ui, page, view, sheet, &code, &doubt);
    }
}

/// The field itself. Whether a code was entered: the keyboard stays all the same.
fn field(ui: &mut Ui, view: &mut AnswersView) -> bool {
    let here = view.entry.id.is_some() && ui.memory(Memory::focused) == view.entry.id;
    let ahead = (here && !layout::is_covered(ui)).then(|| ui.input_mut(split_at_enter)).flatten();
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
        view.entry.take_text(text);
    }
    let is_entered = ahead.is_some();
    if let Some(ahead) = ahead {
        view.entry.rebase(ui, ahead);
    }
    is_entered
}

/// Takes Enter out of what was typed, and all that came after it, which it gives.
fn split_at_enter(input: &mut InputState) -> Option<Vec<Event>> {
    let ahead = split_after_enter(input)?;
    input.events.pop();
    Some(ahead)
}

/// Takes out what was typed after Enter.
fn split_after_enter(input: &mut InputState) -> Option<Vec<Event>> {
    let is_enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, .. });
    let at = input.events.iter().position(is_enter)?;
    Some(input.events.split_off(at + 1))
}

/// Takes the code that was typed.
fn entered(ui: &Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet) {
    let typed = view.entry.typed.trim();
    if !typed.is_empty() {
        let code = view.entry.asked.as_deref().unwrap_or(typed).to_owned();
        take(ui, page, view, sheet, code);
    }
    ui.ctx().request_repaint();
}

/// Goes to the row of a code, unless something must be asked first.
pub(super) fn take(ui: &Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet, code: String) {
    if CodeQuestion::about(sheet, &code).is_some() {
        view.entry.ask(code);
        view.wish = Some(Wish::Code);
        carry_ahead(ui, &mut view.entry);
    } else if let Some(row) = sheet.row_of(&code) {
        show(ui, view, sheet, row);
    } else {
        add(ui, page, view, sheet, code);
    }
}

/// Begins a row for a code.
pub(super) fn add(ui: &Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet, code: String) {
    page.edit(TrainingEdit::Add(code));
    into_the_grid(ui, view, Place::of_code(sheet.rows(), 0), None);
}

/// Goes to the first answer that a row lacks, or else to its first.
pub(super) fn show(ui: &Ui, view: &mut AnswersView, sheet: &Sheet, row: usize) {
    let open = sheet.first_open(row);
    let begun = sheet.learner(row).is_some_and(|learner| learner.at(sheet.moment).is_some());
    let again = begun.then_some(if open.is_some() { Again::InPart } else { Again::Whole });
    into_the_grid(ui, view, Place::of_code(row, open.unwrap_or(0)), again);
}

fn into_the_grid(ui: &Ui, view: &mut AnswersView, place: Place, again: Option<Again>) {
    view.entry.put(String::new());
    view.go_by_code(place, again);
    carry_ahead(ui, &mut view.entry);
}

/// Keeps what was typed after Enter on a button.
fn carry_ahead(ui: &Ui, entry: &mut Entry) {
    if let Some(ahead) = ui.input_mut(split_after_enter) {
        entry.rebase(ui, ahead);
    }
}

/// The other ways in, and what is shown of the learners.
fn other_ways(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet) {
    if ui.add(Button::link(Command::ImportAnswers.name())).clicked() {
        page.request(Request::Do(Command::ImportAnswers));
    }
    if ui.add(Button::link(text!("course-print-forms"))).clicked() {
        page.request(Request::ShowReport(TrainingDocument::Form.into()));
    }
    if sheet.rows() > 0 && ui.add(Button::toggle(text!("answers-roles"), view.roles)).clicked() {
        view.roles = !view.roles;
    }
}

/// After a row is finished the keyboard is in this field. As long as it is empty, the
/// keys of undo mean the last answer, and not what was typed here before.
fn undo_from_an_empty_field(ui: &Ui, page: &mut TrainingPage, entry: &Entry) {
    let focused = ui.memory(Memory::focused);
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
            page.request(Request::Do(command));
        }
    }
}
