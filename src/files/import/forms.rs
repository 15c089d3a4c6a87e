//! Learners' ballots that have come back: laid out as a table, so that they are
//! interpreted, questioned and shown exactly as an export of a survey is.

use std::path::{Path, PathBuf};

use crate::files::endings::is_attune;
use crate::files::import::ballots::{attune_files, read_ballot, why_not};
use crate::files::import::survey::table::{Fault, Row, Table};
use crate::files::{FileContent, format, places};
use crate::model::ballot::{Learner, NotOurs};
use crate::model::plain_text::single_line;
use crate::model::training::{ColumnMeaning, Meaning};
use crate::model::{Ballot, Question, Training};
use crate::text;
use crate::words;

/// Whether a path names ballots rather than a table: a folder, or a file of Attune's.
pub fn is_forms(path: &Path) -> bool {
    path.is_dir() || is_attune(path)
}

/// Whether a file is a ballot, filled in or not, whatever it is for.
pub(crate) fn is_ballot(path: &Path) -> bool {
    matches!(format::read(path), Ok(FileContent::Ballot(_)))
}

/// Reads a ballot, or every ballot that lies in a folder: a row for each file, in
/// the order of their names. Files that are no ballot of this course are named as
/// faults of their rows.
///
/// # Errors
/// When the folder cannot be read or holds no file of Attune's, in plain words.
pub fn read(path: &Path, training: &Training) -> Result<Table, String> {
    let paths = if path.is_dir() {
        attune_files(path).map_err(|error| why_not(&error, path))?
    } else {
        vec![path.to_path_buf()]
    };
    let paths: Vec<PathBuf> = paths.into_iter().filter(|path| !is_open(path, training)).collect();
    if paths.is_empty() {
        return Err(text!("ballots-none"));
    }
    let mut table = empty(training, paths.len());
    for (number, path) in (1..).zip(&paths) {
        table.files.push(places::file_name(path));
        match ballot(path, training) {
            Ok((ballot, learner)) => table.rows.push(row(number, &ballot, &learner, training)),
            Err(what) => table.faults.push(Fault { row: number, column: None, what }),
        }
    }
    Ok(table)
}

/// What the columns of such a table mean.
pub fn columns(training: &Training) -> Vec<ColumnMeaning> {
    let statements = training.checklist.statements.iter();
    let asked = statements.map(|statement| Meaning::Statement(statement.id.clone(), None));
    let questions = Question::ALL.map(|question| Meaning::Question(question, None));
    let means = [Meaning::Code, Meaning::Role, Meaning::Moment].into_iter().chain(asked).chain(questions);
    means.map(|means| ColumnMeaning::new("", means)).collect()
}

/// The course's own file lies in the same folder more often than not.
fn is_open(path: &Path, training: &Training) -> bool {
    matches!(format::read(path), Ok(FileContent::Training(other)) if other.id == training.id)
}

fn empty(training: &Training, files: usize) -> Table {
    let head = columns(training).into_iter().map(|column| column.head);
    Table { how: text!("import-how-forms", count = files), head: Row::new(0, head), ..Table::default() }
}

/// A learner's answers to this course's form, or why they are not.
fn ballot(path: &Path, training: &Training) -> Result<(Ballot, Learner), String> {
    let ballot = read_ballot(path)?;
    match ballot.of_course(training) {
        Ok(learner) => Ok((ballot.clone(), learner.clone())),
        Err(NotOurs::Unanswered) if ballot.is_form() => Err(text!("ballots-form")),
        Err(NotOurs::Unanswered) => Err(text!("ballots-unanswered")),
        Err(NotOurs::OtherChecklist) => Err(text!("ballots-other-checklist")),
        Err(NotOurs::OtherAssessment | NotOurs::OtherRound) => {
            Err(text!("ballots-other-course", name = single_line(&ballot.team)))
        }
    }
}

fn row(number: usize, ballot: &Ballot, learner: &Learner, training: &Training) -> Row {
    let who = [learner.code.clone(), ballot.role.clone(), words::training::moment(learner.moment)];
    let vote = |id: &String| ballot.answers.get(id).map_or_else(String::new, |vote| words::vote(*vote));
    let votes = training.checklist.statements.iter().map(|statement| vote(&statement.id));
    let score = |question| learner.score(question).map_or_else(String::new, |score| score.to_string());
    Row::new(number, who.into_iter().chain(votes).chain(Question::ALL.map(score)))
}
