//! The full record: everything that was said. Guidance is not in it, since
//! nobody of the team said it.

use jiff::civil::Date;

use crate::documents::assessment::actions::{self, Story};
use crate::documents::assessment::{common, votes};
use crate::documents::document::{Block, Document, Style};
use crate::model::area::CommonStep;
use crate::model::{Action, Assessment, GroupVotes, Response, Round, Statement};
use crate::{text, words};

/// Builds the record of a round. Votes are in it only as far as they may be shown.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::begin(&text!("doc-record"), assessment, round, today);
    common::facts_and_priorities(&mut document, assessment, round);
    document.paragraph(Style::Body, common::how(assessment, round));
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
        lead.push(common::heading_at((assessment, round), statement, rating, text!("our-workforce")));
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
    document.blocks.push(common::heading_at((assessment, round), statement, rating, text!("our-workforce")));
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
        None if assessment.is_area() => in_common(document, assessment, round, statement),
        None => document.paragraph(Style::Quiet, text!("doc-nothing-said")),
    }
    let from = document.blocks.len();
    if let Some(response) = round.response(&statement.id) {
        document.labelled(text!("doc-evidence"), &response.evidence);
        document.labelled(text!("doc-other-view"), &response.other_view);
    }
    let is_beside = document.blocks.len() > from;
    document.led(text!("doc-earlier"), &earlier(assessment, round, statement));
    let several_ways = round.voted_in_several_ways(&assessment.checklist);
    let votes = votes::section(round, statement, first_votes, several_ways);
    if is_beside && !votes.is_empty() {
        // Votes are narrow: what else was said stands beside them.
        let said = document.blocks.split_off(from);
        document.blocks.push(Block::Abreast(vec![said, vec![Block::Close(votes)]]));
    } else if !votes.is_empty() {
        document.blocks.push(Block::Together(votes));
    }
    let actions: Vec<&Action> = assessment.actions_of(&statement.id).collect();
    if let Some(table) = actions::table(assessment, &actions, today, Story::Whole) {
        document.paragraph(Style::Label, text!("doc-actions-of", title = statement.short_title()));
        document.blocks.push(table);
    }
}

/// What several teams of an area will do about a statement.
fn in_common(document: &mut Document, assessment: &Assessment, round: &Round, statement: &Statement) {
    let picture = assessment.area_picture(round);
    let steps = picture.and_then(|picture| picture.statements.get(&statement.id)).map(|of| &of.steps);
    let item = |step: &CommonStep| {
        text!("doc-open-statement", title = step.what.as_str(), rating = words::area::teams(step.teams))
    };
    let items: Vec<String> = steps.into_iter().flatten().map(item).collect();
    if !items.is_empty() {
        document.paragraph(Style::Label, text!("doc-area-in-common"));
        document.list(false, Style::Body, items);
    }
}

/// "January 2026: Amber; June 2026: Green"; in an area's plan, what was counted at each round
/// for which the teams were read.
fn earlier(assessment: &Assessment, round: &Round, statement: &Statement) -> String {
    let before = assessment.rounds.iter().take_while(|other| other.id != round.id);
    if assessment.is_area() {
        let counted = before.filter_map(|other| {
            let counts = words::area::in_words(other.area.as_deref()?.counts(&statement.id)?);
            Some(text!("doc-earlier-rating", round = other.label.trim(), rating = counts))
        });
        return counted.collect::<Vec<_>>().join("; ");
    }
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
}
