//! What moved between two moments, drawn: a bar for each statement. In the
//! edition for publishing the same follows in figures.

use super::{Edition, Pair, Report, shown};
use crate::documents::document::{Bar, Block, Cell, Document, Paragraph, Style, Table, heading};
use crate::model::Moment;
use crate::model::shift::Moves;
use crate::text;
use crate::words::{shift as said, training as words};

/// One row of the chart.
struct Row {
    title: String,
    moves: Moves,
}

/// The heading of a comparison, who is compared, and the chart.
pub fn pair(document: &mut Document, report: &Report, pair: &Pair) {
    let mut blocks = vec![heading(2, pair.name())];
    let mut say = |style, text: String| blocks.push(Block::Paragraph(Paragraph::new(style, text)));
    if pair.first == Moment::LookingBack {
        say(Style::Label, text!("doc-training-looking-back"));
        say(Style::Body, text!("shift-caution-looking-back"));
    }
    say(
        Style::Body,
        match report.edition {
            Edition::Own => said::pairing(pair.pairing, pair.first, pair.second),
            Edition::Publishing => text!("shift-paired", count = pair.pairing.paired),
        },
    );
    let rows = rows(report, pair);
    say(Style::Body, text!("doc-training-chart-how"));
    if report.edition == Edition::Publishing {
        say(Style::Body, text!("doc-training-chart-dashed"));
    }
    blocks.push(Block::Table(Table {
        summary: text!("doc-training-chart-summary"),
        header: vec![text!("training-lead-in"), text!("doc-training-chart-head")],
        widths: vec![0.46, 0.54],
        rows: rows.iter().map(|row| vec![Cell::text(row.title.as_str()), drawn(report, pair, row)]).collect(),
    }));
    document.blocks.push(Block::Together(blocks));
    if report.edition == Edition::Publishing {
        document.paragraph(Style::Label, text!("doc-training-figures"));
        document.blocks.push(figures(report, pair, &rows));
    }
}

/// The statements in the checklist's order, then the questions.
fn rows(report: &Report, pair: &Pair) -> Vec<Row> {
    let statements = (1_usize..).zip(&report.training.checklist.statements).zip(&pair.statements);
    let statements = statements.map(|((number, statement), shift)| Row {
        title: text!("doc-numbered", number = number, title = statement.short_title()),
        moves: shift.moves(),
    });
    let questions = pair.questions.iter();
    let questions = questions
        .map(|(question, shift)| Row { title: words::question_short(*question), moves: shift.moves() });
    statements.chain(questions).collect()
}

fn drawn(report: &Report, pair: &Pair, row: &Row) -> Cell {
    let counts = shown::counts(report.edition, row.moves, pair.paired());
    let what = shown::in_words(report.edition, row.moves, counts);
    let alternative = text!("doc-change-item", title = row.title.as_str(), what = what);
    Cell::Bar(Bar { counts, all: pair.paired(), alternative })
}

/// The counts as a table.
fn figures(report: &Report, pair: &Pair, rows: &[Row]) -> Block {
    let cell = |count: Option<u32>| match count {
        Some(count) => Cell::text(count.to_string()),
        None => Cell::quiet(text!("doc-training-left-out-word")),
    };
    let row = |row: &Row| {
        let [down, same, up] = shown::counts(report.edition, row.moves, pair.paired());
        vec![Cell::text(row.title.as_str()), cell(up), cell(same), cell(down)]
    };
    let header = vec![
        text!("training-lead-in"),
        text!("doc-training-moved-up"),
        text!("doc-training-stayed"),
        text!("doc-training-went-down"),
    ];
    Block::Table(Table {
        summary: text!("doc-training-figures-summary"),
        header,
        widths: vec![0.46, 0.18, 0.18, 0.18],
        rows: rows.iter().map(row).collect(),
    })
}
