//! The ratings of all rounds up to the later one: a mark for each, without a line or a
//! number that would make a measure of them.

use crate::documents::assessment::change::compared::Compared;
use crate::documents::common::{day, shares};
use crate::documents::document::{Block, Cell, Document, Mark, Paragraph, Style, Table, heading};
use crate::text;
use crate::words::movement;

/// So many rounds have room side by side.
const MOST: usize = 7;
/// The share of the width that the titles have beside them.
const TITLES: f32 = 0.32;

/// A table of the rounds, where there are more than the two that are compared; of very many
/// the latest ones.
pub fn all(document: &mut Document, compared: &Compared) {
    let assessment = compared.after.assessment;
    let later = assessment.rounds.iter().position(|round| round.id == compared.after.round.id);
    let rounds = assessment.rounds.get(..=later.unwrap_or_default()).unwrap_or_default();
    if rounds.len() < 3 || compared.is_of_two_teams() {
        return;
    }
    let (left_out, shown) = rounds.split_at(rounds.len().saturating_sub(MOST));
    let rows = (1_usize..).zip(&assessment.checklist.statements).map(|(number, statement)| {
        let title = text!("doc-numbered", number = number, title = statement.short_title());
        let marks = shown.iter().map(|round| Cell::Small(Mark { rating: round.rating(&statement.id) }));
        std::iter::once(Cell::text(title)).chain(marks).collect()
    });
    let table = Table {
        summary: text!("change-all-rounds"),
        header: std::iter::once(text!("our-workforce")).chain(movement::columns(shown)).collect(),
        widths: shares(TITLES, shown.len()),
        rows: rows.collect(),
    };
    let mut blocks = vec![heading(2, text!("change-all-rounds"))];
    blocks.push(Block::Paragraph(Paragraph::new(Style::Body, text!("doc-change-rounds-how"))));
    if let (Some(first), false) = (shown.first(), left_out.is_empty()) {
        let said = text!("doc-change-rounds-left-out", count = left_out.len(), date = day(first.date));
        blocks.push(Block::Paragraph(Paragraph::new(Style::Body, said)));
    }
    blocks.push(Block::Table(table));
    document.blocks.push(Block::Together(blocks));
}
