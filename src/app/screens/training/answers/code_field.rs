//! The field for the next learner's code. A code that is there already leads to its
//! row, unless that was answered or the code only looks like another: then it is asked.

use egui::{Memory, Ui};

use crate::app::commands::Command;
use crate::app::page::TrainingPage;
use crate::app::request::Request;
use crate::app::screens::training::answers::ask::ask;
use crate::app::screens::training::answers::code_entry::{CodeEntry, split_at_enter};
use crate::app::screens::training::answers::enter_code::take;
use crate::app::screens::training::answers::question::CodeQuestion;
use crate::app::screens::training::answers::sheet::Sheet;
use crate::app::screens::training::answers::view::{AnswersView, Wish};
use crate::app::theme::TARGET;
use crate::app::widgets::button::Button;
use crate::app::widgets::field::Field;
use crate::app::widgets::{beneath, text};
use crate::documents::TrainingDocument;
use crate::text;

/// How wide the field is, in points.
const WIDTH: f32 = 280.0;

/// Draws the field, what is asked about a code, and the other ways in.
pub(super) fn code_field(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet) {
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
    if !view.entry.held.is_empty() {
        text::announce(ui, &text!("answers-held", answers = view.entry.held.as_str()));
    }
    // Looked at anew, since undo or an import may have made the question pointless.
    let asked = view.entry.asked.take();
    let still =
        asked.and_then(|code| CodeQuestion::about(view, sheet, &code).map(|question| (code, question)));
    if let Some((code, question)) = still {
        view.entry.asked = Some(code.clone());
        ask(ui, page, view, sheet, &code, &question);
    }
}

/// The field itself. Whether a code was entered: the keyboard stays all the same.
fn field(ui: &mut Ui, view: &mut AnswersView) -> bool {
    let here = view.entry.id.is_some() && ui.memory(Memory::focused) == view.entry.id;
    // Before the field is drawn: it would take what was typed behind Enter as well, and two
    // codes would become one.
    let ahead = (here && !beneath::is_covered(ui)).then(|| ui.input_mut(split_at_enter)).flatten();
    let label = text!("answers-code");
    let typed = Field::new(&label, &view.entry.typed)
        .hide_label()
        .hint(text!("answers-code-hint"))
        .width(WIDTH)
        .focus(view.wish == Some(Wish::Code))
        .show(ui, ("next-code", view.entry.generation));
    // Known only once it is drawn, and needed before that in the next frame.
    view.entry.id = Some(typed.response.id);
    if view.wish == Some(Wish::Code) && typed.response.has_focus() {
        view.wish = None;
    }
    if let Some(text) = typed.text {
        view.entry.take_text(text);
    }
    let is_entered = ahead.is_some();
    if let Some(ahead) = ahead {
        view.entry.carry(ui, ahead);
    }
    is_entered
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

/// The other ways in, and what is shown of the learners.
fn other_ways(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet) {
    if ui.add(Button::link(Command::ImportAnswers.name())).clicked() {
        page.request(Request::Do(Command::ImportAnswers));
    }
    if ui.add(Button::link(text!("import-paste"))).clicked() {
        page.request(Request::PasteTable);
    }
    if sheet.rows() == 0 {
        if ui.add(Button::link(text!("course-print-forms"))).clicked() {
            page.request(Request::ShowReport(TrainingDocument::Form.into()));
        }
    } else if ui.add(Button::toggle(text!("answers-roles"), view.roles)).clicked() {
        view.roles = !view.roles;
    }
}

/// After a row is finished the keyboard is in this field. As long as it is empty, the
/// keys of undo mean the last answer, and not what was typed here before.
fn undo_from_an_empty_field(ui: &Ui, page: &mut TrainingPage, entry: &CodeEntry) {
    let focused = ui.memory(Memory::focused);
    if !entry.typed.is_empty() || entry.id.is_none() || focused != entry.id || beneath::is_covered(ui) {
        return;
    }
    // The most modifiers first: Ctrl+Shift+Z is not Ctrl+Z.
    for command in [Command::Redo, Command::Undo] {
        let pressed = |keys: &egui::KeyboardShortcut| {
            let exact = ui.input(|input| input.modifiers.matches_exact(keys.modifiers));
            exact && ui.input_mut(|input| input.consume_shortcut(keys))
        };
        if command.keys().iter().any(pressed) {
            page.request(Request::Do(command));
        }
    }
}
