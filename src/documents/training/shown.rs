//! Which counts may be shown, and how they are said.

use crate::documents::training::compared::{Edition, Pair, Report};
use crate::model::shift::{Moves, SMALL};
use crate::text;
use crate::words::shift as words;

/// Went down, stayed, moved up, as far as each may be shown.
pub type Counts = [Option<u32>; 3];

/// The counts that an edition shows of these moves, where so many learners can be
/// compared between the two moments.
///
/// For publishing, what is left of the learners once all three counts are known
/// are those who could not say or left the statement open: where they are fewer
/// than five, only the largest count is shown.
pub fn counts(edition: Edition, moves: Moves, paired: u32) -> Counts {
    let all = [moves.down, moves.same, moves.up].map(Some);
    if edition == Edition::Own {
        return all;
    }
    let [up, same, down] = moves.published();
    let shown = [down, same, up];
    let rest = paired.saturating_sub(moves.paired());
    if shown != all || !(1..SMALL).contains(&rest) {
        return shown;
    }
    let Moves { up, same, down } = moves;
    let most = up.max(same).max(down);
    match most {
        _ if most == up => [None, None, Some(up)],
        _ if most == same => [None, Some(same), None],
        _ => [Some(down), None, None],
    }
}

/// How many may be said to be in the course: in the edition for publishing not
/// where it would say that fewer than five are missing from a comparison.
pub fn learners(report: &Report) -> Option<u32> {
    let all = u32::try_from(report.training.participants.len()).unwrap_or(u32::MAX);
    let missing = |pair: &Pair| all.saturating_sub(pair.paired());
    let gives_away = all < SMALL || report.pairs.iter().any(|pair| (1..SMALL).contains(&missing(pair)));
    (report.edition == Edition::Own || !gives_away).then_some(all)
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
