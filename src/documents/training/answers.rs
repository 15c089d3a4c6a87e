//! The answers of a course as one table, under codes only.

use jiff::civil::Date;

use crate::documents::document::{Block, Cell, Document, Table, Value, heading};
use crate::documents::training::common::{begin, course_name};
use crate::model::{Answers, Moment, Participant, Question, Training};
use crate::text;
use crate::words::{self as common, training as words};

/// One row for each learner and moment: the code, the role, the moment and every
/// answer. A learner without answers has one row.
pub fn build(training: &Training, today: Date) -> Document {
    let mut document = begin(training, "", today);
    let learners = text!("training-learners", count = training.participants.len());
    document.title = text!("doc-answers-title", course = course_name(training), learners = learners);
    let table = Block::Table(Table {
        summary: document.title.clone(),
        header: header(training),
        widths: Vec::new(),
        rows: training.participants.iter().flat_map(|of| rows(training, of)).collect(),
    });
    document.blocks = vec![heading(1, text!("doc-answers")), table];
    document
}

fn header(training: &Training) -> Vec<String> {
    let fixed = [text!("csv-code"), text!("csv-role"), text!("csv-moment")];
    let statements = (1_usize..).zip(&training.checklist.statements);
    let statements = statements
        .map(|(number, statement)| text!("csv-statement", number = number, title = statement.short_title()));
    fixed.into_iter().chain(statements).chain(questions(training).map(words::question_short)).collect()
}

/// The questions from 1 to 5, where they were asked: columns that are empty for everybody
/// would look like answers that are missing.
fn questions(training: &Training) -> impl Iterator<Item = Question> {
    Question::ALL.into_iter().filter(|_| training.has_questions())
}

fn rows(training: &Training, of: &Participant) -> Vec<Vec<Cell>> {
    let mut rows: Vec<_> = Moment::ALL
        .into_iter()
        .filter_map(|moment| Some(row(training, of, words::moment(moment), of.at(moment)?)))
        .collect();
    // Somebody who enrolled and never answered counts among the learners.
    if rows.is_empty() {
        rows.push(row(training, of, String::new(), &Answers::default()));
    }
    rows
}

fn row(training: &Training, of: &Participant, moment: String, answers: &Answers) -> Vec<Cell> {
    let fixed = [of.code.clone(), of.role.clone(), moment];
    let statements = training.checklist.statements.iter();
    let votes = statements.map(|statement| {
        Cell::text(answers.ratings.get(&statement.id).map(|vote| common::vote(*vote)).unwrap_or_default())
    });
    let score = |n: u8| Cell::Value(Value::Number(n.into()));
    let scores =
        questions(training).map(|question| answers.score(question).map_or_else(|| Cell::text(""), score));
    fixed.into_iter().map(Cell::text).chain(votes).chain(scores).collect()
}
