//! What the table on Overview shows of each statement, gathered before it is drawn.

use crate::app::page::Page;
use crate::app::screens::assessment::overview::view::OverviewView;
use crate::model::compare::Movement;
use crate::model::{Rating, Round, Statement, Tally, Voting, agenda};
use crate::text;
use crate::words;

/// One statement in the table.
pub(super) struct StatementRow {
    pub position: usize,
    pub id: String,
    pub title: String,
    pub text: String,
    pub rating: Option<Rating>,
    /// The ratings of all earlier rounds, oldest first.
    pub earlier: Vec<EarlierRating>,
    /// How it moved since the last of them.
    pub movement: Movement,
    /// The beginning of the note, and which parts are missing.
    pub why: String,
    pub priority: bool,
    pub votes: Voting,
    /// The first votes that the room has seen.
    pub shown: Option<Tally>,
    /// Most people gave another rating, and nobody has said why it is not that one.
    pub asks_why: bool,
}

/// The statements that are shown, in the order that is chosen.
pub(super) fn rows(page: &Page, view: &OverviewView) -> Vec<StatementRow> {
    let assessment = page.open.assessment();
    let round = page.round();
    let before: Vec<&Round> = assessment.rounds_before(round).collect();
    let row = |(position, statement): (usize, &Statement)| StatementRow {
        position,
        id: statement.id.clone(),
        title: statement.short_title().to_owned(),
        text: statement.text.clone(),
        rating: round.rating(&statement.id),
        earlier: before.iter().map(|before| EarlierRating::of(before, &statement.id)).collect(),
        movement: before.last().map_or(Movement::None, |before| {
            Movement::between(before.rating(&statement.id), round.rating(&statement.id))
        }),
        why: why(page, statement),
        priority: round.is_priority(&statement.id),
        votes: round.voting(&statement.id),
        shown: round.shown_total(&statement.id),
        asks_why: round.asks_why(&statement.id),
    };
    let shown = |row: &StatementRow| view.filter.is_none_or(|rating| rating == row.rating);
    let mut rows: Vec<StatementRow> =
        assessment.checklist.statements.iter().enumerate().map(row).filter(shown).collect();
    if is_by_concern(page, view) {
        rows.sort_by_key(|row| agenda::concern(row.rating, row.shown));
    }
    rows
}

/// The beginning of the note, and the parts that are missing.
fn why(page: &Page, statement: &Statement) -> String {
    let round = page.open.round();
    let Some(response) = round.response(&statement.id) else { return String::new() };
    let missing: Vec<&str> =
        statement.parts.iter().filter(|part| !response.in_place.contains(part)).map(String::as_str).collect();
    let partly = !response.in_place.is_empty() && !missing.is_empty();
    let reason = words::reason(page.open.assessment().reason(round, &statement.id));
    let note = reason.lines().next().unwrap_or_default();
    match (partly, note) {
        (false, note) => note.to_owned(),
        (true, "") => text!("overview-missing-parts-only", parts = missing.join(", ")),
        (true, note) => text!("overview-missing-parts", parts = missing.join(", "), note = note),
    }
}

/// What a statement was rated in an earlier round.
pub(super) struct EarlierRating {
    pub round: String,
    pub rating: Option<Rating>,
}

impl EarlierRating {
    /// The rating of a statement in that round.
    pub fn of(round: &Round, statement: &str) -> Self {
        Self { round: round.label.clone(), rating: round.rating(statement) }
    }

    /// An earlier rating as a screen reader says it, such as "January 2026: Amber".
    pub fn words(&self) -> String {
        text!("overview-earlier", round = self.round.as_str(), rating = words::rating(self.rating))
    }
}

/// How many people's first votes are shown, where the fewest voted and where the most did;
/// 0 where nothing is.
pub(super) fn people_who_voted(round: &Round) -> (u32, u32) {
    let shown = || round.votes.keys().filter_map(|id| round.shown_total(id)).map(Tally::people);
    (shown().min().unwrap_or(0), shown().max().unwrap_or(0))
}

/// Without votes there is only one order.
pub(super) fn is_by_concern(page: &Page, view: &OverviewView) -> bool {
    let all_rated = page.round().count(&page.open.assessment().checklist, None) == 0;
    people_who_voted(page.round()).1 > 0 && view.by_concern.unwrap_or(all_rated)
}
