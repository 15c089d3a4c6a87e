//! What the teams need in common: where help is asked for, who could give it, and what
//! several of them plan or wait for.

use std::cmp::Reverse;

use crate::documents::area::about::About;
use crate::documents::area::map;
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table, Value};
use crate::model::Statement;
use crate::model::area::{AskedFor, CommonStep, CouldHelp, WaitedFor};
use crate::{text, words};

/// The statements by how many teams said Red.
pub(super) fn where_help_is_needed(document: &mut Document, about: &About) {
    let from = document.blocks.len();
    document.heading(2, text!("doc-area-needed"));
    let statements = about.picture.by_red(about.checklist);
    let asked: Vec<&Statement> =
        statements.into_iter().filter(|statement| about.counts(statement).red > 0).collect();
    if asked.is_empty() {
        document.paragraph(Style::Body, text!("doc-area-no-red"));
        return;
    }
    document.paragraph(Style::Body, text!("doc-area-needed-how"));
    if about.picture.named.is_empty() {
        // Its bar stands in the map already.
        let item = |statement: &&Statement| {
            let (title, counts) = (about.numbered(statement), about.counts(statement));
            text!("doc-area-needed-item", title = title, red = counts.red, teams = counts.teams())
        };
        document.list(false, Style::Body, asked.iter().map(item).collect());
    } else {
        let row = |statement: &&Statement| vec![Cell::text(about.numbered(statement)), about.bar(statement)];
        document.blocks.push(map::bars(about, asked.iter().map(row).collect()));
        keep_together(document, from, asked.len());
    }
}

/// On which statement some teams are Green while others are Red, where they are named.
pub(super) fn who_could_teach(document: &mut Document, about: &About) {
    if about.picture.named.is_empty() {
        return;
    }
    let called = words::area::team_names(&about.picture.named);
    let told = |teams: Vec<usize>| {
        let teams = teams.into_iter().filter_map(|place| called.get(place));
        Cell::text(some(&teams.map(String::as_str).collect::<Vec<_>>()))
    };
    let row = |statement: &Statement| {
        let CouldHelp { green, red } = about.picture.could_help(&statement.id)?;
        Some(vec![Cell::text(about.numbered(statement)), told(green), told(red)])
    };
    let rows: Vec<Vec<Cell>> = about.checklist.statements.iter().filter_map(row).collect();
    let (from, count) = (document.blocks.len(), rows.len());
    document.heading(2, text!("doc-area-teach"));
    if rows.is_empty() {
        document.paragraph(Style::Body, text!("doc-area-teach-none"));
        return;
    }
    document.paragraph(Style::Body, text!("doc-area-teach-how"));
    document.blocks.push(Block::Table(Table {
        summary: text!("doc-area-teach-summary"),
        header: vec![text!("our-workforce"), text!("doc-area-teach-green"), text!("doc-area-teach-red")],
        widths: vec![0.34, 0.33, 0.33],
        rows,
    }));
    keep_together(document, from, count);
}

/// What was added since stays on one page where it is short: what introduces a table does not
/// stand at the foot of the page before.
fn keep_together(document: &mut Document, from: usize, rows: usize) {
    const SHORT: usize = 8;
    if rows <= SHORT {
        let blocks = document.blocks.split_off(from);
        document.blocks.push(Block::Together(blocks));
    }
}

/// Names in a line. Of very many the first: the map has all of them.
fn some(called: &[&str]) -> String {
    const MOST: usize = 9;
    if called.len() <= MOST {
        return called.join(", ");
    }
    let (told, more) = called.split_at(MOST - 1);
    text!("doc-area-teach-more", list = told.join(", "), count = more.len())
}

/// What the plans call for, and what several teams have in theirs.
pub(super) fn what_is_asked_for(document: &mut Document, about: &About) {
    document.heading(2, text!("doc-area-steps"));
    let steps = steps(about);
    let asked_for = &about.picture.asked_for;
    let item = |of: &AskedFor| {
        text!("doc-area-kind-item", kind = words::step_kind(of.kind), teams = of.teams, red = of.red)
    };
    document.list(false, Style::Body, asked_for.iter().map(item).collect());
    if steps.is_empty() {
        let has_own = about.picture.kept().notes;
        let none =
            if has_own { text!("doc-area-steps-none") } else { text!("doc-area-steps-none-suggested") };
        document.paragraph(Style::Body, none);
        return;
    }
    let row = |(statement, step): (&Statement, &CommonStep)| {
        let what = vec![
            Paragraph::new(Style::Body, step.what.as_str()),
            Paragraph::new(Style::Quiet, about.numbered(statement)),
        ];
        vec![
            Cell::text(words::area::step_kind(step.kind)),
            Cell::Text(what),
            Cell::Value(Value::Number(step.teams)),
        ]
    };
    document.blocks.push(Block::Table(Table {
        summary: text!("doc-area-steps-summary"),
        header: vec![text!("doc-area-step-kind"), text!("doc-action-what"), text!("doc-area-teams")],
        widths: vec![0.2, 0.68, 0.12],
        rows: steps.into_iter().map(row).collect(),
    }));
}

/// Every step that several teams have in common, with its statement: by what it calls for,
/// and of one kind those first that most teams have.
pub(super) fn steps<'a>(about: &About<'a>) -> Vec<(&'a Statement, &'a CommonStep)> {
    let picture = about.picture;
    let mut steps: Vec<(&Statement, &CommonStep)> = Vec::new();
    for statement in &about.checklist.statements {
        let of = picture.statements.get(&statement.id).map_or(&[][..], |of| of.steps.as_slice());
        steps.extend(of.iter().map(|step| (statement, step)));
    }
    // Stable, so that what as many have stays as published; in teams' own words last.
    steps.sort_by_key(|(_, step)| (step.kind.is_none(), step.kind, Reverse(step.teams)));
    steps
}

/// Whom the plans of several teams wait for.
pub(super) fn who_is_waited_for(document: &mut Document, about: &About) {
    document.heading(2, text!("doc-area-waited"));
    if !about.picture.kept().names {
        document.paragraph(Style::Body, text!("doc-area-waited-left-out"));
        return;
    }
    if about.picture.waited_for.is_empty() {
        document.paragraph(Style::Body, text!("doc-area-waited-none"));
        return;
    }
    let row = |of: &WaitedFor| {
        let numbers = [of.teams, of.actions].map(|number| Cell::Value(Value::Number(number)));
        std::iter::once(Cell::text(of.owner.as_str())).chain(numbers).collect()
    };
    document.blocks.push(Block::Table(Table {
        summary: text!("doc-area-waited-summary"),
        header: vec![text!("doc-action-who"), text!("doc-area-teams"), text!("doc-area-open-actions")],
        widths: vec![0.6, 0.16, 0.24],
        rows: about.picture.waited_for.iter().map(row).collect(),
    }));
}
