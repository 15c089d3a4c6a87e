//! What the rows of an export say, and everything that could not be read.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::import::survey::answers::{moment, score};
use crate::files::import::survey::cells::{key, letters_clash, one_line, rating, ticked};
use crate::files::import::survey::codes::{alike, bare_numbers, is_made_otherwise, is_placeholder};
use crate::files::import::survey::repeats::{Repeats, Repetition};
use crate::files::import::survey::standing::{Noted, Standing};
pub use crate::files::import::survey::submission::Submission;
use crate::files::import::survey::table::{Fault, Row, Table, letter};
use crate::model::plain_text::excerpt;
use crate::model::training::{ColumnMeaning, Meaning, WordMeaning};
use crate::model::{Answers, Moment, Participant, Training, Vote};
use crate::text;
use crate::words::training::moment_in_sentence;

/// What an export says, as far as it can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interpretation {
    /// What would come in, in the order of the rows.
    pub submissions: Vec<Submission>,
    /// What could not be read, in the order of the rows.
    pub faults: Vec<Fault>,
    /// Codes that look like another one. They come in as they are.
    pub alike: Vec<Fault>,
    /// What came in and should be looked at all the same.
    pub doubts: Vec<Fault>,
    /// Who answered more than once, and not in the same way.
    pub repeated: Vec<Repetition>,
    /// The numbers of rows that were broken off before the end.
    pub unfinished: Vec<usize>,
}

/// What the trainer has said of the rows, where the table does not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// When it was answered.
    pub moment: Moment,
    /// What holds of somebody who answered more than once.
    pub repeats: Repeats,
    /// Whether answers count that were broken off.
    pub unfinished: bool,
}

/// Interprets a table. `columns` says what each column means, in their order;
/// `moment` is when it was answered where neither a column nor its head says so.
pub fn interpret(
    table: &Table,
    columns: &[ColumnMeaning],
    moment: Moment,
    training: &Training,
) -> Interpretation {
    let choices = Choices { moment, repeats: Repeats::Neither, unfinished: false };
    interpret_as(table, columns, choices, training)
}

/// Interprets a table by what the trainer has said of it.
pub fn interpret_as(
    table: &Table,
    columns: &[ColumnMeaning],
    choices: Choices,
    training: &Training,
) -> Interpretation {
    let letters_clash = letters_clash(table, columns);
    let moments = choices.repeats.moments_by_row(table, columns);
    let faults = table.faults.clone();
    let mut reader = Reader { table, columns, choices, training, faults, letters_clash, moments };
    let Some(code) = reader.column(&Meaning::Code) else {
        return Interpretation { faults: reader.faults, ..Interpretation::default() };
    };
    reader.merged();
    let noted = Noted::of(table);
    let mut unfinished = Vec::new();
    let mut submissions = Vec::new();
    for row in &table.rows {
        let standing = noted.standing(row);
        if standing == Standing::Unfinished {
            unfinished.push(row.number);
        }
        if reader.counts(row, standing) {
            submissions.extend(reader.row(row, code));
        }
    }
    let repeated = Repetition::all(&submissions);
    let submissions = reader.without_doubles(submissions, code);
    reader.faults.sort();
    Interpretation {
        alike: alike(&submissions, code, training),
        faults: reader.faults,
        doubts: bare_numbers(table, &submissions, code),
        submissions,
        repeated,
        unfinished,
    }
}

impl Interpretation {
    /// The learners, with everything that they answered.
    pub fn participants(&self) -> Vec<Participant> {
        let mut participants: Vec<Participant> = Vec::new();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for submission in &self.submissions {
            let place = *places.entry(&submission.code).or_insert(participants.len());
            if place == participants.len() {
                participants.push(Participant { code: submission.code.clone(), ..Participant::default() });
            }
            let Some(participant) = participants.get_mut(place) else { continue };
            participant.answers.insert(submission.moment, submission.answers.clone());
            if participant.role.is_empty() {
                participant.role.clone_from(&submission.role);
            }
        }
        participants
    }
}

/// The columns that were ticked for a statement, with the answers that they stand for.
type Ticks<'a> = BTreeMap<(Moment, &'a String), Vec<(usize, Vote)>>;

struct Reader<'a> {
    table: &'a Table,
    columns: &'a [ColumnMeaning],
    choices: Choices,
    training: &'a Training,
    faults: Vec<Fault>,
    letters_clash: bool,
    /// When each row was answered, where the trainer said that one form was used twice.
    moments: Option<BTreeMap<usize, Moment>>,
}

impl Reader<'_> {
    fn column(&self, means: &Meaning) -> Option<usize> {
        self.columns.iter().position(|column| column.means == *means)
    }

    fn fault(&mut self, row: usize, column: impl Into<Option<usize>>, what: String) {
        self.faults.push(Fault { row, column: column.into(), what });
    }

    /// Names joined cells, as far as anything would have been read from them.
    fn merged(&mut self) {
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

    fn is_merged(&self, row: &Row, column: usize) -> bool {
        self.table.merged.iter().any(|merged| merged.holds(row.number, column))
    }

    /// Whether a row counts at all.
    fn counts(&mut self, row: &Row, standing: Standing) -> bool {
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
    fn row(&mut self, row: &Row, code: usize) -> Vec<Submission> {
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
        };
        answers.into_iter().map(submission).collect()
    }

    fn code(&mut self, row: &Row, column: usize) -> Option<String> {
        if self.is_merged(row, column) {
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
            text!("import-code-made", code = code)
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

    /// Two rows of one code and moment: one of them where both say the same, and
    /// neither where nobody could say which of them holds.
    fn without_doubles(&mut self, submissions: Vec<Submission>, code: usize) -> Vec<Submission> {
        let mut together: BTreeMap<(&str, Moment), Vec<&Submission>> = BTreeMap::new();
        for submission in &submissions {
            together.entry((&submission.code, submission.moment)).or_default().push(submission);
        }
        let mut left_out = BTreeSet::new();
        for ((name, moment), same) in together {
            let Some((last, before)) = same.split_last().filter(|(_, before)| !before.is_empty()) else {
                continue;
            };
            let alike = before.iter().all(|submission| submission.answers == last.answers);
            let when = moment_in_sentence(moment);
            let rows =
                before.iter().map(|submission| submission.row.to_string()).collect::<Vec<_>>().join(", ");
            let (what, kept) = match self.choices.repeats {
                _ if alike => {
                    (text!("import-twice-alike", code = name, moment = when, rows = rows), same.first())
                }
                Repeats::First => {
                    (text!("import-twice-first", code = name, moment = when, rows = rows), same.first())
                }
                Repeats::Last => {
                    (text!("import-twice-last", code = name, moment = when, rows = rows), Some(last))
                }
                Repeats::Neither | Repeats::Moments(..) => {
                    (text!("import-twice", code = name, moment = when, rows = rows), None)
                }
            };
            self.fault(last.row, code, what);
            let kept = kept.map(|submission| submission.row);
            let others = same.iter().filter(|submission| Some(submission.row) != kept);
            left_out.extend(others.map(|submission| (submission.row, moment)));
        }
        submissions
            .into_iter()
            .filter(|submission| !left_out.contains(&(submission.row, submission.moment)))
            .collect()
    }
}
