//! The ratings of all rounds up to the later one: a mark for each, without a line or a
//! number that would make a measure of them.

use crate::documents::assessment::change::compared::Compared;
use crate::documents::document::{Block, Cell, Document, Mark, Paragraph, Style, Table, heading};
use crate::{text, words};

/// So many rounds stand side by side; more go into a table of their own.
const MOST: usize = 8;
/// The share of the width that a round has.
const SHARE: f32 = 0.08;

/// A table of the rounds, where there are more than the two that are compared.
pub fn all(document: &mut Document, compared: &Compared) {
    let assessment = compared.after.assessment;
    let later = assessment.rounds.iter().position(|round| round.id == compared.after.round.id);
    let rounds = assessment.rounds.get(..=later.unwrap_or_default()).unwrap_or_default();
    if rounds.len() < 3 || compared.is_of_two_teams() {
        return;
    }
    for (part, rounds) in rounds.chunks(MOST).enumerate() {
        let days = rounds.iter().map(|round| words::short_date(round.date));
        let statements = (1_usize..).zip(&assessment.checklist.statements);
        let rows = statements.map(|(number, statement)| {
            let title = text!("doc-numbered", number = number, title = statement.short_title());
            let marks = rounds.iter().map(|round| Cell::Small(Mark { rating: round.rating(&statement.id) }));
            std::iter::once(Cell::text(title)).chain(marks).collect()
        });
        let shares = std::iter::repeat_n(SHARE, rounds.len());
        let table = Block::Table(Table {
            summary: text!("change-all-rounds"),
            header: std::iter::once(text!("our-workforce")).chain(days).collect(),
            widths: std::iter::once(1.0 - SHARE * to_f32(rounds.len())).chain(shares).collect(),
            rows: rows.collect(),
        });
        let mut blocks = Vec::new();
        if part == 0 {
            blocks.push(heading(2, text!("change-all-rounds")));
            blocks.push(Block::Paragraph(Paragraph::new(Style::Body, text!("doc-change-rounds-how"))));
        }
        blocks.push(table);
        document.blocks.push(Block::Together(blocks));
    }
}

#[allow(clippy::cast_precision_loss)] // eight at most
fn to_f32(rounds: usize) -> f32 {
    rounds as f32
}
