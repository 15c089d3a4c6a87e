//! Answers from elsewhere that wait to be imported: what was read, and how it is
//! interpreted. Whoever imports looks at that first, and may set what a column means.
//! It is worked out again only when something has changed: an export may have
//! thousands of rows, and the screen is drawn many times a second.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::files::import::map::{self, ImportMap};
use crate::files::import::merge::{Decisions, Differing, Merge};
use crate::files::import::outcome::{self, Found};
use crate::files::import::survey::questions::Question;
use crate::files::import::survey::reading::{Answer, Reading};
use crate::files::import::survey::summary::LeftOut;
use crate::files::import::survey::table::Table;
use crate::model::training::Meaning;
use crate::model::{Checklist, Moment, Participant, Training, TrainingEdit};

/// What was read from a file, and waits to be imported.
pub struct PendingImport {
    /// What the file is called.
    pub file: String,
    /// What was read, and how.
    pub reading: Reading,
    /// What the trainer is asked.
    pub questions: Vec<Question>,
    /// Everything that will not come in.
    pub left_out: Vec<LeftOut>,
    /// Codes that look like another one. They come in as they are.
    pub alike: Vec<LeftOut>,
    /// What comes in and should be looked at all the same.
    pub doubts: Vec<LeftOut>,
    /// How it stands to what is in the file.
    pub merge: Merge,
    /// What will be true after the import, in a line.
    pub promise: String,
    /// What was found of each moment.
    pub found: BTreeMap<Moment, Found>,
    /// When it was probably answered, where the moment that was chosen seems wrong, and of how
    /// many learners the answers differ.
    pub meant: Option<(usize, Moment)>,
    /// The first values of each column, as one line.
    pub examples: Vec<String>,
    /// Nobody has seen it yet: the person went elsewhere while it was read.
    pub unseen: bool,
    /// The learners against whom it was interpreted.
    learners: Vec<Arc<Participant>>,
    /// What the trainer said of answers that differ.
    decisions: Decisions,
    /// The checklist by which it was interpreted.
    checklist: Arc<Checklist>,
}

impl PendingImport {
    /// What was read, as it seems to be meant.
    pub fn new(file: String, table: Table, training: &Training) -> Self {
        let reading = Reading::new(&file, table, training);
        let mut pending = Self {
            file,
            reading,
            questions: Vec::new(),
            left_out: Vec::new(),
            alike: Vec::new(),
            doubts: Vec::new(),
            merge: Merge::default(),
            promise: String::new(),
            found: BTreeMap::new(),
            meant: None,
            examples: Vec::new(),
            unseen: true,
            learners: Vec::new(),
            decisions: Decisions::default(),
            checklist: training.checklist.clone(),
        };
        pending.work_out(training);
        pending
    }

    /// Interprets it again if the open file has changed since, as by Undo.
    pub fn refresh(&mut self, training: &Training) {
        let same_learners = self.learners.len() == training.participants.len()
            && self.learners.iter().zip(&training.participants).all(|(a, b)| Arc::ptr_eq(a, b));
        let same_checklist = self.checklist == training.checklist;
        if !same_checklist {
            self.reading.recognise(training);
        } else if !same_learners {
            self.reading.interpret(training);
        }
        if !same_learners || !same_checklist {
            self.work_out(training);
        }
    }

    /// Takes an answer to one of the questions.
    pub fn answer(&mut self, answer: Answer, training: &Training) {
        self.reading.answer(answer, training);
        self.work_out(training);
    }

    /// Sets what a column means.
    pub fn set_meaning(&mut self, column: usize, means: Meaning, training: &Training) {
        self.answer(Answer::Column(column, means), training);
    }

    fn work_out(&mut self, training: &Training) {
        self.learners.clone_from(&training.participants);
        self.checklist.clone_from(&training.checklist);
        self.questions = self.reading.questions(training);
        // What differs and what is missing depends on the moment.
        self.merge = if self.reading.is_moment_open() {
            Merge::default()
        } else {
            Merge::new(&self.reading, training, &self.decisions)
        };
        self.left_out = self.reading.left_out(training);
        self.left_out.extend(outcome::kept(&self.reading, &self.merge));
        (self.alike, self.doubts) = (self.reading.alike(), self.reading.doubts());
        self.promise = outcome::promise(&self.reading, &self.merge, training);
        self.found = outcome::found(&self.reading, &self.merge);
        self.meant = outcome::meant(&self.reading, &self.merge, training);
        let table = self.reading.table();
        self.examples = (0..self.reading.columns.len()).map(|column| examples(table, column)).collect();
    }

    /// The change that imports it.
    pub fn edit(&self, training: &Training) -> TrainingEdit {
        self.merge.edit(&self.reading, training)
    }

    /// Keeps what learners wrote, or leaves it out.
    pub fn keep_comments(&mut self, keep: bool, training: &Training) {
        for (column, means) in self.reading.comment_columns() {
            let means = if keep { means } else { Meaning::Nothing };
            self.reading.answer(Answer::Column(column, means), training);
        }
        self.work_out(training);
    }

    /// Says which answers hold of learners who gave others than those in the file.
    pub fn decide(&mut self, said: &[(String, Moment, Differing)], training: &Training) {
        for (code, moment, holds) in said {
            self.decisions.say(code, *moment, *holds);
        }
        self.work_out(training);
    }

    /// How it is read, for other exports, and what is still to be said for that.
    pub fn choices(&self, training: &Training) -> (ImportMap, Vec<String>) {
        let mut map = ImportMap::default();
        map.learn(&self.reading, training);
        (map, map::open(&self.reading, &self.merge, training))
    }

    /// Reads it as another was read. When it was answered is asked all the same, since the
    /// next export is of another time more often than not.
    ///
    /// # Errors
    /// When something of that cannot be said of this export, in words. Then all is as it was.
    pub fn take_choices(&mut self, map: ImportMap, training: &Training) -> Result<(), String> {
        let mut reading = self.reading.clone();
        map.for_any_export().apply(&mut reading, training)?;
        self.reading = reading;
        self.work_out(training);
        Ok(())
    }

    /// Why nothing can be imported yet.
    pub fn missing(&self) -> Option<String> {
        outcome::missing(&self.reading, &self.merge, &self.questions)
    }
}

/// The first values of a column.
fn examples(table: &Table, column: usize) -> String {
    const EXAMPLES: usize = 3;
    table.values(column).take(EXAMPLES).collect::<Vec<_>>().join(" · ")
}
