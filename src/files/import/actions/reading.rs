//! A table of actions that is being read: what was found, what the person has said of
//! it, and what would come into the plan.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::civil::Date;

use crate::files::import::actions::columns::{Holds, plain, recognised};
use crate::files::import::actions::lines::{Line, lines};
use crate::files::import::actions::status::status;
use crate::files::import::survey::table::{Fault, Table};
use crate::model::{Action, Assessment, Round, Status, Update, plan};

/// A table of actions, and how it is read.
#[derive(Clone, Debug)]
pub struct ActionsReading {
    /// What each column holds.
    pub columns: Vec<Holds>,
    /// The rows that are actions.
    pub lines: Vec<Line>,
    /// What could not be read.
    pub faults: Vec<Fault>,
    /// Whether actions that are in the plan already are added a second time.
    pub add_again: bool,
    tables: Vec<Table>,
    chosen: usize,
    /// The statement of rows whose words name none, or that they are left out, by words.
    statements: BTreeMap<String, Place>,
    /// The same of single rows.
    rows: BTreeMap<usize, Place>,
    statuses: BTreeMap<String, Status>,
}

/// Where a row goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// To a statement, by its id.
    Statement(String),
    /// Nowhere.
    LeftOut,
}

impl ActionsReading {
    /// A table as it seems to be meant. Of several sheets, the one in which most
    /// columns are recognised.
    pub fn new(mut table: Table, assessment: &Assessment) -> Self {
        let mut tables = std::mem::take(&mut table.others);
        tables.insert(0, table);
        let known =
            |table: &Table| recognised(table).iter().filter(|holds| **holds != Holds::Nothing).count();
        let most = tables.iter().map(known).max().unwrap_or_default();
        let chosen = tables.iter().position(|table| known(table) == most).unwrap_or_default();
        let mut reading = Self {
            columns: Vec::new(),
            lines: Vec::new(),
            faults: Vec::new(),
            add_again: false,
            tables,
            chosen,
            statements: BTreeMap::new(),
            rows: BTreeMap::new(),
            statuses: BTreeMap::new(),
        };
        reading.choose_table(chosen, assessment);
        reading
    }

    /// Reads another of the sheets.
    pub fn choose_table(&mut self, chosen: usize, assessment: &Assessment) {
        self.chosen = chosen.min(self.tables.len().saturating_sub(1));
        self.columns = recognised(self.table());
        self.rows.clear();
        self.read(assessment);
    }

    /// Says what a column holds; each thing is in one column.
    pub fn set_column(&mut self, column: usize, holds: Holds, assessment: &Assessment) {
        for other in self.columns.iter_mut().filter(|other| **other == holds) {
            *other = Holds::Nothing;
        }
        if let Some(of) = self.columns.get_mut(column) {
            *of = holds;
        }
        self.read(assessment);
    }

    /// Says where all rows go that say these words of their statement.
    pub fn set_statement(&mut self, said: &str, place: Place) {
        self.statements.insert(plain(said), place);
    }

    /// Says where one row goes.
    pub fn set_row(&mut self, row: usize, place: Place) {
        self.rows.insert(row, place);
    }

    /// Says what a word means of how far an action has come.
    pub fn set_status(&mut self, said: &str, status: Status) {
        self.statuses.insert(plain(said), status);
    }

    fn read(&mut self, assessment: &Assessment) {
        (self.lines, self.faults) = lines(self.table(), &self.columns, &assessment.checklist);
    }

    /// The table that is read.
    pub fn table(&self) -> &Table {
        static NONE: std::sync::LazyLock<Table> = std::sync::LazyLock::new(Table::default);
        self.tables.get(self.chosen).unwrap_or(&NONE)
    }

    /// What the sheets are called, and which is read.
    pub fn sheets(&self) -> (Vec<String>, usize) {
        (self.tables.iter().map(|table| table.name.clone()).collect(), self.chosen)
    }

    /// Where a row goes, once that is known.
    pub fn place(&self, line: &Line) -> Option<Place> {
        let own = line.statement.clone().map(Place::Statement);
        let said = || self.statements.get(&plain(&line.statement_said)).cloned();
        self.rows.get(&line.row).cloned().or(own).or_else(said)
    }

    /// How far a row has come, once that is known.
    pub fn status(&self, line: &Line) -> Option<Status> {
        status(&line.status_said).or_else(|| self.statuses.get(&plain(&line.status_said)).copied())
    }

    /// The words that name no statement, with how many rows say them; said of or not.
    pub fn unclear_statements(&self) -> Vec<(String, usize, Option<Place>)> {
        let unclear = self.lines.iter().filter(|line| line.statement.is_none());
        let mut counts: BTreeMap<String, (String, usize)> = BTreeMap::new();
        for line in unclear {
            let key = plain(&line.statement_said);
            counts.entry(key).or_insert_with(|| (line.statement_said.clone(), 0)).1 += 1;
        }
        counts
            .into_iter()
            .map(|(key, (said, count))| (said, count, self.statements.get(&key).cloned()))
            .collect()
    }

    /// The words for how far it has come that may mean several things.
    pub fn unclear_statuses(&self) -> Vec<(String, usize, Option<Status>)> {
        let mut counts: BTreeMap<String, (String, usize)> = BTreeMap::new();
        for line in self.lines.iter().filter(|line| status(&line.status_said).is_none()) {
            let key = plain(&line.status_said);
            counts.entry(key).or_insert_with(|| (line.status_said.clone(), 0)).1 += 1;
        }
        counts
            .into_iter()
            .map(|(key, (said, count))| (said, count, self.statuses.get(&key).copied()))
            .collect()
    }

    /// How many rows wait for an answer.
    pub fn open(&self) -> usize {
        let is_left_out = |line: &&Line| self.place(line) == Some(Place::LeftOut);
        let lines = self.lines.iter().filter(|line| !is_left_out(line));
        lines.filter(|line| self.place(line).is_none() || self.status(line).is_none()).count()
    }

    /// The rows whose action the plan has already, or a row above says.
    pub fn doubles(&self, assessment: &Assessment) -> BTreeSet<usize> {
        let in_plan = assessment.actions.iter();
        let mut known: HashSet<(String, String)> =
            in_plan.map(|action| (action.statement.clone(), plain(&action.what))).collect();
        let is_double = |line: &&Line| match self.place(line) {
            Some(Place::Statement(id)) => !known.insert((id, plain(&line.what))),
            Some(Place::LeftOut) | None => false,
        };
        self.lines.iter().filter(is_double).map(|line| line.row).collect()
    }

    /// The actions that come in, in the order of the table. `doubles`: what
    /// [`Self::doubles`] found.
    pub fn actions(&self, doubles: &BTreeSet<usize>, round: &Round, today: Date) -> Vec<Action> {
        let comes = |line: &&Line| self.add_again || !doubles.contains(&line.row);
        let lines = self.lines.iter().filter(comes);
        lines.filter_map(|line| self.action(line, round, today)).collect()
    }

    fn action(&self, line: &Line, round: &Round, today: Date) -> Option<Action> {
        let Some(Place::Statement(statement)) = self.place(line) else { return None };
        let status = self.status(line)?;
        let update = Update { round: round.id.clone(), date: today, status, note: line.outcome.clone() };
        // What has not been begun and has no story needs no line of one.
        let begun = status != Status::NotStarted || !line.outcome.is_empty();
        Some(Action {
            owner: line.owner.clone(),
            due: line.due.clone(),
            measure: line.measure.clone(),
            support: line.support.clone(),
            review: line.review.clone(),
            updates: begun.then_some(update).into_iter().collect(),
            ..plan::new_action(round, &statement, line.what.clone())
        })
    }
}
