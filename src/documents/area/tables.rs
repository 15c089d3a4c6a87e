//! What the teams of an area said, as tables for a spreadsheet. What each column means
//! stands in the last.

use jiff::civil::Date;

use crate::documents::area::about::{About, said};
use crate::documents::area::needs;
use crate::documents::counts::{RATED, numbers};
use crate::documents::document::{Cell, Document, Paragraph, Style, Value};
use crate::documents::sheets::{self, Sheet, number_and_statement, number_and_title, when};
use crate::model::{Statement, When};
use crate::{text, words};

/// So many teams stand beside each other in one table; a sheet of Excel's holds 16,384 columns.
const MOST: usize = 5_000;

/// Builds the tables of an area.
pub fn build(about: &About, today: Date) -> Document {
    let mut document = about.untitled(&text!("doc-area-tables"), today);
    sheets::add(&mut document, sheets(about), notes(about));
    document
}

/// The tables: the map, and who several teams wait for, only where the teams are named.
pub(in crate::documents) fn sheets(about: &About) -> Vec<Sheet> {
    if !about.has_counts() {
        return Vec::new();
    }
    let mut sheets = maps(about);
    let dates = if about.picture.named.is_empty() { reviews(about) } else { teams(about) };
    sheets.extend([statements(about), steps(about), kinds(about)]);
    sheets.extend(about.picture.kept().names.then(|| waited_for(about)));
    sheets.push(dates);
    if about.picture.named.iter().any(|team| !team.notes.is_empty()) {
        sheets.push(written(about));
    }
    sheets
}

/// What there is to know of all of them, and the name under which it stands.
pub(in crate::documents) fn notes(about: &About) -> (String, Vec<Paragraph>) {
    let left_out = words::area::left_out(about.picture).into_iter();
    let left_out = left_out.map(|said| text!("doc-area-left-out-item", what = said));
    let said =
        [text!("doc-area-no-ranks"), text!("doc-area-read-on", date = words::date(about.picture.date))];
    let said = said.into_iter().chain(left_out).map(|said| Paragraph::new(Style::Body, said));
    (text!("doc-area"), said.collect())
}

fn about_statement(about: &About, statement: &Statement) -> [Cell; 2] {
    number_and_title(about.checklist.position(&statement.id), Some(statement))
}

/// Statements down and teams across, in as many tables as their number needs.
fn maps(about: &About) -> Vec<Sheet> {
    let named = &about.picture.named;
    let called = words::area::team_names(named);
    let mut maps: Vec<Sheet> = Vec::new();
    for (teams, called) in named.chunks(MOST).zip(called.chunks(MOST)) {
        let columns = called.iter().map(|name| (name.clone(), text!("tables-area-mark-means")));
        let rows = about.checklist.statements.iter().map(|statement| {
            let ratings = teams.iter().map(|team| said(team, statement));
            about_statement(about, statement).into_iter().chain(ratings).collect()
        });
        let name = match maps.len() {
            0 => text!("tables-area-map"),
            before => text!("tables-area-map-part", part = before + 1),
        };
        let columns = number_and_statement().into_iter().chain(columns).collect();
        maps.push(Sheet { name, columns, rows: rows.collect() });
    }
    maps
}

fn statements(about: &About) -> Sheet {
    let rated = RATED.map(|rating| (words::rating(rating), text!("tables-area-rated-means")));
    let priority = about.plan.map(|_| (text!("tables-priority"), text!("tables-priority-means")));
    let wording = (text!("tables-text"), text!("tables-text-means"));
    let row = |statement: &Statement| {
        let is_priority = about.plan.map(|(_, round)| {
            let is_priority = round.is_priority(&statement.id);
            Cell::text(if is_priority { text!("tables-yes") } else { text!("tables-no") })
        });
        let said = [Cell::text(statement.text.as_str())].into_iter().chain(numbers(about.counts(statement)));
        about_statement(about, statement).into_iter().chain(said).chain(is_priority).collect()
    };
    Sheet {
        name: text!("tables-statements"),
        columns: number_and_statement().into_iter().chain([wording]).chain(rated).chain(priority).collect(),
        rows: about.checklist.statements.iter().map(row).collect(),
    }
}

fn steps(about: &About) -> Sheet {
    let columns = number_and_statement().into_iter().chain([
        (text!("doc-area-step-kind"), text!("tables-area-kind-means")),
        (text!("doc-action-what"), text!("tables-area-what-means")),
        (text!("doc-area-teams"), text!("tables-area-step-teams-means")),
    ]);
    let rows = needs::steps(about).into_iter().map(|(statement, step)| {
        let told = [
            Cell::text(words::area::step_kind(step.kind)),
            Cell::text(step.what.as_str()),
            Cell::Value(Value::Number(step.teams)),
        ];
        about_statement(about, statement).into_iter().chain(told).collect()
    });
    Sheet { name: text!("tables-area-needs"), columns: columns.collect(), rows: rows.collect() }
}

fn kinds(about: &About) -> Sheet {
    let columns = [
        (text!("doc-area-step-kind"), text!("tables-area-kind-means")),
        (text!("doc-area-teams"), text!("tables-area-kind-teams-means")),
        (text!("doc-area-kind-red"), text!("tables-area-kind-red-means")),
    ];
    let rows = about.picture.asked_for.iter().map(|of| {
        let numbers = [of.teams, of.red].map(|number| Cell::Value(Value::Number(number)));
        std::iter::once(Cell::text(words::step_kind(of.kind))).chain(numbers).collect()
    });
    Sheet { name: text!("tables-area-kinds"), columns: columns.into(), rows: rows.collect() }
}

/// On which days how many teams have their review.
fn reviews(about: &About) -> Sheet {
    let columns = [
        (text!("tables-round-review"), text!("tables-round-review-means")),
        (text!("doc-area-teams"), text!("tables-area-review-teams-means")),
    ];
    let in_words = Some(about.picture.reviews_in_words).filter(|teams| *teams > 0);
    let in_words = in_words.map(|teams| (Cell::text(text!("doc-area-no-exact-day")), teams));
    let days = about.picture.reviews.iter().map(|(day, teams)| (Cell::Value(Value::Day(*day)), *teams));
    let rows = days.chain(in_words).map(|(when, teams)| vec![when, Cell::Value(Value::Number(teams))]);
    Sheet { name: text!("tables-area-reviews"), columns: columns.into(), rows: rows.collect() }
}

fn waited_for(about: &About) -> Sheet {
    let columns = [
        (text!("doc-action-who"), text!("tables-area-who-means")),
        (text!("doc-area-teams"), text!("tables-area-waiting-means")),
        (text!("doc-area-open-actions"), text!("tables-area-actions-means")),
    ];
    let rows = about.picture.waited_for.iter().map(|of| {
        let numbers = [of.teams, of.actions].map(|number| Cell::Value(Value::Number(number)));
        std::iter::once(Cell::text(of.owner.as_str())).chain(numbers).collect()
    });
    Sheet { name: text!("doc-area-waited"), columns: columns.into(), rows: rows.collect() }
}

/// The teams with their dates, the earliest review first.
fn teams(about: &About) -> Sheet {
    let columns = [
        (text!("tables-round-review"), text!("tables-round-review-means")),
        (text!("doc-area-team"), text!("tables-area-team-means")),
        (text!("doc-area-agency"), text!("tables-area-agency-means")),
        (text!("doc-setting"), text!("tables-area-setting-means")),
        (text!("tables-round"), text!("tables-round-means")),
        (text!("doc-date"), text!("tables-date-means")),
    ];
    let named = &about.picture.named;
    let mut teams: Vec<_> = named.iter().zip(words::area::team_names(named)).collect();
    // What has no day comes after what has one.
    teams.sort_by_key(|(team, _)| {
        let day = team.review.as_ref().and_then(When::day);
        (day.is_none(), day)
    });
    let rows = teams.into_iter().map(|(team, name)| {
        vec![
            when(team.review.as_ref()),
            Cell::text(name),
            Cell::text(team.agency.trim()),
            Cell::text(team.setting.trim()),
            Cell::text(team.round.trim()),
            Cell::Value(Value::Day(team.date)),
        ]
    });
    Sheet { name: text!("tables-area-dates"), columns: columns.into(), rows: rows.collect() }
}

/// What the teams wrote, where that may be shared on.
fn written(about: &About) -> Sheet {
    let columns = number_and_statement().into_iter().chain([
        (text!("doc-area-team"), text!("tables-area-team-means")),
        (text!("tables-rating"), text!("tables-rating-means")),
        (text!("tables-note"), text!("tables-note-means")),
    ]);
    let named = &about.picture.named;
    let called = words::area::team_names(named);
    let rows = about.checklist.statements.iter().flat_map(|statement| {
        let rows = named.iter().zip(&called).filter_map(|(team, name)| {
            let note = team.notes.get(&statement.id)?;
            let rating = said(team, statement);
            let told = [Cell::text(name.as_str()), rating, Cell::text(note.as_str())];
            Some(about_statement(about, statement).into_iter().chain(told).collect())
        });
        rows.collect::<Vec<_>>()
    });
    Sheet { name: text!("doc-area-notes"), columns: columns.collect(), rows: rows.collect() }
}
