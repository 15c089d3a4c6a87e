//! Reminders: a letter for each owner, so that everybody has what they said they would do
//! and nothing of anybody else's.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::documents::assessment::{actions, common};
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table, heading};
use crate::model::{Action, Assessment, Round, Statement, When};
use crate::{text, words};

/// Lines to write on what came of it.
const LINES: u8 = 3;

/// Builds the letters, in alphabetical order. What nobody has taken on comes last.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::begin(&text!("doc-reminders"), assessment, round, today);
    let (owned, unowned): (Vec<&Action>, Vec<&Action>) =
        open(assessment).partition(|action| !action.owner.trim().is_empty());
    let mut is_first = true;
    for (owner, actions) in by_owner(owned) {
        page(&mut document, &mut is_first);
        document.heading(2, owner);
        document.paragraph(Style::Body, text!("reminders-what", round = common::round(round)));
        tables(&mut document, assessment, &actions, today);
        document.blocks.push(Block::Together(vec![
            heading(3, text!("reminders-outcome")),
            Block::Paragraph(Paragraph::new(Style::Body, text!("reminders-outcome-how"))),
            Block::WritingSpace { labels: vec![text!("reminders-outcome-write")], lines: LINES },
        ]));
    }
    if !unowned.is_empty() {
        page(&mut document, &mut is_first);
        document.heading(2, text!("reminders-nobody"));
        document.paragraph(Style::Body, text!("reminders-nobody-what"));
        tables(&mut document, assessment, &unowned, today);
    }
    if is_first {
        document.paragraph(Style::Quiet, text!("reminders-none"));
    }
    document
}

/// Every letter but the first begins a page of its own.
fn page(document: &mut Document, is_first: &mut bool) {
    if !std::mem::replace(is_first, false) {
        document.blocks.push(Block::NewPage);
    }
}

fn open(assessment: &Assessment) -> impl Iterator<Item = &Action> {
    let actions = assessment.actions.iter().map(AsRef::as_ref);
    actions.filter(|action: &&Action| action.status().is_open() && !action.is_blank())
}

/// Who has what, by name as it was written first: capitals make nobody another.
fn by_owner(actions: Vec<&Action>) -> Vec<(&str, Vec<&Action>)> {
    let mut owners: BTreeMap<String, (&str, Vec<&Action>)> = BTreeMap::new();
    for action in actions {
        let owner = action.owner.trim();
        owners.entry(owner.to_lowercase()).or_insert((owner, Vec::new())).1.push(action);
    }
    owners.into_values().collect()
}

/// What is overdue, and what is still to come, each the earliest first.
fn tables(document: &mut Document, assessment: &Assessment, actions: &[&Action], today: Date) {
    let (late, to_come): (Vec<&Action>, Vec<&Action>) =
        actions.iter().partition(|action| action.overdue_days(today).is_some());
    for (name, mut actions) in [(text!("dates-late"), late), (text!("dates-to-come"), to_come)] {
        if actions.is_empty() {
            continue;
        }
        // What has no day comes after what has one.
        actions.sort_by_key(|action| {
            let day = action.due.as_ref().and_then(When::day);
            (day.is_none(), day)
        });
        document.heading(3, name);
        document.blocks.push(Block::Table(Table {
            summary: text!("reminders-summary"),
            header: vec![
                text!("doc-action-due"),
                text!("doc-action-what"),
                text!("doc-action-measure"),
                text!("doc-action-status"),
            ],
            widths: vec![0.2, 0.4, 0.25, 0.15],
            rows: actions.into_iter().map(|action| row(assessment, action, today)).collect(),
        }));
    }
}

fn row(assessment: &Assessment, action: &Action, today: Date) -> Vec<Cell> {
    let statement = assessment.checklist.statement(&action.statement).map(Statement::short_title);
    let about = [
        (text!("dates-statement"), statement.unwrap_or_default()),
        (text!("doc-action-support"), action.support.trim()),
    ];
    let about = about.into_iter().filter(|(_, said)| !said.is_empty());
    let about = about.map(|(lead, said)| Paragraph::led(Style::Quiet, lead + " ", said));
    vec![
        actions::due(action, today),
        Cell::Text(std::iter::once(actions::what(action)).chain(about).collect()),
        actions::agreed(&action.measure),
        Cell::text(words::status(action.status())),
    ]
}
