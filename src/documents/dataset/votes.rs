//! First votes, as far as the full record prints them and no further: those that the room
//! has been shown, by the groups in which they may be told.

use std::sync::Arc;

use super::column::{Column, said};
use super::team::{
    Asked, Held, OfRound, OfStatement, OfTeam, Team, round_columns, statement_columns, team_columns,
};
use crate::documents::assessment::votes;
use crate::model::Tally;
use crate::model::votes::{EVERYONE, OTHERS};
use crate::text;

pub(super) struct Row<'a> {
    team: &'a Team<'a>,
    held: &'a Held<'a>,
    asked: &'a Asked<'a>,
    counted: &'static str,
    role: Option<Arc<str>>,
    tally: Tally,
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

/// Everybody together first, and then the groups where there are several.
pub(super) fn rows<'a>(team: &'a Team<'a>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for held in &team.rounds {
        let shown = held.round.shown_votes();
        for asked in &team.statements {
            let Some(total) = votes::shown(held.round, asked.statement) else { continue };
            let row = |counted, role, tally| Row { team, held, asked, counted, role, tally };
            rows.push(row("everyone", None, total));
            let groups = shown.get(&asked.statement.id).map_or(&[][..], Vec::as_slice);
            for votes in groups.iter().filter(|votes| votes.group.trim() != EVERYONE) {
                let is_others = votes.group.trim() == OTHERS;
                let counted = if is_others { "other_roles" } else { "role" };
                let role = if is_others { None } else { said(&votes.group) };
                rows.push(row(counted, role, votes.tally()));
            }
        }
    }
    rows
}

pub(super) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let mut columns = team_columns();
    columns.extend(statement_columns());
    columns.extend(round_columns());
    columns.extend([
        Column::code("counted", || text!("column-counted"), |row: &Row| Some(row.counted)),
        Column::text("role", || text!("column-role"), |row: &Row| row.role.clone()),
        Column::count("red", || text!("column-vote-red"), |row: &Row| Some(row.tally.red)),
        Column::count("amber", || text!("column-vote-amber"), |row: &Row| Some(row.tally.amber)),
        Column::count("green", || text!("column-vote-green"), |row: &Row| Some(row.tally.green)),
        Column::count("cant_say", || text!("column-vote-cant-say"), |row: &Row| Some(row.tally.cant_say)),
    ]);
    columns
}
