//! What will be done: a row for each action of a team's plan, as it stands now.

use std::sync::Arc;

use super::column::{Column, counted, said};
use super::team::{Asked, Held, OfStatement, OfTeam, Team, statement_columns, team_columns};
use crate::model::plan::kind_of;
use crate::model::{Action, Status, StepKind, When};
use crate::text;

pub(super) struct Row<'a> {
    team: &'a Team<'a>,
    asked: &'a Asked<'a>,
    action: &'a Action,
    raised: Option<&'a Held<'a>>,
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

/// Lines in which nothing is written are no actions.
pub(super) fn rows<'a>(team: &'a Team<'a>) -> Vec<Row<'a>> {
    let actions = team.assessment.actions.iter().map(AsRef::as_ref);
    let written = actions.filter(|action: &&Action| !action.is_blank());
    let row = |action: &'a Action| {
        let asked = team.asked(&action.statement)?;
        Some(Row { team, asked, action, raised: team.held(&action.raised) })
    };
    written.filter_map(row).collect()
}

pub(super) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let mut columns = team_columns();
    columns.extend(statement_columns());
    columns.extend(about());
    columns.extend(in_words());
    columns
}

fn about<'a>() -> [Column<Row<'a>>; 11] {
    [
        Column::text("action_id", || text!("column-action-id"), |row: &Row| said(&row.action.id)),
        Column::text(
            "raised_round",
            || text!("column-raised-round"),
            |row: &Row| row.raised.map(|held| Arc::clone(&held.label)),
        ),
        Column::day("raised_date", || text!("column-raised-date"), |row: &Row| row.raised.map(Held::date)),
        Column::code(
            "kind",
            || text!("column-kind"),
            |row: &Row| kind_of(row.asked.statement, row.action).map(kind),
        ),
        Column::text("owner", || text!("column-owner"), |row: &Row| said(&row.action.owner)),
        Column::day("due", || text!("column-due"), |row: &Row| row.action.due.as_ref().and_then(When::day)),
        Column::day(
            "review",
            || text!("column-review"),
            |row: &Row| row.action.review.as_ref().and_then(When::day),
        ),
        Column::code("status", || text!("column-status"), |row: &Row| Some(status(row.action.status()))),
        Column::flag("is_open", || text!("column-is-open"), |row: &Row| row.action.status().is_open()),
        Column::count(
            "updates",
            || text!("column-updates"),
            |row: &Row| Some(counted(row.action.telling_updates().count())),
        ),
        Column::day(
            "updated",
            || text!("column-updated"),
            |row: &Row| row.action.telling_updates().last().map(|update| update.date),
        ),
    ]
}

fn in_words<'a>() -> [Column<Row<'a>>; 6] {
    [
        Column::words("what", || text!("column-what"), |row: &Row| said(&row.action.what)),
        Column::words("measure", || text!("column-measure"), |row: &Row| said(&row.action.measure)),
        Column::words("support", || text!("column-support"), |row: &Row| said(&row.action.support)),
        Column::words(
            "due_words",
            || text!("column-due-words"),
            |row: &Row| in_no_day(row.action.due.as_ref()),
        ),
        Column::words(
            "review_words",
            || text!("column-review-words"),
            |row: &Row| in_no_day(row.action.review.as_ref()),
        ),
        Column::words(
            "update_note",
            || text!("column-update-note"),
            |row: &Row| row.action.telling_updates().last().and_then(|update| said(&update.note)),
        ),
    ]
}

/// What was said where no day was.
fn in_no_day(when: Option<&When>) -> Option<Arc<str>> {
    match when? {
        When::Day(_) => None,
        When::Words(words) => said(words),
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "not_started",
        Status::UnderWay => "under_way",
        Status::Done => "done",
        Status::NoLongerNeeded => "no_longer_needed",
    }
}

fn kind(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Training => "training",
        StepKind::Supervision => "supervision",
        StepKind::Time => "time",
        StepKind::JointLearning => "joint_learning",
        StepKind::Policy => "policy",
        StepKind::Signposting => "signposting",
    }
}
