//! First votes in documents: only what the room has been shown, and never so
//! finely that somebody could be picked out.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table};
use crate::model::disclosure::MIN_COUNT;
use crate::model::votes::{EVERYONE, OTHERS, Tally};
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
/// `all`: how many voted on every statement, where that is one number, which
/// [`turnout`] tells.
pub fn cells(
    round: &Round,
    statement: &Statement,
    all: Option<u32>,
    say: impl Fn(Tally) -> Paragraph,
) -> [Cell; 2] {
    let Some(tally) = shown(round, statement) else {
        return [Cell::quiet(text!("doc-votes-none")), Cell::text("")];
    };
    let mut said = say(tally);
    // Nobody takes a row for the whole room on which some did not vote.
    if let Some(how_many) = how_many(tally.people(), round.people()).filter(|_| all.is_none()) {
        said.text = format!("{} ({how_many})", said.text);
    }
    [Cell::Text(vec![said]), Cell::text(words::consensus(Consensus::of(tally)))]
}

/// How many voted on every statement whose votes are shown; none where they differ.
pub fn same_number(round: &Round, statements: &[Statement]) -> Option<u32> {
    let voted = statements.iter().filter_map(|statement| shown(round, statement)).map(Tally::people);
    let numbers: BTreeSet<u32> = voted.collect();
    numbers.first().copied().filter(|_| numbers.len() == 1)
}

/// Says once for every statement how many voted, where that is one number and not everybody.
pub fn turnout(document: &mut Document, round: &Round, statements: &[Statement]) {
    let said = same_number(round, statements).and_then(|voted| how_many(voted, round.people()));
    if let Some(how_many) = said {
        document.paragraph(Style::Small, text!("doc-votes-turnout", said = how_many));
    }
}

/// "13 of 14 voted"; nothing where everybody did, or nobody said how many there are.
fn how_many(voted: u32, people: u32) -> Option<String> {
    match voted.cmp(&people) {
        _ if people == 0 => None,
        Ordering::Equal => None,
        Ordering::Less => Some(text!("doc-votes-some", voted = voted, people = people)),
        Ordering::Greater => Some(text!("doc-votes-more", voted = voted, people = people)),
    }
}

/// What a reader has to know before tables by role: which roles are not told by themselves.
pub fn by_role_notes(document: &mut Document, round: &Round, statements: &[Statement]) {
    let sizes: BTreeSet<bool> = statements
        .iter()
        .filter_map(|statement| shown(round, statement))
        .map(|tally| tally.people() < MIN_COUNT)
        .collect();
    let shown = round.shown_votes();
    let folded = shown.values().filter(|groups| groups.iter().any(|votes| votes.group == OTHERS));
    let folded: BTreeSet<String> = folded.map(|groups| words::folded(round, groups)).collect();
    match folded.first() {
        Some(said) if folded.len() == 1 => document.paragraph(Style::Small, said),
        Some(_) => document.paragraph(Style::Small, text!("doc-votes-folded-apart")),
        None => {}
    }
    if sizes.contains(&true) {
        document.paragraph(Style::Small, text!("doc-votes-few"));
    }
}

/// What a reader has to know about the votes that are printed, and about those that are not.
pub fn notes(document: &mut Document, round: &Round, statements: &[Statement]) {
    let votes = round.shown_votes();
    let surplus = |group: &dyn Fn(&str) -> bool| {
        let all = statements.iter().filter_map(|of| votes.get(&of.id)).flat_map(|of| round.surplus(of));
        all.filter(|of| group(&of.group)).max_by_key(|of| of.votes)
    };
    if let Some(of) = surplus(&|group| group == EVERYONE) {
        document.paragraph(Style::Small, text!("doc-votes-surplus", votes = of.votes, people = of.people));
    }
    let groups: BTreeSet<&str> = votes.values().flatten().map(|of| of.group.as_str()).collect();
    for group in groups.into_iter().filter(|group| *group != EVERYONE) {
        if let Some(of) = surplus(&|other| other == group) {
            document.paragraph(Style::Small, words::surplus(&of));
        }
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
/// on something else without saying why; nothing where nobody has been shown any.
/// `several_ways`: whether people voted on others in another way.
pub fn section(
    round: &Round,
    statement: &Statement,
    groups: &[GroupVotes],
    several_ways: bool,
) -> Vec<Block> {
    let Some(tally) = shown(round, statement) else { return Vec::new() };
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
    for of in round.surplus(groups).iter().filter(|of| of.group != EVERYONE) {
        blocks.push(Block::Paragraph(Paragraph::new(Style::Quiet, words::surplus(of))));
    }
    if several_ways {
        let said = text!("doc-votes-way", way = words::ways(&round.ways_of(&statement.id)));
        blocks.push(Block::Paragraph(Paragraph::new(Style::Quiet, said)));
    }
    if round.asks_why(&statement.id) {
        blocks.push(Block::Paragraph(Paragraph::new(Style::Quiet, text!("doc-votes-asks-why"))));
    }
    blocks
}

/// What each group voted, and, where there are several, everybody together.
pub fn by_group(groups: &[GroupVotes], total: Tally) -> Vec<(String, Tally)> {
    let told = groups.iter().map(|votes| (words::group(&votes.group), votes.tally()));
    let everyone = (groups.len() > 1).then(|| (text!("group-everyone"), total));
    told.chain(everyone).collect()
}

fn table(groups: &[GroupVotes], total: Tally) -> Block {
    let row = |(name, tally): (String, Tally)| {
        let counts = Vote::ALL.map(|vote| Cell::text(tally.of(vote).to_string()));
        std::iter::once(Cell::text(name)).chain(counts).collect()
    };
    let rows = by_group(groups, total).into_iter().map(row).collect();
    let header = std::iter::once(text!("doc-votes-group")).chain(Vote::ALL.map(words::vote)).collect();
    let widths = vec![0.44, 0.13, 0.13, 0.13, 0.17];
    Block::Table(Table { summary: text!("doc-votes-summary"), header, widths, rows })
}
