//! A part of an assessment by itself, to be pasted elsewhere: one statement, or some actions.

use jiff::civil::Date;

use crate::documents::assessment::actions::{self, Story};
use crate::documents::assessment::{common, record};
use crate::documents::document::Document;
use crate::model::{Action, Assessment, Round};
use crate::text;

/// What is told in the record about one statement, by its id; nothing where there is no such.
pub fn statement(assessment: &Assessment, round: &Round, id: &str, today: Date) -> Option<Document> {
    let statement = assessment.checklist.statement(id)?;
    let mut document = common::untitled(&text!("doc-record"), assessment, round, today);
    record::one(&mut document, assessment, round, statement, today);
    Some(document)
}

/// Actions, by their ids, under their statements, as the plan has them; nothing where none
/// of them is there.
pub fn actions(assessment: &Assessment, round: &Round, ids: &[String], today: Date) -> Option<Document> {
    let mut document = common::untitled(&text!("doc-plan"), assessment, round, today);
    for statement in assessment.statements_by_urgency(round) {
        let of: Vec<&Action> =
            assessment.actions_of(&statement.id).filter(|action| ids.contains(&action.id)).collect();
        let Some(table) = actions::table(assessment, &of, today, Story::Last) else { continue };
        let rating = assessment.standing(round, &statement.id).map(|standing| standing.rating);
        document.blocks.push(common::heading_at((assessment, round), statement, rating, String::new()));
        document.blocks.push(table);
    }
    (!document.blocks.is_empty()).then_some(document)
}
