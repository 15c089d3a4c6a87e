//! The trainer's own tables: for each statement and each question who gave which
//! answer and then which, and what everybody answered.

use crate::documents::document::{Block, Cell, Document, Heading, Paragraph, Style, Table};
use crate::documents::tally;
use crate::documents::training::common::{Report, moment_names};
use crate::model::moments::{QuestionShift, StatementShift};
use crate::model::shift::{Moves, Shift};
use crate::model::{Moment, MomentComparison, Rating, Statement, Tally};
use crate::text;
use crate::words::{self as common, shift as said, training as words};

/// Every table of a comparison.
pub fn in_full(document: &mut Document, report: &Report, pair: &MomentComparison) {
    let statements = report.training.checklist.statements.iter().zip(&pair.statements);
    for (number, (statement, of)) in (1_usize..).zip(statements) {
        let mut blocks = vec![statement_heading(number, statement)];
        if number == 1 {
            blocks.push(Block::Paragraph(Paragraph::new(Style::Quiet, text!("doc-training-tables"))));
        }
        let steps = RATINGS.map(|rating| (common::rating(rating), Cell::rating(rating)));
        let chance = chance_words(report, of.shift.moves(), of.chance);
        blocks.extend(moved(pair, &of.shift, steps, chance));
        blocks.push(all_answers(pair, of));
        // A table and what is said of it are compared with each other: on one page.
        document.blocks.push(Block::Close(vec![Block::Together(blocks)]));
    }
    for of in pair.answered_questions() {
        let blocks = question(pair, of);
        document.blocks.push(Block::Close(vec![Block::Together(blocks)]));
    }
    if pair.answered_questions().next().is_some() {
        document.paragraph(Style::Small, text!("doc-training-question-source"));
    }
}

const RATINGS: [Option<Rating>; 3] = [Some(Rating::Red), Some(Rating::Amber), Some(Rating::Green)];

fn statement_heading(number: usize, statement: &Statement) -> Block {
    let lead = text!("doc-training-lead", number = number);
    let (text, short) = (statement.text.clone(), statement.short_title().to_owned());
    Block::Heading(Heading { level: 3, rating: None, lead, text, short })
}

/// The shift table, how many moved which way, and what else is said of them.
fn moved<const N: usize>(
    pair: &MomentComparison,
    shift: &Shift<N>,
    steps: [(String, Cell); N],
    more: Option<String>,
) -> Vec<Block> {
    let moves = shift.moves();
    let uncompared = said::uncompared(shift, pair.pair);
    let uncompared = uncompared.filter(|_| !shift.uncompared.is_said_by(pair.pairing));
    let said: Vec<String> = [Some(said::moves(moves)), uncompared, more].into_iter().flatten().collect();
    let table = (moves.paired() > 0).then(|| Block::Table(table(pair, shift, steps)));
    table.into_iter().chain([body(said.join(" "))]).collect()
}

fn table<const N: usize>(pair: &MomentComparison, shift: &Shift<N>, steps: [(String, Cell); N]) -> Table {
    let [first, second] = moment_names(pair.pair);
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
        widths: std::iter::once(0.22).chain([0.2; N]).collect(),
        rows: steps.into_iter().enumerate().map(row).collect(),
    }
}

/// A count; in bold and with an arrow where it is of those who moved up, so that it is
/// found in black and white, and by ear.
fn count(count: u32, up: bool) -> Cell {
    match (count, up) {
        (0, _) => Cell::quiet("0"),
        (_, true) => Cell::Text(vec![Paragraph::led(Style::Body, format!("↑ {count}"), "")]),
        (_, false) => Cell::text(count.to_string()),
    }
}

/// How often chance alone would bring it, in words and figures, if that is wanted.
fn chance_words(report: &Report, moves: Moves, corrected: Option<f64>) -> Option<String> {
    let words = said::chance(moves, corrected, report.training.checklist.statements.len());
    // A figure does not stand on another line than what it is.
    let figures = said::figures(moves, corrected).map(|figures| figures.replace(" = ", "\u{a0}=\u{a0}"));
    let said: Vec<String> = std::iter::once(words).chain(figures).collect();
    report.chance.then(|| said.join(" "))
}

/// What everybody answered at both moments, paired or not.
fn all_answers(pair: &MomentComparison, of: &StatementShift) -> Block {
    let at = |(moment, tally): (Moment, Tally)| {
        let counts = tally::in_words(tally);
        let counts = if counts.is_empty() { text!("doc-training-no-answers") } else { counts };
        text!("doc-change-item", title = words::moment_in_sentence(moment), what = counts)
    };
    let (first, second) = pair.pair;
    let [all_first, all_second] = of.all;
    let said = [(first, all_first), (second, all_second)].map(at).join("; ");
    let lead = text!("doc-training-all-answers") + " ";
    Block::Paragraph(Paragraph::led(Style::Body, lead, said))
}

/// A question from 1 to 5: as asked, how it moved, and what everybody answered.
fn question(pair: &MomentComparison, of: &QuestionShift) -> Vec<Block> {
    let short = words::question_short(of.question);
    let (rating, lead, text) = (None, String::new(), short);
    let mut blocks = vec![Block::Heading(Heading { level: 3, rating, lead, text, short: String::new() })];
    blocks.push(body(text!("doc-training-asked", question = words::question(of.question))));
    blocks.extend(moved(
        pair,
        &of.shift,
        STEPS.map(|step| (step.to_string(), Cell::text(step.to_string()))),
        None,
    ));
    let header = std::iter::once(text!("doc-training-all-answers-head"));
    let header = header.chain(STEPS.map(|step| step.to_string())).chain([text!("doc-training-median")]);
    let (first, second) = pair.pair;
    let [all_first, all_second] = of.all;
    let [median_first, median_second] = of.medians;
    let rows = [scores(first, all_first, median_first), scores(second, all_second, median_second)];
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
fn scores(moment: Moment, counts: [u32; 5], median: Option<(u8, u8)>) -> Vec<Cell> {
    let middle = match median {
        Some((lower, upper)) if lower == upper => Cell::text(lower.to_string()),
        Some((lower, upper)) => Cell::text(text!("doc-training-between", lower = lower, upper = upper)),
        None => Cell::quiet(text!("doc-training-no-answers")),
    };
    let counts = counts.map(|count| Cell::text(count.to_string()));
    std::iter::once(Cell::text(words::moment(moment))).chain(counts).chain([middle]).collect()
}

fn body(said: String) -> Block {
    Block::Paragraph(Paragraph::new(Style::Body, said))
}
