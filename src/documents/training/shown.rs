//! Which counts may be shown, and how they are said.

use crate::documents::training::edition::{Edition, Report};
use crate::model::MomentComparison;
use crate::model::disclosure::{Counts, suppress, suppress_total};
use crate::model::shift::Moves;
use crate::text;
use crate::words::shift as words;

/// The counts that an edition shows of these moves, where so many learners can be
/// compared between the two moments.
pub fn counts(edition: Edition, moves: Moves, paired: u32) -> Counts {
    match edition {
        Edition::Own => [moves.down, moves.same, moves.up].map(Some),
        Edition::Publishing => suppress(moves, paired),
    }
}

/// How many may be said to be in the course.
pub fn learners(report: &Report) -> Option<u32> {
    let all = u32::try_from(report.training.participants.len()).unwrap_or(u32::MAX);
    match report.edition {
        Edition::Own => Some(all),
        Edition::Publishing => suppress_total(all, report.pairs.iter().map(MomentComparison::paired)),
    }
}

/// The counts in a sentence.
pub fn in_words(edition: Edition, moves: Moves, counts: Counts) -> String {
    if edition == Edition::Own {
        return words::moves(moves);
    }
    if counts == [None; 3] {
        return text!("doc-training-all-left-out");
    }
    let said = |count: Option<u32>| count.map_or_else(|| text!("doc-training-left-out"), |n| n.to_string());
    let [down, same, up] = counts.map(said);
    text!("doc-training-counts", up = up, same = same, down = down)
}
