//! The trainer's own tables: for each statement and each question who gave which
//! answer and then which, and what everybody answered.

use std::collections::BTreeMap;

use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table, heading};
use crate::documents::tally;
use crate::documents::training::common::{Report, moment_names};
use crate::model::moments::{QuestionShift, StatementShift};
use crate::model::shift::{Moves, Shift};
use crate::model::{
    AnswersOverTime, Checklist, Moment, MomentComparison, Question, Rating, Statement, Tally,
};
use crate::text;
use crate::words::{self as common, shift as said, training as words};

/// Every table of a comparison.
pub fn in_full(document: &mut Document, report: &Report, pair: &MomentComparison) {
    let how = Block::Paragraph(Paragraph::new(Style::Quiet, text!("doc-training-tables")));
    let statements = report.training.checklist.statements.iter().zip(&pair.statements);
    // Answers at each moment are drawn and counted once for all comparisons, where there
    // are several.
    let told = AnswersOverTime::of(report.training).is_some();
    let part = |(number, (statement, of)): (usize, (&Statement, &StatementShift))| {
        let title = text!("doc-numbered", number = number, title = statement.short_title());
        let mut blocks = vec![heading(3, title)];
        let steps = RATINGS.map(|rating| (common::rating(rating), Cell::rating(rating)));
        let chance = chance_words(report, of.shift.moves(), of.chance);
        blocks.extend(moved(pair, &of.shift, steps, chance));
        blocks.extend((!told).then(|| all_answers(pair, of)));
        blocks
    };
    let mut parts: Vec<Vec<Block>> = (1_usize..).zip(statements).map(part).collect();
    let questions = pair.answered_questions().map(|of| question(pair, of, told));
    parts.extend(questions);
    document.blocks.push(Block::Close(vec![how, Block::Abreast(parts)]));
}

const RATINGS: [Option<Rating>; 3] = [Some(Rating::Red), Some(Rating::Amber), Some(Rating::Green)];

/// The statements as published, which the tables call by their short names.
pub fn statements(document: &mut Document, checklist: &Checklist) {
    let statements = &checklist.statements;
    let lead = text!("training-lead-in");
    document.heading(2, text!("doc-training-statements"));
    let items = statements.iter().map(|statement| format!("{lead} {}", statement.text));
    document.list(true, Style::Body, items.collect());
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

/// What everybody answered to the questions from 1 to 5 at each moment, where answers are
/// told once for all comparisons.
pub fn questions(document: &mut Document, report: &Report) {
    if AnswersOverTime::of(report.training).is_none() {
        return;
    }
    let mut parts = Vec::new();
    for question in Question::ALL {
        let answered = report.pairs.iter().flat_map(|pair| {
            let these = pair.answered_questions().filter(|of| of.question == question);
            these.flat_map(|of| scores_of(pair, of))
        });
        let rows: BTreeMap<Moment, Vec<Cell>> = answered.collect();
        if !rows.is_empty() {
            let rows = rows.into_values().collect();
            parts.push(vec![heading(3, words::question_short(question)), asked(question), all_scores(rows)]);
        }
    }
    if !parts.is_empty() {
        document.heading(2, text!("doc-training-questions"));
        document.blocks.push(Block::Close(vec![Block::Abreast(parts)]));
    }
}

/// A question from 1 to 5 and how it moved; as asked and with what everybody answered,
/// where that is not `told` elsewhere.
fn question(pair: &MomentComparison, of: &QuestionShift, told: bool) -> Vec<Block> {
    let mut blocks = vec![heading(3, words::question_short(of.question))];
    blocks.extend((!told).then(|| asked(of.question)));
    let steps = STEPS.map(|step| (step.to_string(), Cell::text(step.to_string())));
    blocks.extend(moved(pair, &of.shift, steps, None));
    if !told {
        let rows = scores_of(pair, of).map(|(_, row)| row);
        blocks.push(all_scores(rows.into()));
    }
    blocks
}

fn asked(question: Question) -> Block {
    body(text!("doc-training-asked", question = words::question(question)))
}

fn all_scores(rows: Vec<Vec<Cell>>) -> Block {
    let header = std::iter::once(text!("doc-training-all-answers-head"));
    let header = header.chain(STEPS.map(|step| step.to_string())).chain([text!("doc-training-median")]);
    Block::Table(Table {
        summary: text!("doc-training-scores-summary"),
        header: header.collect(),
        widths: vec![0.25, 0.095, 0.095, 0.095, 0.095, 0.095, 0.275],
        rows,
    })
}

fn scores_of(pair: &MomentComparison, of: &QuestionShift) -> [(Moment, Vec<Cell>); 2] {
    let (first, second) = pair.pair;
    let [all_first, all_second] = of.all;
    let [median_first, median_second] = of.medians;
    [(first, scores(first, all_first, median_first)), (second, scores(second, all_second, median_second))]
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
