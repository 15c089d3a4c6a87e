//! What the rows of an export say, and everything that could not be read.

use std::collections::BTreeMap;

use crate::files::import::survey::codes::{alike, bare_numbers};
use crate::files::import::survey::doubles::without_doubles;
pub use crate::files::import::survey::reader::Choices;
use crate::files::import::survey::reader::Reader;
use crate::files::import::survey::repeats::{Repeats, Repetition};
use crate::files::import::survey::standing::{Noted, Standing};
pub use crate::files::import::survey::submission::Submission;
use crate::files::import::survey::table::{Fault, Table};
use crate::model::training::{ColumnMeaning, Meaning};
use crate::model::{Moment, Participant, Training};
use crate::text;

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
    /// Whose code was put together with another before, which says whose the answers are.
    pub joined: Vec<Fault>,
    /// Who answered more than once, and not in the same way.
    pub repeated: Vec<Repetition>,
    /// The numbers of rows that were broken off before the end.
    pub unfinished: Vec<usize>,
}

/// Interprets a table. `columns` says what each column means, in their order;
/// `moment` is when it was answered where neither a column nor its head says so.
pub fn interpret(
    table: &Table,
    columns: &[ColumnMeaning],
    moment: Moment,
    training: &Training,
) -> Interpretation {
    let choices = Choices { moment, by_date: false, repeats: Repeats::Neither, unfinished: false };
    interpret_as(table, columns, choices, training)
}

/// Interprets a table by what the trainer has said of it.
pub fn interpret_as(
    table: &Table,
    columns: &[ColumnMeaning],
    choices: Choices,
    training: &Training,
) -> Interpretation {
    let mut reader = Reader::new(table, columns, choices, training);
    let Some(code) = reader.column(&Meaning::Code) else {
        return Interpretation { faults: reader.faults, ..Interpretation::default() };
    };
    reader.merged();
    reader.unvalued();
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
    let mut faults = reader.faults;
    let joined = under_the_code_that_stays(&mut submissions, code, training);
    let repeated = Repetition::all(&submissions);
    let submissions = without_doubles(submissions, code, choices.repeats, &mut faults);
    faults.sort();
    Interpretation {
        alike: alike(&submissions, code, training),
        faults,
        doubts: bare_numbers(table, &submissions, code),
        joined,
        submissions,
        repeated,
        unfinished,
    }
}

/// Puts answers under the code that stays where the trainer has put two learners together:
/// an export that is read again does not undo that. Says so of each.
fn under_the_code_that_stays(
    submissions: &mut [Submission],
    column: usize,
    training: &Training,
) -> Vec<Fault> {
    if training.joined.is_empty() {
        return Vec::new();
    }
    let mut said = Vec::new();
    for submission in submissions {
        let Some(keep) = training.kept_as(&submission.code) else { continue };
        let what = text!("import-joined", code = submission.code.as_str(), keep = keep);
        said.push(Fault { row: submission.row, column: Some(column), what });
        keep.clone_into(&mut submission.code);
    }
    said
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
            participant.comments.extend(submission.comments.iter().cloned());
            if participant.role.is_empty() {
                participant.role.clone_from(&submission.role);
            }
        }
        participants
    }
}
