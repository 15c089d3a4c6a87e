//! The workshop sheet: what came of the round, on one page for the wall.

use jiff::civil::Date;

use crate::documents::assessment::{common, votes};
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table};
use crate::model::{Assessment, Round, Statement};
use crate::text;

/// Builds the sheet of a round. It hangs where visitors pass, so it has no notes.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::begin(&text!("doc-sheet"), assessment, round, today);
    document.paragraph(Style::Body, common::round(round));
    document.led(text!("doc-sheet-took-part"), &common::took_part(assessment, round));
    common::priorities(&mut document, assessment, round, Style::Large);
    document.heading(2, text!("doc-glance"));
    let statements = &assessment.checklist.statements;
    if statements.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-no-statements"));
    }
    document.blocks.push(Block::Table(ratings(round, statements)));
    votes::hidden(&mut document, round, statements);
    document.paragraph(Style::Small, text!("doc-sheet-source", title = assessment.checklist.title.trim()));
    document
}

fn ratings(round: &Round, statements: &[Statement]) -> Table {
    let voted = votes::any(round, statements);
    let row = |statement: &Statement| {
        let mut row = vec![Cell::text(statement.short_title()), Cell::rating(round.rating(&statement.id))];
        if voted {
            let small = |tally| Paragraph::new(Style::Small, votes::in_letters(tally));
            row.extend(votes::cells(round, statement, small));
        }
        row
    };
    let rows = statements.iter().map(row).collect();
    let mut header = vec![text!("our-workforce"), text!("doc-agreed")];
    let (mut summary, mut widths) = (text!("doc-glance-summary"), vec![0.72, 0.28]);
    if voted {
        header.extend([text!("doc-first-votes"), text!("doc-consensus")]);
        (summary, widths) = (text!("doc-glance-votes-summary"), vec![0.35, 0.17, 0.3, 0.18]);
    }
    Table { summary, header, widths, rows }
}
