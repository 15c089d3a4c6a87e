//! An assessment as tables for a spreadsheet: what was said, what will be done, how the
//! room voted, and the rounds. What each column means stands in the last.

use jiff::civil::Date;

use crate::documents::area::{self, About};
use crate::documents::assessment::{common, votes};
use crate::documents::counts::RATED;
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Value};
use crate::documents::sheets::{self, Sheet, counted, number_and_statement, number_and_title, when};
use crate::model::{Action, Assessment, Round, Statement, Vote};
use crate::{text, words};

/// Builds the tables of a round. Votes are in them only as far as the record prints them.
/// Of an area's plan, what its teams said stands where ratings would.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::untitled(&text!("doc-tables"), assessment, round, today);
    if let Some(about) = About::plan_of(assessment, round) {
        let own = [actions(assessment), rounds_of_area(assessment, round)];
        let sheets = area::sheets(&about).into_iter().chain(own).collect();
        sheets::add(&mut document, sheets, area::notes(&about));
        return document;
    }
    let sheets = vec![
        statements(assessment, round),
        actions(assessment),
        first_votes(assessment, round),
        rounds(assessment, round),
    ];
    sheets::add(&mut document, sheets, (text!("tables-votes"), notes(assessment, round, today)));
    document
}

/// Which statement a row is about: its number and its short title.
fn about(assessment: &Assessment, statement: &str) -> [Cell; 2] {
    let checklist = &assessment.checklist;
    number_and_title(checklist.position(statement), checklist.statement(statement))
}

fn statements(assessment: &Assessment, round: &Round) -> Sheet {
    let columns = number_and_statement().into_iter().chain([
        (text!("tables-text"), text!("tables-text-means")),
        (text!("tables-rating"), text!("tables-rating-means")),
        (text!("tables-priority"), text!("tables-priority-means")),
        (text!("tables-note"), text!("tables-note-means")),
        (text!("tables-parts"), text!("tables-parts-means")),
        (text!("tables-evidence"), text!("tables-evidence-means")),
        (text!("tables-other-view"), text!("tables-other-view-means")),
    ]);
    let row = |statement: &Statement| {
        let response = round.response(&statement.id);
        let priority =
            if round.is_priority(&statement.id) { text!("tables-yes") } else { text!("tables-no") };
        let told = [
            Cell::text(statement.text.as_str()),
            Cell::rating(round.rating(&statement.id)),
            Cell::text(priority),
            Cell::text(words::reason(assessment.reason(round, &statement.id))),
            Cell::text(response.map(|of| of.in_place.join(", ")).unwrap_or_default()),
            Cell::text(response.map(|of| of.evidence.as_str()).unwrap_or_default()),
            Cell::text(response.map(|of| of.other_view.as_str()).unwrap_or_default()),
        ];
        about(assessment, &statement.id).into_iter().chain(told).collect()
    };
    Sheet {
        name: text!("tables-statements"),
        columns: columns.collect(),
        rows: assessment.checklist.statements.iter().map(row).collect(),
    }
}

fn actions(assessment: &Assessment) -> Sheet {
    let columns = number_and_statement().into_iter().chain([
        (text!("doc-action-what"), text!("tables-what-means")),
        (text!("doc-action-who"), text!("tables-who-means")),
        (text!("doc-action-due"), text!("tables-due-means")),
        (text!("doc-action-measure"), text!("tables-measure-means")),
        (text!("tables-support"), text!("tables-support-means")),
        (text!("tables-review"), text!("tables-review-means")),
        (text!("doc-action-status"), text!("tables-status-means")),
        (text!("tables-update"), text!("tables-update-means")),
        (text!("tables-update-date"), text!("tables-update-date-means")),
    ]);
    let statements = assessment.checklist.statements.iter();
    let written = statements.flat_map(|statement| assessment.actions_of(&statement.id));
    let rows = written.filter(|action| !action.is_blank()).map(|action| action_row(assessment, action));
    Sheet { name: text!("tables-actions"), columns: columns.collect(), rows: rows.collect() }
}

fn action_row(assessment: &Assessment, action: &Action) -> Vec<Cell> {
    let last = action.telling_updates().last();
    let told = [
        Cell::text(action.what.trim()),
        Cell::text(action.owner.trim()),
        when(action.due.as_ref()),
        Cell::text(action.measure.trim()),
        Cell::text(action.support.trim()),
        when(action.review.as_ref()),
        Cell::Value(Value::Status(action.status())),
        Cell::text(last.map(|update| update.note.trim()).unwrap_or_default()),
        last.map_or_else(|| Cell::text(""), |update| Cell::Value(Value::Day(update.date))),
    ];
    about(assessment, &action.statement).into_iter().chain(told).collect()
}

fn first_votes(assessment: &Assessment, round: &Round) -> Sheet {
    let counts = Vote::ALL.map(|vote| (words::vote(vote), text!("tables-vote-means")));
    let group = (text!("doc-votes-group"), text!("tables-group-means"));
    let columns = number_and_statement().into_iter().chain([group]).chain(counts);
    let shown = round.shown_votes();
    let rows = assessment.checklist.statements.iter().flat_map(|statement| {
        let groups = shown.get(&statement.id).map_or(&[][..], Vec::as_slice);
        let told = votes::shown(round, statement).map(|total| votes::by_group(groups, total));
        told.unwrap_or_default().into_iter().map(move |(group, tally)| {
            let said = about(assessment, &statement.id);
            let counts = Vote::ALL.map(|vote| Cell::Value(Value::Number(tally.of(vote))));
            said.into_iter().chain([Cell::text(group)]).chain(counts).collect()
        })
    });
    Sheet { name: text!("tables-votes"), columns: columns.collect(), rows: rows.collect() }
}

/// Every round up to this one.
fn rounds(assessment: &Assessment, round: &Round) -> Sheet {
    let rated = RATED.map(|rating| (words::rating(rating), text!("tables-rated-means")));
    let columns = [
        (text!("tables-round"), text!("tables-round-means")),
        (text!("doc-date"), text!("tables-date-means")),
        (text!("tables-people"), text!("tables-people-means")),
    ];
    let review = (text!("tables-round-review"), text!("tables-round-review-means"));
    let row = |of: &Round| {
        let counts = RATED.map(|rating| counted(of.count(&assessment.checklist, rating)));
        let people = match of.people() {
            0 => Cell::text(""),
            people => Cell::Value(Value::Number(people)),
        };
        let said = [Cell::text(of.label.trim()), Cell::Value(Value::Day(of.date)), people];
        said.into_iter().chain(counts).chain([when(of.review.as_ref())]).collect()
    };
    Sheet {
        name: text!("tables-rounds"),
        columns: columns.into_iter().chain(rated).chain([review]).collect(),
        rows: assessment.rounds_before(round).chain([round]).map(row).collect(),
    }
}

/// Every round up to this one of an area's plan, each with how many teams were read for it.
fn rounds_of_area(assessment: &Assessment, round: &Round) -> Sheet {
    let columns = [
        (text!("tables-round"), text!("tables-round-means")),
        (text!("doc-date"), text!("tables-date-means")),
        (text!("doc-area-teams"), text!("tables-area-teams-means")),
        (text!("tables-round-review"), text!("tables-round-review-means")),
    ];
    let row = |of: &Round| {
        let teams = of.area.as_deref().map(|picture| Cell::Value(Value::Number(picture.teams)));
        vec![
            Cell::text(of.label.trim()),
            Cell::Value(Value::Day(of.date)),
            teams.unwrap_or_else(|| Cell::text("")),
            when(of.review.as_ref()),
        ]
    };
    let rows = assessment.rounds_before(round).chain([round]).map(row).collect();
    Sheet { name: text!("tables-rounds"), columns: columns.into(), rows }
}

/// What the record says about its votes, a sentence each.
fn notes(assessment: &Assessment, round: &Round, today: Date) -> Vec<Paragraph> {
    let statements = &assessment.checklist.statements;
    let mut said = common::untitled("", assessment, round, today);
    said.paragraph(Style::Body, common::how(assessment, round));
    votes::by_role_notes(&mut said, round, statements);
    votes::turnout(&mut said, round, statements);
    votes::notes(&mut said, round, statements);
    let paragraph = |block| if let Block::Paragraph(paragraph) = block { Some(paragraph) } else { None };
    said.blocks.into_iter().filter_map(paragraph).collect()
}
