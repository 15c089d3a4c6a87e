//! What each column of an export holds, as far as its head and its cells tell. All
//! of it is a proposal, which the trainer can change.

use super::answers::{moment, plain, says};
use super::table::Table;
use crate::model::training::{ColumnMeaning, Meaning};
use crate::model::{Checklist, Moment, Question, Statement, Training};

/// What every column seems to mean. What the trainer said last time of a column
/// with the same head comes first.
pub fn recognise(table: &Table, training: &Training) -> Vec<ColumnMeaning> {
    let mut columns: Vec<ColumnMeaning> = Vec::new();
    for (column, head) in table.head.cells.iter().enumerate() {
        // Columns with one head are told apart by their order.
        let earlier = columns.iter().filter(|other| other.head == *head).count();
        let known = training.columns.iter().filter(|known| known.head == *head).nth(earlier);
        let known = known.map(|known| known.means.clone()).filter(|means| is_known(means, training));
        let is_free = |means: &Meaning| !columns.iter().any(|other| other.means == *means);
        let means = known.unwrap_or_else(|| of_column(table, column, head, training));
        // Who is asked twice in one form is asked about the time before, and then about now.
        let means = match means {
            Meaning::Statement(id, None) if !is_free(&Meaning::Statement(id.clone(), None)) => {
                Meaning::Statement(id, Some(Moment::After))
            }
            Meaning::Question(question, None) if !is_free(&Meaning::Question(question, None)) => {
                Meaning::Question(question, Some(Moment::After))
            }
            means => means,
        };
        let once = matches!(means, Meaning::Code | Meaning::Role | Meaning::Moment);
        let means = if once && !is_free(&means) { Meaning::Nothing } else { means };
        columns.push(ColumnMeaning { head: head.clone(), means });
    }
    columns
}

/// What is remembered after an import: these columns, and those of other exports.
pub fn remember(columns: &[ColumnMeaning], training: &Training) -> Vec<ColumnMeaning> {
    let stands = |known: &&ColumnMeaning| !columns.iter().any(|column| column.head == known.head);
    columns.iter().chain(training.columns.iter().filter(stands)).cloned().collect()
}

/// When an export was answered that says so nowhere: by what its other columns say,
/// by its name, else the first moment at which nobody has answered.
pub fn moment_of_file(name: &str, columns: &[ColumnMeaning], training: &Training) -> Moment {
    let of_after = |column: &ColumnMeaning| {
        matches!(
            column.means,
            Meaning::Statement(_, Some(Moment::After)) | Meaning::Question(_, Some(Moment::After))
        )
    };
    if columns.iter().any(of_after) {
        return Moment::LookingBack;
    }
    let answered = training.moments();
    let usual = [Moment::Before, Moment::After, Moment::FollowUp];
    let next = || usual.into_iter().find(|moment| !answered.contains(moment));
    moment(name).or_else(next).unwrap_or(Moment::FollowUp)
}

/// A checklist may have been changed since the columns were remembered.
fn is_known(means: &Meaning, training: &Training) -> bool {
    match means {
        Meaning::Statement(id, _) => training.checklist.statement(id).is_some(),
        _ => true,
    }
}

fn of_column(table: &Table, column: usize, head: &str, training: &Training) -> Meaning {
    let words = plain(head);
    if let Some((statement, rest)) = statement(head, &words, &training.checklist) {
        return Meaning::Statement(statement.id.clone(), moment(&rest));
    }
    if let Some(question) = question(&words) {
        return Meaning::Question(question, moment(&words));
    }
    let is = |phrases: &[&str]| says(&words, phrases);
    if is(&["code"]) && !is(&["post code", "zip code"]) {
        return Meaning::Code;
    }
    // Who somebody is, and what the survey itself has noted, is never taken in.
    let private = ["name", "email", "e mail", "mail", "ip", "address", "phone", "timestamp", "start time"];
    if is(&private) || is(&["completion time", "last modified time", "id"]) {
        return Meaning::Nothing;
    }
    if says_when(table, column) || is(&["which form", "before after", "before or after", "time point"]) {
        return Meaning::Moment;
    }
    if is(&["role", "job", "job title", "profession"]) { Meaning::Role } else { Meaning::Nothing }
}

/// The statement that a head quotes, and what else the head says, in plain words.
fn statement<'a>(head: &str, words: &str, checklist: &'a Checklist) -> Option<(&'a Statement, String)> {
    // Microsoft Forms writes a 2 behind a head that it has used already.
    let begins = format!(" {words}");
    let quoted = |statement: &&Statement| begins.contains(&format!(" {}", plain(&statement.text)));
    let longest = checklist.statements.iter().filter(quoted).max_by_key(|statement| statement.text.len());
    if let Some(statement) = longest {
        return Some((statement, words.replacen(&plain(&statement.text), " ", 1)));
    }
    // Short titles and ids are common words, so they have to be all that is said:
    // by the whole head, or by the row of a grid, which Google puts into brackets.
    let (around, row) = grid_row(head).unwrap_or(("", head));
    let row = plain(row);
    let row = row.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    let called = |statement: &&Statement| row == plain(&statement.title) || row == plain(&statement.id);
    let statement = checklist.statements.iter().filter(|_| !row.is_empty()).find(called)?;
    Some((statement, plain(around)))
}

/// "Before the course [Tuning in to cues]": the question of a grid, and its row.
fn grid_row(head: &str) -> Option<(&str, &str)> {
    let (question, row) = head.trim_end().strip_suffix(']')?.rsplit_once('[')?;
    Some((question, row))
}

fn question(words: &str) -> Option<Question> {
    let understanding = ["understanding of infant mental health"];
    let confidence = ["confidence in working with parent", "confidence with parents and babies"];
    if says(words, &understanding) {
        Some(Question::Understanding)
    } else {
        says(words, &confidence).then_some(Question::Confidence)
    }
}

/// Whether nearly all that stands in a column says when.
fn says_when(table: &Table, column: usize) -> bool {
    let (mut all, mut when) = (0, 0);
    for value in table.values(column) {
        all += 1;
        when += usize::from(value.chars().count() < 60 && moment(value).is_some());
    }
    when > 0 && when * 5 >= all * 4
}
