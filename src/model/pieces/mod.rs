//! A document taken apart into its pieces: each rating, each note, each date that somebody
//! set. Two states of one document are compared piece by piece, and what a file holds is
//! told by counting them.

mod area;
mod assessment;
mod piece;
mod training;

use std::collections::{BTreeMap, BTreeSet};

use super::assessment::Assessment;
use super::training::Training;
pub use piece::{Field, Noun, Piece, Place, Value};

/// A piece that is not the same in two states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is about, as it is called now where it is still there.
    pub place: Place,
    /// What of that it is.
    pub field: Field,
    /// What was said then; none where it was not there.
    pub then: Option<Value>,
    /// What is said now; none where it is gone.
    pub now: Option<Value>,
    /// Pieces of one thing, such as of one action, have this in common.
    item: String,
}

/// Every piece of an assessment, in the order in which people see it.
pub fn of_assessment(of: &Assessment) -> Vec<Piece> {
    assessment::pieces(of)
}

/// Every piece of a training file, in the order in which people see it.
pub fn of_training(of: &Training) -> Vec<Piece> {
    training::pieces(of)
}

/// What differs, in the order of `now`; what is gone stands last.
pub fn differences(then: &[Piece], now: &[Piece]) -> Vec<Difference> {
    let mut before: BTreeMap<&str, &Piece> = then.iter().map(|piece| (piece.key.as_str(), piece)).collect();
    let mut found = Vec::new();
    for piece in now {
        let old = before.remove(piece.key.as_str());
        if old.is_none_or(|old| old.value != piece.value) {
            found.push(Difference::of(piece, old, Some(piece)));
        }
    }
    let gone = then.iter().filter(|piece| before.contains_key(piece.key.as_str()));
    found.extend(gone.map(|piece| Difference::of(piece, Some(piece), None)));
    // Where a line came or went, the order of the plan is another one by that alone.
    if found.iter().any(|found| found.field == Field::ActionWhat) {
        found.retain(|found| found.field != Field::PlanOrder);
    }
    found
}

/// How many there are of each kind. All that is said of one action counts once.
pub fn held(pieces: &[Piece]) -> BTreeMap<Noun, usize> {
    distinct(pieces.iter().map(|piece| (piece.field, piece.item.as_str())))
}

/// How many of each kind differ. What differs in one action counts once.
pub fn counted(differences: &[Difference]) -> BTreeMap<Noun, usize> {
    distinct(differences.iter().map(|found| (found.field, found.item.as_str())))
}

fn distinct<'a>(found: impl Iterator<Item = (Field, &'a str)>) -> BTreeMap<Noun, usize> {
    let items: BTreeSet<(Noun, &str, Option<Field>)> = found
        .map(|(field, item)| match field.noun() {
            // A note and the evidence beside it are two.
            Noun::Note => (Noun::Note, item, Some(field)),
            noun @ (Noun::SetUp | Noun::Area) => (noun, "", None),
            noun => (noun, item, None),
        })
        .collect();
    let mut counted = BTreeMap::new();
    for (noun, ..) in items {
        *counted.entry(noun).or_default() += 1;
    }
    counted
}

impl Difference {
    fn of(named: &Piece, then: Option<&Piece>, now: Option<&Piece>) -> Self {
        let value = |piece: Option<&Piece>| piece.map(|piece| piece.value.clone());
        let (place, item) = (named.place.clone(), named.item.clone());
        Self { place, field: named.field, then: value(then), now: value(now), item }
    }
}
