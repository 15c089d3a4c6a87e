//! A plan from elsewhere that waits to be added: what was read, and how it is
//! understood. It is worked out again only when something has changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::files::import::actions::columns::Holds;
use crate::files::import::actions::reading::{ActionsReading, Place};
use crate::files::import::survey::table::Table;
use crate::model::{Action, Assessment, Round, Shared, Status};
use crate::text;

/// A table of actions that waits to be added to the plan.
pub struct PendingActions {
    /// What the file is called.
    pub file: String,
    /// What was read, and how.
    pub reading: ActionsReading,
    /// The rows whose action the plan has already.
    pub doubles: BTreeSet<usize>,
    /// Words that name no statement, how many rows say them, and what was said of them.
    pub statements: Vec<(String, usize, Option<Place>)>,
    /// The same of words for how far an action has come.
    pub statuses: Vec<(String, usize, Option<Status>)>,
    /// The first values of each column, as one line.
    pub examples: Vec<String>,
    /// How many rows wait for an answer.
    pub open: usize,
    /// How many actions come in.
    pub coming: usize,
    /// The plan against which it was understood.
    known: Shared<Arc<Action>>,
}

impl PendingActions {
    /// What was read, as it seems to be meant.
    pub fn new(file: String, table: Table, assessment: &Assessment) -> Self {
        let reading = ActionsReading::new(table, assessment);
        let mut pending = Self {
            file,
            reading,
            doubles: BTreeSet::new(),
            statements: Vec::new(),
            statuses: Vec::new(),
            examples: Vec::new(),
            open: 0,
            coming: 0,
            known: Shared::default(),
        };
        pending.work_out(assessment);
        pending
    }

    /// Takes what the person says of it.
    pub fn answer(&mut self, assessment: &Assessment, answer: impl FnOnce(&mut ActionsReading)) {
        answer(&mut self.reading);
        self.work_out(assessment);
    }

    /// Works it out again if the plan has changed since, as by Undo.
    pub fn refresh(&mut self, assessment: &Assessment) {
        let same = self.known.len() == assessment.actions.len()
            && self.known.iter().zip(&assessment.actions).all(|(a, b)| Arc::ptr_eq(a, b));
        if !same {
            self.work_out(assessment);
        }
    }

    fn work_out(&mut self, assessment: &Assessment) {
        const EXAMPLES: usize = 3;
        self.known.clone_from(&assessment.actions);
        let reading = &self.reading;
        self.doubles = reading.doubles(assessment);
        self.statements = reading.unclear_statements();
        self.statuses = reading.unclear_statuses();
        self.open = reading.open();
        let comes = |row: usize| reading.add_again || !self.doubles.contains(&row);
        let goes = |line| matches!(reading.place(line), Some(Place::Statement(_)));
        self.coming = reading.lines.iter().filter(|line| comes(line.row) && goes(line)).count();
        let table = reading.table();
        let examples = |column| table.values(column).take(EXAMPLES).collect::<Vec<_>>().join(" · ");
        self.examples = (0..reading.columns.len()).map(examples).collect();
    }

    /// The actions that come in.
    pub fn actions(&self, round: &Round, today: Date) -> Vec<Action> {
        self.reading.actions(&self.doubles, round, today)
    }

    /// Why nothing can be added yet.
    pub fn missing(&self) -> Option<String> {
        if !self.reading.columns.contains(&Holds::What) {
            Some(text!("actions-needs-what"))
        } else if self.open > 0 {
            Some(text!("actions-open", count = self.open))
        } else if self.coming == 0 {
            Some(text!("actions-nothing"))
        } else {
            None
        }
    }

    /// What will be true afterwards: "Add 12 actions. 2 of 14 rows stay out."
    pub fn promise(&self) -> String {
        let all = self.reading.table().rows.len();
        text!("actions-promise", count = self.coming, out = all.saturating_sub(self.coming), all = all)
    }
}
