//! Ballot slips: the statements by name, to be ticked unseen, folded and handed in.

use jiff::civil::Date;

use crate::documents::assessment::common;
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table, heading};
use crate::model::{Assessment, Round, Statement, Vote};
use crate::{text, words};

/// Builds a page of slips.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::untitled(&text!("doc-slips"), assessment, round, today);
    let paragraph = |style, text| Block::Paragraph(Paragraph::new(style, text));
    let mut slip = vec![heading(1, common::team_name(assessment))];
    slip.push(paragraph(Style::Quiet, text!("doc-slips-how", round = common::round(round))));
    if round.counts_by_role() {
        slip.push(Block::WritingSpace { labels: vec![text!("doc-slips-role")], lines: 0 });
    }
    slip.push(Block::Table(to_tick(&assessment.checklist.statements)));
    slip.push(paragraph(Style::Body, text!("doc-slips-foot")));
    document.blocks.push(Block::Slips(slip));
    document
}

/// A row for each statement, with a shape to tick for each vote.
fn to_tick(statements: &[Statement]) -> Table {
    let row = |(number, statement): (usize, &Statement)| {
        let title = text!("doc-numbered", number = number, title = statement.short_title());
        std::iter::once(Cell::text(title)).chain(Vote::ALL.map(Cell::Vote)).collect()
    };
    Table {
        summary: text!("doc-slips-summary"),
        header: std::iter::once(text!("our-workforce")).chain(Vote::ALL.map(words::vote)).collect(),
        widths: vec![0.55, 0.091, 0.131, 0.121, 0.107],
        rows: (1_usize..).zip(statements).map(row).collect(),
    }
}
