//! The workshop sheet: what came of the round, on one page for the wall.

use jiff::civil::Date;

use crate::documents::area::About;
use crate::documents::assessment::{common, votes};
use crate::documents::document::{Document, Paragraph, Style};
use crate::documents::tally;
use crate::model::{Assessment, Round};
use crate::text;

/// Builds the sheet of a round. It hangs where visitors pass, so it has no notes.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::begin(&text!("doc-sheet"), assessment, round, today);
    document.paragraph(Style::Body, common::round(round));
    document.led(text!("doc-sheet-took-part"), &common::took_part(assessment, round));
    common::priorities(&mut document, assessment, round, Style::Large);
    if let Some(about) = About::plan_of(assessment, round) {
        common::said_by_teams(&mut document, &about);
        document.paragraph(Style::Small, text!("doc-area-no-ranks"));
        document.paragraph(Style::Small, source(assessment));
        return document;
    }
    let statements = &assessment.checklist.statements;
    let in_letters = |tally| Paragraph::new(Style::Letters, tally::in_letters(tally));
    let widths = [0.35, 0.17, 0.3, 0.18];
    common::ratings(&mut document, round, statements, text!("doc-agreed"), widths, in_letters);
    votes::hidden(&mut document, round, statements);
    document.paragraph(Style::Small, source(assessment));
    document
}

fn source(assessment: &Assessment) -> String {
    text!("doc-sheet-source", title = assessment.checklist.title.trim())
}
