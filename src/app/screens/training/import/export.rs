//! An export that waits to be taken in: what was read, and how it is understood.
//! It is worked out again only when something has changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::files::import::forms;
use crate::files::import::survey::columns::{moment_of_file, recognise, remember};
use crate::files::import::survey::interpret::{Interpretation, interpret};
use crate::files::import::survey::table::Table;
use crate::model::training::{ColumnMeaning, Meaning};
use crate::model::{Checklist, Moment, Participant, Training, TrainingEdit};
use crate::text;

/// An export that waits to be taken in.
pub struct Export {
    /// What the file is called.
    pub file: String,
    /// What was read.
    pub table: Table,
    /// What each column means.
    pub columns: Vec<ColumnMeaning>,
    /// When it was answered, where nothing in it says so.
    pub moment: Moment,
    /// What would come in, and what could not be read.
    pub understood: Interpretation,
    /// How many learners are not in the file yet.
    pub new: usize,
    /// How many are in the file, and get answers added.
    pub known: usize,
    /// What stands first in each column.
    pub examples: Vec<String>,
    /// The columns of which the trainer said what they mean.
    said: BTreeSet<usize>,
    /// Those against whom it was understood.
    learners: Vec<Arc<Participant>>,
    /// The checklist by which it was understood.
    checklist: Arc<Checklist>,
}

impl Export {
    /// An export as it seems to be meant.
    pub fn new(file: String, table: Table, training: &Training) -> Self {
        let columns =
            if table.files.is_empty() { recognise(&table, training) } else { forms::columns(training) };
        let moment = moment_of_file(&file, training);
        let examples = (0..columns.len()).map(|column| examples(&table, column)).collect();
        let mut export = Self {
            file,
            table,
            columns,
            moment,
            understood: Interpretation::default(),
            new: 0,
            known: 0,
            examples,
            said: BTreeSet::new(),
            learners: Vec::new(),
            checklist: training.checklist.clone(),
        };
        export.interpret(training);
        export
    }

    /// Understands it once more if the file has changed since, as by Undo.
    pub fn refresh(&mut self, training: &Training) {
        let same_learners = self.learners.len() == training.participants.len()
            && self.learners.iter().zip(&training.participants).all(|(a, b)| Arc::ptr_eq(a, b));
        let same_checklist = self.checklist == training.checklist;
        // Attune's own forms have one column for each statement that they asked.
        if !same_checklist && self.has_columns() {
            self.columns = recognise(&self.table, training);
            self.said.clear();
        }
        if !same_learners || !same_checklist {
            self.interpret(training);
        }
    }

    /// Sets what a column means. There is one code, one role and one moment to a row.
    pub fn set_meaning(&mut self, column: usize, means: Meaning, training: &Training) {
        if matches!(means, Meaning::Code | Meaning::Role | Meaning::Moment) {
            for other in self.columns.iter_mut().filter(|other| other.means == means) {
                other.means = Meaning::Nothing;
            }
        }
        if let Some(of) = self.columns.get_mut(column) {
            of.means = means;
            self.said.insert(column);
        }
        self.interpret(training);
    }

    /// Sets when it was answered, where nothing in it says so.
    pub fn set_moment(&mut self, moment: Moment, training: &Training) {
        self.moment = moment;
        self.interpret(training);
    }

    fn interpret(&mut self, training: &Training) {
        self.understood = interpret(&self.table, &self.columns, self.moment, training);
        self.learners.clone_from(&training.participants);
        self.checklist.clone_from(&training.checklist);
        let in_file: BTreeSet<&str> = training.participants.iter().map(|known| known.code.as_str()).collect();
        let codes: BTreeSet<&str> =
            self.understood.submissions.iter().map(|entry| entry.code.as_str()).collect();
        self.known = codes.intersection(&in_file).count();
        self.new = codes.len() - self.known;
    }

    /// Whether it has columns that can mean one thing or another. Attune's own forms do not.
    pub fn has_columns(&self) -> bool {
        self.table.files.is_empty()
    }

    /// The place of a column that means this.
    pub fn place(&self, means: &Meaning) -> Option<usize> {
        self.columns.iter().position(|column| column.means == *means)
    }

    /// Whether some answers belong to a moment that nothing in the file names.
    pub fn needs_moment(&self) -> bool {
        let open = |column: &ColumnMeaning| {
            matches!(column.means, Meaning::Statement(_, None) | Meaning::Question(_, None))
        };
        self.place(&Meaning::Moment).is_none() && self.columns.iter().any(open)
    }

    /// Whether any column holds answers.
    fn has_answers(&self) -> bool {
        let holds =
            |column: &ColumnMeaning| matches!(column.means, Meaning::Statement(..) | Meaning::Question(..));
        self.columns.iter().any(holds)
    }

    /// Whether enough is known of the columns to read the rows by them.
    pub fn is_readable(&self) -> bool {
        self.place(&Meaning::Code).is_some() && self.has_answers()
    }

    /// Why nothing can be taken in yet.
    pub fn missing(&self) -> Option<String> {
        if self.place(&Meaning::Code).is_none() {
            Some(text!("import-needs-code"))
        } else if !self.has_answers() {
            Some(text!("import-needs-answers"))
        } else if self.understood.submissions.is_empty() {
            Some(if self.has_columns() { text!("import-nothing") } else { text!("import-nothing-forms") })
        } else {
            None
        }
    }

    /// The change that takes it in.
    pub fn edit(&self, training: &Training) -> TrainingEdit {
        // What seems to be answers is not kept as heads.
        let has_heads = self.has_columns() && !self.table.has_no_heads();
        let columns = has_heads.then(|| remember(&self.columns, &self.said, training));
        TrainingEdit::Import { participants: self.understood.participants(), columns }
    }
}

/// What stands in the first rows of a column.
fn examples(table: &Table, column: usize) -> String {
    const EXAMPLES: usize = 3;
    table.values(column).take(EXAMPLES).collect::<Vec<_>>().join(" · ")
}
