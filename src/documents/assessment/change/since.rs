//! What came of the actions between the two rounds.

use jiff::civil::Date;

use crate::documents::assessment::actions;
use crate::documents::assessment::change::compared::Compared;
use crate::documents::common::day;
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table};
use crate::model::compare::Side;
use crate::model::{Action, Statement, Status, Update};
use crate::{text, words};

/// The actions that were open between the two: how far they came, and what came of them.
pub fn actions(document: &mut Document, compared: &Compared) {
    if compared.is_of_two_teams() {
        return;
    }
    document.heading(2, text!("doc-change-actions"));
    let Compared { before, after, .. } = compared;
    let between =
        |action: &&Action| was_agreed_before(action, *after) && !was_closed(action, before.round.date);
    let actions = after.assessment.actions.iter().map(AsRef::as_ref).filter(between);
    let rows: Vec<_> = actions.map(|action| row(action, *after)).collect();
    if rows.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-change-no-actions"));
        return;
    }
    document.blocks.push(Block::Table(Table {
        summary: text!("doc-change-actions-summary"),
        header: vec![text!("doc-action-what"), text!("doc-action-status"), text!("doc-change-outcome")],
        widths: vec![0.4, 0.16, 0.44],
        rows,
    }));
}

/// Where a round stands among those of its file.
fn place(side: Side, round: &str) -> Option<usize> {
    side.assessment.rounds.iter().position(|other| other.id == round)
}

/// Agreed at an earlier round than the later one.
fn was_agreed_before(action: &Action, after: Side) -> bool {
    action.raised.is_empty() || place(after, &action.raised) < place(after, &after.round.id)
}

/// Done or dropped before the earlier round.
fn was_closed(action: &Action, day: Date) -> bool {
    let last = action.updates.iter().rev().find(|update| update.date < day);
    last.is_some_and(|update| !update.status.is_open())
}

/// What had been said of it by the later round.
fn said<'a>(action: &'a Action, after: Side) -> impl Iterator<Item = &'a Update> {
    let here = place(after, &after.round.id);
    action.updates.iter().filter(move |update| place(after, &update.round) <= here)
}

fn row(action: &Action, after: Side) -> Vec<Cell> {
    let mut what = vec![actions::what(action)];
    let title = after.assessment.checklist.statement(&action.statement).map(Statement::short_title);
    what.extend(title.map(|title| Paragraph::new(Style::Quiet, title)));
    let status = said(action, after).last().map_or(Status::NotStarted, |update| update.status);
    vec![Cell::Text(what), Cell::text(words::status(status)), outcome(action, after)]
}

fn outcome(action: &Action, after: Side) -> Cell {
    let noted = said(action, after).filter(|update| !update.note.trim().is_empty());
    let told = noted.map(|update| {
        Paragraph::led(Style::Body, text!("doc-update", date = day(update.date)) + " ", update.note.trim())
    });
    let told: Vec<Paragraph> = told.collect();
    if told.is_empty() { Cell::quiet(text!("doc-not-said")) } else { Cell::Text(told) }
}
