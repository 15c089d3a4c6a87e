//! The full record: everything that was said. Guidance is not in it, since
//! nobody of the team said it.

use jiff::civil::Date;

use super::actions::{self, Story};
use super::document::{Block, Cell, Document, Style, Table};
use super::facts;
use crate::model::{Action, Assessment, GroupVotes, Response, Round, Statement};
use crate::{text, words};

/// Builds the record.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = facts::begin(&text!("doc-record"), assessment, round, today);
    document.blocks.push(facts::table(assessment, round));
    document.paragraph(Style::Body, text!("doc-record-mode", mode = words::mode(round.mode)));
    facts::priorities(&mut document, assessment, round);
    facts::at_a_glance(&mut document, assessment, round);
    document.heading(2, text!("doc-statements"));
    for statement in &assessment.checklist.statements {
        section(&mut document, assessment, round, statement, today);
    }
    if assessment.checklist.statements.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-no-statements"));
    }
    facts::source_with_parts(&mut document, assessment);
    document
}

fn section(
    document: &mut Document,
    assessment: &Assessment,
    round: &Round,
    statement: &Statement,
    today: Date,
) {
    let rating = round.rating(&statement.id);
    document.blocks.push(facts::statement_heading(statement, rating, text!("our-workforce")));
    match round.response(&statement.id) {
        Some(response) => said(document, statement, response),
        None => document.paragraph(Style::Quiet, text!("doc-nothing-said")),
    }
    document.led(text!("doc-earlier"), &earlier(assessment, round, statement));
    votes(document, round.votes.get(&statement.id).map_or(&[], Vec::as_slice));
    let actions: Vec<&Action> = assessment.actions_of(&statement.id).collect();
    if let Some(table) = actions::table(&actions, today, Story::Whole) {
        document.paragraph(Style::Label, text!("doc-actions-of", title = statement.short_title()));
        document.blocks.push(table);
    }
}

/// "January 2026: Amber; June 2026: Green".
fn earlier(assessment: &Assessment, round: &Round, statement: &Statement) -> String {
    let before = assessment.rounds.iter().take_while(|other| other.id != round.id);
    let rated = before.filter(|other| other.rating(&statement.id).is_some());
    let ratings: Vec<String> = rated
        .map(|other| {
            let rating = words::rating(other.rating(&statement.id));
            text!("doc-earlier-rating", round = other.label.trim(), rating = rating)
        })
        .collect();
    ratings.join("; ")
}

fn said(document: &mut Document, statement: &Statement, response: &Response) {
    if !statement.parts.is_empty() {
        let is_in_place = |part: &&String| response.in_place.contains(part);
        let (yes, no): (Vec<&String>, Vec<&String>) = statement.parts.iter().partition(is_in_place);
        let listed =
            |parts: &[&String]| parts.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(", ");
        let said = match (yes.as_slice(), no.as_slice()) {
            (yes, []) => text!("doc-parts-all", parts = listed(yes)),
            ([], _) => String::new(),
            (yes, no) => text!("doc-parts-some", parts = listed(yes), others = listed(no)),
        };
        document.led(text!("doc-parts"), &said);
    }
    document.labelled(text!("doc-why"), &response.note);
    document.labelled(text!("doc-evidence"), &response.evidence);
    document.labelled(text!("doc-other-view"), &response.other_view);
}

/// First votes, as counts.
fn votes(document: &mut Document, groups: &[GroupVotes]) {
    if groups.is_empty() {
        return;
    }
    document.paragraph(Style::Label, text!("doc-votes"));
    let row = |votes: &GroupVotes| {
        let name = votes.group.trim();
        let name = if name.is_empty() { Cell::quiet(text!("doc-votes-everyone")) } else { Cell::text(name) };
        let counts = [votes.red, votes.amber, votes.green, votes.cant_say];
        std::iter::once(name).chain(counts.map(|count| Cell::text(count.to_string()))).collect()
    };
    let header = vec![
        text!("doc-votes-group"),
        text!("rating-red"),
        text!("rating-amber"),
        text!("rating-green"),
        text!("doc-votes-cant-say"),
    ];
    let (summary, widths) = (text!("doc-votes-summary"), vec![0.44, 0.13, 0.13, 0.13, 0.17]);
    document.blocks.push(Block::Table(Table {
        summary,
        header,
        widths,
        rows: groups.iter().map(row).collect(),
    }));
}
