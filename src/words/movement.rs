//! What changed between two rounds, in words.

use std::sync::Arc;

use super::{date, rating, short_date};
use crate::model::compare::{Change, Movement, Side};
use crate::model::{Round, Statement};
use crate::text;

/// What the two sides are called: by their labels, with what tells them apart
/// where these do not.
pub fn sides(before: Side, after: Side) -> [String; 2] {
    let label = |side: Side| side.round.label.trim().to_owned();
    let team = |side: Side| side.assessment.team.name.trim().to_owned();
    let dated = |side: Side| text!("change-side-dated", round = label(side), date = date(side.round.date));
    let of_team = |side: Side| text!("change-side", team = team(side), round = label(side));
    [before, after].map(|side| {
        // The least that tells them apart: two teams by name, two rounds by label, and
        // two rounds of one label by date.
        if team(before) != team(after) && !team(side).is_empty() {
            of_team(side)
        } else if label(before) == label(after) {
            dated(side)
        } else {
            label(side)
        }
    })
}

/// What stands over each round where many stand side by side: its day; its label where
/// two are of one day.
pub fn columns(rounds: &[Arc<Round>]) -> Vec<String> {
    let alone = |round: &Round| rounds.iter().filter(|other| other.date == round.date).count() == 1;
    // The day does not stand on another line than its month.
    let day = |round: &Round| short_date(round.date).replacen(' ', "\u{a0}", 1);
    let name = |round: &Arc<Round>| if alone(round) { day(round) } else { round.label.trim().to_owned() };
    rounds.iter().map(name).collect()
}

/// A statement's rating at a round: "Amber in January 2026".
pub fn at_round(statement: &Statement, round: &Round) -> String {
    text!("change-at-side", rating = rating(round.rating(&statement.id)), side = round.label.trim())
}

/// A statement's ratings over rounds: "4 Tuning in to cues: Red in January 2026, Amber in
/// June 2026".
pub fn over_rounds(number: usize, statement: &Statement, rounds: &[Arc<Round>]) -> String {
    let ratings = rounds.iter().map(|round| at_round(statement, round)).collect::<Vec<_>>().join(", ");
    text!("change-row", number = number, title = statement.short_title(), change = ratings)
}

/// "up one", "down two", "unchanged", "new"; a dash where there is nothing to compare.
pub fn movement(movement: Movement) -> String {
    match movement {
        Movement::Up(1) => text!("change-up-one"),
        Movement::Up(_) => text!("change-up-two"),
        Movement::Down(1) => text!("change-down-one"),
        Movement::Down(_) => text!("change-down-two"),
        Movement::Same => text!("change-same"),
        Movement::New => text!("change-new"),
        Movement::None => text!("change-none"),
    }
}

/// Why a statement says nothing about movement: "Not applicable in November 2026".
pub fn why_not_compared(change: &Change, sides: &[String; 2]) -> Option<String> {
    let [from, to] = sides;
    if change.movement() != Movement::None {
        return None;
    }
    let side = |rated, side: &str| match rated {
        None => text!("change-not-asked", side = side),
        Some(given) => text!("change-at-side", rating = rating(given), side = side),
    };
    let says_nothing = |rated: Option<Option<_>>| !matches!(rated, Some(Some(given)) if Movement::between(None, Some(given)) == Movement::New);
    let reasons = [(change.before, from), (change.after, to)];
    let reasons = reasons.into_iter().filter(|(rated, _)| says_nothing(*rated));
    Some(reasons.map(|(rated, name)| side(rated, name)).collect::<Vec<_>>().join("; "))
}

/// What a statement was rated on both sides: "from Amber in January 2026 to Green in
/// November 2026"; on the one that has it.
pub fn from_to(change: &Change, sides: &[String; 2]) -> String {
    let [from, to] = sides;
    let (from, to) = (from.as_str(), to.as_str());
    match (change.before, change.after) {
        (Some(before), Some(after)) => {
            text!("change-from-to", before = rating(before), from = from, after = rating(after), to = to)
        }
        (Some(only), None) => text!("change-only", rating = rating(only), side = from, other = to),
        (None, only) => text!("change-only", rating = rating(only.flatten()), side = to, other = from),
    }
}

/// How a statement moved: "up one", or that it cannot be compared.
pub fn word(change: &Change) -> String {
    let moved = change.movement();
    if moved == Movement::None { text!("change-not-compared") } else { movement(moved) }
}

/// One statement's change as a sentence: "from Amber in January 2026 to Green in
/// November 2026, up one".
pub fn change(change: &Change, sides: &[String; 2]) -> String {
    let from_to = from_to(change, sides);
    if change.before.is_none() || change.after.is_none() {
        return from_to;
    }
    text!("change-sentence", change = from_to, movement = word(change))
}
