//! What each column of an export holds, as far as its head and its cells tell. All
//! of it is a proposal, which the trainer can change.

use std::collections::BTreeSet;

use crate::files::import::survey::answers::{moment, plain, says, score, vote};
use crate::files::import::survey::table::Table;
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
        let known = known.map(|known| known.means.clone()).filter(|means| means.is_asked(training));
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
        columns.push(ColumnMeaning::new(head.clone(), means));
    }
    columns
}

/// What is remembered after an import: these columns, and those of other exports. A
/// head may hold a name or an address, where there is no row of heads, so what means
/// nothing is remembered only where the trainer said so; `said` holds the places.
pub fn remember(
    columns: &[ColumnMeaning],
    said: &BTreeSet<usize>,
    training: &Training,
) -> Vec<ColumnMeaning> {
    let means = |(place, column): &(usize, &ColumnMeaning)| {
        column.means != Meaning::Nothing || said.contains(place) || training.columns.contains(column)
    };
    // Columns with one head are told apart by their order, so they stay together.
    let heads: BTreeSet<&str> =
        columns.iter().enumerate().filter(means).map(|(_, column)| column.head.as_str()).collect();
    let these = columns.iter().filter(|column| heads.contains(column.head.as_str()));
    let others =
        training.columns.iter().filter(|known| columns.iter().all(|column| column.head != known.head));
    these.chain(others).filter(|column| !column.head.contains('@')).cloned().collect()
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

fn of_column(table: &Table, column: usize, head: &str, training: &Training) -> Meaning {
    let words = plain(head);
    // "Why?" quotes the statement as well, and what stands below is no rating.
    if let Some((statement, rest)) = statement(head, &words, &training.checklist)
        && answers(table, column, |cell| vote(cell).is_some())
    {
        return Meaning::Statement(statement.id.clone(), moment(&rest));
    }
    if let Some(question) = question(&words)
        && answers(table, column, |cell| score(cell).is_some())
    {
        return Meaning::Question(question, moment(&words));
    }
    let is = |phrases: &[&str]| says(&words, phrases);
    if is(&["code"]) && !is(&["post code", "zip code"]) {
        return if says_who(&words) { Meaning::Nothing } else { Meaning::Code };
    }
    // Who somebody is, and what the survey itself has noted, is never taken in.
    let noted = ["timestamp", "start time", "completion time", "last modified time", "id"];
    if says_who(&words) || is(&noted) {
        return Meaning::Nothing;
    }
    // Before the moment: "Pre-school" and "Post" are said of jobs too.
    if is(&["role", "job", "job title", "profession"]) {
        return Meaning::Role;
    }
    let when =
        says_when(table, column) || is(&["which form", "before after", "before or after", "time point"]);
    if when { Meaning::Moment } else { Meaning::Nothing }
}

/// Whether a head asks who somebody is, also where it asks "Name or code".
fn says_who(words: &str) -> bool {
    // "Your code (not your name)", and names of which codes are made.
    let others =
        ["not your name", "not use your name", "no names", "mothers name", "mothers first name", "pets name"];
    let words = others.iter().fold(words.to_owned(), |words, other| words.replace(other, ""));
    says(&words, &["name", "names", "email", "e mail", "mail", "ip", "address", "phone"])
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

/// Whether four in five of the words in a column say when.
fn says_when(table: &Table, column: usize) -> bool {
    let (found, all) = share(table, column, |cell| cell.chars().count() < 60 && moment(cell).is_some());
    found > 0 && found * 5 >= all * 4
}

/// Whether the words in a column answer what its head asks: four in five of them, or
/// all but one, since a course may be small.
fn answers(table: &Table, column: usize, is: impl Fn(&str) -> bool) -> bool {
    let (found, all) = share(table, column, is);
    all == 0 || found > 0 && (found + 1 >= all || found * 5 >= all * 4)
}

/// How many of the words in a column are of a kind, out of how many.
fn share(table: &Table, column: usize, is: impl Fn(&str) -> bool) -> (usize, usize) {
    let all = table.values(column).count();
    (table.values(column).filter(|cell| is(cell)).count(), all)
}
