//! What Answers remembers between frames: the moment that is shown, the cursor in the
//! grid, and where the keyboard goes next.

use egui::Ui;

use crate::app::screens::training::answers::code_entry::CodeEntry;
use crate::app::screens::training::answers::cursor::{Cursor, Next};
use crate::app::screens::training::answers::learner::LearnerPanel;
use crate::app::screens::training::answers::run::Run;
use crate::app::screens::training::answers::sheet::Sheet;
use crate::app::screens::training::answers::similar_codes::SimilarCodes;
use crate::app::screens::training::answers::wording::LongestWording;
use crate::model::{Moment, Question, Training, TrainingEdit};

/// What the screen remembers between frames.
#[derive(Default)]
pub struct AnswersView {
    /// The moment that is shown; None: where the file has come to.
    pub(super) moment: Option<Moment>,
    /// The cell that the keyboard is in, or was in last.
    pub(super) cursor: Cursor,
    /// Where the keyboard is to go.
    pub(super) wish: Option<Wish>,
    /// The current cell is to be scrolled into sight.
    pub(super) follow: bool,
    /// The learner whose code was typed had answered at this moment already.
    pub(super) again: Option<Again>,
    /// Roles are shown under the codes.
    pub(super) roles: bool,
    pub(super) entry: CodeEntry,
    pub(super) learner: LearnerPanel,
    pub(super) similar_codes: SimilarCodes,
    pub(super) longest: Option<LongestWording>,
    /// What is being typed into the grid.
    pub(super) run: Run,
}

/// Where the keyboard is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    Cell,
    Code,
}

/// What was there already of what a learner answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Again {
    InPart,
    Whole,
}

impl AnswersView {
    /// Shows a learner's row or a statement's column, each by its position.
    pub fn show(&mut self, learner: Option<usize>, statement: Option<usize>) {
        let to = self.cursor.at(learner.unwrap_or(self.cursor.row), statement.unwrap_or(self.cursor.cell));
        // Nobody types codes in a row that was found: its end leads to the next row.
        self.go(Next::Cell(Cursor { by_code: false, ..to }));
    }

    /// Shows what was answered at a moment.
    pub fn show_moment(&mut self, moment: Moment) {
        self.moment = Some(moment);
        self.again = None;
        self.run.end();
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
                let nth = Question::ALL.iter().position(|of| of == question);
                (code, *moment, nth.map(|nth| statements.len() + nth))
            }
            _ => return,
        };
        let row = training.participants.iter().position(|of| of.code == *code);
        if let Some((row, cell)) = row.zip(cell) {
            self.run.end();
            // It may not be the moment that is shown.
            self.moment = Some(moment);
            let cursor = self.cursor.at(row, cell);
            let questions = if training.has_questions() { Question::ALL.len() } else { 0 };
            let cells = statements.len() + questions;
            self.go(if undone { Next::Cell(cursor) } else { cursor.on(training.participants.len(), cells) });
        }
    }

    /// Shows a learner's code, ready to be typed: another one's puts the two together.
    pub fn put_together(&mut self) {
        self.learner = LearnerPanel::default();
        self.learner.open = true;
        self.learner.joining = true;
        self.learner.focus = true;
        self.wish = None;
    }

    /// After a learner is gone nothing stands there that would take out the next one too, and
    /// no key answers in another one's row.
    pub fn leave_learner(&mut self) {
        self.learner = LearnerPanel::default();
        self.again = None;
        self.run.end();
        self.go(Next::Code);
    }

    /// What was typed for a code and is in no file yet; None: nothing.
    pub fn waiting(&self) -> Option<String> {
        let waiting = format!("{} {}", self.entry.held, self.entry.typed);
        Some(waiting.trim().to_owned()).filter(|waiting| !waiting.is_empty())
    }

    /// A learner's new code that was typed and not yet taken in.
    pub fn take_typed_code(&mut self, training: &Training) -> Option<TrainingEdit> {
        self.learner.take(training).ok().flatten()
    }

    pub(super) fn go(&mut self, next: Next) {
        let Next::Cell(cursor) = next else {
            self.wish = Some(Wish::Code);
            return;
        };
        self.again = self.again.filter(|_| cursor.row == self.cursor.row);
        self.cursor = cursor;
        self.follow = true;
        self.wish = Some(Wish::Cell);
    }

    /// Shows a row whose code was typed.
    pub(super) fn go_by_code(&mut self, cursor: Cursor, again: Option<Again>) {
        self.go(Next::Cell(cursor));
        self.again = again;
    }

    /// Puts the keyboard where it is wished. What is typed within the same frame
    /// arrives there then.
    pub(super) fn focus(&self, ui: &Ui, sheet: &Sheet) {
        let to = match self.wish {
            Some(Wish::Cell) => Some(sheet.cell_id(self.cursor)),
            Some(Wish::Code) => self.entry.id,
            None => None,
        };
        if let Some(id) = to {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}
