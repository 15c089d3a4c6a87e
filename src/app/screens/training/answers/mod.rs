//! Answers: a row for each learner, a key for each answer. Whoever types from a pile
//! of paper looks at the paper: the line above the grid says what is being answered.

mod column;
mod current;
mod cursor;
mod entry;
mod grid;
mod keys;
mod learner;
mod moments;
mod question;
mod sheet;
mod similar_codes;

use eframe::egui::{Response, Ui, vec2};

use crate::app::page::TrainingPage;
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::{layout, text};
use crate::model::{Moment, Question, Training, TrainingEdit, shift};
use crate::text;
use crate::words;
use current::Longest;
use cursor::{Next, Place};
use entry::Entry;
use learner::LearnerPanel;
use sheet::Sheet;
use similar_codes::Near;

/// The grid is never lower than this; in a low window the screen scrolls instead.
const LOWEST: f32 = 190.0;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct AnswersView {
    /// The moment that is shown; None: where the file has come to.
    moment: Option<Moment>,
    /// The cell that the keyboard is in, or was in last.
    place: Place,
    /// Where the keyboard is to go.
    wish: Option<Wish>,
    /// The current cell is to be scrolled into sight.
    follow: bool,
    /// The learner whose code was typed had answered at this moment already.
    again: Option<Again>,
    /// Roles are shown under the codes.
    roles: bool,
    entry: Entry,
    learner: LearnerPanel,
    near: Near,
    longest: Option<Longest>,
}

/// Where the keyboard is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Cell,
    Code,
}

/// What was there already of what a learner answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Again {
    InPart,
    Whole,
}

impl AnswersView {
    /// Shows a learner's row or a statement's column, each by its position.
    pub fn show(&mut self, learner: Option<usize>, statement: Option<usize>) {
        let to = self.place.at(learner.unwrap_or(self.place.row), statement.unwrap_or(self.place.cell));
        self.go(Next::Cell(Place { by_code: false, ..to }));
    }

    /// Shows the answer that an edit was about, at its moment: ready to be given
    /// again where it was undone, else the one after it.
    pub fn show_where(&mut self, training: &Training, edit: &TrainingEdit, undone: bool) {
        let statements = &training.checklist.statements;
        let (code, moment, cell) = match edit {
            TrainingEdit::Answer { code, moment, statement, .. } => {
                (code, *moment, statements.iter().position(|of| of.id == *statement))
            }
            TrainingEdit::Score { code, moment, question, .. } => {
                let place = Question::ALL.iter().position(|of| of == question);
                (code, *moment, place.map(|place| statements.len() + place))
            }
            _ => return,
        };
        let row = training.participants.iter().position(|of| of.code == *code);
        if let Some((row, cell)) = row.zip(cell) {
            self.moment = Some(moment);
            let place = self.place.at(row, cell);
            let questions = if training.has_questions() { Question::ALL.len() } else { 0 };
            let cells = statements.len() + questions;
            self.go(if undone { Next::Cell(place) } else { place.on(training.participants.len(), cells) });
        }
    }

    /// A learner's new code that was typed and not yet taken in.
    pub fn take_typed_code(&mut self, training: &Training) -> Option<TrainingEdit> {
        self.learner.take(training).ok().flatten()
    }

    fn go(&mut self, next: Next) {
        let Next::Cell(place) = next else {
            self.wish = Some(Wish::Code);
            return;
        };
        self.again = self.again.filter(|_| place.row == self.place.row);
        self.place = place;
        self.follow = true;
        self.wish = Some(Wish::Cell);
    }

    /// Shows a row whose code was typed.
    fn go_by_code(&mut self, place: Place, again: Option<Again>) {
        self.go(Next::Cell(place));
        self.again = again;
    }

    /// Puts the keyboard where it is wished. What is typed within the same frame
    /// arrives there then.
    fn focus(&self, ui: &Ui, sheet: &Sheet) {
        let to = match self.wish {
            Some(Wish::Cell) => Some(sheet.cell_id(self.place)),
            Some(Wish::Code) => self.entry.id(),
            None => None,
        };
        if let Some(id) = to {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// Draws Answers.
pub fn answers_ui(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView) {
    let training = page.open.training();
    let begun = || training.moments().into_iter().next_back().unwrap_or(Moment::Before);
    let moment = *view.moment.get_or_insert_with(begun);
    let sheet = Sheet::new(training, moment, ui.scope_id().with("grid"));
    if view.wish.is_none() && page.arrived && sheet.rows() == 0 {
        view.wish = Some(Wish::Code);
    }
    view.place = view.place.within(sheet.rows(), sheet.cells());
    view.focus(ui, &sheet);
    keys::keys(ui, page, view, &sheet);
    view.focus(ui, &sheet);
    let room = ui.available_height();
    let margin = if ui.available_width() > 900.0 { 32 } else { 16 };
    layout::page(ui, "answers", margin, |ui| {
        let top = ui.cursor().top();
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.add_space(GAP);
        head(ui, page, view, &sheet);
        entry::entry(ui, page, view, &sheet);
        if sheet.rows() > 0 {
            current::current(ui, page, view, &sheet);
            // A panel or a question takes their room, so that the grid stands still.
            if !view.learner.open && !view.entry.is_asking() {
                similar_codes::near(ui, page, view, training);
                text::quiet(ui, &text!("answers-keys"));
            }
            let used = ui.cursor().top() - top;
            grid::grid(ui, view, &sheet, (room - used - GAP).max(LOWEST));
        }
    });
}

/// Whether a button was pressed by itself: the second half of a double click was
/// meant for what stood there before.
fn is_pressed(button: &Response) -> bool {
    button.clicked() && !button.double_clicked() && !button.triple_clicked()
}

/// The title, the moments, and how many answered when.
fn head(ui: &mut Ui, page: &TrainingPage, view: &mut AnswersView, sheet: &Sheet) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(20.0, 8.0);
        text::title(ui, &text!("screen-answers"), TITLE, page.arrived && view.wish.is_none());
        if let Some(chosen) = moments::moments(ui, sheet) {
            view.moment = Some(chosen);
            view.again = None;
        }
    });
    if sheet.rows() > 0 {
        text::quiet(ui, &counted(sheet.training));
    }
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
