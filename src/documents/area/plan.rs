//! What the area will do: its plan, or where it has none yet, a form of one.

use jiff::civil::Date;

use crate::documents::area::about::About;
use crate::documents::assessment::actions::{self, Story};
use crate::documents::document::{Block, Document, Paragraph, Style, heading};
use crate::model::{Action, Assessment, Round};
use crate::text;

/// As many rows to write on as there is room for beside the rest.
const LINES: u8 = 5;

/// The plan, or a form to fill in by hand.
pub(super) fn section(document: &mut Document, about: &About, today: Date) {
    match about.plan {
        Some((assessment, round)) => written(document, about, assessment, round, today),
        None => document.blocks.push(form()),
    }
}

fn written(document: &mut Document, about: &About, assessment: &Assessment, round: &Round, today: Date) {
    document.heading(2, text!("doc-area-plan"));
    let mut none = true;
    for statement in assessment.statements_by_urgency(round) {
        let of: Vec<&Action> =
            assessment.actions_of(&statement.id).filter(|action| actions::in_plan(action)).collect();
        let Some(table) = actions::table(assessment, &of, today, Story::Last) else { continue };
        document.blocks.push(heading(3, about.numbered(statement)));
        document.blocks.push(table);
        none = false;
    }
    if none {
        document.paragraph(Style::Quiet, text!("doc-no-actions"));
    }
}

fn form() -> Block {
    let labels = vec![text!("doc-action-what"), text!("doc-area-agency"), text!("doc-action-due")];
    Block::Together(vec![
        heading(2, text!("doc-area-plan")),
        Block::Paragraph(Paragraph::new(Style::Body, text!("doc-area-plan-how"))),
        Block::WritingSpace { labels, lines: LINES },
    ])
}
