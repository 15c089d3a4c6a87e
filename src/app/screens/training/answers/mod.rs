//! Answers: a row for each learner, a key for each answer. Whoever types from a pile
//! of paper looks at the paper: the line above the grid says what is being answered.

mod ask;
mod ask_letters;
mod code_entry;
mod code_field;
mod column;
mod current;
mod cursor;
mod enter_code;
mod grid;
mod keys;
mod learner;
mod moments;
mod question;
mod retype;
mod run;
mod run_together;
mod sheet;
mod similar_codes;
mod view;
mod wording;

use egui::{Event, Ui, vec2};

use crate::app::commands::Command;
use crate::app::page::TrainingPage;
use crate::app::request::Request;
use crate::app::screens::training::watched::arrived_ui;
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::model::{Moment, Training, shift};
use crate::text;
use crate::words;
use sheet::Sheet;
pub use view::AnswersView;
use view::Wish;

/// The grid is never lower than this; in a low window the screen scrolls instead.
const LOWEST: f32 = 190.0;

/// With so much left below an open panel there is room for a question and the grid, in points.
const BESIDE_PANEL: f32 = 310.0;

pub(crate) fn answers_ui(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView) {
    let training = page.open.training();
    let begun = || training.moments().into_iter().next_back().unwrap_or(Moment::Before);
    let moment = *view.moment.get_or_insert_with(begun);
    let sheet = Sheet::new(training, moment, ui.scope_id().with("grid"));
    if view.wish.is_none() && page.arrived && sheet.rows() == 0 {
        view.wish = Some(Wish::Code);
    }
    view.cursor = view.cursor.within(sheet.rows(), sheet.cells());
    view.focus(ui, &sheet);
    keys::keys(ui, page, view, &sheet);
    view.focus(ui, &sheet);
    arrived_ui(ui, page);
    let room = ui.available_height();
    let margin = if ui.available_width() > 900.0 { 32 } else { 16 };
    layout::page(ui, "answers", margin, |ui| {
        let top = ui.cursor().top();
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.add_space(GAP);
        heading(ui, page, view, &sheet);
        code_field::code_field(ui, page, view, &sheet);
        if sheet.rows() > 0 {
            current::current(ui, page, view, &sheet);
            // Beside an open panel, too, since it may be about the code in it; in a low window
            // the panel takes its room, so that rows stay in sight.
            let left = room - (ui.cursor().top() - top);
            let has_room = !view.learner.open || left > BESIDE_PANEL;
            if !view.entry.is_asking()
                && has_room
                && similar_codes::similar_codes(ui, page, &mut view.similar_codes, training)
            {
                view.wish = Some(Wish::Code);
            }
            // A panel or a question takes its room, so that the grid moves little.
            if !view.learner.open && !view.entry.is_asking() {
                text::quiet(ui, &keys_explained(training));
            }
            let used = ui.cursor().top() - top;
            grid::grid(ui, view, &sheet, (room - used - GAP).max(LOWEST));
        }
    });
}

/// The title, the moments, and how many answered when.
fn heading(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(20.0, 8.0);
        text::title(ui, &text!("screen-answers"), TITLE, page.arrived && view.wish.is_none());
        if let Some(chosen) = moments::moments(ui, sheet) {
            view.show_moment(chosen);
            // The pile of paper that goes with it is typed next, and the Space that chose it
            // belongs to no code.
            view.wish = Some(Wish::Code);
            ui.input_mut(|input| input.events.retain(|event| *event != Event::Text(" ".into())));
        }
    });
    if sheet.rows() == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        text::quiet(ui, &counted(sheet.training));
        // From the code the keyboard goes back to the moments at once, and has the command.
        if ui.add(Button::small(text!("answers-take-away")).for_mouse()).clicked() {
            page.request(Request::Do(Command::RemoveAnswers));
        }
    });
}

/// What the keys of the grid do.
fn keys_explained(training: &Training) -> String {
    if training.has_questions() { text!("answers-keys-questions") } else { text!("answers-keys") }
}

/// "24 learners. Before and after: 19 learners answered both times. …"
fn counted(training: &Training) -> String {
    let learners = text!("training-learners", count = training.participants.len());
    let pairing = shift::pairing(training, Moment::Before, Moment::After);
    let moments = training.moments();
    if moments.contains(&Moment::Before) && moments.contains(&Moment::After) {
        let pairing = words::shift::pairing(pairing, Moment::Before, Moment::After);
        return text!("answers-counted", learners = learners, pairing = pairing);
    }
    text!("answers-learners", learners = learners)
}
