//! What the rows of a team's file have in common: whose they are, of which statement, and
//! of which round.

use std::sync::Arc;

use jiff::civil::Date;

use super::column::{Column, counted, said};
use crate::model::{Assessment, Round, Statement};
use crate::text;

/// A file, looked at once for all its rows.
pub(super) struct Team<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) statements: Vec<Asked<'a>>,
    pub(super) rounds: Vec<Held<'a>>,
    file: File,
    name: Option<Arc<str>>,
    setting: Option<Arc<str>>,
}

/// What any file says of itself.
pub(super) struct File {
    id: Arc<str>,
    agency: Option<Arc<str>>,
    checklist: Arc<str>,
    version: u32,
}

/// A statement, and where it stands.
pub(super) struct Asked<'a> {
    pub(super) statement: &'a Statement,
    number: u32,
    id: Arc<str>,
    title: Arc<str>,
    theme: Option<Arc<str>>,
}

/// A round, and where it stands.
pub(super) struct Held<'a> {
    pub(super) round: &'a Round,
    pub(super) label: Arc<str>,
    number: u32,
    is_latest: bool,
}

pub(super) trait OfFile {
    fn file(&self) -> &File;
}

pub(super) trait OfTeam {
    fn team(&self) -> &Team<'_>;
}

pub(super) trait OfStatement {
    fn asked(&self) -> &Asked<'_>;
}

pub(super) trait OfRound {
    fn held(&self) -> &Held<'_>;
}

impl<R: OfTeam> OfFile for R {
    fn file(&self) -> &File {
        &self.team().file
    }
}

impl<'a> Team<'a> {
    pub(super) fn new(agency: &str, assessment: &'a Assessment) -> Self {
        let latest = assessment.latest_rated_round().map(|round| round.id.as_str());
        let held = |(place, round): (usize, &'a Arc<Round>)| Held {
            round,
            label: round.label.trim().into(),
            number: counted(place + 1),
            is_latest: latest == Some(round.id.as_str()),
        };
        let checklist = &assessment.checklist;
        Self {
            assessment,
            statements: asked(&checklist.statements),
            rounds: assessment.rounds.iter().enumerate().map(held).collect(),
            file: File::new(&assessment.id, agency, &checklist.id, checklist.version),
            name: said(&assessment.team.name),
            setting: said(&assessment.team.setting),
        }
    }

    pub(super) fn asked(&self, statement: &str) -> Option<&Asked<'a>> {
        self.statements.iter().find(|asked| asked.statement.id == statement)
    }

    pub(super) fn held(&self, round: &str) -> Option<&Held<'a>> {
        self.rounds.iter().find(|held| held.round.id == round)
    }
}

impl File {
    pub(super) fn new(id: &str, agency: &str, checklist: &str, version: u32) -> Self {
        Self { id: id.into(), agency: said(agency), checklist: checklist.into(), version }
    }
}

impl Held<'_> {
    pub(super) fn date(&self) -> Date {
        self.round.date
    }
}

/// The statements of a checklist, as published.
pub(super) fn asked(statements: &[Statement]) -> Vec<Asked<'_>> {
    let numbered = statements.iter().enumerate().map(|(place, statement)| Asked {
        statement,
        number: counted(place + 1),
        id: statement.id.as_str().into(),
        title: statement.short_title().into(),
        theme: said(&statement.theme),
    });
    numbered.collect()
}

/// Which file it is, and who keeps it.
pub(super) fn file_columns<R: OfFile>() -> Vec<Column<R>> {
    vec![
        Column::text("file_id", || text!("column-file-id"), |row: &R| Some(Arc::clone(&row.file().id))),
        Column::text("agency", || text!("column-agency"), |row: &R| row.file().agency.clone()),
    ]
}

/// Whose rows they are.
pub(super) fn team_columns<R: OfTeam>() -> Vec<Column<R>> {
    let mut columns = file_columns();
    columns.extend([
        Column::text("team", || text!("column-team"), |row: &R| row.team().name.clone()),
        Column::text("setting", || text!("column-setting"), |row: &R| row.team().setting.clone()),
        Column::count("staff", || text!("column-staff"), |row: &R| row.team().assessment.team.staff),
    ]);
    columns
}

/// Which statement of which checklist they are about.
pub(super) fn statement_columns<R: OfFile + OfStatement>() -> Vec<Column<R>> {
    vec![
        Column::text(
            "checklist_id",
            || text!("column-checklist-id"),
            |row: &R| Some(Arc::clone(&row.file().checklist)),
        ),
        Column::count(
            "checklist_version",
            || text!("column-checklist-version"),
            |row: &R| Some(row.file().version),
        ),
        Column::text(
            "statement_id",
            || text!("column-statement-id"),
            |row: &R| Some(Arc::clone(&row.asked().id)),
        ),
        Column::count(
            "statement_number",
            || text!("column-statement-number"),
            |row: &R| Some(row.asked().number),
        ),
        Column::text(
            "statement",
            || text!("column-statement"),
            |row: &R| Some(Arc::clone(&row.asked().title)),
        ),
        Column::text("theme", || text!("column-theme"), |row: &R| row.asked().theme.clone()),
    ]
}

/// In which round it was said.
pub(super) fn round_columns<R: OfRound>() -> Vec<Column<R>> {
    vec![
        Column::text("round", || text!("column-round"), |row: &R| Some(Arc::clone(&row.held().label))),
        Column::count("round_number", || text!("column-round-number"), |row: &R| Some(row.held().number)),
        Column::day("round_date", || text!("column-round-date"), |row: &R| Some(row.held().date())),
        Column::flag("is_latest", || text!("column-is-latest"), |row: &R| row.held().is_latest),
    ]
}
