//! What moved between two moments, drawn: a bar for each statement.

use crate::documents::common::shares;
use crate::documents::document::{Bar, BarCounts, Block, Cell, Document, Paragraph, Style, Table, heading};
use crate::documents::tally;
use crate::documents::training::common::pair_name;
use crate::model::shift::Moves;
use crate::model::{AnswersOverTime, Checklist, Moment, MomentComparison, MomentPair, Tally, Training};
use crate::text;
use crate::words::{shift as said, training as words};

/// The heading of a comparison, who is compared, and the chart on a page with it.
pub(super) fn pair(document: &mut Document, training: &Training, pair: &MomentComparison) {
    let (first, second) = pair.pair;
    let mut blocks = intro(pair.pair, said::pairing(pair.pairing, first, second));
    blocks.push(body(text!("doc-training-chart-how") + " " + &text!("doc-training-chart-shorter")));
    let shifts = pair.statements.iter().map(|of| of.shift.moves());
    let questions =
        pair.answered_questions().map(|of| (words::question_short(of.question), of.shift.moves()));
    let rows = numbered(&training.checklist).zip(shifts).chain(questions);
    blocks.push(Block::Table(Table {
        summary: text!("doc-training-chart-summary"),
        header: vec![text!("training-lead-in"), text!("doc-training-chart-head")],
        widths: WIDTHS.into(),
        rows: rows.map(|(title, moves)| vec![Cell::text(title), drawn(moves, pair.paired())]).collect(),
    }));
    on_one_page(document, blocks);
}

/// How many gave each answer at each moment, side by side; nothing where there are no more
/// moments than the two that are compared.
pub(super) fn moments(document: &mut Document, training: &Training) {
    let Some(over_time) = AnswersOverTime::of(training) else { return };
    let all = over_time.longest();
    let bar = |tally: &Tally| {
        if tally.people() == 0 {
            return Cell::quiet(text!("doc-training-no-answers"));
        }
        let alternative = tally::in_words(*tally);
        Cell::Bar(Bar { counts: BarCounts::Answers(*tally), all, alternative })
    };
    let rows = numbered(&training.checklist).zip(&over_time.statements);
    let rows = rows
        .map(|(title, answers)| std::iter::once(Cell::text(title)).chain(answers.iter().map(bar)).collect());
    let names = over_time.moments.iter().map(|moment| words::moment(*moment));
    let table = Block::Table(Table {
        summary: text!("doc-training-moments"),
        header: std::iter::once(text!("training-lead-in")).chain(names).collect(),
        widths: shares(TITLES, over_time.moments.len()),
        rows: rows.collect(),
    });
    let how = body(text!("doc-training-moments-how"));
    // Its bars are compared along a row, which no page break cuts.
    document.blocks.push(Block::Close(vec![heading(2, text!("doc-training-moments")), how, table]));
}

/// The share of the titles beside many columns.
const TITLES: f32 = 0.32;

/// The columns of a chart: the statement and its bar.
pub(in crate::documents) const WIDTHS: [f32; 2] = [0.46, 0.54];

/// What a comparison begins with. `counted`: who is compared.
pub(in crate::documents) fn intro(pair: MomentPair, counted: String) -> Vec<Block> {
    let mut blocks = vec![heading(2, pair_name(pair))];
    if pair.0 == Moment::LookingBack {
        let label = Paragraph::new(Style::Label, text!("doc-training-looking-back"));
        blocks.push(Block::Paragraph(label));
        blocks.push(body(text!("shift-caution-looking-back")));
    }
    blocks.push(body(counted));
    if pair.1 == Moment::FollowUp {
        blocks.push(body(text!("shift-caution-follow-up")));
    }
    blocks
}

/// The statements' short titles with their numbers.
pub(in crate::documents) fn numbered(checklist: &Checklist) -> impl Iterator<Item = String> {
    let statements = (1_usize..).zip(&checklist.statements);
    statements
        .map(|(number, statement)| text!("doc-numbered", number = number, title = statement.short_title()))
}

/// The bars are compared by eye, which does not work over a page break.
pub(in crate::documents) fn on_one_page(document: &mut Document, blocks: Vec<Block>) {
    document.blocks.push(Block::Close(vec![Block::Together(blocks)]));
}

fn drawn(moves: Moves, all: u32) -> Cell {
    let Moves { up, same, down } = moves;
    Cell::Bar(Bar { counts: BarCounts::Moves { down, same, up }, all, alternative: said::moves(moves) })
}

pub(in crate::documents) fn body(said: String) -> Block {
    Block::Paragraph(Paragraph::new(Style::Body, said))
}
