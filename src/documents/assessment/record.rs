//! The full record: everything that was said. Guidance is not in it, since
//! nobody of the team said it.

use jiff::civil::Date;

use crate::documents::assessment::actions::{self, Story};
use crate::documents::assessment::{common, votes};
use crate::documents::document::{Block, Document, Style};
use crate::model::{Action, Assessment, GroupVotes, Response, Round, Statement};
use crate::{text, words};

/// Builds the record of a round. Votes are in it only as far as they may be shown.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::begin(&text!("doc-record"), assessment, round, today);
    document.blocks.push(common::table(assessment, round));
    document.paragraph(Style::Body, common::how(assessment, round));
    common::priorities(&mut document, assessment, round, Style::Body);
    common::at_a_glance(&mut document, assessment, round);
    let begins = document.blocks.len();
    document.heading(2, text!("doc-statements"));
    votes::by_role_notes(&mut document, round, &assessment.checklist.statements);
    // With the first statement: by themselves at the foot of a page they would head nothing.
    let mut lead = document.blocks.split_off(begins);
    let first_votes = round.shown_votes();
    for statement in &assessment.checklist.statements {
        let first_votes = first_votes.get(&statement.id).map_or(&[][..], Vec::as_slice);
        let rating = round.rating(&statement.id);
        lead.push(common::statement_heading(statement, rating, text!("our-workforce")));
        document.blocks.push(Block::Together(std::mem::take(&mut lead)));
        section(&mut document, assessment, round, statement, first_votes, today);
    }
    document.blocks.append(&mut lead);
    if assessment.checklist.statements.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-no-statements"));
    }
    common::source_with_parts(&mut document, assessment);
    document
}

/// What is told about one statement, under its words.
pub(super) fn one(
    document: &mut Document,
    assessment: &Assessment,
    round: &Round,
    statement: &Statement,
    today: Date,
) {
    let first_votes = round.shown_votes();
    let first_votes = first_votes.get(&statement.id).map_or(&[][..], Vec::as_slice);
    let rating = round.rating(&statement.id);
    document.blocks.push(common::statement_heading(statement, rating, text!("our-workforce")));
    section(document, assessment, round, statement, first_votes, today);
}

fn section(
    document: &mut Document,
    assessment: &Assessment,
    round: &Round,
    statement: &Statement,
    first_votes: &[GroupVotes],
    today: Date,
) {
    match round.response(&statement.id) {
        Some(response) => {
            let why = words::reason(assessment.reason(round, &statement.id));
            said(document, statement, response, &why);
        }
        None => document.paragraph(Style::Quiet, text!("doc-nothing-said")),
    }
    document.led(text!("doc-earlier"), &earlier(assessment, round, statement));
    let several_ways = round.voted_in_several_ways(&assessment.checklist);
    votes::section(document, round, statement, first_votes, several_ways);
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

fn said(document: &mut Document, statement: &Statement, response: &Response, why: &str) {
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
    document.labelled(text!("doc-why"), why);
    document.labelled(text!("doc-evidence"), &response.evidence);
    document.labelled(text!("doc-other-view"), &response.other_view);
}
