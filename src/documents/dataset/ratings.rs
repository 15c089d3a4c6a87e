//! What each team agreed: a row for each team, round and statement.

use std::sync::Arc;

use super::column::{Column, counted, said};
use super::team::{
    Asked, Held, OfRound, OfStatement, OfTeam, Team, round_columns, statement_columns, team_columns,
};
use crate::model::{Action, Rating, Response, Status};
use crate::text;

pub(super) struct Row<'a> {
    team: &'a Team<'a>,
    held: &'a Held<'a>,
    asked: &'a Asked<'a>,
    /// How many actions the plan has for the statement, and how many of them are open.
    planned: [u32; 2],
}

impl OfTeam for Row<'_> {
    fn team(&self) -> &Team<'_> {
        self.team
    }
}

impl OfStatement for Row<'_> {
    fn asked(&self) -> &Asked<'_> {
        self.asked
    }
}

impl OfRound for Row<'_> {
    fn held(&self) -> &Held<'_> {
        self.held
    }
}

impl Row<'_> {
    fn response(&self) -> Option<&Response> {
        self.held.round.response(&self.asked.statement.id)
    }

    fn written(&self, of: fn(&Response) -> &str) -> Option<Arc<str>> {
        self.response().and_then(|response| said(of(response)))
    }
}

pub(super) fn rows<'a>(team: &'a Team<'a>) -> Vec<Row<'a>> {
    let planned: Vec<[u32; 2]> = team.statements.iter().map(|asked| planned(team, asked)).collect();
    let of_round = |held: &'a Held<'a>| {
        let statements = team.statements.iter().zip(&planned);
        statements.map(move |(asked, planned)| Row { team, held, asked, planned: *planned })
    };
    team.rounds.iter().flat_map(of_round).collect()
}

fn planned(team: &Team, asked: &Asked) -> [u32; 2] {
    let written = team.assessment.actions_of(&asked.statement.id).filter(|action| !action.is_blank());
    let needed: Vec<Status> =
        written.map(Action::status).filter(|status| *status != Status::NoLongerNeeded).collect();
    [counted(needed.len()), counted(needed.iter().filter(|status| status.is_open()).count())]
}

pub(super) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let mut columns = team_columns();
    columns.extend(statement_columns());
    columns.extend(round_columns());
    columns.extend([
        Column::code(
            "rating",
            || text!("column-rating"),
            |row: &Row| row.response().and_then(|response| response.agreed).map(code),
        ),
        Column::flag(
            "is_priority",
            || text!("column-is-priority"),
            |row: &Row| row.held.round.is_priority(&row.asked.statement.id),
        ),
        Column::count("actions", || text!("column-actions"), |row: &Row| row.planned.first().copied()),
        Column::count(
            "open_actions",
            || text!("column-open-actions"),
            |row: &Row| row.planned.last().copied(),
        ),
        Column::words("note", || text!("column-note"), |row: &Row| row.written(|of| &of.note)),
        Column::words("evidence", || text!("column-evidence"), |row: &Row| row.written(|of| &of.evidence)),
        Column::words(
            "other_view",
            || text!("column-other-view"),
            |row: &Row| row.written(|of| &of.other_view),
        ),
    ]);
    columns
}

/// The same for ever, in whatever language the program speaks.
fn code(rating: Rating) -> &'static str {
    match rating {
        Rating::Red => "red",
        Rating::Amber => "amber",
        Rating::Green => "green",
        Rating::NotApplicable => "not_applicable",
    }
}
