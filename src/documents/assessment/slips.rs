//! Ballot slips: the statements as published, to be ticked unseen, folded and handed in.

use jiff::civil::Date;

use crate::documents::assessment::common;
use crate::documents::common::to_tick;
use crate::documents::document::{Block, Document, Paragraph, Style, heading};
use crate::model::{Assessment, Round};
use crate::text;

/// Builds a page of slips.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::untitled(&text!("doc-slips"), assessment, round, today);
    let paragraph = |style, text| Block::Paragraph(Paragraph::new(style, text));
    let mut slip = vec![heading(1, common::team_name(assessment))];
    slip.push(paragraph(Style::Quiet, text!("doc-slips-how", round = common::round(round))));
    if round.counts_by_role() {
        slip.push(Block::WritingSpace { labels: vec![text!("doc-slips-role")], lines: 0 });
    }
    // In the words of the screen, on which others vote on the same.
    slip.push(paragraph(Style::Body, text!("vote-meaning")));
    let widths = vec![0.52, 0.11, 0.131, 0.124, 0.115];
    let statements = &assessment.checklist.statements;
    slip.push(to_tick(text!("our-workforce"), widths, statements, |statement| &statement.text));
    slip.push(paragraph(Style::Body, text!("doc-slips-foot")));
    document.blocks.push(Block::Slips(slip));
    document
}
