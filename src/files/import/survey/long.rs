//! Tables with a row for each answer: a code, a statement, an answer, and often when.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::import::survey::across::{in_head, quoted};
use crate::files::import::survey::answers::{plain, vote};
use crate::files::import::survey::dates::looks_like_date;
use crate::files::import::survey::quotation::Statements;
use crate::files::import::survey::table::{Fault, Origin, Row, Table};
use crate::model::Checklist;
use crate::text;

/// More questions than any survey has.
const MOST_QUESTIONS: usize = 500;

/// Puts a row for each answer together to a row for each learner: rows that agree in
/// every other column, but for those that say when an answer was typed or what the
/// question is. So no two people are ever taken for one, whatever column holds the code.
pub(super) fn settle(table: &mut Table, checklist: &Checklist) {
    let statements = Statements::of(checklist);
    if in_head(table, &statements) > 1 || !table.merged.is_empty() || !table.unvalued.is_empty() {
        return;
    }
    let width = table.width();
    if table.rows.len() < 2 {
        return;
    }
    let columns = (0..width).map(|column| (column, quoted(table, column, &statements)));
    let count = |quoted: &Vec<Option<String>>| quoted.iter().flatten().count();
    let Some((question, quoted)) = columns.max_by_key(|(column, quoted)| (count(quoted), width - column))
    else {
        return;
    };
    let different: BTreeSet<&String> = quoted.iter().flatten().collect();
    // Answered by more than one, or beside a code.
    if different.len() < 2 || different.len() == count(&quoted) && question == 0 {
        return;
    }
    let Some(answer) = answer(table, question) else { return };
    let questions: BTreeSet<&str> = table.rows.iter().map(|row| row.cell(question)).collect();
    if questions.len() > MOST_QUESTIONS {
        return;
    }
    let beside = |column: &usize| ![question, answer].contains(column);
    let shared: Vec<usize> = (0..width).filter(beside).filter(|at| is_shared(table, *at, question)).collect();
    if !shared.is_empty() {
        put_together(table, question, answer, &shared);
    }
}

/// The column that holds the answers.
fn answer(table: &Table, question: usize) -> Option<usize> {
    const CALLED: [&str; 10] = [
        "answer",
        "answers",
        "response",
        "responses",
        "value",
        "rating",
        "score",
        "choice",
        "result",
        "answer text",
    ];
    let others = || (0..table.head.cells.len()).filter(|column| *column != question);
    let called: Vec<usize> =
        others().filter(|column| CALLED.contains(&plain(table.head.cell(*column)).as_str())).collect();
    if let [one] = called.as_slice() {
        return Some(*one);
    }
    let votes = |column: &usize| table.values(*column).filter(|cell| vote(cell).is_some()).count();
    let most = others().max_by_key(|column| votes(column))?;
    let equal = others().filter(|column| votes(column) == votes(&most)).count();
    (votes(&most) > 0 && equal == 1).then_some(most)
}

/// Whether a column says something of all answers of a learner, and not of one of them:
/// not the time at which it was typed, nor the number of the question, nor a count of rows.
fn is_shared(table: &Table, column: usize, question: usize) -> bool {
    let values = || table.rows.iter().map(|row| (row.cell(column), row.cell(question)));
    let is_date = table.values(column).next().is_some() && table.values(column).all(looks_like_date);
    let mut of_question: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut different: BTreeSet<&str> = BTreeSet::new();
    for (value, question) in values() {
        of_question.entry(question).or_default().insert(value);
        different.insert(value);
    }
    let goes_with_question = different.len() > 1 && of_question.values().all(|values| values.len() == 1);
    let counts_rows = different.len() == table.rows.len();
    table.values(column).next().is_some() && !is_date && !goes_with_question && !counts_rows
}

/// A learner's row while it is put together.
#[derive(Default)]
struct Learner {
    /// The row that a spreadsheet shows first of it.
    number: usize,
    /// The answer to each question, by the question's place, and its row.
    answers: BTreeMap<usize, (String, usize)>,
}

fn put_together(table: &mut Table, question: usize, answer: usize, shared: &[usize]) {
    let mut questions: BTreeMap<&str, usize> = BTreeMap::new();
    let mut learners: Vec<(Vec<&str>, Learner)> = Vec::new();
    // The rows of each learner, the last of them being filled.
    let mut open: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
    for row in &table.rows {
        let next = questions.len();
        let at = *questions.entry(row.cell(question)).or_insert(next);
        let key: Vec<&str> = shared.iter().map(|column| row.cell(*column)).collect();
        let place = open.get(&key).copied().filter(|place| {
            // Who answers a question again has filled in another form.
            learners.get(*place).is_some_and(|(_, learner)| !learner.answers.contains_key(&at))
        });
        let place = place.unwrap_or_else(|| {
            learners.push((key.clone(), Learner { number: row.number, ..Learner::default() }));
            open.insert(key, learners.len() - 1);
            learners.len() - 1
        });
        if let Some((_, learner)) = learners.get_mut(place) {
            learner.answers.insert(at, (row.cell(answer).to_owned(), row.number));
        }
    }
    let mut origin = Places::new();
    let rows = learners.into_iter().map(|(key, learner)| {
        let mut cells: Vec<String> = key.into_iter().map(str::to_owned).collect();
        for (place, column) in shared.iter().enumerate() {
            origin.insert((learner.number, place), (learner.number, *column));
        }
        cells.resize(shared.len() + questions.len(), String::new());
        for (at, (words, number)) in learner.answers {
            origin.insert((learner.number, shared.len() + at), (number, answer));
            if let Some(cell) = cells.get_mut(shared.len() + at) {
                *cell = words;
            }
        }
        Row { number: learner.number, cells }
    });
    let rows: Vec<Row> = rows.collect();
    let mut head: Vec<String> = shared.iter().map(|column| table.head.cell(*column).to_owned()).collect();
    let mut asked: Vec<(&str, usize)> = questions.into_iter().collect();
    asked.sort_by_key(|(_, at)| *at);
    head.extend(asked.into_iter().map(|(question, _)| question.to_owned()));
    let now: Places = origin.iter().map(|(now, before)| (*before, *now)).collect();
    for fault in table.faults.iter_mut().chain(&mut table.doubts) {
        moved(fault, &now);
    }
    table.faults.retain(|fault| fault.row != table.head.number);
    table.head.cells = head;
    table.rows = rows;
    table.how = text!("import-how-long", how = table.how.as_str());
    table.origin = Origin::Rows(origin);
}

/// Places of cells by other places: the row from 1, the column from 0.
type Places = BTreeMap<(usize, usize), (usize, usize)>;

/// What was said of a cell is said of it where it stands now.
fn moved(fault: &mut Fault, now: &Places) {
    let Some(column) = fault.column else { return };
    match now.get(&(fault.row, column)) {
        Some((row, column)) => (fault.row, fault.column) = (*row, Some(*column)),
        None => fault.column = None,
    }
}
