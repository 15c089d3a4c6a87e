//! An assessment as tables for a spreadsheet: what was said, what will be done, how the
//! room voted, and the rounds. What each column means stands in the last.

use jiff::civil::Date;

use crate::documents::assessment::{common, votes};
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table, Value, heading};
use crate::model::{Action, Assessment, Rating, Round, Statement, Vote, When};
use crate::{text, words};

/// Every rating, and none.
const RATED: [Option<Rating>; 5] =
    [Some(Rating::Red), Some(Rating::Amber), Some(Rating::Green), Some(Rating::NotApplicable), None];

/// One table, with what each of its columns means.
struct Sheet {
    name: String,
    /// What each column is called, and what it means.
    columns: Vec<(String, String)>,
    rows: Vec<Vec<Cell>>,
}

/// Builds the tables of a round. Votes are in them only as far as the record prints them.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::untitled(&text!("doc-tables"), assessment, round, today);
    let sheets = [
        statements(assessment, round),
        actions(assessment),
        first_votes(assessment, round),
        rounds(assessment, round),
    ];
    let meanings = meanings(&sheets, notes(assessment, round, today));
    for sheet in sheets.into_iter().chain([meanings]) {
        document.blocks.push(heading(2, sheet.name.clone()));
        document.blocks.push(Block::Table(Table {
            summary: sheet.name,
            widths: Vec::new(),
            header: sheet.columns.into_iter().map(|(name, _)| name).collect(),
            rows: sheet.rows,
        }));
    }
    document
}

/// By its number alone, "3"; none where the checklist has no such statement.
fn number(assessment: &Assessment, statement: &str) -> Cell {
    let position = assessment.checklist.position(statement).map(|position| counted(position + 1));
    position.unwrap_or_else(|| Cell::text(""))
}

fn counted(count: usize) -> Cell {
    Cell::Value(Value::Number(u32::try_from(count).unwrap_or(u32::MAX)))
}

fn when(said: Option<&When>) -> Cell {
    match said {
        Some(When::Day(date)) => Cell::Value(Value::Day(*date)),
        Some(When::Words(words)) => Cell::text(words),
        None => Cell::text(""),
    }
}

/// Which statement a row is about, in every table that is about statements.
fn number_and_statement() -> [(String, String); 2] {
    [
        (text!("tables-number"), text!("tables-number-means")),
        (text!("tables-title"), text!("tables-title-means")),
    ]
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
        vec![
            number(assessment, &statement.id),
            Cell::text(statement.short_title()),
            Cell::text(statement.text.as_str()),
            Cell::rating(round.rating(&statement.id)),
            Cell::text(priority),
            Cell::text(words::reason(assessment.reason(round, &statement.id))),
            Cell::text(response.map(|of| of.in_place.join(", ")).unwrap_or_default()),
            Cell::text(response.map(|of| of.evidence.as_str()).unwrap_or_default()),
            Cell::text(response.map(|of| of.other_view.as_str()).unwrap_or_default()),
        ]
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
    let statement = assessment.checklist.statements.iter().find(|of| of.id == action.statement);
    let last = action.telling_updates().last();
    vec![
        number(assessment, &action.statement),
        Cell::text(statement.map(Statement::short_title).unwrap_or_default()),
        Cell::text(action.what.trim()),
        Cell::text(action.owner.trim()),
        when(action.due.as_ref()),
        Cell::text(action.measure.trim()),
        Cell::text(action.support.trim()),
        when(action.review.as_ref()),
        Cell::Value(Value::Status(action.status())),
        Cell::text(last.map(|update| update.note.trim()).unwrap_or_default()),
        last.map_or_else(|| Cell::text(""), |update| Cell::Value(Value::Day(update.date))),
    ]
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
            let said = [number(assessment, &statement.id), Cell::text(statement.short_title())];
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

/// What each column means, and what there is to know about the votes.
fn meanings(sheets: &[Sheet], notes: Vec<Paragraph>) -> Sheet {
    let columns = [text!("tables-sheet"), text!("tables-column"), text!("tables-meaning")];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for sheet in sheets {
        let row = |(column, meaning): &(String, String)| {
            [sheet.name.as_str(), column, meaning].map(Cell::text).into()
        };
        rows.extend(sheet.columns.iter().map(row));
    }
    let note =
        |note: Paragraph| vec![Cell::text(text!("tables-votes")), Cell::text(""), Cell::text(note.text)];
    rows.extend(notes.into_iter().map(note));
    let columns = columns.map(|name| (name, String::new()));
    Sheet { name: text!("tables-meanings"), columns: columns.into(), rows }
}
