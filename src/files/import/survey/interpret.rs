//! What the rows of an export say, and everything that could not be read.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::import::survey::answers::{moment, score, vote};
use crate::files::import::survey::table::{Fault, Row, Table, letter};
use crate::model::plain_text::{excerpt, single_line};
use crate::model::training::{ColumnMeaning, Meaning, plain_code};
use crate::model::{Answers, Moment, Participant, Training};
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
}

/// What one learner answered at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The row, from 1.
    pub row: usize,
    /// The code by which the learner is known from one moment to the next.
    pub code: String,
    /// The learner's role; may be empty.
    pub role: String,
    /// When it was answered.
    pub moment: Moment,
    /// Ratings and scores, at least one.
    pub answers: Answers,
}

/// Interprets a table. `columns` says what each column means, in their order;
/// `moment` is when it was answered where neither a column nor its head says so.
pub fn interpret(
    table: &Table,
    columns: &[ColumnMeaning],
    moment: Moment,
    training: &Training,
) -> Interpretation {
    let mut reader = Reader { table, columns, moment, training, faults: table.faults.clone() };
    let Some(code) = reader.column(&Meaning::Code) else {
        return Interpretation { faults: reader.faults, ..Interpretation::default() };
    };
    reader.merged();
    let submissions = table.rows.iter().flat_map(|row| reader.row(row, code)).collect();
    let submissions = reader.without_standing(submissions, code);
    let submissions = reader.without_doubles(submissions, code);
    reader.faults.sort();
    Interpretation { alike: alike(&submissions, code, training), faults: reader.faults, submissions }
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

struct Reader<'a> {
    table: &'a Table,
    columns: &'a [ColumnMeaning],
    moment: Moment,
    training: &'a Training,
    faults: Vec<Fault>,
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
        for (column, of) in self.columns.iter().enumerate() {
            let (Meaning::Statement(_, fixed) | Meaning::Question(_, fixed)) = &of.means else { continue };
            if row.cell(column).is_empty() || self.is_merged(row, column) || !of.means.is_asked(self.training)
            {
                continue;
            }
            let moment = fixed.or_else(|| *when.get_or_insert_with(|| self.moment_of(row)));
            if let Some(moment) = moment {
                self.answer(row, column, &of.means, answers.entry(moment).or_default());
            }
        }
        answers.retain(|_, answers| !answers.is_empty());
        answers
    }

    /// When a row was answered.
    fn moment_of(&mut self, row: &Row) -> Option<Moment> {
        let Some(column) = self.column(&Meaning::Moment) else { return Some(self.moment) };
        if self.is_merged(row, column) {
            return None;
        }
        let cell = row.cell(column);
        let found = moment(cell);
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

    fn answer(&mut self, row: &Row, column: usize, means: &Meaning, answers: &mut Answers) {
        let cell = row.cell(column);
        let twice = match means {
            Meaning::Statement(id, _) => {
                let Some(vote) = vote(cell) else {
                    return self.fault(row.number, column, text!("import-no-rating", cell = excerpt(cell)));
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

    /// Leaves out what somebody has answered already: what is in the file stays.
    fn without_standing(&mut self, submissions: Vec<Submission>, code: usize) -> Vec<Submission> {
        let stands = |submission: &Submission| {
            self.training
                .participant(&submission.code)
                .is_some_and(|known| known.at(submission.moment).is_some())
        };
        let (standing, rest): (Vec<_>, Vec<_>) = submissions.into_iter().partition(stands);
        for submission in standing {
            let moment = moment_in_sentence(submission.moment);
            self.fault(submission.row, code, text!("import-stands", code = submission.code, moment = moment));
        }
        rest
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
            let what = if alike {
                text!("import-twice-alike", code = name, moment = when, rows = rows)
            } else {
                text!("import-twice", code = name, moment = when, rows = rows)
            };
            self.fault(last.row, code, what);
            left_out.extend(same.iter().skip(usize::from(alike)).map(|submission| (submission.row, moment)));
        }
        submissions
            .into_iter()
            .filter(|submission| !left_out.contains(&(submission.row, submission.moment)))
            .collect()
    }
}

/// Codes that are new and look like another, in the file or further up.
fn alike(submissions: &[Submission], column: usize, training: &Training) -> Vec<Fault> {
    let in_file = training.participants.iter().map(|known| (plain_code(&known.code), known.code.as_str()));
    let mut known: BTreeMap<String, Vec<(&str, Option<usize>)>> = BTreeMap::new();
    for (plain, code) in in_file {
        known.entry(plain).or_default().push((code, None));
    }
    let mut alike = Vec::new();
    for submission in submissions {
        let same = known.entry(plain_code(&submission.code)).or_default();
        if same.iter().any(|(code, _)| *code == submission.code) {
            continue;
        }
        let (code, row) = (submission.code.as_str(), submission.row);
        alike.extend(same.first().map(|(other, place)| {
            let what = match place {
                None => text!("import-alike-file", code = code, other = *other),
                Some(place) => text!("import-alike-row", code = code, other = *other, row = *place),
            };
            Fault { row, column: Some(column), what }
        }));
        same.push((code, Some(row)));
    }
    alike
}

/// What stands in a cell, one space apart.
fn one_line(cell: &str) -> String {
    single_line(cell).split_whitespace().collect::<Vec<_>>().join(" ")
}
