//! What the table on Overview shows of each statement, gathered before it is drawn.

use crate::app::open::assessment::OpenAssessment;
use crate::app::page::Page;
use crate::model::compare::Movement;
use crate::model::{Rating, Round, Statement, Tally, Voting};
use crate::text;
use crate::words;

/// At most so many earlier ratings are shown.
pub(super) const MOST: usize = 3;

/// One statement in the table.
pub(super) struct StatementRow<'a> {
    pub position: usize,
    pub id: &'a str,
    pub title: &'a str,
    pub text: &'a str,
    pub rating: Option<Rating>,
    /// The ratings of the last earlier rounds, oldest first: as many as are shown.
    pub earlier: Vec<EarlierRating<'a>>,
    /// There are rounds before those.
    pub has_more_earlier: bool,
    /// How it moved since the last of them.
    pub movement: Movement,
    pub priority: bool,
    pub votes: Voting,
    /// The first votes that the room has seen.
    pub shown: Option<Tally>,
    /// Most people gave another rating, and nobody has said why it is not that one.
    pub asks_why: bool,
}

/// Where the rows come from.
pub(super) struct Rows<'a> {
    open: &'a OpenAssessment,
    /// The rounds before this one, oldest first.
    pub before: Vec<&'a Round>,
}

impl<'a> Rows<'a> {
    pub fn of(page: &Page<'a>) -> Self {
        let open = page.open;
        Self { open, before: open.assessment().rounds_before(open.round()).collect() }
    }

    /// The row of the statement at this position; none where there is none.
    pub fn row(&self, position: usize) -> Option<StatementRow<'a>> {
        let statement = self.open.assessment().checklist.statements.get(position)?;
        let round = self.open.round();
        let id = statement.id.as_str();
        let left_out = self.before.len().saturating_sub(MOST);
        let shown = self.before.get(left_out..).unwrap_or_default();
        let rating = round.rating(id);
        Some(StatementRow {
            position,
            id,
            title: statement.short_title(),
            text: &statement.text,
            rating,
            earlier: shown.iter().map(|before| EarlierRating::of(before, id)).collect(),
            has_more_earlier: left_out > 0,
            movement: shown
                .last()
                .map_or(Movement::None, |before| Movement::between(before.rating(id), rating)),
            priority: round.is_priority(id),
            votes: round.voting(id),
            shown: round.shown_total(id),
            asks_why: round.asks_why(id),
        })
    }

    /// The ratings of all earlier rounds, oldest first, as a screen reader says them.
    pub fn earlier_words(&self, row: &StatementRow) -> String {
        let words = self.before.iter().map(|before| EarlierRating::of(before, row.id).words());
        words.collect::<Vec<_>>().join(", ")
    }

    /// The beginning of the note, and the parts that are missing.
    pub fn why(&self, row: &StatementRow) -> String {
        let statement = self.open.assessment().checklist.statements.get(row.position);
        statement.map(|statement| why(self.open, statement)).unwrap_or_default()
    }
}

/// The beginning of the note, and the parts that are missing.
fn why(open: &OpenAssessment, statement: &Statement) -> String {
    let round = open.round();
    let Some(response) = round.response(&statement.id) else { return String::new() };
    let missing: Vec<&str> =
        statement.parts.iter().filter(|part| !response.in_place.contains(part)).map(String::as_str).collect();
    let partly = !response.in_place.is_empty() && !missing.is_empty();
    let reason = words::reason(open.assessment().reason(round, &statement.id));
    let note = words::first_line(&reason);
    match (partly, note.as_str()) {
        (false, _) => note,
        (true, "") => text!("overview-missing-parts-only", parts = missing.join(", ")),
        (true, note) => text!("overview-missing-parts", parts = missing.join(", "), note = note),
    }
}

/// What a statement was rated in an earlier round.
pub(super) struct EarlierRating<'a> {
    pub round: &'a str,
    pub rating: Option<Rating>,
}

impl<'a> EarlierRating<'a> {
    /// The rating of a statement in that round.
    pub fn of(round: &'a Round, statement: &str) -> Self {
        Self { round: &round.label, rating: round.rating(statement) }
    }

    /// An earlier rating as a screen reader says it, such as "January 2026: Amber".
    pub fn words(&self) -> String {
        text!("overview-earlier", round = self.round, rating = words::rating(self.rating))
    }
}
