//! The answers of a course as CSV, for those who do their own statistics.

use std::iter::once;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::model::{Answers, Moment, Participant, Question, Training};
use crate::text;
use crate::words::{self as common, training as words};

/// The mark by which Excel knows that a file is UTF-8.
const BOM: &str = "\u{feff}";

/// One row for each learner and moment: the code, the role, the moment and every
/// answer, under codes only. A learner without answers has one row.
///
/// UTF-8 with a byte-order mark, lines that end in CR LF. A cell that a spreadsheet
/// would take for a formula (it begins with =, +, -, @, one of these in full width, a
/// tab or a line's end) begins with an apostrophe instead, and every cell stands in
/// quotation marks, as OWASP, "CSV Injection", recommends.
pub fn write(training: &Training) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Always)
        .from_writer(BOM.into());
    let people = training.participants.iter().flat_map(|of| rows(training, of));
    for row in once(head(training)).chain(people) {
        // Nothing can go wrong: every row has as many cells, and memory is written to.
        let written: csv::Result<()> = writer.write_record(row.iter().map(|cell| harmless(cell)));
        debug_assert!(written.is_ok());
    }
    writer.into_inner().unwrap_or_default()
}

fn head(training: &Training) -> Vec<String> {
    let fixed = [text!("csv-code"), text!("csv-role"), text!("csv-moment")];
    let statements = (1_usize..).zip(&training.checklist.statements);
    let statements = statements
        .map(|(number, statement)| text!("csv-statement", number = number, title = statement.short_title()));
    fixed.into_iter().chain(statements).chain(Question::ALL.map(words::question_short)).collect()
}

fn rows(training: &Training, of: &Participant) -> Vec<Vec<String>> {
    let mut rows: Vec<_> = Moment::ALL
        .into_iter()
        .filter_map(|moment| Some(row(training, of, words::moment(moment), of.at(moment)?)))
        .collect();
    if rows.is_empty() {
        rows.push(row(training, of, String::new(), &Answers::default()));
    }
    rows
}

fn row(training: &Training, of: &Participant, moment: String, answers: &Answers) -> Vec<String> {
    let fixed = [of.code.clone(), of.role.clone(), moment];
    let statements = training.checklist.statements.iter();
    let votes = statements.map(|statement| {
        answers.ratings.get(&statement.id).map(|vote| common::vote(*vote)).unwrap_or_default()
    });
    let scores =
        Question::ALL.map(|question| answers.score(question).map(|n| n.to_string()).unwrap_or_default());
    fixed.into_iter().chain(votes).chain(scores).collect()
}

/// The cell as text that no spreadsheet reckons with.
fn harmless(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}
