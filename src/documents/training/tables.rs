//! The trainer's own tables: for each statement and each question who gave which
//! answer and then which, and what everybody answered.

use super::{Pair, Report};
use crate::documents::document::{Block, Cell, Document, Heading, Paragraph, Style, Table};
use crate::documents::votes;
use crate::model::shift::{self, Moves, Shift, answers_at, median};
use crate::model::{Moment, Question, Rating, Statement};
use crate::text;
use crate::words::{self as common, shift as said, training as words};

/// Every table of a comparison.
pub fn in_full(document: &mut Document, report: &Report, pair: &Pair) {
    document.paragraph(Style::Quiet, text!("doc-training-tables"));
    let chances = shift::chances(&pair.statements);
    let statements = report.training.checklist.statements.iter().zip(&pair.statements).zip(chances);
    for (number, ((statement, shift), chance)) in (1_usize..).zip(statements) {
        let mut blocks = vec![statement_heading(number, statement)];
        blocks.extend(moved(
            pair,
            shift,
            RATINGS.map(|rating| (common::rating(Some(rating)), Cell::rating(Some(rating)))),
        ));
        if report.chance {
            blocks.extend(lines(chance_lines(shift.moves(), chance, pair.statements.len())));
        }
        blocks.push(all_answers(report, pair, statement));
        document.blocks.push(Block::Together(blocks));
    }
    for (asked, shift) in &pair.questions {
        document.blocks.push(Block::Together(question(report, pair, *asked, shift)));
    }
    if !pair.questions.is_empty() {
        document.paragraph(Style::Small, text!("doc-training-question-source"));
    }
}

const RATINGS: [Rating; 3] = [Rating::Red, Rating::Amber, Rating::Green];

fn statement_heading(number: usize, statement: &Statement) -> Block {
    let lead = text!("doc-training-lead", number = number);
    let (text, short) = (statement.text.clone(), statement.short_title().to_owned());
    Block::Heading(Heading { level: 3, rating: None, lead, text, short })
}

/// The shift table, and how many moved which way.
fn moved<const N: usize>(pair: &Pair, shift: &Shift<N>, steps: [(String, Cell); N]) -> Vec<Block> {
    let moves = shift.moves();
    let mut blocks = Vec::new();
    if moves.paired() > 0 {
        blocks.push(Block::Table(table(pair, shift, steps)));
    }
    let unsaid = (shift.unsaid > 0).then(|| text!("doc-training-unsaid", count = shift.unsaid));
    let said = [Some(said::moves(moves)), unsaid].into_iter().flatten().collect::<Vec<_>>().join(" ");
    blocks.extend(lines([said]));
    blocks
}

fn table<const N: usize>(pair: &Pair, shift: &Shift<N>, steps: [(String, Cell); N]) -> Table {
    let [first, second] = pair.moments();
    let after = steps
        .iter()
        .map(|(step, _)| text!("doc-training-step", moment = second.as_str(), step = step.as_str()));
    let header = std::iter::once(first.clone()).chain(after).collect();
    let row = |(from, (_, cell)): (usize, (String, Cell))| {
        std::iter::once(cell).chain((0..N).map(|to| count(shift.cell(from, to), to > from))).collect()
    };
    Table {
        summary: text!("doc-training-shift-summary", first = first, second = second),
        header,
        widths: std::iter::once(0.22).chain([0.78 / N as f32; N]).collect(),
        rows: steps.into_iter().enumerate().map(row).collect(),
    }
}

/// A count; in bold where it is of those who moved up, so that it is found in black and white.
fn count(count: u32, up: bool) -> Cell {
    match (count, up) {
        (0, _) => Cell::quiet("0"),
        (_, true) => Cell::Text(vec![Paragraph::led(Style::Body, count.to_string(), "")]),
        (_, false) => Cell::text(count.to_string()),
    }
}

fn chance_lines(moves: Moves, corrected: Option<f64>, statements: usize) -> Vec<String> {
    let words = said::chance(moves, corrected, statements);
    std::iter::once(words).chain(said::figures(moves, corrected)).collect()
}

/// What everybody answered at both moments, paired or not.
fn all_answers(report: &Report, pair: &Pair, statement: &Statement) -> Block {
    let at = |moment: Moment| {
        let tally = answers_at(report.training, &statement.id, moment);
        let counts = votes::in_words(tally);
        let counts = if counts.is_empty() { text!("doc-training-no-answers") } else { counts };
        text!("doc-change-item", title = words::moment_in_sentence(moment), what = counts)
    };
    let said = [pair.first, pair.second].map(at).join("; ");
    let lead = text!("doc-training-all-answers") + " ";
    Block::Paragraph(Paragraph::led(Style::Body, lead, said))
}

/// A question from 1 to 5: as asked, how it moved, and what everybody answered.
fn question(report: &Report, pair: &Pair, question: Question, shift: &Shift<5>) -> Vec<Block> {
    let short = words::question_short(question);
    let (rating, lead, text) = (None, String::new(), short);
    let mut blocks = vec![Block::Heading(Heading { level: 3, rating, lead, text, short: String::new() })];
    blocks.extend(lines([text!("doc-training-asked", question = words::question(question))]));
    blocks.extend(moved(pair, shift, STEPS.map(|step| (step.to_string(), Cell::text(step.to_string())))));
    let header = std::iter::once(text!("doc-training-all-answers-head"));
    let header = header.chain(STEPS.map(|step| step.to_string())).chain([text!("doc-training-median")]);
    let rows = [pair.first, pair.second].map(|moment| scores(report, question, moment));
    blocks.push(Block::Table(Table {
        summary: text!("doc-training-scores-summary"),
        header: header.collect(),
        widths: vec![0.34, 0.08, 0.08, 0.08, 0.08, 0.08, 0.26],
        rows: rows.into(),
    }));
    blocks
}

const STEPS: [u8; 5] = [1, 2, 3, 4, 5];

/// How many gave each answer at a moment, and the middle one.
fn scores(report: &Report, question: Question, moment: Moment) -> Vec<Cell> {
    let answers = report.training.participants.iter().filter_map(|of| of.at(moment)?.score(question));
    let answers: Vec<u8> = answers.collect();
    let counts = STEPS.map(|step| answers.iter().filter(|answer| **answer == step).count());
    let middle = match median(report.training, question, moment) {
        Some((lower, upper)) if lower == upper => Cell::text(lower.to_string()),
        Some((lower, upper)) => Cell::text(text!("doc-training-between", lower = lower, upper = upper)),
        None => Cell::quiet(text!("doc-training-no-answers")),
    };
    let counts = counts.map(|count| Cell::text(count.to_string()));
    std::iter::once(Cell::text(words::moment(moment))).chain(counts).chain([middle]).collect()
}

fn lines(said: impl IntoIterator<Item = String>) -> impl Iterator<Item = Block> {
    said.into_iter().map(|said| Block::Paragraph(Paragraph::new(Style::Body, said)))
}
