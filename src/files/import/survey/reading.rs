//! An export that is being read: what was found, what the trainer has said of it, and
//! what would come in. Nothing changes a file here.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::import::forms;
use crate::files::import::survey::by_date::ByDate;
use crate::files::import::survey::cells::key;
use crate::files::import::survey::code_column::Likely;
use crate::files::import::survey::columns::{Note, recognised, remember};
use crate::files::import::survey::interpret::{Choices, Interpretation, interpret_as};
use crate::files::import::survey::pairs::{Pairing, pairs};
use crate::files::import::survey::repeats::{Repeats, Repetition};
use crate::files::import::survey::said_moment::LikelyMoment;
use crate::files::import::survey::table::Table;
use crate::files::import::survey::{across, head_rows, long};
use crate::model::training::{ColumnMeaning, Meaning, WordMeaning};
use crate::model::{Moment, Training};

/// An export, and how it is read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What each column means.
    pub columns: Vec<ColumnMeaning>,
    /// What there is to say of some columns.
    pub notes: BTreeMap<usize, Note>,
    /// What would come in, and what could not be read.
    pub understood: Interpretation,
    pub(super) tables: Vec<Table>,
    pub(super) chosen: usize,
    /// How many of the tables hold answers to statements.
    pub(super) answered_tables: usize,
    pub(super) codes: Vec<Likely>,
    /// One heading alone asks for the learner's code.
    pub(super) codes_are_sure: bool,
    pub(super) pairs: Vec<(usize, usize)>,
    pub(super) then_and_now: bool,
    /// Who answered more than once, whatever the trainer said of them since.
    pub(super) repeated: Vec<Repetition>,
    /// What the days beside the answers say of when they were given.
    pub(super) by_date: Option<ByDate>,
    pub(super) said: Said,
    likely_moment: Option<LikelyMoment>,
    file: String,
}

/// What the trainer has said.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub(super) table: bool,
    pub(super) code: bool,
    pub(super) pairing: Option<Pairing>,
    pub(super) columns: BTreeSet<usize>,
    pub(super) moment: Option<Moment>,
    pub(super) by_date: bool,
    pub(super) repeats: Option<Repeats>,
    pub(super) unfinished: Option<bool>,
}

/// An answer of the trainer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The sheet or file that is meant.
    Table(usize),
    /// What a column means.
    Column(usize, Meaning),
    /// What two columns for one statement are.
    Pairs(Pairing),
    /// When it was answered.
    Moment(Moment),
    /// It was answered when the days beside the answers say.
    ByDate,
    /// What words under statements mean.
    Words(Vec<(String, WordMeaning)>),
    /// What words mean in the column that says when. They may be the same words.
    MomentWords(Vec<(String, WordMeaning)>),
    /// Which answers count of somebody who answered more than once.
    Repeats(Repeats),
    /// Whether answers count that were broken off.
    Unfinished(bool),
}

impl Reading {
    /// An export as it seems to be meant. `file` is its name.
    pub fn new(file: &str, mut table: Table, training: &Training) -> Self {
        let mut tables = std::mem::take(&mut table.others);
        tables.insert(0, table);
        let is_export = |table: &Table| table.files.is_empty();
        for table in tables.iter_mut().filter(|table| is_export(table)) {
            across::settle(table, &training.checklist);
            long::settle(table, &training.checklist);
            head_rows::settle(table, &training.checklist);
        }
        let asks = |table: &Table| {
            recognised(table, training).columns.iter().any(|column| column.means.statement().is_some())
        };
        let answered: Vec<usize> = if tables.len() > 1 {
            (0..tables.len()).filter(|place| tables.get(*place).is_some_and(asks)).collect()
        } else {
            Vec::new()
        };
        let mut reading = Self {
            columns: Vec::new(),
            notes: BTreeMap::new(),
            understood: Interpretation::default(),
            tables,
            chosen: answered.first().copied().unwrap_or_default(),
            answered_tables: answered.len(),
            codes: Vec::new(),
            codes_are_sure: false,
            pairs: Vec::new(),
            then_and_now: false,
            repeated: Vec::new(),
            by_date: None,
            said: Said::default(),
            likely_moment: None,
            file: file.to_owned(),
        };
        reading.recognise(training);
        reading
    }

    /// Recognises the columns afresh, as after another sheet was chosen or the checklist
    /// was changed.
    pub fn recognise(&mut self, training: &Training) {
        self.said = Said { table: self.said.table, ..Said::default() };
        if self.has_columns() {
            let found = recognised(self.table(), training);
            (self.columns, self.notes, self.codes) = (found.columns, found.notes, found.codes);
            self.then_and_now = found.then_and_now;
            self.pairs = pairs(self.table(), &self.columns);
            if self.then_and_now && self.pairs.is_empty() {
                self.pairs = self.then_pairs();
            }
        } else {
            self.columns = forms::columns(training);
        }
        self.codes_are_sure = self.is_code_sure(training);
        self.interpret(training);
    }

    /// "Before, I was" and "now, I am" of one statement.
    fn then_pairs(&self) -> Vec<(usize, usize)> {
        let now = self.columns.iter().enumerate();
        let now = now.filter(|(_, of)| of.means.moment() == Some(Moment::After));
        let pair = |(now, of): (usize, &ColumnMeaning)| {
            let then = of.means.at(Some(Moment::LookingBack));
            Some((self.place(&then)?, now))
        };
        now.filter_map(pair).collect()
    }

    /// One heading alone asks for a code, or the trainer said it of this one before.
    fn is_code_sure(&self, training: &Training) -> bool {
        let Some(code) = self.place(&Meaning::Code) else { return false };
        let head = self.columns.get(code).map(|column| column.head.as_str());
        let said = |known: &ColumnMeaning| Some(known.head.as_str()) == head && known.means == Meaning::Code;
        let others = |likely: &&Likely| matches!(likely, Likely::Learner | Likely::Setting);
        let one =
            self.codes.get(code) == Some(&Likely::Learner) && self.codes.iter().filter(others).count() == 1;
        one || training.columns.iter().any(said)
    }

    /// Takes an answer of the trainer's.
    pub fn answer(&mut self, answer: Answer, training: &Training) {
        match answer {
            Answer::Table(chosen) if chosen < self.tables.len() => {
                self.chosen = chosen;
                self.said.table = true;
                return self.recognise(training);
            }
            Answer::Table(_) => {}
            Answer::Column(column, means) => self.set_meaning(column, means),
            Answer::Pairs(pairing) => self.pair(pairing),
            Answer::Moment(moment) => (self.said.moment, self.said.by_date) = (Some(moment), false),
            Answer::ByDate => (self.said.moment, self.said.by_date) = (None, true),
            Answer::Words(words) => self.set_words(&words, |of| matches!(of, Meaning::Statement(..))),
            Answer::MomentWords(words) => self.set_words(&words, |of| *of == Meaning::Moment),
            Answer::Repeats(repeats) => self.said.repeats = Some(repeats),
            Answer::Unfinished(count) => self.said.unfinished = Some(count),
        }
        self.interpret(training);
    }

    /// There is one code, one role and one moment to a row.
    fn set_meaning(&mut self, column: usize, means: Meaning) {
        if matches!(means, Meaning::Code | Meaning::Role | Meaning::Moment) {
            for other in self.columns.iter_mut().filter(|other| other.means == means) {
                other.means = Meaning::Nothing;
            }
        }
        self.said.code |= means == Meaning::Code;
        if let Some(of) = self.columns.get_mut(column) {
            of.means = means;
            self.said.columns.insert(column);
        }
        for pair in pairs(self.table(), &self.columns) {
            if !self.pairs.contains(&pair) {
                self.pairs.push(pair);
                self.said.pairing = None;
            }
        }
    }

    fn pair(&mut self, pairing: Pairing) {
        self.said.pairing = Some(pairing);
        for (first, second) in self.pairs.clone() {
            // What the second is may have been taken away by an earlier answer.
            let held = |column: usize| {
                self.columns.get(column).map(|of| of.means.clone()).filter(Meaning::is_answer)
            };
            let Some(means) = held(first).or_else(|| held(second)) else { continue };
            let (one, other) = match pairing {
                Pairing::ThenAndNow => (means.at(Some(Moment::LookingBack)), means.at(Some(Moment::After))),
                Pairing::BeforeAndAfter => (means.at(Some(Moment::Before)), means.at(Some(Moment::After))),
                Pairing::First => (means.at(None), Meaning::Nothing),
                Pairing::Second => (Meaning::Nothing, means.at(None)),
            };
            for (column, means) in [(first, one), (second, other)] {
                if let Some(of) = self.columns.get_mut(column) {
                    of.means = means;
                    self.said.columns.insert(column);
                }
            }
        }
    }

    fn set_words(&mut self, words: &[(String, WordMeaning)], stand_in: impl Fn(&Meaning) -> bool) {
        for column in self.columns.iter_mut().filter(|column| stand_in(&column.means)) {
            column.words.extend(words.iter().map(|(word, means)| (key(word), *means)));
        }
    }

    /// Works out what would come in, as after the file has changed by Undo.
    pub fn interpret(&mut self, training: &Training) {
        self.interpret_at(self.said.moment.unwrap_or(Moment::Before), training);
        self.likely_moment = self.likely_moment(training);
        // Shown as it would come in, if it is as proposed.
        match &self.likely_moment {
            Some(likely) if self.said.moment.is_none() && likely.moment != Moment::Before => {
                self.interpret_at(likely.moment, training);
            }
            Some(_) | None => {}
        }
    }

    fn interpret_at(&mut self, moment: Moment, training: &Training) {
        let unfinished = self.said.unfinished.unwrap_or(false);
        self.by_date = ByDate::of(self.table(), &training.course).filter(|_| self.has_columns());
        let by_date = self.said.by_date && self.by_date.is_some();
        let choices = Choices { moment, by_date, repeats: Repeats::Neither, unfinished };
        self.understood = interpret_as(self.table(), &self.columns, choices, training);
        self.repeated.clone_from(&self.understood.repeated);
        if let Some(repeats) = self.said.repeats.filter(|_| !self.repeated.is_empty()) {
            let choices = Choices { repeats, ..choices };
            self.understood = interpret_as(self.table(), &self.columns, choices, training);
        }
    }

    /// The table that is read.
    pub fn table(&self) -> &Table {
        static NONE: std::sync::LazyLock<Table> = std::sync::LazyLock::new(Table::default);
        self.tables.get(self.chosen).unwrap_or(&NONE)
    }

    /// The column that means this.
    pub fn place(&self, means: &Meaning) -> Option<usize> {
        self.columns.iter().position(|column| column.means == *means)
    }

    /// Whether it has columns that can mean one thing or another. Attune's own forms do not.
    pub fn has_columns(&self) -> bool {
        self.table().files.is_empty()
    }

    /// When it was answered, as the trainer said or as it is proposed.
    pub fn moment(&self) -> Option<Moment> {
        self.said.moment.or(self.likely_moment.as_ref().map(|likely| likely.moment))
    }

    /// Whether nobody can say yet when any of it was answered.
    pub fn is_moment_open(&self) -> bool {
        let mut answers = self.columns.iter().filter(|of| of.means.is_answer());
        let nothing_says = answers.all(|of| of.means.moment().is_none());
        self.needs_moment() && nothing_says && self.moment().is_none() && !self.is_by_date()
    }

    /// The name by which it goes: of the file, or of one sheet or file among several.
    pub(super) fn name(&self) -> &str {
        if self.tables.len() > 1 { &self.table().name } else { &self.file }
    }

    /// Whether the days beside the answers say when they were given, as the trainer said.
    pub fn is_by_date(&self) -> bool {
        self.said.by_date && self.by_date.is_some()
    }

    pub(super) fn proposed_moment(&self) -> Option<LikelyMoment> {
        self.likely_moment.clone()
    }

    /// Whether some answers belong to a moment that nothing in the table says.
    pub fn needs_moment(&self) -> bool {
        let open = |column: &ColumnMeaning| column.means.is_answer() && column.means.moment().is_none();
        let two = matches!(self.said.repeats, Some(Repeats::Moments(..)));
        !two && self.place(&Meaning::Moment).is_none() && self.columns.iter().any(open)
    }

    /// Pairs of columns that still answer one thing at one moment.
    pub(super) fn clashing_pairs(&self) -> Vec<(usize, usize)> {
        pairs(self.table(), &self.columns)
    }

    /// Whether enough is known of the columns to read the rows by them.
    pub fn is_readable(&self) -> bool {
        self.place(&Meaning::Code).is_some() && self.has_answers()
    }

    /// Whether any column holds answers.
    pub fn has_answers(&self) -> bool {
        self.columns.iter().any(|column| column.means.is_answer())
    }

    /// What is remembered of the columns after an import; None where nothing is.
    pub fn to_remember(&self, training: &Training) -> Option<Vec<ColumnMeaning>> {
        // What seems to be answers is not kept as heads.
        let has_heads = self.has_columns() && !self.table().has_no_heads();
        has_heads.then(|| remember(&self.columns, &self.said.columns, training))
    }
}
