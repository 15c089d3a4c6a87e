//! The charts of a round, each to be shown by itself: the ratings, the first votes, and
//! what changed.

use jiff::civil::Date;

use crate::documents::assessment::{change, common, votes};
use crate::documents::document::{Bar, BarCounts, Block, Cell, Document, Paragraph, Style, Table, heading};
use crate::documents::tally;
use crate::model::compare::Side;
use crate::model::{Assessment, Consensus, Round, Statement, Tally};
use crate::{text, words};

/// Builds the charts of a round. `compared`: the rounds that what changed is told of.
pub fn build(assessment: &Assessment, round: &Round, compared: Option<[Side; 2]>, today: Date) -> Document {
    let mut document = common::begin(&text!("doc-charts"), assessment, round, today);
    document.paragraph(Style::Body, common::round(round));
    if assessment.checklist.statements.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-no-statements"));
    } else {
        document.blocks.push(Block::Together(ratings(assessment, round)));
        first_votes(&mut document, assessment, round);
    }
    if let Some([before, after]) = compared {
        change::charts(&mut document, before, after);
    }
    common::source(&mut document, assessment);
    document
}

fn ratings(assessment: &Assessment, round: &Round) -> Vec<Block> {
    let row = |(title, statement): (String, &Statement)| {
        vec![Cell::text(title), Cell::rating(round.rating(&statement.id))]
    };
    vec![
        heading(2, text!("doc-glance")),
        body(text!("summary-what")),
        Block::Table(Table {
            summary: text!("doc-glance-summary"),
            header: vec![text!("our-workforce"), text!("doc-rating")],
            widths: vec![0.72, 0.28],
            rows: numbered(assessment).map(row).collect(),
        }),
    ]
}

/// A bar for each statement, where the room has been shown any votes.
fn first_votes(document: &mut Document, assessment: &Assessment, round: &Round) {
    let statements = &assessment.checklist.statements;
    let shown = |statement: &Statement| votes::shown(round, statement);
    let Some(all) = statements.iter().filter_map(shown).map(Tally::people).max() else { return };
    let bar = |tally: Tally| {
        let alternative = tally::in_words(tally);
        Cell::Bar(Bar { counts: BarCounts::Answers(tally), all, alternative })
    };
    let row = |(title, statement): (String, &Statement)| {
        let (bar, spread) = match shown(statement) {
            Some(tally) => (bar(tally), Cell::text(words::consensus(Consensus::of(tally)))),
            None => (Cell::quiet(text!("doc-votes-none")), Cell::text("")),
        };
        vec![Cell::text(title), bar, spread]
    };
    document.blocks.push(Block::Together(vec![
        heading(2, text!("doc-first-votes")),
        body(text!("charts-votes-how")),
        Block::Table(Table {
            summary: text!("charts-votes-summary"),
            header: vec![text!("our-workforce"), text!("doc-first-votes"), text!("doc-consensus")],
            widths: vec![0.4, 0.4, 0.2],
            rows: numbered(assessment).map(row).collect(),
        }),
    ]));
    votes::turnout(document, round, statements);
    votes::notes(document, round, statements);
}

/// The statements with their short titles and numbers.
fn numbered(assessment: &Assessment) -> impl Iterator<Item = (String, &Statement)> {
    (1_usize..).zip(&assessment.checklist.statements).map(|(number, statement)| {
        (text!("doc-numbered", number = number, title = statement.short_title()), statement)
    })
}

fn body(said: String) -> Block {
    Block::Paragraph(Paragraph::new(Style::Body, said))
}
