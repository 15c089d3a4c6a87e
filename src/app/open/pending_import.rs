//! Answers from elsewhere that wait to be imported: what was read, and how it is
//! interpreted. Whoever imports looks at that first, and may set what a column means.
//! It is worked out again only when something has changed: an export may have
//! thousands of rows, and the screen is drawn many times a second.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::files::import::forms;
use crate::files::import::survey::columns::{moment_of_file, recognise, remember};
use crate::files::import::survey::interpret::{Interpretation, interpret};
use crate::files::import::survey::table::Table;
use crate::model::training::{ColumnMeaning, Meaning};
use crate::model::{Checklist, Moment, Participant, Training, TrainingEdit};
use crate::text;

/// What was read from a file, and waits to be imported.
pub struct PendingImport {
    /// What the file is called.
    pub file: String,
    /// What was read.
    pub table: Table,
    /// What each column means.
    pub columns: Vec<ColumnMeaning>,
    /// When it was answered, where nothing in it says so.
    pub moment: Moment,
    /// What would be imported, and what could not be read.
    pub interpretation: Interpretation,
    /// How many learners are not in the file yet.
    pub new: usize,
    /// How many are in the file, and get answers added.
    pub known: usize,
    /// The first values of each column, as one line.
    pub examples: Vec<String>,
    /// Nobody has seen it yet: the person went elsewhere while it was read.
    pub unseen: bool,
    /// The columns whose meaning the trainer has set.
    set_by_hand: BTreeSet<usize>,
    /// The learners against whom it was interpreted.
    learners: Vec<Arc<Participant>>,
    /// The checklist by which it was interpreted.
    checklist: Arc<Checklist>,
}

impl PendingImport {
    /// What was read, as it seems to be meant.
    pub fn new(file: String, table: Table, training: &Training) -> Self {
        let columns =
            if table.files.is_empty() { recognise(&table, training) } else { forms::columns(training) };
        let moment = moment_of_file(&file, training);
        let examples = (0..columns.len()).map(|column| examples(&table, column)).collect();
        let mut pending = Self {
            file,
            table,
            columns,
            moment,
            interpretation: Interpretation::default(),
            new: 0,
            known: 0,
            examples,
            unseen: true,
            set_by_hand: BTreeSet::new(),
            learners: Vec::new(),
            checklist: training.checklist.clone(),
        };
        pending.interpret(training);
        pending
    }

    /// Interprets it again if the open file has changed since, as by Undo.
    pub fn refresh(&mut self, training: &Training) {
        let same_learners = self.learners.len() == training.participants.len()
            && self.learners.iter().zip(&training.participants).all(|(a, b)| Arc::ptr_eq(a, b));
        let same_checklist = self.checklist == training.checklist;
        // Attune's own forms have one column for each statement that they asked.
        if !same_checklist && self.has_columns() {
            self.columns = recognise(&self.table, training);
            self.set_by_hand.clear();
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
            self.set_by_hand.insert(column);
        }
        self.interpret(training);
    }

    /// Sets when it was answered, where nothing in it says so.
    pub fn set_moment(&mut self, moment: Moment, training: &Training) {
        self.moment = moment;
        self.interpret(training);
    }

    fn interpret(&mut self, training: &Training) {
        self.interpretation = interpret(&self.table, &self.columns, self.moment, training);
        self.learners.clone_from(&training.participants);
        self.checklist.clone_from(&training.checklist);
        let in_file: BTreeSet<&str> = training.participants.iter().map(|known| known.code.as_str()).collect();
        let codes: BTreeSet<&str> =
            self.interpretation.submissions.iter().map(|submission| submission.code.as_str()).collect();
        self.known = codes.intersection(&in_file).count();
        self.new = codes.len() - self.known;
    }

    /// Whether it has columns that can mean one thing or another. Attune's own forms do not.
    pub fn has_columns(&self) -> bool {
        self.table.files.is_empty()
    }

    /// The column that means this, by its position.
    pub fn column_of(&self, means: &Meaning) -> Option<usize> {
        self.columns.iter().position(|column| column.means == *means)
    }

    /// Whether some answers belong to a moment that nothing in the file names.
    pub fn needs_moment(&self) -> bool {
        let open = |column: &ColumnMeaning| {
            matches!(column.means, Meaning::Statement(_, None) | Meaning::Question(_, None))
        };
        self.column_of(&Meaning::Moment).is_none() && self.columns.iter().any(open)
    }

    /// Whether any column holds answers.
    fn has_answers(&self) -> bool {
        let holds =
            |column: &ColumnMeaning| matches!(column.means, Meaning::Statement(..) | Meaning::Question(..));
        self.columns.iter().any(holds)
    }

    /// Whether enough is known of the columns to read the rows by them.
    pub fn is_readable(&self) -> bool {
        self.column_of(&Meaning::Code).is_some() && self.has_answers()
    }

    /// Why nothing can be imported yet.
    pub fn missing(&self) -> Option<String> {
        if self.column_of(&Meaning::Code).is_none() {
            Some(text!("import-needs-code"))
        } else if !self.has_answers() {
            Some(text!("import-needs-answers"))
        } else if self.interpretation.submissions.is_empty() {
            Some(if self.has_columns() { text!("import-nothing") } else { text!("import-nothing-forms") })
        } else {
            None
        }
    }

    /// The change that imports it.
    pub fn edit(&self, training: &Training) -> TrainingEdit {
        // What seems to be answers is not kept as headings.
        let has_headings = self.has_columns() && !self.table.has_no_heads();
        let columns = has_headings.then(|| remember(&self.columns, &self.set_by_hand, training));
        TrainingEdit::Import { participants: self.interpretation.participants(), columns }
    }
}

/// The first values of a column.
fn examples(table: &Table, column: usize) -> String {
    const EXAMPLES: usize = 3;
    table.values(column).take(EXAMPLES).collect::<Vec<_>>().join(" · ")
}
