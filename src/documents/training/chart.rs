//! What moved between two moments, drawn: a bar for each statement.

use crate::documents::document::{Bar, Block, Cell, Document, Paragraph, Style, Table, heading};
use crate::documents::training::edition::{Edition, Report, compared, pair_name};
use crate::documents::training::shown;
use crate::model::disclosure::Counts;
use crate::model::shift::Moves;
use crate::model::{Moment, MomentComparison};
use crate::text;
use crate::words::training as words;

/// One row of the chart.
struct Row {
    title: String,
    moves: Moves,
    counts: Counts,
}

/// The heading of a comparison, who is compared, and the chart on a page with it.
pub fn pair(document: &mut Document, report: &Report, pair: &MomentComparison) {
    let (first, second) = pair.pair;
    let mut blocks = vec![heading(2, pair_name(pair))];
    let mut say = |style, text: String| blocks.push(Block::Paragraph(Paragraph::new(style, text)));
    if first == Moment::LookingBack {
        say(Style::Label, text!("doc-training-looking-back"));
        say(Style::Body, text!("shift-caution-looking-back"));
    }
    say(Style::Body, compared(pair, report.edition));
    if second == Moment::FollowUp {
        say(Style::Body, text!("shift-caution-follow-up"));
    }
    let rows = rows(report, pair);
    if rows.iter().all(|row| row.counts == [None; 3]) {
        say(Style::Body, text!("doc-training-nothing"));
        return document.blocks.push(Block::Together(blocks));
    }
    say(Style::Body, text!("doc-training-chart-how"));
    say(
        Style::Body,
        match report.edition {
            Edition::Own => text!("doc-training-chart-shorter"),
            Edition::Publishing => text!("doc-training-chart-dashed"),
        },
    );
    blocks.push(Block::Table(Table {
        summary: text!("doc-training-chart-summary"),
        header: vec![text!("training-lead-in"), text!("doc-training-chart-head")],
        widths: vec![0.46, 0.54],
        rows: rows.iter().map(|row| vec![Cell::text(row.title.as_str()), drawn(report, pair, row)]).collect(),
    }));
    // The bars are compared by eye, which does not work over a page break.
    document.blocks.push(Block::NewPage);
    document.blocks.push(Block::Together(blocks));
}

/// The statements in the checklist's order, then the questions.
fn rows(report: &Report, pair: &MomentComparison) -> Vec<Row> {
    let row = |title, moves| {
        let counts = shown::counts(report.edition, moves, pair.paired());
        Row { title, moves, counts }
    };
    let statements = (1_usize..).zip(&report.training.checklist.statements).zip(&pair.statements);
    let statements = statements.map(|((number, statement), of)| {
        let title = text!("doc-numbered", number = number, title = statement.short_title());
        row(title, of.shift.moves())
    });
    let questions = pair.answered_questions();
    let questions = questions.map(|of| row(words::question_short(of.question), of.shift.moves()));
    statements.chain(questions).collect()
}

fn drawn(report: &Report, pair: &MomentComparison, row: &Row) -> Cell {
    let what = shown::in_words(report.edition, row.moves, row.counts);
    let alternative = text!("doc-change-item", title = row.title.as_str(), what = what);
    Cell::Bar(Bar { counts: row.counts, all: pair.paired(), alternative })
}
