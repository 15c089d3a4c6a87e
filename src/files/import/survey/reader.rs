//! What a row of an export says, cell by cell, and every cell that could not be read.

use std::collections::BTreeMap;

use crate::files::import::survey::answers::{moment, score};
use crate::files::import::survey::by_date::ByDate;
use crate::files::import::survey::cells::{key, letters_clash, one_line, rating, ticked};
use crate::files::import::survey::codes::{is_made_otherwise, is_placeholder};
use crate::files::import::survey::repeats::Repeats;
use crate::files::import::survey::standing::Standing;
use crate::files::import::survey::submission::Submission;
use crate::files::import::survey::table::{Fault, Row, Table, letter};
use crate::model::limits::{NAME, too_long};
use crate::model::plain_text::excerpt;
use crate::model::training::{ColumnMeaning, Meaning, WordMeaning};
use crate::model::{Answers, Moment, Training, Vote};
use crate::text;

/// What the trainer has said of the rows, where the table does not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// When it was answered.
    pub moment: Moment,
    /// It was answered when the days beside the answers say.
    pub by_date: bool,
    /// What holds of somebody who answered more than once.
    pub repeats: Repeats,
    /// Whether answers count that were broken off.
    pub unfinished: bool,
}

/// The columns that were ticked for a statement, with the answers that they stand for.
type Ticks<'a> = BTreeMap<(Moment, &'a String), Vec<(usize, Vote)>>;

/// Reads rows, and keeps what could not be read.
pub(super) struct Reader<'a> {
    table: &'a Table,
    pub(super) columns: &'a [ColumnMeaning],
    choices: Choices,
    training: &'a Training,
    pub(super) faults: Vec<Fault>,
    letters_clash: bool,
    /// When each row was answered, where the trainer said that one form was used twice, or
    /// that the days beside the answers say it.
    moments: Option<BTreeMap<usize, Moment>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        table: &'a Table,
        columns: &'a [ColumnMeaning],
        choices: Choices,
        training: &'a Training,
    ) -> Self {
        let by_date = || ByDate::of(table, &training.course).map(|by_date| by_date.moments);
        let moments =
            if choices.by_date { by_date() } else { choices.repeats.moments_by_row(table, columns) };
        let letters_clash = letters_clash(table, columns);
        Self { table, columns, choices, training, faults: table.faults.clone(), letters_clash, moments }
    }

    pub(super) fn column(&self, means: &Meaning) -> Option<usize> {
        self.columns.iter().position(|column| column.means == *means)
    }

    pub(super) fn fault(&mut self, row: usize, column: impl Into<Option<usize>>, what: String) {
        self.faults.push(Fault { row, column: column.into(), what });
    }

    /// Names joined cells, as far as anything would have been read from them.
    pub(super) fn merged(&mut self) {
        let wanted = |column: usize| self.columns.get(column).is_some_and(|of| of.means != Meaning::Nothing);
        let (first, last) = (self.table.head.number, self.table.rows.last().map_or(0, |row| row.number));
        let matters = self.table.merged.iter().filter(|merged| {
            (merged.columns.0..=merged.columns.1.min(self.columns.len())).any(wanted)
                && merged.rows.1 >= first
                && merged.rows.0 <= last
        });
        let faults = matters.map(|merged| {
            let end = format!("{}{}", letter(merged.columns.1), merged.rows.1);
            let start = format!("{}{}", letter(merged.columns.0), merged.rows.0);
            let what = text!("import-merged", start = start, end = end);
            Fault { row: merged.rows.0, column: Some(merged.columns.0), what }
        });
        let faults: Vec<Fault> = faults.collect();
        self.faults.extend(faults);
    }

    /// Names formulas without a result, as far as anything would have been read from them.
    pub(super) fn unvalued(&mut self) {
        let wanted = |column: usize| self.columns.get(column).is_some_and(|of| of.means != Meaning::Nothing);
        let head = self.table.head.number;
        let matters = self.table.unvalued.iter().filter(|(row, column)| *row == head || wanted(*column));
        let matters = matters.filter(|(row, _)| *row >= head);
        let fault = |(row, column): &(usize, usize)| Fault {
            row: *row,
            column: Some(*column),
            what: text!("import-formula"),
        };
        self.faults.extend(matters.map(fault));
    }

    pub(super) fn is_merged(&self, row: &Row, column: usize) -> bool {
        self.table.merged.iter().any(|merged| merged.holds(row.number, column))
    }

    /// Whether a row counts at all.
    pub(super) fn counts(&mut self, row: &Row, standing: Standing) -> bool {
        match standing {
            Standing::Whole => true,
            Standing::Preview => {
                self.fault(row.number, None, text!("import-preview"));
                false
            }
            Standing::Unfinished if self.choices.unfinished => true,
            Standing::Unfinished => {
                self.fault(row.number, None, text!("import-unfinished"));
                false
            }
        }
    }

    /// What a row says, by moment.
    pub(super) fn row(&mut self, row: &Row, code: usize) -> Vec<Submission> {
        let before = self.faults.len();
        let Some(name) = self.code(row, code) else { return Vec::new() };
        let role = self.role(row);
        let answers = self.answers(row);
        if answers.is_empty() && self.faults.len() == before {
            self.fault(row.number, None, text!("import-no-answers", code = name.as_str()));
        }
        let submission = |(moment, answers)| Submission {
            row: row.number,
            code: name.clone(),
            role: role.clone(),
            moment,
            answers,
            comments: Vec::new(),
        };
        let mut submissions: Vec<Submission> = answers.into_iter().map(submission).collect();
        self.comments(row, &mut submissions);
        submissions
    }

    fn code(&mut self, row: &Row, column: usize) -> Option<String> {
        if self.is_merged(row, column) || self.table.unvalued.contains(&(row.number, column)) {
            // Named already, and nobody's.
            return None;
        }
        let code = one_line(row.cell(column));
        let what = if code.is_empty() {
            text!("import-code-blank")
        } else if code.contains('@') {
            text!("import-code-address")
        } else if is_placeholder(&code) {
            text!("import-code-placeholder", code = code)
        } else if is_made_otherwise(&code) {
            text!("import-code-made", code = excerpt(&code))
        } else if let Some(found) = too_long(&code, NAME) {
            text!("import-code-long", found = found, most = NAME)
        } else {
            return Some(code);
        };
        self.fault(row.number, column, what);
        None
    }

    /// Nothing where it is not known.
    fn role(&mut self, row: &Row) -> String {
        let Some(column) = self.column(&Meaning::Role).filter(|column| !self.is_merged(row, *column)) else {
            return String::new();
        };
        let role = one_line(row.cell(column));
        if role.contains('@') {
            self.fault(row.number, column, text!("import-role-address"));
            return String::new();
        }
        if let Some(found) = too_long(&role, NAME) {
            self.fault(row.number, column, text!("import-cell-long", found = found, most = NAME));
            return String::new();
        }
        role
    }

    fn answers(&mut self, row: &Row) -> BTreeMap<Moment, Answers> {
        let mut answers: BTreeMap<Moment, Answers> = BTreeMap::new();
        // Said once for a row, however many answers hang on it.
        let mut when: Option<Option<Moment>> = None;
        let mut ticks: Ticks = BTreeMap::new();
        for (column, of) in self.columns.iter().enumerate() {
            if !of.means.is_answer()
                || row.cell(column).is_empty()
                || self.is_merged(row, column)
                || !of.means.is_asked(self.training)
            {
                continue;
            }
            let moment = of.means.moment().or_else(|| *when.get_or_insert_with(|| self.moment_of(row)));
            let Some(moment) = moment else { continue };
            if let Meaning::Choice(id, answer, _) = &of.means {
                match ticked(row.cell(column), *answer) {
                    Some(true) => ticks.entry((moment, id)).or_default().push((column, *answer)),
                    Some(false) => {}
                    None => self.no_rating(row, column),
                }
                continue;
            }
            self.answer(row, column, of, answers.entry(moment).or_default());
        }
        self.one_tick_each(row, &ticks, &mut answers);
        answers.retain(|_, answers| !answers.is_empty());
        answers
    }

    /// Takes what was ticked where it is one answer to a statement.
    fn one_tick_each(&mut self, row: &Row, ticks: &Ticks, answers: &mut BTreeMap<Moment, Answers>) {
        for ((moment, id), ticked) in ticks {
            if let [(_, answer)] = ticked.as_slice() {
                answers.entry(*moment).or_default().ratings.insert((*id).to_owned(), *answer);
            } else if let Some((column, _)) = ticked.last() {
                self.fault(row.number, *column, text!("import-two-ticks"));
            }
        }
    }

    fn no_rating(&mut self, row: &Row, column: usize) {
        let cell = excerpt(row.cell(column));
        self.fault(row.number, column, text!("import-no-rating", cell = cell));
    }

    /// When a row was answered.
    fn moment_of(&mut self, row: &Row) -> Option<Moment> {
        let Some(column) = self.column(&Meaning::Moment) else {
            let Some(moments) = &self.moments else { return Some(self.choices.moment) };
            let moment = moments.get(&row.number).copied();
            if moment.is_none() {
                self.fault(row.number, None, text!("import-moment-between"));
            }
            return moment;
        };
        if self.is_merged(row, column) {
            return None;
        }
        let cell = row.cell(column);
        let said = self.columns.get(column).and_then(|of| of.words.get(&key(cell)));
        let found = match said {
            Some(WordMeaning::When(moment)) => Some(*moment),
            Some(_) => None,
            None => moment(cell),
        };
        if found.is_none() {
            let what = if cell.is_empty() {
                text!("import-moment-blank")
            } else {
                text!("import-moment-unknown", cell = excerpt(cell))
            };
            self.fault(row.number, column, what);
        }
        found
    }

    fn answer(&mut self, row: &Row, column: usize, of: &ColumnMeaning, answers: &mut Answers) {
        let cell = row.cell(column);
        let twice = match &of.means {
            Meaning::Statement(id, _) => {
                let Some(vote) = rating(cell, of, self.letters_clash) else {
                    return self.no_rating(row, column);
                };
                *answers.ratings.entry(id.clone()).or_insert(vote) != vote
            }
            Meaning::Question(question, _) => {
                let Some(score) = score(cell) else {
                    return self.fault(row.number, column, text!("import-no-score", cell = excerpt(cell)));
                };
                let first = answers.score(*question).unwrap_or(score);
                answers.set_score(*question, Some(first));
                first != score
            }
            _ => false,
        };
        if twice {
            self.fault(row.number, column, text!("import-two-columns"));
        }
    }
}
