//! First votes in documents: only what the room has been shown, and never so
//! finely that somebody could be picked out.

use std::collections::BTreeSet;

use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table};
use crate::model::disclosure::MIN_COUNT;
use crate::model::votes::{OTHERS, Tally};
use crate::model::{Consensus, GroupVotes, Round, Statement, Vote, Voting};
use crate::{text, words};

/// Whether the room has been shown any votes on these statements.
pub fn any(round: &Round, statements: &[Statement]) -> bool {
    statements.iter().any(|statement| shown(round, statement).is_some())
}

/// What the room has been shown of a statement's votes.
pub fn shown(round: &Round, statement: &Statement) -> Option<Tally> {
    round.shown_total(&statement.id).filter(|tally| tally.people() > 0)
}

/// The cells for a statement's first votes, in these words, and for their consensus.
pub fn cells(round: &Round, statement: &Statement, say: impl Fn(Tally) -> Paragraph) -> [Cell; 2] {
    match shown(round, statement) {
        Some(tally) => [Cell::Text(vec![say(tally)]), Cell::text(words::consensus(Consensus::of(tally)))],
        None => [Cell::quiet(text!("doc-votes-none")), Cell::text("")],
    }
}

/// What a reader has to know about the votes that are printed, and about those that are not.
pub fn notes(document: &mut Document, round: &Round, statements: &[Statement]) {
    let sizes: BTreeSet<bool> = statements
        .iter()
        .filter_map(|statement| shown(round, statement))
        .map(|tally| tally.people() < MIN_COUNT)
        .collect();
    let folded = |groups: &Vec<GroupVotes>| groups.iter().any(|votes| votes.group == OTHERS);
    if round.shown_votes().values().any(folded) {
        document.paragraph(Style::Small, text!("doc-votes-folded"));
    }
    if sizes.contains(&true) {
        document.paragraph(Style::Small, text!("doc-votes-few"));
    }
    let most = statements.iter().filter_map(|statement| shown(round, statement)).map(Tally::people).max();
    if let Some(votes) = most.filter(|votes| round.people() > 0 && *votes > round.people()) {
        document.paragraph(Style::Small, text!("doc-votes-surplus", votes = votes, people = round.people()));
    }
    hidden(document, round, statements);
}

/// Says that there are votes that nobody has been shown, if there are.
pub fn hidden(document: &mut Document, round: &Round, statements: &[Statement]) {
    if statements.iter().any(|statement| round.voting(&statement.id) == Voting::Hidden) {
        document.paragraph(Style::Small, text!("doc-votes-hidden"));
    }
}

/// A statement's first votes by group, their consensus, and whether the room agreed
/// on something else without saying why.
pub fn section(document: &mut Document, round: &Round, statement: &Statement, groups: &[GroupVotes]) {
    let Some(tally) = shown(round, statement) else { return };
    let consensus = words::consensus(Consensus::of(tally));
    let mut blocks = vec![
        Block::Paragraph(Paragraph::new(Style::Label, text!("doc-votes", title = statement.short_title()))),
        table(groups, tally),
        Block::Paragraph(Paragraph::led(Style::Body, text!("doc-consensus-lead") + " ", consensus)),
    ];
    let (voted, people) = (tally.people(), round.people());
    if people > 0 && voted != people {
        let said = text!("doc-votes-of", voted = voted, people = people);
        blocks.push(Block::Paragraph(Paragraph::new(Style::Quiet, said)));
    }
    if round.asks_why(&statement.id) {
        blocks.push(Block::Paragraph(Paragraph::new(Style::Quiet, text!("doc-votes-asks-why"))));
    }
    document.blocks.push(Block::Together(blocks));
}

fn table(groups: &[GroupVotes], total: Tally) -> Block {
    let row = |name: String, tally: Tally| {
        let counts = Vote::ALL.map(|vote| Cell::text(tally.of(vote).to_string()));
        std::iter::once(Cell::text(name)).chain(counts).collect()
    };
    let mut rows: Vec<Vec<Cell>> =
        groups.iter().map(|votes| row(words::group(&votes.group), votes.tally())).collect();
    if groups.len() > 1 {
        rows.push(row(text!("group-everyone"), total));
    }
    let header = std::iter::once(text!("doc-votes-group")).chain(Vote::ALL.map(words::vote)).collect();
    let widths = vec![0.44, 0.13, 0.13, 0.13, 0.17];
    Block::Table(Table { summary: text!("doc-votes-summary"), header, widths, rows })
}
