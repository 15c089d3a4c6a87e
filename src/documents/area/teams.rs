//! The teams by name, where they are shown: when they rated, and what they wrote.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::documents::area::about::{About, round, said};
use crate::documents::document::{Block, Cell, Document, Style, Table, heading};
use crate::model::{Statement, When};
use crate::{text, words};

/// How many teams of which agencies: "12 teams of 2 agencies: Nurseries 5, Hubs 7".
pub(super) fn how_many(about: &About) -> String {
    let picture = about.picture;
    let teams = words::area::teams(picture.teams);
    let mut agencies: BTreeMap<&str, usize> = BTreeMap::new();
    for team in &picture.named {
        *agencies.entry(team.agency.trim()).or_default() += 1;
    }
    let of_none = agencies.remove("");
    if agencies.is_empty() {
        // Where teams are not named, neither are their agencies.
        return match picture.agencies.len() {
            0 => teams,
            count => text!("doc-area-teams-of-agencies", teams = teams, count = count),
        };
    }
    let count = agencies.len();
    let each = |(agency, number): (&str, usize)| text!("doc-role", role = agency, number = number);
    let mut listed: Vec<String> = agencies.into_iter().map(each).collect();
    listed.extend(of_none.map(|number| text!("doc-role", role = text!("area-no-agency"), number = number)));
    text!("doc-area-teams-of", teams = teams, count = count, list = listed.join(", "))
}

/// A row for each team, the earliest review first.
pub(super) fn section(document: &mut Document, about: &About) {
    let named = &about.picture.named;
    if named.is_empty() {
        return counted(document, about);
    }
    document.heading(2, text!("doc-area-reviews"));
    let mut teams: Vec<_> = named.iter().zip(words::area::team_names(named)).collect();
    // What was said in words comes after what has a day, and then what is not agreed yet.
    teams.sort_by_key(|(team, _)| {
        let day = team.review.as_ref().and_then(When::day);
        (team.review.is_none(), day.is_none(), day)
    });
    let rows = teams.into_iter().map(|(team, name)| {
        let review = team.review.as_ref().map_or_else(
            || Cell::quiet(text!("doc-not-agreed")),
            |review| Cell::text(words::area::review(review, about.picture.date)),
        );
        let told = [name.as_str(), team.agency.trim(), team.setting.trim(), &round(team)];
        std::iter::once(review).chain(told.map(Cell::text)).collect()
    });
    let header = [
        text!("doc-review"),
        text!("doc-area-team"),
        text!("doc-area-agency"),
        text!("doc-setting"),
        text!("doc-round"),
    ];
    document.blocks.push(Block::Table(Table {
        summary: text!("doc-area-teams-summary"),
        header: header.into(),
        widths: vec![0.19, 0.24, 0.17, 0.2, 0.2],
        rows: rows.collect(),
    }));
}

/// On which days how many teams have their review, where they are not named.
fn counted(document: &mut Document, about: &About) {
    let item = |(date, teams): (&Date, &u32)| {
        let day = words::area::review(&When::from(*date), about.picture.date);
        text!("doc-change-item", title = day, what = words::area::teams(*teams))
    };
    let items: Vec<String> = about.picture.reviews.iter().map(item).chain(no_exact_day(about)).collect();
    if !items.is_empty() {
        document.heading(2, text!("doc-area-reviews"));
        document.list(false, Style::Body, items);
    }
}

/// How many teams look again at a time that they said in words. What they said is their own.
pub(super) fn no_exact_day(about: &About) -> Option<String> {
    let teams = about.picture.reviews_in_words;
    let what = || words::area::teams(teams);
    (teams > 0).then(|| text!("doc-change-item", title = text!("doc-area-no-exact-day"), what = what()))
}

/// Why each team rated as it did, statement by statement, where that may be shared on.
pub(super) fn notes(document: &mut Document, about: &About) {
    let named = &about.picture.named;
    let called = words::area::team_names(named);
    let of = |statement: &Statement| -> Vec<Vec<Cell>> {
        let rows = named.iter().zip(&called).filter_map(|(team, name)| {
            let note = team.notes.get(&statement.id)?;
            let rating = said(team, statement);
            Some(vec![Cell::text(name.as_str()), rating, Cell::text(note.as_str())])
        });
        rows.collect()
    };
    let mut is_first = true;
    for statement in &about.checklist.statements {
        let rows = of(statement);
        if rows.is_empty() {
            continue;
        }
        if std::mem::take(&mut is_first) {
            document.heading(2, text!("doc-area-notes"));
        }
        document.blocks.push(heading(3, about.numbered(statement)));
        document.blocks.push(Block::Table(Table {
            summary: text!("doc-area-notes-summary"),
            header: vec![text!("doc-area-team"), text!("doc-rating"), text!("doc-why")],
            widths: vec![0.26, 0.18, 0.56],
            rows,
        }));
    }
}
