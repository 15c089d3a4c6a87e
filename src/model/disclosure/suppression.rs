//! Suppression: which counts of a course are published.

use super::{MIN_COUNT, is_few};
use crate::model::shift::Moves;

/// How many went down, stayed and moved up; None where a count is left out.
pub type Counts = [Option<u32>; 3];

/// The counts that may be published of these moves, where so many learners can be
/// `compared` at all, which is published too.
///
/// All three, only the largest, or none. The largest alone, because of two counts
/// that are shown the third would follow; none, where the largest would still give
/// one of the others away. Those who are compared and not among the moves could not
/// say, or left the statement open: with all three counts their number is known, and
/// so it counts as a fourth.
pub fn suppress(moves: Moves, compared: u32) -> Counts {
    let counts = [moves.down, moves.same, moves.up];
    let unsaid = compared.saturating_sub(moves.paired());
    if counts.into_iter().any(|count| count < MIN_COUNT) {
        if largest_gives_away(moves) { [None; 3] } else { only_largest(moves) }
    } else if is_few(unsaid) {
        only_largest(moves)
    } else {
        counts.map(Some)
    }
}

/// Whether the largest count, shown alone, would tell too much of two others of
/// which one is too small. Whoever reads it knows how many there are in all, and
/// that neither of the others is larger.
fn largest_gives_away(moves: Moves) -> bool {
    let mut counts = [moves.down, moves.same, moves.up];
    counts.sort_unstable();
    let [least, middle, most] = counts;
    let hidden = least + middle;
    // Each small count that could be behind what is hidden, with its counterpart.
    let could_be =
        |small: &u32| hidden.checked_sub(*small).is_some_and(|other| (*small..most).contains(&other));
    let narrow = (0..MIN_COUNT).filter(could_be).count() < 3;
    // Of two that are largest the later one in the order is shown, and says so.
    let by_the_order = most == middle && most != moves.up;
    most < MIN_COUNT || hidden < MIN_COUNT || narrow || by_the_order
}

/// Of two that are as large, who moved up is worth more to a reader.
fn only_largest(Moves { up, same, down }: Moves) -> Counts {
    match up.max(same).max(down) {
        most if most == up => [None, None, Some(up)],
        most if most == same => [None, Some(same), None],
        _ => [Some(down), None, None],
    }
}

/// How many learners a course has, if that may be published beside comparisons of
/// so many of them each: not where it would say that too few are missing from one.
pub fn suppress_total(all: u32, mut compared: impl Iterator<Item = u32>) -> Option<u32> {
    let gives_away = all < MIN_COUNT || compared.any(|paired| is_few(all.saturating_sub(paired)));
    (!gives_away).then_some(all)
}
