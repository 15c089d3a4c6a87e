//! What the grid shows: the learners and columns of a training file at one moment.

use egui::{Id, Key};

use crate::app::screens::training::answers::column::{Column, Given};
use crate::app::screens::training::answers::cursor::Cursor;
use crate::model::{Moment, Participant, Training, TrainingEdit};
use crate::text;

/// A training file at one moment.
pub(super) struct Sheet<'a> {
    pub training: &'a Training,
    pub moment: Moment,
    pub columns: Vec<Column<'a>>,
    id: Id,
}

impl<'a> Sheet<'a> {
    /// The sheet of a moment; `id` is the grid's own.
    pub fn new(training: &'a Training, moment: Moment, id: Id) -> Self {
        Self { training, moment, columns: Column::all(training), id }
    }

    /// How many learners there are.
    pub fn rows(&self) -> usize {
        self.training.participants.len()
    }

    /// How many columns there are.
    pub fn cells(&self) -> usize {
        self.columns.len()
    }

    /// The learner of a row.
    pub fn learner(&self, row: usize) -> Option<&'a Participant> {
        self.training.participants.get(row).map(AsRef::as_ref)
    }

    /// The row of a learner.
    pub fn row_of(&self, code: &str) -> Option<usize> {
        self.training.participants.iter().position(|of| of.code == code)
    }

    /// The column of a cell.
    pub fn column(&self, cell: usize) -> Option<Column<'a>> {
        self.columns.get(cell).copied()
    }

    /// What stands in a cell.
    pub fn given(&self, cursor: Cursor) -> Option<Given> {
        self.column(cursor.cell)?.given(self.learner(cursor.row)?.at(self.moment))
    }

    /// The change that puts an answer into a cell, or takes it away.
    pub fn edit(&self, cursor: Cursor, given: Option<Given>) -> Option<TrainingEdit> {
        self.column(cursor.cell)?.edit(&self.learner(cursor.row)?.code, self.moment, given)
    }

    /// By which id egui knows a cell, whether it is drawn or not.
    pub fn cell_id(&self, cursor: Cursor) -> Id {
        // From the place and not from what is drawn: a cell that is scrolled into sight is
        // to have the keyboard that was promised to it.
        self.id.with((cursor.row, cursor.cell))
    }

    /// The first cell of a row in which nothing stands.
    pub fn first_open(&self, row: usize) -> Option<usize> {
        let answers = self.learner(row)?.at(self.moment);
        self.columns.iter().position(|column| column.given(answers).is_none())
    }

    /// What is missing of a form that was begun: "Grey 26: 4 not answered".
    pub fn left_open(&self, row: usize) -> Option<String> {
        let learner = self.learner(row)?;
        let answers = Some(learner.at(self.moment)?);
        let open = self.columns.iter().filter(|column| column.given(answers).is_none()).count();
        (open > 0).then(|| text!("answers-left-open", code = learner.code.as_str(), count = open))
    }

    /// Whether a key answers anything in any column.
    pub fn uses(&self, key: Key) -> bool {
        self.columns.iter().any(|column| column.answered_by(key).is_some())
    }

    /// How many have answered at a moment.
    pub fn answered(&self, moment: Moment) -> usize {
        self.training.participants.iter().filter(|of| of.at(moment).is_some()).count()
    }

    /// What a screen reader says of a cell: "Blue 42, 4 Tuning in to cues: Amber".
    pub fn cell_name(&self, cursor: Cursor) -> String {
        let code = self.learner(cursor.row).map_or("", |learner| learner.code.as_str());
        let column = self.column(cursor.cell).map(Column::name).unwrap_or_default();
        let answer = self.given(cursor).map_or_else(|| text!("vote-open"), Given::words);
        text!("answers-cell", code = code, column = column, answer = answer)
    }
}
