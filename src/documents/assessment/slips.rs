//! Ballot slips: the statements as published, to be ticked unseen, folded and handed in.

use jiff::civil::Date;

use crate::documents::assessment::common;
use crate::documents::common::to_tick;
use crate::documents::document::{Block, Document, Paragraph, Style, Takes, heading};
use crate::documents::form::Form;
use crate::model::form_name::{self, FormName};
use crate::model::{Assessment, Round};
use crate::text;

/// Builds a page of slips.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::untitled(&text!("doc-slips"), assessment, round, today);
    let paragraph = |style, text| Block::Paragraph(Paragraph::new(style, text));
    let form = Form::new(&FormName::vote(&assessment.id, &round.id, &assessment.checklist));
    let mut slip = vec![heading(1, common::team_name(assessment))];
    slip.push(paragraph(Style::Quiet, text!("doc-slips-how", round = common::round(round))));
    if round.counts_by_role() {
        // On the screen one of the round's roles is chosen: a word that was typed in another way
        // would be a role of its own.
        let label = text!("doc-slips-role");
        let says = label.trim_end_matches(':').to_owned();
        let fields = vec![form.field(form_name::ROLE, says, Takes::Listed(round.roles()))];
        let of = Box::new(Block::WritingSpace { labels: vec![label], lines: 0 });
        slip.push(Block::Fields { fields, of });
    }
    // In the words of the screen, on which others vote on the same.
    slip.push(paragraph(Style::Body, text!("vote-meaning")));
    let widths = vec![0.52, 0.11, 0.131, 0.124, 0.115];
    let statements = &assessment.checklist.statements;
    let table = to_tick(text!("our-workforce"), widths, statements, |statement| &statement.text);
    slip.push(form.votes(statements, table));
    slip.push(paragraph(Style::Body, text!("doc-slips-foot")));
    document.blocks.push(Block::Slips(slip));
    document
}
